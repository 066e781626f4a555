package com.merchantgrowth.experience.ui.score;

import com.merchantgrowth.experience.ScoreBox;
import com.merchantgrowth.experience.ScoreSheet;
import com.merchantgrowth.experience.Suggestion;
import com.merchantgrowth.metric.MetricDays;
import com.merchantgrowth.metric.MetricDefinition;
import com.merchantgrowth.shared.ui.AppIcon;
import com.merchantgrowth.shared.ui.Note;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import java.util.List;
import java.util.Optional;
import java.util.function.ObjDoubleConsumer;

/** An opened metric: how it is computed, the days behind it, how it becomes points, the peers. */
public final class MetricEvidence {
  private MetricEvidence() {}

  /**
   * @param tried told when somebody wants to try a value of the metric
   */
  public static Component of(
      ScoreBox box,
      String metric,
      List<Suggestion> suggestions,
      ScoreWords words,
      ObjDoubleConsumer<String> tried) {
    ScoreSheet sheet = box.sheet();
    Optional<MetricDefinition> found = sheet.metric(metric);
    Div panels = new Div();
    panels.addClassName("diag-panels");
    if (found.isEmpty()) {
      panels.add(Note.info(words.t("metric.unknownWhy")));
      return panels;
    }
    MetricDefinition definition = found.get();
    if (definition.aggregate().readsFacts()) {
      MetricDays days = box.behind(metric);
      Div formula = new FormulaPanel(sheet, definition, days, words);
      formula.add(new PeersPart(sheet, definition, words));
      Div middle = new Div();
      middle.addClassName("diag-panel");
      new MetricDaysCharts(definition, days, "236px", words)
          .fill(middle, AppIcon.CHART, words.t("days.title", days.window().days()));
      int reported = days.numbers().reported();
      if (reported < days.window().days()) {
        middle.add(Note.info(words.t("days.missing", days.window().days() - reported)));
      }
      panels.add(formula, middle);
    } else {
      Div written = new Div(Panels.title(AppIcon.QUESTION, words.t("formula.title")));
      written.add(Note.info(words.t("formula.written", words.value(metric, sheet.real(metric)))));
      written.addClassName("diag-panel");
      written.add(new PeersPart(sheet, definition, words));
      panels.add(written);
    }
    panels.add(new MappingPanel(sheet, definition, suggestions, words, tried));
    return panels;
  }
}
