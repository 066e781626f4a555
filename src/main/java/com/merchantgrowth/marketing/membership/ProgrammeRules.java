package com.merchantgrowth.marketing.membership;

import static com.merchantgrowth.marketing.tool.PlanRules.range;

import com.merchantgrowth.marketing.membership.Programme.Level;
import com.merchantgrowth.marketing.membership.Programme.PointTask;
import com.merchantgrowth.shared.DomainException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** What every programme has to keep; every problem stands at its field. */
final class ProgrammeRules {
  static final int LONGEST_NAME = 20;
  static final int LONGEST_SAMPLE = 60;
  static final long MOST_GROWTH = 100_000_000L;
  static final long MOST_POINTS = 1_000_000L;
  static final int MOST_TIMES = 100_000;
  private static final int MOST_PRODUCTS = 200;
  private static final long MOST_MONEY = 10_000_000_000L;
  private static final Pattern CODE = Pattern.compile("[a-z0-9_]{1,24}");

  private ProgrammeRules() {}

  /**
   * @throws DomainException invalid, with everything that is wrong
   */
  static void require(Programme programme) {
    List<DomainException> problems = new ArrayList<>();
    name(problems, programme.name(), "name");
    levels(problems, programme.levels());
    points(problems, programme);
    tasks(problems, programme.tasks());
    range(problems, programme.gift().points(), 0, MOST_POINTS, "gift.points");
    range(problems, programme.gift().coupon(), 0, Long.MAX_VALUE, "gift.coupon");
    range(problems, programme.memberDay().day(), 0, 28, "memberDay.day");
    range(
        problems,
        programme.memberDay().earnPoints(),
        Programme.ONCE,
        MOST_TIMES,
        "memberDay.earnPoints");
    if (programme.entries().isEmpty() || !Programme.ENTRIES.containsAll(programme.entries())) {
      problems.add(DomainException.invalid("membership.error.entries").at("entries"));
    }
    if (problems.size() == 1) {
      throw problems.getFirst();
    }
    if (!problems.isEmpty()) {
      throw problems.getFirst().because(problems);
    }
  }

  private static void name(List<DomainException> problems, String name, String field) {
    if (name.isBlank() || name.length() > LONGEST_NAME) {
      problems.add(DomainException.invalid("membership.error.name", LONGEST_NAME).at(field));
    }
  }

  private static void levels(List<DomainException> problems, List<Level> levels) {
    range(problems, levels.size(), 1, Programme.MOST_LEVELS, "levels");
    for (int i = 0; i < levels.size(); i++) {
      Level level = levels.get(i);
      String at = "levels[" + i + "].";
      name(problems, level.name(), at + "name");
      long least = i == 0 ? 0 : levels.get(i - 1).growth() + 1;
      if (level.growth() < least || level.growth() > (i == 0 ? 0 : MOST_GROWTH)) {
        problems.add(
            DomainException.invalid(
                    i == 0 ? "membership.error.firstLevel" : "membership.error.levelRises")
                .at(at + "growth"));
      }
      range(problems, level.earnPoints(), Programme.ONCE, MOST_TIMES, at + "earnPoints");
      range(problems, level.birthdayPoints(), 0, MOST_POINTS, at + "birthdayPoints");
      if (level.sample().length() > LONGEST_SAMPLE) {
        problems.add(
            DomainException.invalid("membership.error.sample", LONGEST_SAMPLE).at(at + "sample"));
      }
      range(problems, level.products().size(), 0, MOST_PRODUCTS, at + "products");
      range(problems, level.back().threshold(), 0, MOST_MONEY, at + "back.threshold");
      range(problems, level.back().coupon(), 0, Long.MAX_VALUE, at + "back.coupon");
    }
  }

  private static void points(List<DomainException> problems, Programme programme) {
    range(problems, programme.points().earnPer(), 1, 1_000_000, "points.earnPer");
    range(problems, programme.points().worth(), 1, 1_000, "points.worth");
    range(problems, programme.points().maxShare(), 0, Programme.ONCE, "points.maxShare");
    range(problems, programme.points().days(), 1, 1_095, "points.days");
    range(problems, programme.points().lowestBalance(), -MOST_POINTS, 0, "points.lowestBalance");
    range(problems, programme.growth().growPer(), 1, 1_000_000, "growth.growPer");
    range(problems, programme.growth().window(), 30, 1_095, "growth.window");
    range(problems, programme.growth().keepDays(), 1, 1_095, "growth.keepDays");
  }

  private static void tasks(List<DomainException> problems, List<PointTask> tasks) {
    range(problems, tasks.size(), 0, Programme.MOST_TASKS, "tasks");
    Set<String> codes = new HashSet<>();
    for (int i = 0; i < tasks.size(); i++) {
      PointTask task = tasks.get(i);
      String at = "tasks[" + i + "].";
      if (!CODE.matcher(task.code()).matches() || !codes.add(task.code())) {
        problems.add(DomainException.invalid("membership.error.taskCode").at(at + "code"));
      }
      name(problems, task.name(), at + "name");
      range(problems, task.points(), 0, MOST_POINTS, at + "points");
      range(problems, task.growth(), 0, MOST_GROWTH, at + "growth");
      range(problems, task.perDay(), 0, 1_000, at + "perDay");
      range(problems, task.total(), 0, 100_000, at + "total");
    }
  }
}
