package com.merchantgrowth.coaching.plan.ui;

import com.merchantgrowth.coaching.plan.Objective;
import com.merchantgrowth.coaching.plan.PlanAction;
import com.merchantgrowth.coaching.plan.PlanPage;
import com.merchantgrowth.coaching.plan.PlanRow;
import com.merchantgrowth.coaching.plan.SharedPlan;
import com.merchantgrowth.coaching.playbook.Side;
import com.merchantgrowth.coaching.playbook.ui.PlaybookWords;
import com.merchantgrowth.eligibility.condition.Condition;
import com.merchantgrowth.identity.AccountRef;
import com.merchantgrowth.shared.BusinessCalendar;
import com.merchantgrowth.shared.Wording;
import com.merchantgrowth.shared.ui.Badge;
import com.merchantgrowth.shared.ui.Formats;
import com.merchantgrowth.shared.ui.HelpTip;
import com.vaadin.flow.component.html.Span;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The sentences of shared plans in one language; made for one page. */
final class PlanWords {
  private final PlaybookWords playbooks;
  private final BusinessCalendar calendar;

  PlanWords(PlaybookWords playbooks, BusinessCalendar calendar) {
    this.playbooks = playbooks;
    this.calendar = calendar;
  }

  String t(String key, Object... args) {
    return playbooks.any("coaching.plan." + key, args);
  }

  String any(String key, Object... args) {
    return playbooks.any(key, args);
  }

  String in(Wording words) {
    return playbooks.in(words);
  }

  Formats formats() {
    return playbooks.formats();
  }

  PlaybookWords playbooks() {
    return playbooks;
  }

  /** Days of other years with their year. */
  String day(LocalDate day) {
    return day.getYear() == calendar.today().getYear()
        ? formats().day(day)
        : formats().fullDay(day);
  }

  String day(Instant at) {
    return day(calendar.dayOf(at));
  }

  String who(@Nullable Long account, PlanPage page) {
    AccountRef known = account == null ? null : page.people().get(account);
    return known == null ? "" : known.displayName();
  }

  /** How a plan stands, at most two words. */
  List<HelpTip> standing(SharedPlan plan, long overdue, long blocked, boolean begun) {
    SharedPlan.Closing closing = plan.closing();
    if (closing != null) {
      return List.of(
          HelpTip.on(
              switch (closing.result()) {
                case REACHED -> Badge.good(t("result.reached"));
                case MISSED -> Badge.bad(t("result.missed"));
                case UNKNOWN -> Badge.unknown(t("result.unknown"));
              },
              "status.plan_" + closing.result().code()));
    }
    List<HelpTip> badges = new ArrayList<>();
    if (overdue > 0) {
      badges.add(HelpTip.on(Badge.bad(t("standing.overdue", overdue)), "status.plan_overdue"));
    }
    if (blocked > 0) {
      badges.add(HelpTip.on(Badge.warn(t("standing.blocked", blocked)), "status.plan_blocked"));
    }
    if (badges.isEmpty()) {
      badges.add(
          begun
              ? HelpTip.on(Badge.neutral(t("standing.onTime")), "status.plan_ontime")
              : HelpTip.on(Badge.neutral(t("standing.later")), "status.plan_later"));
    }
    return badges;
  }

  List<HelpTip> standing(PlanRow row) {
    return standing(row.plan(), row.counts().overdue(), row.counts().blocked(), begun(row.plan()));
  }

  boolean begun(SharedPlan plan) {
    return !plan.startsOn().isAfter(calendar.today());
  }

  /** From where to where and where it stands: 近30天有效直播天数 3 天 → 12 天，现在 6 天. */
  String objective(SharedPlan plan, double value) {
    Objective objective = plan.objective();
    if (objective == null) {
      return t("objective.none");
    }
    if (!objective.target().measured()) {
      return t(
          "objective.step",
          playbooks.what(objective.target()),
          playbooks.found(objective.target(), value));
    }
    return t(
        plan.running() ? "objective" : "objective.closed",
        playbooks.what(objective.target()),
        playbooks.found(objective.target(), objective.from()),
        playbooks.goal(objective.target()),
        playbooks.found(objective.target(), value));
  }

  /** Whose it is, seen from the reader's side. */
  String whose(Side side, @Nullable Side reader) {
    return side == reader ? t("side.own") : t("side." + side.code());
  }

  /** When it has to be done, or when and by whom it was. */
  String when(PlanAction action, PlanPage page) {
    return switch (action.state()) {
      case DONE -> done(action, page);
      case DROPPED -> t("action.dropped", action.reason());
      default -> due(action, page);
    };
  }

  private String done(PlanAction action, PlanPage page) {
    LocalDate on = action.doneOn();
    String day = on == null ? "" : day(on);
    if (!action.byData()) {
      return t("action.doneBy", day, page.called(action.doneBy()));
    }
    Condition measure = action.measure();
    if (measure == null || measure.terms().isEmpty() || Double.isNaN(action.doneValue())) {
      return t("action.byData", day);
    }
    return t(
        "action.byDataValue",
        day,
        playbooks.conditions().term(measure.terms().getFirst()),
        playbooks
            .conditions()
            .found(measure.terms().getFirst(), action.doneValue(), action.doneValue()));
  }

  private String due(PlanAction action, PlanPage page) {
    String day = day(action.dueOn());
    if (!page.plan().running()) {
      return t("action.notDone", day);
    }
    if (action.overdue(page.today())) {
      return t("action.late", day, action.late(page.today()));
    }
    long left = ChronoUnit.DAYS.between(page.today(), action.dueOn());
    return left == 0 ? t("action.today") : t("action.due", day, left + 1);
  }

  Span quiet(String text) {
    Span span = new Span(text);
    span.addClassNames("quiet", "small");
    return span;
  }
}
