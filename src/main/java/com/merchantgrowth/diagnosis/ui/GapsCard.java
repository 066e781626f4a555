package com.merchantgrowth.diagnosis.ui;

import com.merchantgrowth.diagnosis.Diagnosis;
import com.merchantgrowth.diagnosis.MetricLine;
import com.merchantgrowth.diagnosis.score.Advice;
import com.merchantgrowth.shared.ui.Buttons;
import com.merchantgrowth.shared.ui.Card;
import com.merchantgrowth.shared.ui.EmptyState;
import com.merchantgrowth.shared.ui.HelpTip;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/** 先补这几项: the metrics below the median, the most valuable first; four, then all on demand. */
final class GapsCard extends Composite<Div> {
  private final Diagnosis diagnosis;
  private final Words words;
  private final Consumer<String> open;
  private final Function<String, Optional<Component>> act;
  private final Div list = new Div();
  private final Div foot = new Div();

  /**
   * @param open opens the metric with this code
   * @param act what can be done about it at once
   */
  GapsCard(
      Diagnosis diagnosis,
      Words words,
      Consumer<String> open,
      Function<String, Optional<Component>> act) {
    this.diagnosis = diagnosis;
    this.words = words;
    this.open = open;
    this.act = act;
    Card card = new Card(words.t("gaps.title")).flush();
    getContent().addClassNames("diag-gaps", "span-7");
    getContent().add(card);
    if (diagnosis.advice().isEmpty()) {
      String key = diagnosis.active() ? "gaps.none" : "gaps.inactive";
      card.body(new EmptyState(words.t(key), words.t(key + "Why"), null));
      return;
    }
    card.badge(HelpTip.of("score.gain", words.t("table.gain")));
    card.note(words.t("gaps.order"));
    list.addClassName("diag-gap-list");
    foot.addClassName("diag-gaps-foot");
    card.body(list, foot);
    show(Advice.FIRST);
    foot.add(summary());
    int more = diagnosis.advice().size() - Advice.FIRST;
    if (more > 0) {
      Button all = Buttons.text(words.t("gaps.all"), this::showAll);
      foot.add(new Span(words.t("gaps.more", more)), all);
    }
  }

  private void showAll() {
    show(diagnosis.advice().size());
    foot.getChildren().skip(1).toList().forEach(Component::removeFromParent);
  }

  private void show(int count) {
    list.removeAll();
    List<Advice> advice = diagnosis.advice();
    for (int i = 0; i < Math.min(count, advice.size()); i++) {
      list.add(row(i + 1, advice.get(i)));
    }
  }

  /** 四项都补到中位，综合约 60.7。 */
  private Paragraph summary() {
    double overall = diagnosis.overallTogether();
    int count = Math.min(Advice.FIRST, diagnosis.advice().size());
    Paragraph summary =
        new Paragraph(
            Double.isNaN(overall)
                ? words.t("gaps.togetherNone")
                : words.t("gaps.together", count, words.formats().score(overall)));
    summary.addClassName("quiet");
    return summary;
  }

  private Div row(int number, Advice advice) {
    MetricLine line = diagnosis.metric(advice.metric().code()).orElseThrow();
    Span rank = new Span(String.valueOf(number));
    rank.addClassName("diag-gap-number");
    Span name = new Span(words.metric(line.definition()));
    name.addClassName("strong");
    Span where =
        new Span(
            words.dimension(advice.dimension())
                + " · "
                + words.formats().standing(line.percentile()));
    where.addClassNames("quiet", "small");
    Div what = new Div(name, where);
    what.addClassName("diag-gap-what");
    Runnable opening = () -> open.accept(line.code());
    Button button =
        number == 1
            ? Buttons.primary(words.t("gaps.open"), opening)
            : Buttons.secondary(words.t("gaps.open"), opening);
    button.setAriaLabel(words.t("gaps.openMetric", words.metric(line.definition())));
    Div acts = new Div(button);
    acts.addClassName("diag-gap-acts");
    act.apply(line.code()).ifPresent(acts::add);
    Div row = new Div(rank, what, bar(line), worth(advice), acts);
    row.addClassName("diag-gap");
    return row;
  }

  private Div bar(MetricLine line) {
    Span own = new Span(words.value(line.definition(), line.value()));
    own.addClassNames("strong", "warn-text");
    Span median =
        new Span(words.t("gaps.median", words.value(line.definition(), line.marks().median())));
    median.addClassName("quiet");
    Div texts = new Div(own, median);
    texts.addClassName("diag-gap-values");
    Div bar = new Div(texts, Bullets.of(line, words));
    bar.addClassName("diag-gap-bar");
    return bar;
  }

  private Div worth(Advice advice) {
    Span label = new Span(words.t("gaps.worth"));
    label.addClassNames("quiet", "small");
    Span gain = new Span(worth(advice, words));
    gain.addClassName("strong");
    Div worth = new Div(label, gain);
    worth.addClassName("diag-gap-worth");
    return worth;
  }

  /** +8.3 / +1.4. */
  static String worth(Advice advice, Words words) {
    return words.formats().points(advice.dimensionGain())
        + " / "
        + words.formats().points(advice.overallGain());
  }
}
