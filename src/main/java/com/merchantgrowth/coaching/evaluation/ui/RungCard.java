package com.merchantgrowth.coaching.evaluation.ui;

import com.merchantgrowth.coaching.evaluation.ProviderFigure;
import com.merchantgrowth.coaching.evaluation.ProviderLevels;
import com.merchantgrowth.eligibility.condition.Condition;
import com.merchantgrowth.eligibility.condition.Evaluation;
import com.merchantgrowth.eligibility.condition.Evaluation.Actual;
import com.merchantgrowth.eligibility.condition.Term;
import com.merchantgrowth.eligibility.condition.Truth;
import com.merchantgrowth.shared.ui.Badge;
import com.merchantgrowth.shared.ui.Card;
import com.merchantgrowth.shared.ui.DataTable;
import com.merchantgrowth.shared.ui.Formats;
import com.merchantgrowth.shared.ui.HelpTip;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** One level: every part of its condition with the number it asks for and the own one. */
final class RungCard extends Composite<Card> {
  private final ProviderLevels.Rung rung;

  RungCard(ProviderLevels.Rung rung) {
    this.rung = rung;
  }

  @Override
  protected Card initContent() {
    DataTable table =
        new DataTable(
            rung.level().name().in(getLocale()),
            List.of(
                getTranslation("coaching.evaluation.figure"),
                getTranslation("coaching.evaluation.own"),
                getTranslation("coaching.evaluation.needed"),
                ""),
            Set.of(1, 2));
    parts(rung.evaluation(), table);
    return new Card(rung.level().name().in(getLocale()))
        .badge(
            rung.reached()
                ? HelpTip.on(
                    Badge.good(getTranslation("coaching.evaluation.reached")),
                    "status.level_reached")
                : HelpTip.on(
                    Badge.neutral(getTranslation("coaching.evaluation.open")), "status.level_open"))
        .body(table)
        .flush();
  }

  private void parts(Evaluation evaluation, DataTable table) {
    if (evaluation.condition() instanceof Condition.MetricIs metric
        && metric.term() instanceof Term.Metric named
        && evaluation.actual() instanceof Actual.Number number) {
      table.cells(row(ProviderFigure.of(named.code()), metric, number, evaluation.truth()));
      return;
    }
    evaluation.parts().forEach(part -> parts(part, table));
  }

  private List<Component> row(
      ProviderFigure figure, Condition.MetricIs metric, Actual.Number number, Truth truth) {
    Formats formats = Formats.of(getLocale());
    double value = number.reading().value();
    return List.of(
        new Span(getTranslation(figure.key())),
        new Span(Double.isNaN(value) ? Formats.MISSING : formats.value(value, figure.unit())),
        new Span(sign(metric.is().sign()) + " " + formats.value(metric.value(), figure.unit())),
        HelpTip.on(badge(figure, number, truth), "status.condition_" + truth.code()));
  }

  private Badge badge(ProviderFigure figure, Actual.Number number, Truth truth) {
    Formats formats = Formats.of(getLocale());
    return switch (truth) {
      case PASS -> Badge.good(getTranslation("coaching.evaluation.pass"));
      case FAIL ->
          Badge.warn(
              getTranslation(
                  "coaching.evaluation.gap", formats.value(number.gap(), figure.unit())));
      case UNKNOWN ->
          Badge.unknown(
              getTranslation(
                  "coaching.evaluation.few",
                  String.format(Locale.ROOT, "%.0f", number.reading().sample()),
                  figure.least()));
    };
  }

  private static String sign(String sign) {
    return switch (sign) {
      case ">=" -> "≥";
      case "<=" -> "≤";
      default -> sign;
    };
  }
}
