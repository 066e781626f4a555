package com.merchantgrowth.coaching.portfolio.ui;

import com.merchantgrowth.coaching.signal.Need;
import com.merchantgrowth.coaching.signal.Signal;
import com.merchantgrowth.shared.ui.Card;
import com.merchantgrowth.shared.ui.DataTable;
import com.merchantgrowth.shared.ui.EmptyState;
import com.merchantgrowth.shared.ui.chart.Sparkline;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.stream.Collectors;

/** The need of the last weeks, and on which days it changed. */
final class SheetSignalsCard extends Composite<Card> {
  /** Changes that are listed. */
  private static final int MOST = 8;

  SheetSignalsCard(
      SortedMap<LocalDate, List<Signal>> days, LocalDate from, LocalDate to, SignalWords words) {
    Card card = getContent();
    card.setTitle(words.t("sheet.signals"));
    if (days.isEmpty()) {
      card.body(new EmptyState(words.t("sheet.signals.none"), words.t("sheet.none.why"), null));
      return;
    }
    Need newest = new Need(days.values().stream().reduce((_, next) -> next).orElse(List.of()));
    double[] trend =
        from.datesUntil(to.plusDays(1))
            .mapToDouble(
                day -> {
                  List<Signal> signals = days.get(day);
                  return signals == null ? Double.NaN : new Need(signals).total();
                })
            .toArray();
    Div line =
        new Div(new Sparkline(trend, null, words.t("sheet.signals.sentence", newest.total())));
    DataTable table =
        new DataTable(
            words.t("sheet.signals"),
            List.of(words.t("sheet.day"), words.t("col.need"), words.t("sheet.what")),
            Set.of(1));
    changes(days).reversed().stream()
        .limit(MOST)
        .forEach(
            day ->
                table.cells(
                    List.of(
                        new Span(words.formats().day(day.getKey())),
                        new Span(String.valueOf(new Need(day.getValue()).total())),
                        badges(day.getValue(), words))));
    card.body(line, table);
  }

  private static Component badges(List<Signal> signals, SignalWords words) {
    Div all = new Div();
    all.addClassName("row");
    signals.stream().map(words::badge).forEach(all::add);
    if (signals.isEmpty()) {
      all.setText(words.t("sheet.signals.calm"));
    }
    return all;
  }

  /** The days on which other signals stood than the day before. */
  private static List<Map.Entry<LocalDate, List<Signal>>> changes(
      SortedMap<LocalDate, List<Signal>> days) {
    List<Map.Entry<LocalDate, List<Signal>>> changes = new ArrayList<>();
    Set<?> before = null;
    for (Map.Entry<LocalDate, List<Signal>> day : days.entrySet()) {
      Set<?> now = day.getValue().stream().map(Signal::code).collect(Collectors.toSet());
      if (!now.equals(before)) {
        changes.add(day);
      }
      before = now;
    }
    return changes;
  }

  @Override
  protected Card initContent() {
    return new Card("");
  }
}
