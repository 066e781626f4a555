package com.merchantgrowth.tier;

import com.merchantgrowth.eligibility.RunConditions;
import com.merchantgrowth.eligibility.condition.Term;
import com.merchantgrowth.identity.Roles;
import com.merchantgrowth.merchant.ShopArea;
import com.merchantgrowth.metric.MetricDefinition;
import com.merchantgrowth.metric.run.DailyRunContext;
import com.merchantgrowth.notice.Arg;
import com.merchantgrowth.notice.NoticeKind;
import com.merchantgrowth.notice.NoticeMessage;
import com.merchantgrowth.notice.NoticeSending;
import com.merchantgrowth.shared.BusinessCalendar;
import com.merchantgrowth.shared.DayRange;
import com.merchantgrowth.tier.ladder.Outlook;
import com.merchantgrowth.tier.ladder.Rhythm;
import com.merchantgrowth.tier.ladder.TierLadder;
import com.merchantgrowth.tier.ladder.TierRules.Present;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;

/** Tells shops that their tier has changed, and in the days before that it is about to. */
@Component
class TierNotices {
  private static final String CHANGED = "tier.changed";
  private static final String SOON = "tier.soon";

  /** So many days before an evaluation a shop is told. */
  private static final int DAYS_BEFORE = 5;

  /** Changes of longer ago, when old days are run for the first time, are no news. */
  private static final int NEWS_DAYS = 31;

  private final RunConditions conditions;
  private final NoticeSending sending;
  private final BusinessCalendar calendar;

  /** What runs have to say once they are published; a run is computed and published by one node. */
  private final Map<Long, List<NoticeMessage>> waiting = new ConcurrentHashMap<>();

  TierNotices(RunConditions conditions, NoticeSending sending, BusinessCalendar calendar) {
    this.conditions = conditions;
    this.sending = sending;
    this.calendar = calendar;
  }

  @Configuration(proxyBeanMethods = false)
  static class Kinds {
    @Bean
    NoticeKind tierChanged() {
      return NoticeKind.of(
              CHANGED, NoticeKind.Tone.INFO, 210, true, Roles.MERCHANT, Roles.SERVICE_PROVIDER)
          .about(ShopArea.TASKS);
    }

    @Bean
    NoticeKind tierSoon() {
      return NoticeKind.of(
              SOON, NoticeKind.Tone.WARN, 211, false, Roles.MERCHANT, Roles.SERVICE_PROVIDER)
          .about(ShopArea.TASKS);
    }
  }

  /** Works out who has to be told before the next evaluation, and keeps it until the run shows. */
  void prepare(DailyRunContext run, TierLadder ladder, Map<Long, Present> below) {
    LocalDate next = ladder.rhythm().next(run.day());
    Instant end = next.plusDays(1).atStartOfDay(calendar.zone()).toInstant();
    if (ladder.rhythm() == Rhythm.DAILY
        || next.isAfter(run.day().plusDays(DAYS_BEFORE))
        || !end.isAfter(calendar.now())) {
      return;
    }
    Map<Term, double[]> expected = new HashMap<>();
    ladder.terms().forEach(term -> expected.put(term, expected(run, term, next)));
    RoundOfAll round =
        RoundOfAll.of(
            ladder,
            run.subjects(),
            run.shops().tiers(),
            below,
            conditions.open(run, ladder.conditions(), expected::get),
            expected::get);
    List<NoticeMessage> messages = new ArrayList<>();
    for (int row = 0; row < round.shops().length; row++) {
      String before = round.before()[row];
      if (round.moves(row) && ladder.place(before) >= 0) {
        String after = round.outcomes()[row].tier();
        boolean up = ladder.place(after) > ladder.place(before);
        messages.add(
            NoticeMessage.toShop(
                    SOON,
                    round.shops()[row],
                    up ? "tier.notice.soonUp" : "tier.notice.soonDown",
                    args(next.plusDays(1), before, after),
                    route(run, row),
                    next + "/" + after)
                .until(end));
      }
    }
    waiting.put(run.runId(), messages);
  }

  private double[] expected(DailyRunContext run, Term term, LocalDate next) {
    Outlook outlook = Outlook.of(term, window(run, term), run.day(), next);
    return Arrays.stream(conditions.values(run, term))
        .map(value -> outlook.expected(value, run.day()))
        .toArray();
  }

  private static @Nullable DayRange window(DailyRunContext run, Term term) {
    return run.metrics().stream()
        .filter(one -> term.equals(new Term.Metric(one.code())))
        .map(MetricDefinition::window)
        .map(window -> window.on(run.day()))
        .findFirst()
        .orElse(null);
  }

  /** Keeps what the shops that an evaluation moves have to be told. */
  void prepare(DailyRunContext run, RoundOfAll round) {
    LocalDate from = run.day().plusDays(1);
    if (from.isBefore(calendar.today().minusDays(NEWS_DAYS))) {
      return;
    }
    List<NoticeMessage> messages = new ArrayList<>();
    for (int row = 0; row < round.shops().length; row++) {
      if (round.moves(row)) {
        String before = round.before()[row];
        String after = round.outcomes()[row].tier();
        messages.add(
            NoticeMessage.toShop(
                CHANGED,
                round.shops()[row],
                switch (round.outcomes()[row].reason()) {
                  case RISE -> "tier.notice.risen";
                  case FALL -> "tier.notice.fallen";
                  default -> "tier.notice.placed";
                },
                args(from, before, after),
                route(run, row),
                from.toString()));
      }
    }
    waiting.put(run.runId(), messages);
  }

  private static String route(DailyRunContext run, int row) {
    return "tier?shop=" + run.shops().codes()[row];
  }

  /** Says what was prepared; in the publishing transaction. */
  void published(long runId) {
    List<NoticeMessage> messages = waiting.remove(runId);
    if (messages != null) {
      sending.send(messages);
    }
  }

  void discard(long runId) {
    waiting.remove(runId);
  }

  private static List<Arg> args(LocalDate from, String before, String after) {
    return List.of(Arg.day(from), Arg.text(before), Arg.text(after));
  }
}
