package com.merchantgrowth.experience.ui.score;

import com.merchantgrowth.experience.ScoreBox;
import com.merchantgrowth.experience.ScoreSheet;
import com.merchantgrowth.experience.card.CardDefinition.DimensionDefinition;
import com.merchantgrowth.experience.card.CardDefinition.ItemDefinition;
import com.merchantgrowth.experience.score.Score;
import com.merchantgrowth.experience.score.Score.Part;
import com.merchantgrowth.shared.ui.AppIcon;
import com.merchantgrowth.shared.ui.Buttons;
import com.merchantgrowth.shared.ui.Card;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * 试算: other values of any metrics together, and the score, its band and its dimensions before and
 * after, by the engine of the daily run. Nothing of it is stored.
 */
public final class ScoreWhatIf extends Composite<Card> {
  private final ScoreBox box;
  private final ScoreSheet sheet;
  private final ScoreWords words;
  private final Map<String, Double> values = new LinkedHashMap<>();
  private final List<TryRow> rows = new ArrayList<>();
  private final Div outcome = new Div();

  public ScoreWhatIf(ScoreBox box, ScoreWords words) {
    this.box = box;
    this.sheet = box.sheet();
    this.words = words;
  }

  @Override
  protected Card initContent() {
    Card card = new Card(words.t("whatIf.title"));
    card.addClassName("score-what-if");
    card.note(words.t("whatIf.note"));
    card.link(Buttons.text(words.t("whatIf.reset"), this::reset));
    Div groups = new Div();
    groups.addClassName("score-tries");
    for (DimensionDefinition dimension : sheet.card().dimensions()) {
      List<TryRow> own = dimension.items().stream().flatMap(item -> row(item).stream()).toList();
      if (!own.isEmpty()) {
        rows.addAll(own);
        groups.add(new H3(dimension.name().in(words.locale())));
        own.forEach(groups::add);
      }
    }
    outcome.addClassName("score-outcome");
    outcome.getElement().setAttribute("aria-live", "polite");
    Div both = new Div(groups, outcome);
    both.addClassName("score-what-if-body");
    show();
    return card.body(both);
  }

  private java.util.Optional<TryRow> row(ItemDefinition item) {
    Part part =
        sheet.score().parts().stream()
            .filter(one -> one.metric().equals(item.metric()))
            .findFirst()
            .orElseThrow();
    return sheet
        .metric(item.metric())
        .flatMap(
            metric ->
                TryScale.of(
                    metric,
                    item,
                    part.reading().value(),
                    sheet.marks(item.metric()),
                    key -> getTranslation(key)))
        .map(scale -> new TryRow(part, scale, words, value -> put(item.metric(), value)));
  }

  /** Tries a value beside those already tried, from another part of the page. */
  public void tryOut(String metric, double value) {
    tryOut(Map.of(metric, value));
  }

  /** Tries several values beside those already tried. */
  public void tryOut(Map<String, Double> more) {
    getContent();
    values.putAll(more);
    show();
    getElement().executeJs("this.scrollIntoView({block: 'start', behavior: 'smooth'})");
  }

  private void put(String metric, double value) {
    if (Double.isNaN(value)) {
      values.remove(metric);
    } else {
      values.put(metric, value);
    }
    show();
  }

  private void reset() {
    values.clear();
    show();
  }

  private void show() {
    Score before = sheet.score();
    Score after = values.isEmpty() ? before : box.whatIf(Map.copyOf(values));
    Map<String, Double> more = new LinkedHashMap<>();
    for (int i = 0; i < before.parts().size(); i++) {
      more.put(
          before.parts().get(i).metric(),
          after.parts().get(i).contribution() - before.parts().get(i).contribution());
    }
    for (TryRow row : rows) {
      row.show(values.get(row.metric()), words.change(more.getOrDefault(row.metric(), 0.0)));
    }
    outcome.removeAll();
    outcome.add(total(before, after), cells(before, after));
    if (values.isEmpty()) {
      Span hint = new Span(words.t("whatIf.hint"));
      hint.addClassNames("quiet", "small");
      outcome.add(hint);
    } else {
      outcome.add(chips());
    }
  }

  private Div total(Score before, Score after) {
    Span label = new Span(words.scoreName());
    label.addClassName("figure-label");
    Span from = new Span(words.total(before.total()));
    from.addClassName("quiet");
    Span to = new Span(words.total(after.total()));
    to.addClassName("score-after");
    Div line = new Div(from, new Span("→"), to);
    line.addClassNames("row", "score-before-after");
    if (before.scored() && after.scored() && !values.isEmpty()) {
      line.add(words.delta(after.total() - before.total()));
    }
    Div bands = new Div(words.bandBadge(before));
    bands.addClassName("row");
    if (after.band() != null && !after.band().equals(before.band())) {
      bands.add(new Span("→"), words.bandBadge(after));
    }
    Div total = new Div(label, line, bands);
    total.addClassName("score-outcome-total");
    return total;
  }

  private Div cells(Score before, Score after) {
    Div cells = new Div();
    cells.addClassName("score-outcome-dimensions");
    for (int i = 0; i < before.dimensions().size(); i++) {
      double from = before.dimensions().get(i).value();
      double to = after.dimensions().get(i).value();
      Span name = new Span(words.dimension(before.dimensions().get(i).dimension()));
      Span value = new Span(words.t("arrow", words.total(from), words.total(to)));
      value.addClassName("numeric");
      Div cell = new Div(name, value);
      cell.setClassName("changed", Math.abs(to - from) > 1e-9);
      cells.add(cell);
    }
    return cells;
  }

  private Component chips() {
    Div chips = new Div(new Span(words.t("whatIf.changed")));
    chips.addClassNames("diag-what-if-others");
    values.forEach(
        (metric, value) -> {
          double own =
              sheet.score().parts().stream()
                  .filter(part -> part.metric().equals(metric))
                  .mapToDouble(part -> part.reading().value())
                  .findFirst()
                  .orElse(Double.NaN);
          String name = words.metric(metric);
          Button remove =
              Buttons.icon(
                  AppIcon.CLOSE, words.t("whatIf.remove", name), () -> put(metric, Double.NaN));
          Span chip =
              new Span(
                  new Span(
                      words.t(
                          "whatIf.change",
                          name,
                          words.value(metric, own),
                          words.value(metric, value))),
                  remove);
          chip.addClassName("diag-chip");
          chips.add(chip);
        });
    return chips;
  }
}
