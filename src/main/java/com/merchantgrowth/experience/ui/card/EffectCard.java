package com.merchantgrowth.experience.ui.card;

import com.merchantgrowth.experience.CardEffect;
import com.merchantgrowth.experience.card.CardDefinition;
import com.merchantgrowth.shared.ui.Badge;
import com.merchantgrowth.shared.ui.Card;
import com.merchantgrowth.shared.ui.DataTable;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/** Before anything is saved: bands, distribution and who changes band, before and after. */
final class EffectCard extends Composite<Card> {
  private final transient CardEffect effect;
  private final transient CardDefinition before;
  private final transient CardDefinition after;
  private final transient CardWords words;

  EffectCard(CardEffect effect, CardDefinition before, CardDefinition after, CardWords words) {
    this.effect = effect;
    this.before = before;
    this.after = after;
    this.words = words;
  }

  @Override
  protected Card initContent() {
    Card card = new Card(words.t("effect", words.formats().fullDay(effect.day())));
    card.badge(
        Badge.neutral(words.t("effect.moved", count(effect.moved()), count(effect.subjects()))));
    Div tables = new Div(bands(), moves());
    tables.addClassName("tier-matrices");
    return card.body(distribution(), tables);
  }

  private String count(int number) {
    return words.formats().count(number);
  }

  private Div bands() {
    DataTable table =
        new DataTable(
            words.t("effect.bands"),
            List.of(words.t("band"), words.t("before"), words.t("after")),
            Set.of(1, 2));
    Set<String> codes = new LinkedHashSet<>();
    effect.after().bands().forEach(one -> codes.add(one.code()));
    codes.forEach(
        code ->
            table.row(
                List.of(
                    words.band(after, code),
                    count(of(effect.before(), code)),
                    count(of(effect.after(), code)))));
    table.row(
        List.of(
            words.t("median"),
            words.formats().value(effect.before().median(), "rating"),
            words.formats().value(effect.after().median(), "rating")));
    return block("effect.bands", table);
  }

  private static int of(CardEffect.Side side, String code) {
    return side.bands().stream()
        .filter(one -> one.code().equals(code))
        .mapToInt(CardEffect.Band::count)
        .sum();
  }

  private Div moves() {
    if (effect.moves().isEmpty()) {
      return block("effect.moves", new Span(words.t("effect.nobody")));
    }
    DataTable table =
        new DataTable(
            words.t("effect.moves"),
            List.of(words.t("before"), words.t("after"), words.t("effect.count")),
            Set.of(2));
    effect
        .moves()
        .forEach(
            one ->
                table.row(
                    List.of(
                        words.band(before, one.from()),
                        words.band(after, one.to()),
                        count(one.count()))));
    return block("effect.moves", table);
  }

  private Div block(String key, com.vaadin.flow.component.Component content) {
    Div block = new Div(new H3(words.t(key)), content);
    block.addClassName("tier-matrix");
    return block;
  }

  /** Two rows of bars over the same scale: before above after. */
  private Div distribution() {
    int most =
        IntStream.concat(
                IntStream.of(effect.before().histogram()), IntStream.of(effect.after().histogram()))
            .max()
            .orElse(1);
    Div chart = new Div();
    chart.addClassName("score-histogram");
    chart.getElement().setAttribute("role", "img");
    chart
        .getElement()
        .setAttribute(
            "aria-label",
            words.t(
                "effect.sentence",
                words.formats().value(effect.before().median(), "rating"),
                words.formats().value(effect.after().median(), "rating")));
    int parts = effect.after().histogram().length;
    List<Div> columns = new ArrayList<>();
    for (int i = 0; i < parts; i++) {
      Div column =
          new Div(
              bar("before", effect.before().histogram()[i], most),
              bar("after", effect.after().histogram()[i], most));
      double from = after.low() + (after.high() - after.low()) * i / parts;
      column.setTitle(
          words.t(
              "effect.part",
              words.formats().number(from, 2),
              count(effect.before().histogram()[i]),
              count(effect.after().histogram()[i])));
      columns.add(column);
    }
    columns.forEach(chart::add);
    Div legend =
        new Div(
            new Span(words.formats().number(after.low(), 2)),
            legend("before"),
            legend("after"),
            new Span(words.formats().number(after.high(), 2)));
    legend.addClassNames("score-histogram-legend", "small", "quiet");
    Div both = new Div(chart, legend);
    return both;
  }

  private Span legend(String side) {
    Span legend = new Span(words.t(side));
    legend.addClassNames("score-legend", side);
    return legend;
  }

  private static Div bar(String side, int count, int most) {
    Div bar = new Div();
    bar.addClassNames("score-bar", side);
    bar.getStyle().setHeight(100.0 * count / Math.max(1, most) + "%");
    return bar;
  }
}
