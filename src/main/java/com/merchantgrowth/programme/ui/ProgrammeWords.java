package com.merchantgrowth.programme.ui;

import com.merchantgrowth.eligibility.ui.ConditionWords;
import com.merchantgrowth.programme.plan.Pace;
import com.merchantgrowth.programme.plan.ProgrammeDefinition.Track;
import com.merchantgrowth.programme.plan.ProgrammeDiff;
import com.merchantgrowth.reward.RewardKind;
import com.merchantgrowth.shared.DayRange;
import com.merchantgrowth.shared.Wording;
import com.merchantgrowth.shared.ui.Formats;
import com.merchantgrowth.task.TaskCard;
import com.merchantgrowth.task.TaskCard.Progress;
import com.merchantgrowth.task.TaskStage;
import com.merchantgrowth.task.TaskState;
import com.merchantgrowth.task.definition.Goal;
import com.merchantgrowth.task.definition.TaskDefinition;
import com.vaadin.flow.component.Component;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Numbers and texts of programmes. */
final class ProgrammeWords {
  /** Units of which there is no part: what is not reached is not rounded up either. */
  private static final Set<String> WHOLE = Set.of("count", "days");

  private final Component page;
  private final Locale locale;
  private final ConditionWords conditions;
  private final Map<String, RewardKind> kinds;
  private final Formats formats;

  ProgrammeWords(
      Component page, Locale locale, ConditionWords conditions, Map<String, RewardKind> kinds) {
    this.page = page;
    this.locale = locale;
    this.conditions = conditions;
    this.kinds = kinds;
    formats = Formats.of(locale);
  }

  String t(String key, Object... args) {
    return page.getTranslation(locale, "programme." + key, args);
  }

  String in(Wording wording) {
    return wording.in(locale);
  }

  Formats formats() {
    return formats;
  }

  ConditionWords conditions() {
    return conditions;
  }

  String stage(TaskStage stage) {
    return page.getTranslation(locale, "task.stage." + stage.code());
  }

  String state(TaskState state) {
    return page.getTranslation(locale, "task.state." + state.code());
  }

  /** Everything a task can pay, level by level: 10,000 次曝光，30,000 次曝光. */
  String rewards(TaskDefinition task) {
    RewardKind kind = kinds.get(task.rewardKind());
    if (kind == null) {
      return Formats.MISSING;
    }
    List<Long> amounts =
        switch (task.goal()) {
          case Goal.Once once -> List.of(once.reward());
          case Goal.Ladder ladder -> ladder.levels().stream().map(Goal.Level::reward).toList();
        };
    return amounts.stream()
        .map(amount -> kind.promise(amount, locale))
        .collect(Collectors.joining(t("and")));
  }

  /** What a version changes: 改文案；加赛道「货盘赛道」. */
  String change(ProgrammeDiff diff) {
    List<String> parts = new ArrayList<>();
    if (diff.texts()) {
      parts.add(t("change.texts"));
    }
    if (diff.terms()) {
      parts.add(t("change.terms"));
    }
    named("change.added", diff.added(), parts);
    named("change.removed", diff.removed(), parts);
    named("change.changed", diff.changed(), parts);
    if (diff.moved()) {
      parts.add(t("change.moved"));
    }
    if (diff.milestones()) {
      parts.add(t("change.milestones"));
    }
    return String.join(t("change.and"), parts);
  }

  private void named(String key, List<Track> tracks, List<String> parts) {
    if (!tracks.isEmpty()) {
      parts.add(
          t(key, tracks.stream().map(one -> in(one.name())).collect(Collectors.joining(t("and")))));
    }
  }

  /** 8,200 / 10,000. */
  String progress(TaskCard card) {
    Progress progress = card.progress();
    if (progress == null || Double.isNaN(progress.value())) {
      return Formats.MISSING;
    }
    String value = formats.value(progress.value(), progress.unit());
    return Double.isNaN(progress.needed())
        ? value
        : t("of", value, formats.value(progress.needed(), progress.unit()));
  }

  /** Where it ends at this pace; empty when nobody can say, or nothing is left to reach. */
  String pace(TaskCard card) {
    Progress progress = card.progress();
    DayRange days = card.days();
    if (progress == null || days == null || Double.isNaN(progress.needed())) {
      return "";
    }
    double end = Pace.atEnd(progress.value(), days, card.day());
    if (Double.isNaN(end) || !card.day().isBefore(days.last())) {
      return "";
    }
    return t(
        "pace",
        Pace.day(days, days.last()),
        formats.value(WHOLE.contains(progress.unit()) ? Math.floor(end) : end, progress.unit()),
        formats.value(progress.needed(), progress.unit()));
  }
}
