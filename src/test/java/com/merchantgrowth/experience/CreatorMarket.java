package com.merchantgrowth.experience;

import com.merchantgrowth.creator.CreatorAttributes;
import com.merchantgrowth.creator.CreatorSetup;
import com.merchantgrowth.creator.CreatorTier;
import com.merchantgrowth.creator.CreatorType;
import com.merchantgrowth.metric.fact.FactDraft;
import com.merchantgrowth.metric.fact.FactWriter;
import com.merchantgrowth.metric.fact.WriteMode;
import com.merchantgrowth.metric.run.DailyRunEngine;
import com.merchantgrowth.metric.run.RunVersions;
import com.merchantgrowth.shared.BusinessCalendar;
import com.merchantgrowth.shared.SubjectDirectory;
import com.merchantgrowth.shared.SubjectKind;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;

/**
 * Creators whose days are all alike, so that every rate can be said by heart: 0 is good, 1 sells
 * too little for a score, 2 has no chats, the others are worse and worse.
 */
@Component
public class CreatorMarket {
  /** How many there are. */
  public static final int SIZE = 8;

  private static final List<String> MEASURES =
      List.of(
          "paid_orders",
          "gmv",
          "content_views",
          "content_watch_seconds",
          "content_interactions",
          "content_negative",
          "quality_returns",
          "delivered_orders",
          "product_negative",
          "reviews",
          "good_reviews",
          "promised_orders",
          "promises_broken",
          "service_complaints",
          "im_sessions",
          "im_replied_3min");

  private final CreatorSetup setup;
  private final List<SubjectDirectory> directories;
  private final FactWriter facts;
  private final DailyRunEngine engine;
  private final BusinessCalendar calendar;
  private boolean ready;

  CreatorMarket(
      CreatorSetup setup,
      List<SubjectDirectory> directories,
      FactWriter facts,
      DailyRunEngine engine,
      BusinessCalendar calendar) {
    this.setup = setup;
    this.directories = directories;
    this.facts = facts;
    this.engine = engine;
    this.calendar = calendar;
  }

  /** Makes the creators, facts and runs on first use. */
  public synchronized CreatorMarket open() {
    if (!ready) {
      Map<String, CreatorAttributes> attributes = new LinkedHashMap<>();
      for (int n = 0; n < SIZE; n++) {
        attributes.put(
            code(n),
            new CreatorAttributes(
                "口碑达人 " + n,
                n == 3 ? CreatorTier.HEAD : CreatorTier.MIDDLE,
                CreatorType.VERTICAL,
                "口碑类目",
                1000L * n,
                true));
      }
      setup.creators(attributes);
      try (FactDraft draft =
          facts.begin(SubjectKind.CREATOR, "reputation-test", MEASURES, WriteMode.MERGE)) {
        for (int n = 0; n < SIZE; n++) {
          for (int back = 0; back < 45; back++) {
            draft.row(id(n), day().minusDays(back), values(n, back));
          }
        }
        draft.publish();
      }
      engine.run(
          SubjectKind.CREATOR,
          List.of(day().minusDays(7), day()),
          RunVersions.OWN,
          "test",
          (run, done, total) -> {});
      ready = true;
    }
    return this;
  }

  /** The newest day with a result. */
  public LocalDate day() {
    return calendar.yesterday();
  }

  public String code(int number) {
    return "rep-%02d".formatted(number);
  }

  public long id(int number) {
    return Objects.requireNonNull(
        directories.stream()
            .filter(each -> each.kind() == SubjectKind.CREATOR)
            .findFirst()
            .orElseThrow()
            .idsByCode()
            .get(code(number)));
  }

  private static double[] values(int n, int back) {
    double orders = n == 1 ? 1 : 10;
    double sessions = n == 2 ? 0 : 5;
    // creator 3 has got worse in the last week
    double broken = n == 3 && back < 7 ? 1 : 0;
    return new double[] {
      orders,
      orders * 100_00,
      1000,
      1000.0 * (40 - n),
      70,
      1,
      n == 1 ? 0 : back % 2,
      orders,
      n > 3 ? 1 : 0,
      4,
      4,
      n == 1 ? 0 : 3,
      broken,
      0,
      sessions,
      n == 2 ? 0 : 4
    };
  }
}
