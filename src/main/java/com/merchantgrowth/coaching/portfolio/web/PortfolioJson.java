package com.merchantgrowth.coaching.portfolio.web;

import com.merchantgrowth.coaching.portfolio.CoachingFigures;
import com.merchantgrowth.coaching.portfolio.PortfolioBook;
import com.merchantgrowth.coaching.portfolio.PortfolioEntry;
import com.merchantgrowth.coaching.portfolio.PortfolioRow;
import com.merchantgrowth.coaching.portfolio.TimelineEntry;
import com.merchantgrowth.coaching.signal.Signal;
import com.merchantgrowth.merchant.ShopProfile;
import com.merchantgrowth.onboarding.NewcomerClocks;
import com.merchantgrowth.shared.Wording;
import com.merchantgrowth.task.TaskCard;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What the portfolio answers over REST; null = not known. */
final class PortfolioJson {
  private PortfolioJson() {}

  /**
   * @param numbers see the rule of the code
   */
  record SignalBody(String code, String severity, int points, List<Double> numbers) {
    static SignalBody of(Signal signal) {
      return new SignalBody(
          signal.code().code(),
          signal.severity().code(),
          signal.points(),
          List.of(signal.first(), signal.second(), signal.third()));
    }
  }

  /**
   * @param need 0 … 100, the points of the signals added up
   * @param waitingSince the oldest open request for help
   * @param open plan actions that are not done
   */
  record ShopBody(
      String code,
      String name,
      String belt,
      String category,
      @Nullable String stage,
      String tier,
      int need,
      List<SignalBody> signals,
      @Nullable Double overall,
      @Nullable Double change30,
      @Nullable Double experience,
      @Nullable Instant waitingSince,
      @Nullable Integer open,
      @Nullable Integer overdue,
      @Nullable LocalDate lastContact) {
    static ShopBody of(PortfolioRow row) {
      ShopProfile shop = row.shop();
      CoachingFigures.Figure figure = row.figure();
      NewcomerClocks.Waiting waiting = row.waiting();
      return new ShopBody(
          shop.code(),
          shop.name(),
          shop.belt(),
          shop.category(),
          shop.stage() == null ? null : shop.stage().code(),
          shop.tier(),
          row.need().total(),
          row.need().signals().stream().map(SignalBody::of).toList(),
          known(row.overall()),
          known(row.change30()),
          known(row.experience()),
          waiting == null ? null : waiting.since(),
          figure == null ? null : figure.open(),
          figure == null ? null : figure.overdue(),
          figure == null ? null : figure.lastContact());
    }
  }

  /**
   * @param day as of its end; null before the first run
   * @param total how many shops the filters find
   */
  record PageBody(@Nullable LocalDate day, int total, SummaryBody summary, List<ShopBody> shops) {}

  /** Of all shops bound to the caller, whatever the filters; see {@link PortfolioBook.Summary}. */
  record SummaryBody(
      int shops,
      int today,
      int asking,
      @Nullable Instant waitingSince,
      int stuck,
      int edge,
      int forward,
      @Nullable Double median) {
    static SummaryBody of(PortfolioBook book) {
      PortfolioBook.Summary summary = book.summary();
      return new SummaryBody(
          book.rows().size(),
          summary.today(),
          summary.asking(),
          summary.waitingSince(),
          summary.stuck(),
          summary.edge(),
          summary.forward(),
          known(summary.median()));
    }
  }

  /**
   * @param step its code; null when the shop is through
   * @param daysLate past the step's clock; 0 = in time
   */
  record ChecklistBody(@Nullable String step, int number, long done, int items, long daysLate) {
    static @Nullable ChecklistBody of(NewcomerClocks.@Nullable Standing standing) {
      return standing == null
          ? null
          : new ChecklistBody(
              standing.step() == null ? null : standing.step().code(),
              standing.number(),
              standing.done(),
              standing.items(),
              standing.daysLate());
    }
  }

  /**
   * A task that is almost completed.
   *
   * @param share of its goal, 0.8 … 1
   */
  record NearBody(String task, Map<String, String> name, double share) {
    static NearBody of(TaskCard card) {
      TaskCard.Progress progress = Objects.requireNonNull(card.progress());
      Wording name = card.definition().name();
      return new NearBody(card.code(), Map.of("zh", name.zh(), "en", name.en()), progress.share());
    }
  }

  /** Something that happened; details are texts, numbers, days, or {@code {zh, en}}. */
  record EventBody(LocalDate day, @Nullable Instant at, String kind, List<Object> details) {
    static EventBody of(TimelineEntry entry) {
      return new EventBody(
          entry.day(),
          entry.at(),
          entry.kind(),
          entry.args().stream().map(EventBody::detail).toList());
    }

    private static Object detail(Object arg) {
      return switch (arg) {
        case TimelineEntry.Word word -> word.key().substring(word.key().lastIndexOf('.') + 1);
        case Wording wording -> Map.of("zh", wording.zh(), "en", wording.en());
        default -> arg;
      };
    }
  }

  /**
   * @param trend overall scores of the last 30 days, oldest first
   * @param signals of each day that was run, by day
   * @param timeline newest first
   */
  record SheetBody(
      ShopBody shop,
      List<@Nullable Double> trend,
      @Nullable ChecklistBody checklist,
      List<NearBody> nearTasks,
      Map<LocalDate, List<SignalBody>> signals,
      List<EventBody> timeline) {
    static SheetBody of(
        PortfolioEntry entry,
        Map<LocalDate, List<SignalBody>> signals,
        List<TimelineEntry> timeline) {
      return new SheetBody(
          ShopBody.of(entry.row()),
          Arrays.stream(entry.trend()).mapToObj(PortfolioJson::known).toList(),
          ChecklistBody.of(entry.checklist()),
          entry.near().stream().map(NearBody::of).toList(),
          signals,
          timeline.stream().map(EventBody::of).toList());
    }
  }

  static @Nullable Double known(double number) {
    return Double.isNaN(number) ? null : number;
  }
}
