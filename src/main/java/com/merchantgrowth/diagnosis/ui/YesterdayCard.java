package com.merchantgrowth.diagnosis.ui;

import com.merchantgrowth.diagnosis.DiagnosisQueries;
import com.merchantgrowth.diagnosis.YesterdayFigures;
import com.merchantgrowth.diagnosis.YesterdayFigures.Figure;
import com.merchantgrowth.shared.ui.Card;
import com.merchantgrowth.shared.ui.Delta;
import com.merchantgrowth.shared.ui.HomeCard;
import com.merchantgrowth.shared.ui.chart.Sparkline;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** 昨天的经营: four figures of the last business day and how they changed. */
@org.springframework.stereotype.Component
class YesterdayCard implements HomeCard {
  private static final List<String> NAMES = List.of("gmv", "orders", "buyers", "visitors");

  private final DiagnosisQueries queries;
  private final YesterdayFigures figures;

  YesterdayCard(DiagnosisQueries queries, YesterdayFigures figures) {
    this.queries = queries;
    this.figures = figures;
  }

  @Override
  public Page page() {
    return Page.MERCHANT;
  }

  @Override
  public int order() {
    return 10;
  }

  @Override
  public Width width() {
    return Width.FULL;
  }

  @Override
  public Optional<Component> create(long shopId) {
    return queries.days().stream().findFirst().map(day -> card(shopId, day));
  }

  private Component card(long shopId, LocalDate day) {
    Div row = new Div();
    row.addClassName("figures");
    Words words = Words.of(row);
    List<Figure> four = figures.of(shopId, day);
    for (int i = 0; i < four.size(); i++) {
      row.add(figure(NAMES.get(i), four.get(i), words));
    }
    Card card = new Card(words.t("home.day"));
    card.note(words.t("home.dayNote", words.formats().dayOfWeek(day)));
    card.body(row);
    return card;
  }

  private static Component figure(String name, Figure figure, Words words) {
    String unit = "gmv".equals(name) ? "fen" : "count";
    if (Double.isNaN(figure.value())) {
      return new com.merchantgrowth.shared.ui.Figure(
          words.t("home." + name),
          words.formats().value(figure.value(), unit),
          new Span(words.t("home.noDay")));
    }
    Div withTrend =
        new Div(
            new com.merchantgrowth.shared.ui.Figure(
                words.t("home." + name),
                words.formats().value(figure.value(), unit),
                change("home.sinceDay", figure.sinceDay(), words),
                change("home.sinceWeek", figure.sinceWeek(), words)),
            trend(name, figure, unit, words));
    withTrend.addClassName("diag-day-figure");
    return withTrend;
  }

  private static Component trend(String name, Figure figure, String unit, Words words) {
    double[] known = Arrays.stream(figure.trend()).filter(Double::isFinite).toArray();
    return new Sparkline(
        figure.trend(),
        null,
        words.t(
            "home.trend",
            words.t("home." + name),
            known.length,
            words.formats().value(Arrays.stream(known).min().orElse(Double.NaN), unit),
            words.formats().value(Arrays.stream(known).max().orElse(Double.NaN), unit)));
  }

  private static Component change(String key, double change, Words words) {
    Span label = new Span(words.t(key));
    return new Span(
        label,
        Delta.higherIsBetter(
            change, words.formats().relative(change).replaceFirst("^[+\u2212]", "")));
  }
}
