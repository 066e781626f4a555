package com.merchantgrowth.task.ui.admin;

import com.merchantgrowth.eligibility.condition.Comparison;
import com.merchantgrowth.eligibility.condition.Term;
import com.merchantgrowth.eligibility.ui.ConditionWords;
import com.merchantgrowth.metric.Dimension;
import com.merchantgrowth.reward.RewardKind;
import com.merchantgrowth.shared.BusinessCalendar;
import com.merchantgrowth.shared.ui.Badge;
import com.merchantgrowth.shared.ui.Formats;
import com.merchantgrowth.shared.ui.HelpTip;
import com.merchantgrowth.task.TaskRow;
import com.merchantgrowth.task.TaskState;
import com.merchantgrowth.task.TaskVersion;
import com.merchantgrowth.task.definition.Goal;
import com.merchantgrowth.task.definition.TaskDefinition;
import com.merchantgrowth.task.definition.TaskKind;
import com.merchantgrowth.task.definition.TaskPeriod;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Span;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Tasks in words for administrators, in the language of a page. Made for one page. */
final class AdminWords {
  /** Units with a word behind the number. */
  private static final Set<String> TYPED = Set.of("fen", "ratio", "min", "h", "s", "days");

  private final Component in;
  private final Locale locale;
  private final Formats formats;
  private final ConditionWords conditions;
  private final Map<String, RewardKind> kinds;
  private final BusinessCalendar calendar;

  AdminWords(
      Component in,
      Locale locale,
      ConditionWords conditions,
      Map<String, RewardKind> kinds,
      BusinessCalendar calendar) {
    this.in = in;
    this.locale = locale;
    this.formats = Formats.of(locale);
    this.conditions = conditions;
    this.kinds = kinds;
    this.calendar = calendar;
  }

  /** A text of this room: the key without {@code task.}. */
  String t(String key, Object... args) {
    return in.getTranslation(locale, "task." + key, args);
  }

  /** A text of any room. */
  String any(String key, Object... args) {
    return in.getTranslation(locale, key, args);
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

  BusinessCalendar calendar() {
    return calendar;
  }

  Map<String, RewardKind> rewardKinds() {
    return kinds;
  }

  String name(TaskDefinition task) {
    return task.name().isBlank() ? t("admin.unnamed") : task.name().in(locale);
  }

  String kind(TaskKind kind) {
    return t("kind." + kind.code());
  }

  String dimension(@Nullable Dimension dimension) {
    return dimension == null
        ? t("editor.dimension.none")
        : any("metric.dimension." + dimension.code());
  }

  String state(TaskState state) {
    return t("state." + state.code());
  }

  /** Colour only where something is to be known: green takes shops in, orange does not. */
  Component badge(TaskState state) {
    return HelpTip.on(plain(state), "status.taskstate_" + state.code());
  }

  private Badge plain(TaskState state) {
    return switch (state) {
      case PUBLISHED -> Badge.good(state(state));
      case PAUSED -> Badge.warn(state(state));
      case IN_REVIEW -> Badge.accent(state(state));
      case DRAFT, ENDED -> Badge.neutral(state(state));
    };
  }

  String state(TaskVersion.State state) {
    return t("admin.version.state." + state.name().toLowerCase(Locale.ROOT));
  }

  /** 第 3 版 · 草稿. */
  String version(TaskVersion version) {
    return t("admin.version.of", version.version(), state(version.state()));
  }

  /** 375 家. */
  String shops(long number) {
    return t(number == 1 ? "admin.shops.one" : "admin.shops", formats.count(number));
  }

  /** 11月20日 19:00, with its year when it is another one. */
  String moment(Instant at) {
    return calendar.dayOf(at).getYear() == calendar.today().getYear()
        ? formats.shortDateTime(at, calendar.zone())
        : formats.dateTime(at, calendar.zone());
  }

  /** The days a task counts, and how often: 12月1–31日，每周一轮. */
  String period(TaskDefinition task) {
    return switch (task.period()) {
      case TaskPeriod.Fixed fixed ->
          switch (task.repeat()) {
            case ONCE -> formats.range(fixed.days());
            case WEEKLY, BIWEEKLY, MONTHLY ->
                t(
                    "admin.period.repeated",
                    formats.range(fixed.days()),
                    t("editor.repeat." + task.repeat().code()));
          };
      case TaskPeriod.DaysFrom from ->
          t(
              "admin.period.from",
              t("editor.anchor." + from.anchor().code()),
              formats.value(from.days(), "days"));
    };
  }

  /** The name of a reward kind; its code when it is gone, a dash for none. */
  String rewardKind(String code) {
    RewardKind kind = kinds.get(code);
    return code.isEmpty() ? t("editor.reward.none") : kind == null ? code : kind.name(locale);
  }

  /** An exact amount: 1,000 次曝光. */
  String amount(String code, long amount) {
    RewardKind kind = kinds.get(code);
    return code.isEmpty()
        ? Formats.MISSING
        : kind == null ? formats.count(amount) : kind.amount(amount, locale);
  }

  /** A rounded amount for reading: 125.5 万 次曝光. */
  String rounded(String code, long amount) {
    RewardKind kind = kinds.get(code);
    if (kind == null) {
      return formats.value(amount, "count");
    }
    return kind.isMoney()
        ? formats.value(amount, "fen")
        : t("admin.rounded", formats.value(amount, "count"), rewardUnit(code));
  }

  /** How much of its budget a task has used: 总预算 120 万次曝光，已用 37%. */
  String budget(TaskRow row) {
    TaskDefinition task = row.definition();
    return task.budget() == 0
        ? t("admin.budget.none")
        : t(
            "admin.budget.of",
            rounded(task.rewardKind(), task.budget()),
            formats.value((double) row.committed() / task.budget(), "ratio"));
  }

  /** What amounts of it count: 次曝光, 元; empty for none. */
  String rewardUnit(String code) {
    RewardKind kind = kinds.get(code);
    return kind == null ? "" : any("reward.unit." + kind.unit());
  }

  /** The unit of a chart's axis. */
  String chartUnit(String code) {
    RewardKind kind = kinds.get(code);
    return kind != null && kind.isMoney() ? "fen" : "count";
  }

  /** The unit of a number that is typed, as it stands behind it; empty for counts. */
  String unit(String unit) {
    return TYPED.contains(unit) ? t("editor.unit." + unit) : "";
  }

  /** What a level asks for: ≥ 100 单; of a single goal the whole condition. */
  String threshold(Goal goal, int level) {
    return switch (goal) {
      case Goal.Once once -> conditions.phrase(once.condition());
      case Goal.Ladder ladder ->
          threshold(ladder.measured(), ladder.is(), ladder.levels().get(level - 1).value());
    };
  }

  String threshold(Term measured, Comparison is, double value) {
    return sign(is) + " " + conditions.needed(measured, value);
  }

  static String sign(Comparison is) {
    return switch (is) {
      case AT_LEAST -> "\u2265";
      case MORE_THAN -> ">";
      case AT_MOST -> "\u2264";
      case LESS_THAN -> "<";
      case EQUAL -> "=";
    };
  }

  /** What is measured, or the condition, as one line. */
  String goal(Goal goal) {
    return switch (goal) {
      case Goal.Once once -> conditions.sentence(once.condition());
      case Goal.Ladder ladder ->
          t("admin.goal.ladder", conditions.term(ladder.measured()), ladder.levels().size());
    };
  }

  static Span quiet(String text) {
    Span span = new Span(text);
    span.addClassName("quiet");
    return span;
  }
}
