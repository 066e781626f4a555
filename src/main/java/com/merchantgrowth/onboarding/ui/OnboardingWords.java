package com.merchantgrowth.onboarding.ui;

import com.merchantgrowth.eligibility.condition.Condition;
import com.merchantgrowth.eligibility.condition.Evaluation;
import com.merchantgrowth.eligibility.ui.ConditionHelp;
import com.merchantgrowth.eligibility.ui.ConditionWords;
import com.merchantgrowth.onboarding.ChecklistPage;
import com.merchantgrowth.onboarding.checklist.CheckItem;
import com.merchantgrowth.onboarding.checklist.ChecklistDiff;
import com.merchantgrowth.onboarding.checklist.ChecklistStep;
import com.merchantgrowth.onboarding.checklist.Confirmation;
import com.merchantgrowth.onboarding.checklist.Evidence;
import com.merchantgrowth.onboarding.checklist.ItemStanding;
import com.merchantgrowth.onboarding.checklist.ItemState;
import com.merchantgrowth.onboarding.checklist.ShopChecklist.Clock;
import com.merchantgrowth.reward.RewardAmount;
import com.merchantgrowth.reward.RewardKind;
import com.merchantgrowth.shared.BusinessCalendar;
import com.merchantgrowth.shared.Wording;
import com.merchantgrowth.shared.ui.Formats;
import com.merchantgrowth.shared.ui.HelpTip;
import com.vaadin.flow.component.html.Span;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Collectors;

/** The sentences of the checklist in one language; made for one page. */
final class OnboardingWords {
  private final BiFunction<String, Object[], String> translate;
  private final Locale locale;
  private final ConditionWords conditions;
  private final Map<String, RewardKind> kinds;
  private final BusinessCalendar calendar;
  private final Formats formats;

  OnboardingWords(
      BiFunction<String, Object[], String> translate,
      Locale locale,
      ConditionWords conditions,
      Map<String, RewardKind> kinds,
      BusinessCalendar calendar) {
    this.translate = translate;
    this.locale = locale;
    this.conditions = conditions;
    this.kinds = kinds;
    this.calendar = calendar;
    this.formats = Formats.of(locale);
  }

  String t(String key, Object... args) {
    return translate.apply("onboarding." + key, args);
  }

  /** A text of the whole house. */
  String any(String key, Object... args) {
    return translate.apply(key, args);
  }

  String in(Wording words) {
    return words.in(locale);
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

  /** Days of other years with their year. */
  String day(LocalDate day) {
    return day.getYear() == calendar.today().getYear() ? formats.day(day) : formats.fullDay(day);
  }

  String day(Instant at) {
    return day(calendar.dayOf(at));
  }

  /** What is behind an item's state, in one sentence. */
  String why(ChecklistPage page, CheckItem item) {
    ItemStanding standing = page.list().items().get(item.code());
    Confirmation confirmation = page.confirmations().get(item.code());
    return switch (page.list().state(item)) {
      case DONE, WAITING -> standing == null ? "" : done(item, standing, confirmation);
      case REOPENED -> standing == null ? "" : reopened(page, item, standing);
      case SENT_BACK -> confirmation == null ? "" : t("item.sentBack", confirmation.answer());
      case OPEN -> open(page, item);
    };
  }

  private String done(
      CheckItem item,
      ItemStanding standing,
      @org.jspecify.annotations.Nullable Confirmation confirmation) {
    if (confirmation != null) {
      String by = t("item.confirmed", day(confirmation.day()), confirmation.by());
      String looked =
          confirmation.state() == Confirmation.State.ACCEPTED
              ? t("item.accepted", confirmation.decidedBy() == null ? "" : confirmation.decidedBy())
              : standing.state() == ItemState.WAITING ? t("item.waiting") : "";
      return by + looked;
    }
    LocalDate since = standing.since();
    if (!(item.evidence() instanceof Evidence.Data data) || data.found().incomplete()) {
      return since == null ? "" : t("item.since", day(since));
    }
    return in(data.found())
        .replace("{0}", since == null ? Formats.MISSING : day(since))
        .replace("{1}", value(data.condition(), standing.value()));
  }

  private String reopened(ChecklistPage page, CheckItem item, ItemStanding standing) {
    Evaluation evaluation = page.evaluations().get(item.code());
    String now = evaluation == null || page.asOf() == null ? "" : explain(evaluation, page.asOf());
    LocalDate since = standing.since();
    return since == null
        ? t("item.reopenedNow", now)
        : t("item.reopened", day(since), day(standing.changed()), now);
  }

  private String open(ChecklistPage page, CheckItem item) {
    Evaluation evaluation = page.evaluations().get(item.code());
    if (item.confirmed()) {
      return in(item.how());
    }
    if (evaluation == null || page.asOf() == null) {
      return t("item.noData");
    }
    return explain(evaluation, page.asOf());
  }

  /** Of a condition of several parts each one that does not hold, by its name. */
  private String explain(Evaluation evaluation, LocalDate asOf) {
    if (!(evaluation.actual() instanceof Evaluation.Actual.Combined)) {
      return conditions.explain(evaluation, asOf);
    }
    return evaluation
        .leaves()
        .filter(leaf -> !leaf.passed())
        .map(
            leaf ->
                leaf.condition() instanceof Condition.MetricIs metric
                    ? t("part", conditions.term(metric.term()), conditions.explain(leaf, asOf))
                    : conditions.explain(leaf, asOf))
        .collect(Collectors.joining(t("change.and")));
  }

  /** The number of an item in its unit, e.g. 92 分钟. */
  String value(Condition condition, double value) {
    Optional<Condition.MetricIs> metric =
        condition
            .everything()
            .filter(Condition.MetricIs.class::isInstance)
            .map(Condition.MetricIs.class::cast)
            .findFirst();
    return metric
        .map(one -> conditions.found(one.term(), value, one.value()))
        .orElse(Formats.MISSING);
  }

  /** The question marks of the numbers an item is found by; none where data cannot tell. */
  List<HelpTip> help(CheckItem item) {
    return item.evidence() instanceof Evidence.Data data
        ? ConditionHelp.of(data.condition(), conditions)
        : List.of();
  }

  /** How much time a step has. */
  String clock(Clock clock) {
    if (clock.overdue()) {
      return t("clock.over", formats.count(clock.late()));
    }
    return clock.left() == 1
        ? t("clock.today")
        : t("clock.left", formats.count(clock.left()), day(clock.last()));
  }

  /** The clock of the step to work on in few words, toned by how urgent it is. */
  Span leftShort(ChecklistPage page, ChecklistStep step) {
    Clock clock = page.list().clock(step, page.today());
    Span left =
        new Span(
            clock.overdue()
                ? t("clock.overShort", formats.count(clock.late()))
                : t("clock.leftShort", formats.count(clock.left())));
    left.addClassNames(
        "small", clock.overdue() ? "bad-text" : clock.left() <= 3 ? "warn-text" : "quiet");
    return left;
  }

  /** What a step gives; empty when nothing. */
  String rewards(ChecklistStep step) {
    return step.rewards().stream().map(this::reward).collect(Collectors.joining(t("reward.and")));
  }

  String reward(RewardAmount reward) {
    RewardKind kind = kinds.get(reward.kind());
    return kind == null
        ? reward.kind()
        : t("reward.one", kind.name(locale), kind.amount(reward.amount(), locale));
  }

  Map<String, RewardKind> kinds() {
    return kinds;
  }

  /** Names of items as one list. */
  String names(List<CheckItem> items) {
    return items.stream()
        .map(item -> t("quoted", in(item.name())))
        .collect(Collectors.joining(t("list.and")));
  }

  /** What a version changed. */
  String change(ChecklistDiff diff) {
    List<String> parts = new ArrayList<>();
    if (!diff.added().isEmpty()) {
      parts.add(t("change.added", names(diff.added())));
    }
    if (!diff.removed().isEmpty()) {
      parts.add(t("change.removed", names(diff.removed())));
    }
    if (!diff.changed().isEmpty()) {
      parts.add(t("change.changed", names(diff.changed())));
    }
    if (!diff.modules().isEmpty()) {
      parts.add(
          t(
              "change.modules",
              diff.modules().stream()
                  .map(module -> t("quoted", in(module.name())))
                  .collect(Collectors.joining(t("list.and")))));
    }
    if (!diff.steps().isEmpty()) {
      parts.add(
          t(
              "change.steps",
              diff.steps().stream()
                  .map(step -> t("quoted", in(step.name())))
                  .collect(Collectors.joining(t("list.and")))));
    }
    return String.join(t("change.and"), parts);
  }

  BusinessCalendar calendar() {
    return calendar;
  }
}
