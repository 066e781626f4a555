package com.merchantgrowth.metric.fact;

import java.util.List;
import org.springframework.data.repository.ListCrudRepository;

interface MeasureRepository extends ListCrudRepository<RegisteredMeasure, String> {
  List<RegisteredMeasure> findAllByOrderByCode();
}
