package com.merchantgrowth.metric;

import com.merchantgrowth.metric.fact.Measure;
import com.merchantgrowth.metric.fact.Measures;
import com.merchantgrowth.shared.SubjectKind;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Which measures facts of a kind of subject are worth reporting: those its metrics read. */
@Service
public class SubjectMeasures {
  private final Measures measures;
  private final MetricDefinitions definitions;

  SubjectMeasures(Measures measures, MetricDefinitions definitions) {
    this.measures = measures;
    this.definitions = definitions;
  }

  /** What metrics of the kind read, and what no metric of any kind reads; in order of the codes. */
  @Transactional(readOnly = true)
  public List<Measure> of(SubjectKind kind) {
    Set<String> own = new HashSet<>();
    Set<String> others = new HashSet<>();
    for (MetricDefinition metric : definitions.current()) {
      Set<String> read = metric.subject() == kind ? own : others;
      read.addAll(metric.numerator().measures());
      MeasureSum below = metric.denominator();
      if (below != null) {
        read.addAll(below.measures());
      }
    }
    return measures.all().stream()
        .filter(each -> own.contains(each.code()) || !others.contains(each.code()))
        .toList();
  }
}
