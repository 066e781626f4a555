package com.merchantgrowth.experience.ui.score;

import com.merchantgrowth.experience.ScoreBox;
import com.merchantgrowth.experience.ScoreDifference;
import com.merchantgrowth.experience.WindowMove;
import com.merchantgrowth.metric.MeasureSum;
import com.merchantgrowth.metric.MetricDays;
import com.merchantgrowth.metric.MetricDefinition;
import com.merchantgrowth.shared.ui.AppIcon;
import com.merchantgrowth.shared.ui.Note;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.Optional;

/** Why a metric moved: the days that left its window and those that came into it. */
final class WindowMovePanels {
  private WindowMovePanels() {}

  static Component of(ScoreBox box, ScoreDifference difference, String metric, ScoreWords words) {
    Div panels = new Div();
    panels.addClassNames("diag-panels", "score-two");
    Optional<MetricDefinition> found = difference.to().metric(metric);
    if (found.isEmpty() || !found.get().aggregate().readsFacts()) {
      panels.add(Note.info(words.t("difference.noDays")));
      return panels;
    }
    WindowMove move = box.moved(metric, difference.from().day());
    panels.add(
        panel(AppIcon.ARROW_LEFT, "difference.left", found.get(), move.left(), words),
        panel(AppIcon.CHEVRON_RIGHT, "difference.entered", found.get(), move.entered(), words));
    return panels;
  }

  private static Div panel(
      AppIcon icon, String key, MetricDefinition metric, MetricDays days, ScoreWords words) {
    Div panel = new Div();
    panel.addClassName("diag-panel");
    if (days.days().isEmpty()) {
      panel.add(Panels.title(icon, words.t(key + "None")), Note.info(words.t("difference.same")));
      return panel;
    }
    new MetricDaysCharts(metric, days, "132px", words)
        .fill(panel, icon, words.t(key, days.days().size(), words.formats().range(days.window())));
    panel.add(sum(metric, days, words));
    return panel;
  }

  /** 品质退单数 12 ÷ 支付订单数 480 = 2.5%. */
  private static Span sum(MetricDefinition metric, MetricDays days, ScoreWords words) {
    MeasureSum under = metric.denominator();
    String over =
        words
            .formats()
            .value(
                days.numbers().numerator(),
                metric.aggregate().isRatio() ? words.unit(metric.numerator()) : metric.unit());
    Span sum =
        new Span(
            metric.aggregate().isRatio() && under != null
                ? words.t(
                    "difference.ratio",
                    words.sum(metric.numerator()),
                    over,
                    words.sum(under),
                    words.formats().value(days.numbers().denominator(), words.unit(under)),
                    words.formats().value(days.numbers().value(), metric.unit()))
                : words.t("difference.sum", words.sum(metric.numerator()), over));
    sum.addClassName("score-window-sum");
    return sum;
  }
}
