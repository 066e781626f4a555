package com.merchantgrowth.metric.fact.ui;

import com.merchantgrowth.metric.fact.FactSpans;
import com.merchantgrowth.metric.fact.imports.FactImports;
import com.merchantgrowth.metric.fact.imports.ImportFilter;
import com.merchantgrowth.metric.fact.imports.ImportReport;
import com.merchantgrowth.metric.fact.imports.ImportStatus;
import com.merchantgrowth.shared.SubjectKind;
import com.merchantgrowth.shared.ui.AdminTask;
import com.merchantgrowth.shared.ui.BannerSource;
import com.merchantgrowth.shared.ui.SetupStep;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Facts on the way to the first diagnosis; later, a newest import that brought nothing. */
@Component
class FactSteps implements SetupStep, AdminTask {
  private final FactSpans spans;
  private final FactImports imports;

  FactSteps(FactSpans spans, FactImports imports) {
    this.spans = spans;
    this.imports = imports;
  }

  @Override
  public int order() {
    return 2;
  }

  @Override
  public boolean done() {
    return spans.of(SubjectKind.SHOP).isPresent();
  }

  @Override
  public String key() {
    return "facts.setup";
  }

  @Override
  public String route() {
    return "admin/imports/new";
  }

  @Override
  public Optional<Task> task() {
    return imports.page(ImportFilter.all(), 0, 1).stream()
        .filter(FactSteps::nothingCameIn)
        .findFirst()
        .map(
            report ->
                new Task(
                    BannerSource.Tone.WARN,
                    "facts.task.refused",
                    new Object[] {report.source(), report.fileName()},
                    "admin/imports?import=" + report.id()));
  }

  private static boolean nothingCameIn(ImportReport report) {
    return report.status() == ImportStatus.REFUSED || report.status() == ImportStatus.FAILED;
  }
}
