package com.merchantgrowth.task.ui;

import com.merchantgrowth.eligibility.condition.Truth;
import com.merchantgrowth.merchant.ShopRef;
import com.merchantgrowth.metric.Dimension;
import com.merchantgrowth.shared.ui.AppIcon;
import com.merchantgrowth.shared.ui.Badge;
import com.merchantgrowth.shared.ui.HelpTip;
import com.merchantgrowth.task.AwardRow;
import com.merchantgrowth.task.TaskAction;
import com.merchantgrowth.task.TaskCard;
import com.merchantgrowth.task.TaskCard.Progress;
import com.merchantgrowth.task.TaskStage;
import com.merchantgrowth.task.definition.Goal;
import com.merchantgrowth.task.definition.Repeat;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.Optional;

/**
 * One task on the board, always in the same order: kind and deadline, name, what is asked, own
 * number and gap, the bar, pace, reward and what can be clicked. A ladder is twice as wide.
 */
final class TaskCardView extends Article {
  private final TaskCard card;
  private final ShopRef shop;
  private final TaskWords words;

  TaskCardView(TaskCard card, ShopRef shop, ClaimActions claims, TaskWords words) {
    this.card = card;
    this.shop = shop;
    this.words = words;
    addClassNames("card", "task-card");
    getElement().setAttribute("aria-label", words.name(card));
    setClassName("to-claim", card.stage() == TaskStage.TO_CLAIM);
    Div main = new Div(top());
    main.addClassName("task-main");
    if (card.definition().goal() instanceof Goal.Ladder ladder && card.progress() != null) {
      addClassName("wide");
      Div left = new Div(title(), ask(), own(card.progress()));
      left.add(notes());
      Div both = new Div(left, new LadderBars(ladder, card.progress(), words));
      both.addClassName("task-wide");
      main.add(both);
    } else {
      main.add(title(), ask());
      if (card.progress() != null) {
        main.add(own(card.progress()), meter(card.progress()));
      }
      main.add(notes());
    }
    add(main, foot(claims));
  }

  private Div top() {
    Div top = new Div();
    top.addClassName("task-top");
    if (card.stage() == TaskStage.TO_CLAIM) {
      top.add(HelpTip.on(Badge.good(words.t("card.completed")), "status.task_to_claim"));
    }
    top.add(kind(card, words));
    Dimension dimension = card.definition().dimension();
    if (card.stage() != TaskStage.TO_CLAIM && dimension != null) {
      top.add(
          HelpTip.on(
              Badge.neutral(words.dimension(dimension)), "score.dimension_" + dimension.code()));
    }
    Progress progress = card.progress();
    if (progress != null && progress.truth() == Truth.UNKNOWN && TaskTimes.begun(card)) {
      top.add(HelpTip.on(Badge.unknown(words.t("card.unknown")), "status.not_enough_data"));
    }
    Div deadline = new Div(new TaskTimes(words).deadlineMark(card));
    deadline.addClassName("task-end");
    top.add(deadline);
    return top;
  }

  /** What leads to a tier looks like a tier. */
  static Component kind(TaskCard card, TaskWords words) {
    boolean ladder = card.definition().goal() instanceof Goal.Ladder;
    return HelpTip.on(
        badge(card, words), "task." + (ladder ? "ladder" : card.definition().kind().code()));
  }

  private static Badge badge(TaskCard card, TaskWords words) {
    String kind = words.kind(card.definition());
    if (!card.definition().towardsTier().isEmpty()) {
      Badge tier = Badge.neutral(kind);
      tier.addClassName("solid");
      return tier;
    }
    return switch (card.definition().kind()) {
      case PLATFORM_INCENTIVE -> Badge.accent(kind);
      case TIER_ADVANCEMENT, NEWCOMER -> Badge.neutral(kind);
    };
  }

  private H3 title() {
    return new H3(new Anchor(TaskLinks.detail(card, shop), words.name(card)));
  }

  private Paragraph ask() {
    String goal = words.goal(card.definition().goal());
    boolean one = card.definition().repeat() == Repeat.ONCE || card.days() == null;
    // several rounds of a task stand side by side: the days tell them apart
    Paragraph ask = new Paragraph(one ? goal : goal + " · " + new TaskTimes(words).days(card));
    ask.addClassNames("quiet", "task-ask");
    return ask;
  }

  private Div own(Progress progress) {
    return new OwnNumber(card, progress, words);
  }

  private TaskMeter meter(Progress progress) {
    return new TaskMeter(card, progress, OwnNumber.sentence(card, progress, words));
  }

  private Component notes() {
    Div notes = new Div();
    notes.addClassName("task-notes");
    if (card.definition().goal() instanceof Goal.Ladder ladder && card.progress() != null) {
      LadderWords.next(card, ladder, words).ifPresent(next -> notes.add(new Paragraph(next)));
    }
    PaceNote.of(card, words)
        .filter(note -> card.stage() != TaskStage.TO_CLAIM)
        .ifPresent(
            note ->
                notes.add(
                    line(
                        note.warn() ? AppIcon.TRIANGLE : AppIcon.INFO,
                        note.text(),
                        note.warn() ? "warn-text" : "quiet")));
    if (card.definition().goal() instanceof Goal.Ladder ladder) {
      notes.add(line(AppIcon.INFO, LadderWords.payout(card, ladder, words), "quiet"));
    }
    if (card.stage() == TaskStage.TO_CLAIM) {
      notes.add(line(AppIcon.INFO, LadderWords.reachedOn(card, words), "quiet"));
    }
    action().ifPresent(notes::add);
    budget().ifPresent(notes::add);
    return notes;
  }

  /** What to do about it, in words as long as the portal has no page for it. */
  private Optional<Component> action() {
    Progress progress = card.progress();
    boolean open = card.stage() == TaskStage.IN_PROGRESS || card.stage() == TaskStage.FOR_YOU;
    return open && progress != null && progress.truth() != Truth.PASS
        ? TaskAction.of(card.definition().goal())
            .map(
                action ->
                    line(
                        AppIcon.TARGET,
                        words.t("card.action", words.t("action." + action.code())),
                        "quiet"))
        : Optional.empty();
  }

  /** Said when it is nearly used up: then it goes to whoever completes first. */
  private Optional<Component> budget() {
    Long left = card.budgetLeft();
    boolean open = card.stage() == TaskStage.IN_PROGRESS || card.stage() == TaskStage.FOR_YOU;
    long most = card.definition().goal().total(card.definition().goal().top());
    return open && left != null && left < 20 * most
        ? Optional.of(
            line(
                AppIcon.TRIANGLE,
                left < most
                    ? words.t("card.budget.none")
                    : words.t(
                        "card.budget.left", words.reward(card.definition().rewardKind(), left)),
                "warn-text"))
        : Optional.empty();
  }

  private static Paragraph line(AppIcon icon, String text, String tone) {
    Paragraph line = new Paragraph();
    line.add(icon.create(), new Span(text));
    line.addClassNames("task-line", "small", tone);
    return line;
  }

  private Div foot(ClaimActions claims) {
    Span reward = new Span(AppIcon.GIFT.create(), LadderWords.worth(card, words));
    reward.addClassName("task-reward");
    Anchor details = new Anchor(TaskLinks.detail(card, shop), words.t("card.details"));
    details.setAriaLabel(words.t("card.details.of", words.name(card)));
    Div foot = new Div(reward, details);
    foot.addClassName("task-foot");
    claims.button(card).ifPresent(foot::add);
    if (card.awards().stream().anyMatch(award -> award.state() == AwardRow.State.WAITING)) {
      foot.add(HelpTip.on(Badge.neutral(words.t("card.waiting")), "status.award_waiting"));
    }
    return foot;
  }
}
