package com.merchantgrowth.task.ui;

import com.merchantgrowth.task.TaskBoard;
import com.merchantgrowth.task.TaskCard;
import com.merchantgrowth.task.TaskStage;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;

/** Four figures above the board: still possible, to take, paid this month, the next deadline. */
final class TaskSummary extends Div {
  private final TaskWords words;

  TaskSummary(TaskBoard board, TaskWords words) {
    this.words = words;
    addClassNames("card", "task-summary");
    TaskBoard.Summary summary = board.summary();
    Div toClaim = amounts("summary.toClaim", summary.toClaim());
    LocalDate until = summary.claimUntil();
    if (!summary.toClaim().isEmpty()) {
      toClaim.addClassName("good");
      toClaim.add(
          detail(
              until == null
                  ? ""
                  : words.t(
                      "summary.claimLeft", ChronoUnit.DAYS.between(words.today(), until) + 1)));
      Anchor open = new Anchor(TaskLinks.tab(TaskStage.TO_CLAIM, board.shop()), "");
      open.setText(words.t("summary.toClaim.open"));
      toClaim.add(open);
    }
    add(
        amounts("summary.possible", summary.possible()),
        toClaim,
        amounts("summary.paid", summary.paidThisMonth()),
        nextEnd(summary.nextEnd()));
  }

  private Div amounts(String label, Map<String, Long> amounts) {
    List<String> said = words.rewards(amounts);
    Div figure = figure(label, said.isEmpty() ? words.t("summary.none") : said.getFirst());
    said.stream().skip(1).forEach(more -> figure.add(detail(words.t("summary.plus", more))));
    return figure;
  }

  private Div nextEnd(@org.jspecify.annotations.Nullable TaskCard card) {
    if (card == null || card.days() == null) {
      return figure("summary.nextEnd", words.t("summary.none"));
    }
    Div figure = figure("summary.nextEnd", words.formats().day(card.days().last()));
    TaskTimes.Deadline deadline = new TaskTimes(words).deadline(card);
    Span left = detail(words.t("summary.of", deadline.text(), words.name(card)));
    left.setClassName("warn-text", deadline.urgent());
    figure.add(left);
    return figure;
  }

  private Div figure(String label, String value) {
    Span name = new Span(words.t(label));
    name.addClassNames("quiet", "small");
    Span number = new Span(value);
    number.addClassName("task-summary-value");
    Div figure = new Div(name, number);
    figure.addClassName("task-summary-figure");
    return figure;
  }

  private static Span detail(String text) {
    Span detail = new Span(text);
    detail.addClassNames("small");
    return detail;
  }
}
