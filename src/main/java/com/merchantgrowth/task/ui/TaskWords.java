package com.merchantgrowth.task.ui;

import com.merchantgrowth.eligibility.condition.Comparison;
import com.merchantgrowth.eligibility.condition.Condition;
import com.merchantgrowth.eligibility.condition.Term;
import com.merchantgrowth.eligibility.ui.ConditionWords;
import com.merchantgrowth.metric.Dimension;
import com.merchantgrowth.reward.RewardKind;
import com.merchantgrowth.shared.ui.Formats;
import com.merchantgrowth.task.TaskCard;
import com.merchantgrowth.task.TaskStage;
import com.merchantgrowth.task.definition.Goal;
import com.merchantgrowth.task.definition.TaskDefinition;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Tasks in one language: their names, goals, numbers and rewards. Made for one page. */
final class TaskWords {
  /** Looks a translation up. */
  @FunctionalInterface
  interface Texts {
    String get(String key, Object... args);
  }

  private final Texts texts;
  private final Locale locale;
  private final Formats formats;
  private final ConditionWords conditions;
  private final Map<String, RewardKind> kinds = new LinkedHashMap<>();
  private final LocalDate today;

  /**
   * @param kinds in the order to show
   * @param today the running shop day: deadlines count from it
   */
  TaskWords(
      Texts texts,
      Locale locale,
      ConditionWords conditions,
      List<RewardKind> kinds,
      LocalDate today) {
    this.texts = texts;
    this.locale = locale;
    this.formats = Formats.of(locale);
    this.conditions = conditions;
    this.today = today;
    kinds.forEach(kind -> this.kinds.put(kind.code(), kind));
  }

  /** A text of this room: the key without {@code task.}. */
  String t(String key, Object... args) {
    return texts.get("task." + key, args);
  }

  /** As {@link #t}, with the key's form for exactly one. */
  String count(String key, long number) {
    return t(number == 1 ? key + ".one" : key, formats.count(number));
  }

  Locale locale() {
    return locale;
  }

  Formats formats() {
    return formats;
  }

  ConditionWords conditions() {
    return conditions;
  }

  LocalDate today() {
    return today;
  }

  String name(TaskCard card) {
    return card.definition().name().in(locale);
  }

  String why(TaskDefinition task) {
    return task.why().in(locale);
  }

  String stage(TaskStage stage) {
    return t("stage." + stage.code());
  }

  /** 平台激励, 升级 L3, 平台激励 · 阶梯. */
  String kind(TaskDefinition task) {
    String kind =
        task.towardsTier().isEmpty()
            ? t("kind." + task.kind().code())
            : t("kind.towards", task.towardsTier());
    return task.goal() instanceof Goal.Ladder ? t("kind.ladder", kind) : kind;
  }

  String dimension(Dimension dimension) {
    return texts.get("metric.dimension." + dimension.code());
  }

  /** What has to be reached, as the beginning of a sentence. */
  String goal(Goal goal) {
    return begun(
        switch (goal) {
          case Goal.Once once -> conditions.phrase(once.condition());
          case Goal.Ladder ladder ->
              t("card.ladder", conditions.term(ladder.measured()), ladder.levels().size());
        });
  }

  /** Han has no capitals, English sentences begin with one. */
  String begun(String phrase) {
    return phrase.isEmpty()
        ? phrase
        : phrase.substring(0, 1).toUpperCase(Locale.ROOT) + phrase.substring(1);
  }

  /** The number a goal looks at; null when it is none. */
  static @Nullable Term term(Goal goal) {
    return switch (goal) {
      case Goal.Ladder ladder -> ladder.measured();
      case Goal.Once once ->
          once.condition() instanceof Condition.MetricIs metric ? metric.term() : null;
    };
  }

  static @Nullable Comparison comparison(Goal goal) {
    return switch (goal) {
      case Goal.Ladder ladder -> ladder.is();
      case Goal.Once once ->
          once.condition() instanceof Condition.MetricIs metric ? metric.is() : null;
    };
  }

  /** The value so far; a dash when it is not known. */
  String found(Goal goal, TaskCard.Progress progress) {
    Term term = term(goal);
    if (term == null || Double.isNaN(progress.value())) {
      return Formats.MISSING;
    }
    return Double.isNaN(progress.needed())
        ? conditions.needed(term, progress.value())
        : conditions.found(term, progress.value(), progress.needed());
  }

  /** "/ 5 小时", "/ 超过 1 万元"; empty when nothing more is asked for. */
  String needed(Goal goal, TaskCard.Progress progress) {
    Comparison is = comparison(goal);
    String asked = asked(goal, progress);
    return is == null || asked.isEmpty()
        ? ""
        : t("card.of." + is.name().toLowerCase(Locale.ROOT), asked);
  }

  /** The value asked for next; empty when nothing more is. */
  String asked(Goal goal, TaskCard.Progress progress) {
    Term term = term(goal);
    return term == null || Double.isNaN(progress.needed())
        ? ""
        : conditions.needed(term, progress.needed());
  }

  /** "还差 138 单", "超出 12 小时"; empty when nothing is missing or it cannot be told. */
  String gap(Goal goal, TaskCard.Progress progress) {
    Term term = term(goal);
    Comparison is = comparison(goal);
    if (term == null
        || is == null
        || Double.isNaN(progress.gap())
        || progress.truth() != com.merchantgrowth.eligibility.condition.Truth.FAIL) {
      return "";
    }
    if (progress.gap() == 0) {
      return t(is.upward() ? "card.gap.bitMore" : "card.gap.bitLess");
    }
    return t(
        is.upward() || progress.value() < progress.needed() ? "card.gap.short" : "card.gap.over",
        conditions.gap(term, progress.gap()));
  }

  /** 1,000 次曝光, 投放金 ¥50.00, 运费险 100 单; words for "nothing" when it pays none. */
  String reward(String kind, long amount) {
    if (kind.isEmpty() || amount == 0) {
      return t("reward.none");
    }
    RewardKind known = kinds.get(kind);
    if (known == null) {
      return t("reward.named", kind, formats.count(amount));
    }
    return known.promise(amount, locale);
  }

  /** Amounts of several kinds, one text each, in the kinds' order. */
  List<String> rewards(Map<String, Long> amounts) {
    List<String> words = new ArrayList<>();
    kinds.keySet().stream()
        .filter(amounts::containsKey)
        .forEach(kind -> words.add(reward(kind, Objects.requireNonNull(amounts.get(kind)))));
    amounts.keySet().stream()
        .filter(kind -> !kinds.containsKey(kind))
        .forEach(kind -> words.add(reward(kind, Objects.requireNonNull(amounts.get(kind)))));
    return words;
  }

  /** The same in one line: 51,000 次曝光 + 投放金 ¥50.00. */
  String sum(Map<String, Long> amounts) {
    List<String> words = rewards(amounts);
    return words.isEmpty() ? t("reward.none") : String.join(t("reward.plus"), words);
  }

  /** The last day on which something paid today can be used; null = it does not expire. */
  @Nullable LocalDate usableUntil(String kind) {
    RewardKind known = kinds.get(kind);
    return known == null || known.validDays() == 0 ? null : today.plusDays(known.validDays());
  }

  /** The place of a kind among all, for sorting. */
  int place(String kind) {
    int place = List.copyOf(kinds.keySet()).indexOf(kind);
    return place < 0 ? Integer.MAX_VALUE : place;
  }
}
