package com.merchantgrowth.metric.fact;

import com.merchantgrowth.shared.DomainException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The registered measures. A new one needs no change of any schema. */
@Service
public class Measures {
  private final MeasureRepository repository;

  Measures(MeasureRepository repository) {
    this.repository = repository;
  }

  /** All, by code. */
  @Transactional(readOnly = true)
  public List<Measure> all() {
    return repository.findAllByOrderByCode().stream().map(RegisteredMeasure::toMeasure).toList();
  }

  /** All, code → measure, ordered by code. */
  @Transactional(readOnly = true)
  public Map<String, Measure> byCode() {
    Map<String, Measure> measures = new LinkedHashMap<>();
    all().forEach(measure -> measures.put(measure.code(), measure));
    return measures;
  }

  @Transactional(readOnly = true)
  public Optional<Measure> find(String code) {
    return repository.findById(code).map(RegisteredMeasure::toMeasure);
  }

  /**
   * Registers a measure, or renames a registered one.
   *
   * @throws DomainException conflict, if kind, absent or sign of a registered measure would change:
   *     facts stored under the old rule would silently mean something else
   */
  @Transactional
  @PreAuthorize("hasRole('ADMIN')")
  public Measure put(Measure measure) {
    return repository
        .findById(measure.code())
        .map(
            known -> {
              Measure old = known.toMeasure();
              if (old.kind() != measure.kind()
                  || old.absent() != measure.absent()
                  || old.nonNegative() != measure.nonNegative()) {
                throw DomainException.conflict("facts.error.measureFixed", measure.code());
              }
              known.describe(measure);
              return known.toMeasure();
            })
        .orElseGet(() -> repository.save(new RegisteredMeasure(measure)).toMeasure());
  }
}
