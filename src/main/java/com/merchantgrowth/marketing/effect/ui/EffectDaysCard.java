package com.merchantgrowth.marketing.effect.ui;

import com.merchantgrowth.marketing.effect.Sums;
import com.merchantgrowth.marketing.effect.ToolEffect;
import com.merchantgrowth.shared.ui.Card;
import com.merchantgrowth.shared.ui.chart.DaysChart;
import com.merchantgrowth.shared.ui.chart.Series;
import com.vaadin.flow.component.Composite;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToLongFunction;

/** Day by day: sales and discount in one chart, claims, uses and orders in another. */
final class EffectDaysCard extends Composite<Card> {
  private final ToolEffect effect;
  private final EffectWords words;

  EffectDaysCard(ToolEffect effect, boolean claimed, EffectWords words) {
    this.effect = effect;
    this.words = words;
    getContent().setTitle(words.t("days"));
    List<Series> counts = new ArrayList<>();
    if (claimed) {
      counts.add(series("claimed", Sums::claimed, Series.Style.LINE));
      counts.add(series("used", Sums::used, Series.Style.BAR));
    } else {
      counts.add(series("orders", Sums::orders, Series.Style.BAR));
      counts.add(series("pieces", Sums::pieces, Series.Style.LINE));
    }
    getContent()
        .body(
            chart(
                "fen",
                "days.money",
                List.of(
                    series("gmv", Sums::gmv, Series.Style.BAR),
                    series("discount", Sums::discount, Series.Style.LINE))),
            chart("count", claimed ? "days.claims" : "days.orders", counts));
  }

  @Override
  protected Card initContent() {
    return new Card("");
  }

  private Series series(String key, ToLongFunction<Sums> value, Series.Style style) {
    return new Series(
        words.t(key),
        effect.days().values().stream().mapToDouble(day -> value.applyAsLong(day)).toArray(),
        style);
  }

  private DaysChart chart(String unit, String sentence, List<Series> series) {
    DaysChart chart = new DaysChart().unit(unit);
    List<LocalDate> days = List.copyOf(effect.days().keySet());
    chart.setAccessibleText(words.t(sentence, words.formats().fullRange(effect.range())));
    chart.show(days, series);
    return chart;
  }
}
