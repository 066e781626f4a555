package com.merchantgrowth.experience;

import com.merchantgrowth.experience.card.CardDefinition;
import com.merchantgrowth.experience.card.CardDefinition.BandDefinition;
import com.merchantgrowth.experience.score.BandAlert;
import com.merchantgrowth.experience.score.Scorecard;
import com.merchantgrowth.identity.Roles;
import com.merchantgrowth.merchant.ShopArea;
import com.merchantgrowth.metric.MetricResults;
import com.merchantgrowth.metric.run.DailyRunContext;
import com.merchantgrowth.metric.run.RunPublished;
import com.merchantgrowth.notice.Arg;
import com.merchantgrowth.notice.NoticeKind;
import com.merchantgrowth.notice.NoticeMessage;
import com.merchantgrowth.notice.NoticeSending;
import com.merchantgrowth.shared.BusinessCalendar;
import com.merchantgrowth.shared.SubjectKind;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Tells shops and their service providers that a band was lost or won, or is about to be lost. */
@Component
class ScoreNotices {
  private static final String BAND = "experience.band";
  private static final String SOON = "experience.soon";

  /** Scores of longer ago, when old days are run, are no news. */
  private static final int NEWS_DAYS = 3;

  private static final int TREND_DAYS = 7;

  private final MetricResults results;
  private final NoticeSending sending;
  private final BusinessCalendar calendar;

  /** What runs have to say once they are published; a run is computed and published by one node. */
  private final Map<Long, List<NoticeMessage>> waiting = new ConcurrentHashMap<>();

  ScoreNotices(MetricResults results, NoticeSending sending, BusinessCalendar calendar) {
    this.results = results;
    this.sending = sending;
    this.calendar = calendar;
  }

  @Configuration(proxyBeanMethods = false)
  static class Kinds {
    @Bean
    NoticeKind experienceBand() {
      return NoticeKind.of(
              BAND, NoticeKind.Tone.INFO, 230, true, Roles.MERCHANT, Roles.SERVICE_PROVIDER)
          .about(ShopArea.SCORES);
    }

    @Bean
    NoticeKind experienceSoon() {
      return NoticeKind.of(
              SOON, NoticeKind.Tone.WARN, 231, false, Roles.MERCHANT, Roles.SERVICE_PROVIDER)
          .about(ShopArea.SCORES);
    }
  }

  /** Works out who has to be told, and keeps it until the run shows. */
  void prepare(DailyRunContext run, CardDefinition card, double[] totals) {
    if (run.kind() != SubjectKind.SHOP
        || run.day().isBefore(calendar.yesterday().minusDays(NEWS_DAYS - 1L))) {
      return;
    }
    double[] before = totals(run, card, run.day().minusDays(1));
    double[] weekAgo = totals(run, card, run.day().minusDays(TREND_DAYS));
    Scorecard scorecard = card.scorecard();
    List<NoticeMessage> messages = new ArrayList<>();
    for (int row = 0; row < totals.length; row++) {
      moved(run, card, scorecard, row, before[row], totals[row], messages);
      double total = totals[row];
      int at = row;
      BandAlert.of(scorecard, total, weekAgo[row])
          .ifPresent(alert -> messages.add(soon(run, card, at, alert)));
    }
    waiting.put(run.runId(), messages);
  }

  private double[] totals(DailyRunContext run, CardDefinition card, LocalDate day) {
    double[] none = new double[run.subjects().length];
    Arrays.fill(none, Double.NaN);
    return results
        .run(run.kind(), day)
        .map(published -> results.values(published, run.subjects(), card.metric()))
        .orElse(none);
  }

  private static void moved(
      DailyRunContext run,
      CardDefinition card,
      Scorecard scorecard,
      int row,
      double before,
      double after,
      List<NoticeMessage> messages) {
    if (Double.isNaN(before) || Double.isNaN(after)) {
      return;
    }
    BandDefinition was = card.band(scorecard.band(before).code());
    BandDefinition is = card.band(scorecard.band(after).code());
    if (!was.equals(is)) {
      messages.add(
          NoticeMessage.toShop(
              BAND,
              run.subjects()[row],
              is.from() > was.from() ? "experience.notice.risen" : "experience.notice.fallen",
              List.of(
                  Arg.day(run.day()),
                  Arg.value(after, "rating"),
                  Arg.text(was.name().zh(), was.name().en()),
                  Arg.text(is.name().zh(), is.name().en())),
              route(run, row),
              run.day() + "/" + is.code()));
    }
  }

  private NoticeMessage soon(DailyRunContext run, CardDefinition card, int row, BandAlert alert) {
    BandDefinition band = card.band(alert.band().code());
    LocalDate week = run.day().with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    return NoticeMessage.toShop(
            SOON,
            run.subjects()[row],
            alert.kind() == BandAlert.Kind.NEAR
                ? "experience.notice.near"
                : "experience.notice.falling",
            List.of(
                Arg.value(alert.total(), "rating"),
                Arg.text(band.name().zh(), band.name().en()),
                Arg.value(alert.total() - band.from(), "rating"),
                Arg.value(alert.week(), "rating")),
            route(run, row),
            week + "/" + band.code())
        .until(run.day().plusDays(8).atStartOfDay(calendar.zone()).toInstant());
  }

  private static String route(DailyRunContext run, int row) {
    return "experience?shop=" + run.codes()[row];
  }

  /** Says what was prepared, in the publishing transaction. */
  @EventListener
  @Transactional
  public void on(RunPublished published) {
    List<NoticeMessage> messages = waiting.remove(published.runId());
    if (messages != null) {
      sending.send(messages);
    }
  }

  void discard(long runId) {
    waiting.remove(runId);
  }
}
