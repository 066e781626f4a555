package com.merchantgrowth.task.ui;

import com.merchantgrowth.shared.ui.Card;
import com.merchantgrowth.shared.ui.Note;
import com.merchantgrowth.task.TaskAction;
import com.merchantgrowth.task.TaskCard;
import com.merchantgrowth.task.TaskCard.Progress;
import com.merchantgrowth.task.TaskStage;
import com.merchantgrowth.task.definition.Goal;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Where the shop stands: own number, gap, the bar or the ladder, pace, reward and its button. */
final class ProgressCard extends Composite<Card> {
  private final TaskCard card;
  private final TaskWords words;

  ProgressCard(TaskCard card, ClaimActions claims, TaskWords words) {
    this.card = card;
    this.words = words;
    Progress progress = Objects.requireNonNull(card.progress());
    Goal goal = card.definition().goal();
    List<Component> parts = new ArrayList<>();
    parts.add(new OwnNumber(card, progress, words));
    if (goal instanceof Goal.Ladder ladder) {
      LadderWords.next(card, ladder, words).ifPresent(next -> parts.add(new Paragraph(next)));
      LadderBars bars = new LadderBars(ladder, progress, words);
      bars.addClassName("large");
      parts.add(bars);
      Paragraph payout = new Paragraph(LadderWords.payout(card, ladder, words));
      payout.addClassNames("quiet", "small");
      parts.add(payout);
    } else {
      parts.add(new TaskMeter(card, progress, OwnNumber.sentence(card, progress, words)));
    }
    parts.add(said(progress));
    parts.add(foot(claims));
    getContent().body(parts.toArray(Component[]::new));
  }

  @Override
  protected Card initContent() {
    Card content = new Card(words.t("page.progress"));
    return content.note(words.t("page.asOf", words.formats().dayOfWeek(card.day())));
  }

  private Component said(Progress progress) {
    Div said = new Div();
    said.addClassName("stack");
    said.addClassName("tight");
    if (card.stage() == TaskStage.DONE || card.stage() == TaskStage.MISSED) {
      String happened = CompactTask.happened(card, words);
      said.add(card.stage() == TaskStage.DONE ? Note.good(happened) : Note.info(happened));
      return said;
    }
    if (card.stage() == TaskStage.TO_CLAIM) {
      said.add(Note.good(LadderWords.reachedOn(card, words)));
      return said;
    }
    PaceNote.of(card, words)
        .ifPresent(note -> said.add(note.warn() ? Note.warn(note.text()) : Note.info(note.text())));
    if (progress.truth() != com.merchantgrowth.eligibility.condition.Truth.PASS) {
      TaskAction.of(card.definition().goal())
          .ifPresent(
              action ->
                  said.add(
                      new Paragraph(words.t("card.action", words.t("action." + action.code())))));
    }
    return said;
  }

  private Div foot(ClaimActions claims) {
    Span label = new Span(words.t("rules.reward"));
    label.addClassName("quiet");
    Div foot = new Div(label, LadderWords.worth(card, words));
    foot.addClassNames("task-page-foot");
    claims.button(card).ifPresent(foot::add);
    return foot;
  }
}
