package com.merchantgrowth.task.ui;

import com.merchantgrowth.shared.ui.Card;
import com.merchantgrowth.shared.ui.EmptyState;
import com.merchantgrowth.shared.ui.HelpTip;
import com.merchantgrowth.task.TaskBoard;
import com.merchantgrowth.task.TaskCard;
import com.merchantgrowth.task.TaskStage;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import java.util.List;

/**
 * What a tab of the board holds. 进行中 is the page people work on: rewards to take come first, and a
 * few recommended tasks and the nearest misses follow.
 */
final class BoardSections extends Div {
  private static final int RECOMMENDED = 3;
  private static final int NOT_SHOWN = 4;

  private final TaskBoard board;
  private final BoardQuery query;
  private final ClaimActions claims;
  private final TaskWords words;

  BoardSections(TaskBoard board, BoardQuery query, ClaimActions claims, TaskWords words) {
    this.board = board;
    this.query = query;
    this.claims = claims;
    this.words = words;
    addClassName("task-sections");
    switch (query.tab()) {
      case FOR_YOU, TO_CLAIM -> whole(query.tab());
      case IN_PROGRESS -> running();
      case DONE, MISSED -> over(query.tab());
      case NOT_FOR_YOU -> notForYou(Integer.MAX_VALUE);
    }
  }

  private void whole(TaskStage stage) {
    List<TaskCard> cards = query.cards(board, stage, words);
    if (cards.isEmpty()) {
      empty(stage);
      return;
    }
    if (stage == TaskStage.FOR_YOU) {
      overlaps();
    }
    cards(stage, cards, false);
  }

  private void running() {
    List<TaskCard> toClaim = query.cards(board, TaskStage.TO_CLAIM, words);
    List<TaskCard> running = query.cards(board, TaskStage.IN_PROGRESS, words);
    List<TaskCard> forYou = query.cards(board, TaskStage.FOR_YOU, words);
    overlaps();
    boolean several = !toClaim.isEmpty() || !forYou.isEmpty();
    if (!toClaim.isEmpty()) {
      cards(TaskStage.TO_CLAIM, toClaim, true);
    }
    if (running.isEmpty()) {
      empty(TaskStage.IN_PROGRESS);
    } else {
      cards(TaskStage.IN_PROGRESS, running, several);
    }
    if (!forYou.isEmpty()) {
      cards(TaskStage.FOR_YOU, forYou.stream().limit(RECOMMENDED).toList(), true);
    }
    if (!query.cards(board, TaskStage.NOT_FOR_YOU, words).isEmpty()) {
      notForYou(NOT_SHOWN);
    }
  }

  private void overlaps() {
    board.overlaps().stream()
        .filter(
            overlap ->
                query.dimension() == null
                    || overlap.tasks().stream()
                        .anyMatch(card -> card.definition().dimension() == query.dimension()))
        .limit(1)
        .forEach(overlap -> add(new OverlapBanner(overlap, board.shop(), words)));
  }

  private void cards(TaskStage stage, List<TaskCard> cards, boolean titled) {
    H2 title = new H2(words.stage(stage));
    title.setClassName("sr-only", !titled);
    Div head = new Div(title, HelpTip.of("status.task_" + stage.code(), words.stage(stage)));
    head.addClassName("task-head");
    int all = board.in(stage).size();
    if (stage != query.tab() && all > cards.size()) {
      head.add(new Anchor(TaskLinks.tab(stage, board.shop()), words.t("section.all", all)));
    }
    Div grid = new Div();
    grid.addClassName("task-grid");
    cards.forEach(card -> grid.add(new TaskCardView(card, board.shop(), claims, words)));
    add(head, grid);
  }

  /** Newest first: what is over is looked up by when it was. */
  private void over(TaskStage stage) {
    List<TaskCard> cards =
        new BoardQuery(stage, BoardOrder.DEADLINE, query.dimension())
            .cards(board, stage, words)
            .reversed();
    if (cards.isEmpty()) {
      empty(stage);
      return;
    }
    H2 title = new H2(words.stage(stage));
    title.addClassName("sr-only");
    Div grid = new Div();
    grid.addClassName("task-grid");
    cards.forEach(card -> grid.add(new CompactTask(card, board.shop(), words)));
    add(title, grid);
  }

  private void notForYou(int most) {
    List<TaskCard> cards = query.cards(board, TaskStage.NOT_FOR_YOU, words);
    if (cards.isEmpty()) {
      empty(TaskStage.NOT_FOR_YOU);
      return;
    }
    Card list = new Card(words.t("not.title")).flush();
    list.note(words.t("not.note"));
    if (cards.size() > most) {
      list.link(
          new Anchor(
              TaskLinks.tab(TaskStage.NOT_FOR_YOU, board.shop()),
              words.t("section.all", cards.size())));
    }
    list.body(new NotForYouList(cards.stream().limit(most).toList(), board.shop(), words));
    add(list);
  }

  /** One sentence that there is none, one why, one way on. */
  private void empty(TaskStage stage) {
    boolean filtered = query.dimension() != null && !board.in(stage).isEmpty();
    String key = "empty." + (filtered ? "filtered" : stage.code());
    Card card = new Card(words.stage(stage));
    card.body(new EmptyState(words.t(key), words.t(key + ".why"), next(stage)));
    add(card);
  }

  private @org.jspecify.annotations.Nullable Component next(TaskStage stage) {
    TaskStage other = stage == TaskStage.FOR_YOU ? TaskStage.IN_PROGRESS : TaskStage.FOR_YOU;
    if (stage == TaskStage.NOT_FOR_YOU || board.in(other).isEmpty()) {
      return null;
    }
    Anchor link =
        new Anchor(TaskLinks.tab(other, board.shop()), words.t("empty.open", words.stage(other)));
    link.addClassName("button-link");
    return link;
  }
}
