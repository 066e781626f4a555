package com.merchantgrowth.demo;

import static com.merchantgrowth.metric.fact.WriteMode.MERGE;
import static com.merchantgrowth.shared.SubjectKind.SHOP;

import com.merchantgrowth.demo.market.Measure;
import com.merchantgrowth.demo.market.Measure.Source;
import com.merchantgrowth.demo.market.ShopDays;
import com.merchantgrowth.demo.market.ShopPlan;
import com.merchantgrowth.metric.fact.FactDraft;
import com.merchantgrowth.metric.fact.FactStore;
import com.merchantgrowth.metric.fact.FactWriter;
import com.merchantgrowth.shared.DayRange;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Writes the facts of the days that are still missing, all of them at once. The trade source is
 * published last: a day it has reported is a day that is complete.
 */
class DemoFacts {
  /** How much past there is on the first start. */
  static final int DAYS = 200;

  /** Places of each source's measures in a row. */
  private static final Map<Source, int[]> COLUMNS = new EnumMap<>(Source.class);

  static {
    for (Source source : Source.values()) {
      COLUMNS.put(source, source.measures().stream().mapToInt(Measure::ordinal).toArray());
    }
  }

  private final FactWriter writer;
  private final FactStore store;

  DemoFacts(FactWriter writer, FactStore store) {
    this.writer = writer;
    this.store = store;
  }

  /** The days to write; empty when everything up to the last day is there. */
  Optional<DayRange> missing(LocalDate lastDay) {
    DayRange all = DayRange.lastDays(DAYS, lastDay);
    List<LocalDate> there = store.days(SHOP, Source.TRADE.code(), all);
    LocalDate first = there.isEmpty() ? all.start() : there.getLast().plusDays(1);
    return first.isAfter(lastDay) ? Optional.empty() : Optional.of(DayRange.closed(first, lastDay));
  }

  /**
   * @param shopsDone told after each shop
   */
  void write(SortedMap<Long, ShopPlan> shops, DayRange days, LongConsumer shopsDone) {
    try (FactDraft service = begin(Source.SERVICE);
        FactDraft tools = begin(Source.MARKETING);
        FactDraft trade = begin(Source.TRADE)) {
      long done = 0;
      for (Map.Entry<Long, ShopPlan> shop : shops.entrySet()) {
        ShopDays facts = new ShopDays(shop.getValue(), days);
        for (LocalDate day = days.start(); day.isBefore(days.end()); day = day.plusDays(1)) {
          double[] sold = facts.row(day, Source.TRADE);
          add(trade, Source.TRADE, sold, shop.getKey(), day);
          add(tools, Source.MARKETING, sold, shop.getKey(), day);
          add(service, Source.SERVICE, facts.row(day, Source.SERVICE), shop.getKey(), day);
        }
        shopsDone.accept(++done);
      }
      service.publish();
      tools.publish();
      trade.publish();
    }
  }

  private FactDraft begin(Source source) {
    List<String> measures = source.measures().stream().map(Measure::code).toList();
    return writer.begin(SHOP, source.code(), measures, MERGE);
  }

  private static void add(
      FactDraft draft, Source source, double @Nullable [] row, long shop, LocalDate day) {
    if (row != null) {
      int[] columns = Objects.requireNonNull(COLUMNS.get(source));
      double[] own = new double[columns.length];
      for (int i = 0; i < own.length; i++) {
        own[i] = row[columns[i]];
      }
      draft.row(shop, day, own);
    }
  }
}
