package com.merchantgrowth.task.ui.admin;

import com.merchantgrowth.shared.ui.Formats;
import com.merchantgrowth.task.definition.Goal;
import com.merchantgrowth.task.definition.TaskDefinition;
import java.util.LinkedHashMap;
import java.util.Map;

/** A definition field by field as text: what a reviewer reads, and what versions differ in. */
final class DefinitionLines {
  private final AdminWords words;

  DefinitionLines(AdminWords words) {
    this.words = words;
  }

  /** Label and text, in the order of the form. */
  Map<String, String> of(TaskDefinition task) {
    Map<String, String> lines = new LinkedHashMap<>();
    put(lines, "nameZh", text(task.name().zh()));
    put(lines, "nameEn", text(task.name().en()));
    put(lines, "whyZh", text(task.why().zh()));
    put(lines, "whyEn", text(task.why().en()));
    put(lines, "kind", words.kind(task.kind()));
    put(lines, "dimension", words.dimension(task.dimension()));
    put(lines, "tier", text(task.towardsTier()));
    put(lines, "audience", words.conditions().sentence(task.audience()));
    put(lines, "hidden", yes(task.hiddenWhenMet()));
    goal(lines, task);
    put(lines, "period", words.period(task));
    put(lines, "settle", words.formats().value(task.settleDays(), "days"));
    put(lines, "claim", words.t("editor.claim." + task.claim().code()));
    put(
        lines,
        "rewardClaim",
        task.paysAutomatically()
            ? words.t("editor.rewardClaim.automatic")
            : words.t("editor.rewardClaim.click", task.rewardClaimDays()));
    put(lines, "perShop", limit(task.completionsPerShop()));
    put(lines, "inAll", limit(task.completionsInAll()));
    put(
        lines,
        "budget",
        task.budget() == 0
            ? words.t("editor.noLimit")
            : words.amount(task.rewardKind(), task.budget()));
    return lines;
  }

  private void goal(Map<String, String> lines, TaskDefinition task) {
    put(lines, "rewardKind", words.rewardKind(task.rewardKind()));
    switch (task.goal()) {
      case Goal.Once once -> {
        put(lines, "goal", words.conditions().sentence(once.condition()));
        put(lines, "reward", words.amount(task.rewardKind(), once.reward()));
      }
      case Goal.Ladder ladder -> {
        put(lines, "measured", words.conditions().term(ladder.measured()));
        for (int level = 1; level <= ladder.levels().size(); level++) {
          lines.put(
              words.t("editor.level.of", level),
              words.t(
                  "editor.level.line",
                  words.threshold(ladder, level),
                  words.amount(task.rewardKind(), ladder.levels().get(level - 1).reward())));
        }
        put(lines, "payout", words.t("editor.payout." + ladder.payout().code()));
        put(
            lines,
            "cap",
            ladder.cap() == 0
                ? words.t("editor.noLimit")
                : words.amount(task.rewardKind(), ladder.cap()));
      }
    }
  }

  private void put(Map<String, String> lines, String field, String text) {
    lines.put(words.t("editor.field." + field), text);
  }

  private String limit(long most) {
    return most == 0 ? words.t("editor.noLimit") : words.formats().count(most);
  }

  private String yes(boolean is) {
    return words.t(is ? "editor.yes" : "editor.no");
  }

  private static String text(String text) {
    return text.isEmpty() ? Formats.MISSING : text;
  }
}
