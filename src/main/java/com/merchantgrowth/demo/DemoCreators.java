package com.merchantgrowth.demo;

import com.merchantgrowth.creator.CreatorAttributes;
import com.merchantgrowth.creator.CreatorSetup;
import com.merchantgrowth.demo.market.CreatorDays;
import com.merchantgrowth.demo.market.CreatorMarket;
import com.merchantgrowth.demo.market.CreatorPlan;
import com.merchantgrowth.metric.fact.FactDraft;
import com.merchantgrowth.metric.fact.FactStore;
import com.merchantgrowth.metric.fact.FactWriter;
import com.merchantgrowth.metric.fact.WriteMode;
import com.merchantgrowth.shared.DayRange;
import com.merchantgrowth.shared.SubjectDirectory;
import com.merchantgrowth.shared.SubjectKind;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Brings the creators of the marketplace in, and the facts of the days that are still missing. */
class DemoCreators {
  /** The days with a result, and the window of the oldest. */
  static final int DAYS = 90;

  static final String SOURCE = "creator";

  private final CreatorSetup setup;
  private final SubjectDirectory directory;
  private final FactWriter writer;
  private final FactStore store;

  DemoCreators(CreatorSetup setup, SubjectDirectory directory, FactWriter writer, FactStore store) {
    this.setup = setup;
    this.directory = directory;
    this.writer = writer;
    this.store = store;
  }

  /** Makes what is missing up to this day. */
  void prepare(LocalDate lastDay) {
    List<CreatorPlan> plans = CreatorMarket.all();
    if (!directory.idsByCode().containsKey(plans.getLast().code())) {
      Map<String, CreatorAttributes> attributes = new LinkedHashMap<>();
      for (CreatorPlan plan : plans) {
        attributes.put(
            plan.code(),
            new CreatorAttributes(
                plan.name(), plan.tier(), plan.type(), plan.category(), plan.fans(), true));
      }
      setup.creators(attributes);
    }
    DayRange all = DayRange.lastDays(DAYS, lastDay);
    List<LocalDate> there = store.days(SubjectKind.CREATOR, SOURCE, all);
    LocalDate first = there.isEmpty() ? all.start() : there.getLast().plusDays(1);
    if (!first.isAfter(lastDay)) {
      write(plans, DayRange.closed(first, lastDay));
    }
  }

  private void write(List<CreatorPlan> plans, DayRange days) {
    Map<String, Long> ids = directory.idsByCode();
    try (FactDraft draft =
        writer.begin(SubjectKind.CREATOR, SOURCE, CreatorDays.MEASURES, WriteMode.MERGE)) {
      for (CreatorPlan plan : plans) {
        CreatorDays facts = new CreatorDays(plan);
        long id = Objects.requireNonNull(ids.get(plan.code()));
        days.stream().forEach(day -> draft.row(id, day, facts.row(day)));
      }
      draft.publish();
    }
  }
}
