package com.merchantgrowth.experience.ui.score;

import com.merchantgrowth.experience.ScoreSheet;
import com.merchantgrowth.experience.Suggestion;
import com.merchantgrowth.experience.card.CardDefinition.ItemDefinition;
import com.merchantgrowth.experience.score.Mapping;
import com.merchantgrowth.experience.score.Score.Part;
import com.merchantgrowth.metric.MetricDefinition;
import com.merchantgrowth.shared.ui.AppIcon;
import com.merchantgrowth.shared.ui.Buttons;
import com.merchantgrowth.shared.ui.Note;
import com.merchantgrowth.shared.ui.chart.MappingChart;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Optional;
import java.util.function.ObjDoubleConsumer;

/** 怎么折成分: the rule with the own place on it, what the points add, and where the peers are. */
final class MappingPanel extends Div {
  private final ScoreSheet sheet;
  private final MetricDefinition metric;
  private final ScoreWords words;
  private final Part part;

  MappingPanel(
      ScoreSheet sheet,
      MetricDefinition metric,
      List<Suggestion> suggestions,
      ScoreWords words,
      ObjDoubleConsumer<String> tried) {
    this.sheet = sheet;
    this.metric = metric;
    this.words = words;
    this.part =
        sheet.score().parts().stream()
            .filter(one -> one.metric().equals(metric.code()))
            .findFirst()
            .orElseThrow();
    addClassName("diag-panel");
    Mapping mapping =
        words.dimensionOf(metric.code()).items().stream()
            .filter(item -> item.metric().equals(metric.code()))
            .map(ItemDefinition::mapping)
            .findFirst()
            .orElseThrow();
    Optional<MappingChart> chart = chart(mapping);
    add(
        Panels.title(
            AppIcon.BRANCH,
            words.t("mapping.title"),
            chart.map(MappingChart::toggle).stream().toArray(Component[]::new)));
    if (mapping instanceof Mapping.AmongPeers) {
      add(new Span(words.t("mapping.peers")));
    }
    chart.ifPresent(this::add);
    add(worth());
    Steps steps = new Steps(suggestions, words);
    Div acts = new Div();
    acts.addClassName("score-acts");
    suggestions.stream()
        .filter(one -> one.metric().equals(metric.code()))
        .forEach(
            one ->
                acts.add(
                    Buttons.secondary(
                        words.t("step.try", steps.act(one, metric), words.change(one.change())),
                        () -> tried.accept(one.metric(), one.to()))));
    add(acts);
  }

  private Optional<MappingChart> chart(Mapping mapping) {
    List<Mapping.Anchor> anchors =
        switch (mapping) {
          case Mapping.Linear linear -> linear.anchors();
          case Mapping.Steps steps -> steps.anchors();
          case Mapping.AmongPeers _ -> List.of();
        };
    if (anchors.isEmpty()) {
      return Optional.empty();
    }
    double own = part.reading().value();
    return Optional.of(
        new MappingChart(
            new MappingChart.Rule(
                anchors.stream()
                    .map(one -> new MappingChart.Anchor(one.value(), one.points()))
                    .toList(),
                mapping instanceof Mapping.Steps,
                own,
                part.points(),
                value -> words.formats().value(value, metric.unit())),
            words.t(
                part.missing() ? "mapping.sentenceNone" : "mapping.sentence",
                words.metric(metric.code()),
                words.value(metric.code(), own),
                words.points(part.points())),
            words.t("mapping.value"),
            words.t("table.points"),
            words.t("own")));
  }

  private Component worth() {
    if (part.missing()) {
      return Note.info(
          words.t(
              "mapping.missing",
              words.sample(metric, sheet.sample(metric.code())),
              words.least(metric)));
    }
    double range = sheet.score().card().high() - sheet.score().card().low();
    Span worth =
        new Span(
            words.t(
                "mapping.worth",
                words.total(range),
                words.share(part.share()),
                words.points(part.points()),
                "+" + new Terms(sheet.score(), words).metric(metric.code())));
    worth.addClassName("score-worth");
    worth.getElement().setAttribute("title", words.t("exact", words.full(part.contribution())));
    return worth;
  }
}
