package com.merchantgrowth.task.web;

import com.merchantgrowth.shared.DayRange;
import com.merchantgrowth.shared.DomainException;
import com.merchantgrowth.shared.Wording;
import com.merchantgrowth.task.Backtest;
import com.merchantgrowth.task.TaskEffect;
import com.merchantgrowth.task.TaskPreview;
import com.merchantgrowth.task.TaskRow;
import com.merchantgrowth.task.TaskVersion;
import com.merchantgrowth.task.definition.TaskDefinitionJson;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The authoring of tasks on the wire. All numbers unrounded; null = not known. */
final class TaskJson {
  static final int MOST_A_PAGE = 1000;

  private TaskJson() {}

  /** A text in both languages; {@code en} may be empty. */
  record TextBody(String zh, String en) {
    static TextBody of(Wording words) {
      return new TextBody(words.zh(), words.en());
    }
  }

  /** Days, both ends included. */
  record DaysBody(LocalDate first, LocalDate last) {
    static DaysBody of(DayRange days) {
      return new DaysBody(days.start(), days.last());
    }
  }

  /**
   * A task in the list.
   *
   * @param liveVersion 0 = none was published
   * @param draftVersion 0 = none is being written or reviewed
   * @param committed reward units given or promised
   */
  record TaskBody(
      String code,
      String state,
      int liveVersion,
      int draftVersion,
      @Nullable String draftState,
      String author,
      @Nullable String approver,
      Instant editedAt,
      long entered,
      long metAtStart,
      long completions,
      long committed,
      JsonNode definition) {
    static TaskBody of(TaskRow row) {
      return new TaskBody(
          row.code(),
          row.state().code(),
          row.liveVersion(),
          row.draftVersion(),
          row.draftState() == null ? null : row.draftState().code(),
          row.author(),
          row.approver(),
          row.editedAt(),
          row.entered(),
          row.metAtStart(),
          row.completions(),
          row.committed(),
          TaskDefinitionJson.node(row.definition()));
    }
  }

  /**
   * One version.
   *
   * @param state {@code draft, in_review, live} or {@code superseded}
   * @param note why it was sent back; empty = it was not
   */
  record VersionBody(
      String code,
      int version,
      String state,
      String author,
      Instant editedAt,
      @Nullable String approver,
      @Nullable Instant approvedAt,
      String note,
      JsonNode definition) {
    static VersionBody of(TaskVersion version) {
      return new VersionBody(
          version.code(),
          version.version(),
          version.state().name().toLowerCase(Locale.ROOT),
          version.author(),
          version.editedAt(),
          version.approver(),
          version.approvedAt(),
          version.note(),
          TaskDefinitionJson.node(version.definition()));
    }
  }

  /**
   * Whom a task would reach.
   *
   * @param day as of which business day
   * @param shops all there are
   * @param inAudience = alreadyMet + willSee
   * @param unknown not enough data to say; not counted as failing
   * @param remaining shops left after each part of the audience, in order
   * @param levels of those who will see it, how many stand at each level now, from level 0
   */
  record PreviewBody(
      LocalDate day,
      int shops,
      int inAudience,
      int notInAudience,
      int unknown,
      int alreadyMet,
      int willSee,
      List<Integer> remaining,
      Map<String, Integer> byTier,
      List<Integer> levels) {
    static PreviewBody of(TaskPreview preview) {
      return new PreviewBody(
          preview.reach().day(),
          preview.reach().shops(),
          preview.reach().passing(),
          preview.reach().failing(),
          preview.reach().unknown(),
          preview.alreadyMet(),
          preview.willSee(),
          preview.reach().remaining(),
          preview.reach().byTier(),
          preview.levels());
    }
  }

  /**
   * What a task would have done.
   *
   * @param levels shops by the highest level they reach, from level 0
   * @param cost reward units, without regard to the budget
   * @param budgetGone the first day on which the cost passes the budget; null = it lasts
   * @param days completions and cost up to and including each day
   */
  record BacktestBody(
      DaysBody period,
      int audience,
      int wouldSee,
      int completions,
      List<Integer> levels,
      long cost,
      @Nullable LocalDate budgetGone,
      List<Backtest.Day> days) {
    static BacktestBody of(Backtest test) {
      return new BacktestBody(
          DaysBody.of(test.period()),
          test.audience(),
          test.wouldSee(),
          test.completions(),
          test.levels(),
          test.cost(),
          test.budgetGone(),
          test.days());
    }
  }

  /**
   * A round in figures; the averages are those of what the goal measures, null = it is no number.
   *
   * @param levels shops by the highest level they have, from level 1
   */
  record EffectBody(
      int round,
      DaysBody days,
      long entered,
      long metAtStart,
      long claimed,
      long completed,
      List<Long> levels,
      long paid,
      long waiting,
      @Nullable Double before,
      @Nullable Double after,
      @Nullable Double othersBefore,
      @Nullable Double othersAfter,
      String unit) {
    static EffectBody of(TaskEffect effect) {
      return new EffectBody(
          effect.occurrence(),
          DaysBody.of(effect.days()),
          effect.entered(),
          effect.metAtStart(),
          effect.claimed(),
          effect.completed(),
          effect.levels(),
          effect.paid(),
          effect.waiting(),
          number(effect.before()),
          number(effect.after()),
          number(effect.othersBefore()),
          number(effect.othersAfter()),
          effect.unit());
    }
  }

  static @Nullable Double number(double value) {
    return Double.isFinite(value) ? value : null;
  }

  /**
   * The value with this code; null for an empty one.
   *
   * @throws DomainException invalid, naming the parameter, for any other text
   */
  static <T> @Nullable T one(String parameter, String text, T[] values, Function<T, String> code) {
    if (text.isBlank()) {
      return null;
    }
    return Arrays.stream(values)
        .filter(value -> code.apply(value).equals(text))
        .findFirst()
        .orElseThrow(
            () ->
                DomainException.invalid(
                    "task.admin.error.choice",
                    parameter,
                    Arrays.stream(values).map(code).collect(Collectors.joining(", "))));
  }

  static void requirePage(int page, int size) {
    if (page < 0 || size < 1 || size > MOST_A_PAGE) {
      throw DomainException.invalid("merchant.error.page", MOST_A_PAGE);
    }
  }
}
