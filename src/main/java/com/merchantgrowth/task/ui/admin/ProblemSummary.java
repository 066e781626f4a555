package com.merchantgrowth.task.ui.admin;

import com.merchantgrowth.shared.ui.AppIcon;
import com.merchantgrowth.shared.ui.Buttons;
import com.merchantgrowth.task.TaskProblem;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.function.Consumer;

/** Everything that has to be changed before a draft can be handed in; each leads to its field. */
final class ProblemSummary extends Div {
  ProblemSummary(List<TaskProblem> problems, AdminWords words, Consumer<String> goTo) {
    addClassNames("note", "bad", "task-problems");
    getElement().setAttribute("role", "alert");
    Span title =
        new Span(
            words.t(
                problems.size() == 1 ? "editor.problems.one" : "editor.problems", problems.size()));
    title.addClassName("strong");
    UnorderedList list = new UnorderedList();
    for (TaskProblem problem : problems) {
      list.add(
          new ListItem(
              Buttons.text(
                  words.t("editor.problem.field." + problem.field()),
                  () -> goTo.accept(problem.field())),
              new Span(words.any(problem.key(), problem.args().toArray()))));
    }
    add(AppIcon.OCTAGON.create(), new Div(title, list));
  }
}
