package com.merchantgrowth.task.ui;

import com.merchantgrowth.metric.Dimension;
import com.merchantgrowth.shared.ui.QueryState;
import com.merchantgrowth.task.TaskBoard;
import com.merchantgrowth.task.TaskStage;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.tabs.Tab;
import com.vaadin.flow.component.tabs.Tabs;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** The tabs with their counts, the order of the cards, and one dimension of them. */
final class BoardControls extends Div {
  private final QueryState state;
  private final Consumer<QueryState> changed;

  /**
   * @param state the address; written when something is chosen
   * @param changed called with what the address holds then
   */
  BoardControls(TaskBoard board, QueryState state, TaskWords words, Consumer<QueryState> changed) {
    this.state = state;
    this.changed = changed;
    BoardQuery query = BoardQuery.of(state, board);
    addClassName("task-controls");
    Div right = new Div(dimensions(board, query, words), order(query, words));
    right.addClassName("task-orders");
    add(tabs(board, query, words), right);
  }

  private Tabs tabs(TaskBoard board, BoardQuery query, TaskWords words) {
    Tabs tabs = new Tabs();
    tabs.addClassNames("line-tabs", "task-tabs");
    tabs.getElement().setAttribute("aria-label", words.t("tabs.label"));
    for (TaskStage stage : TaskStage.values()) {
      Span count = new Span(words.formats().count(board.in(stage).size()));
      count.addClassNames("task-count", "small");
      count.setClassName("good-text", stage == TaskStage.TO_CLAIM && !board.in(stage).isEmpty());
      tabs.add(new Tab(new Span(words.stage(stage)), count));
    }
    tabs.setSelectedIndex(query.tab().ordinal());
    tabs.addSelectedChangeListener(
        change -> write(BoardQuery.TAB, TaskStage.values()[tabs.getSelectedIndex()].code()));
    return tabs;
  }

  private Div order(BoardQuery query, TaskWords words) {
    Div group = new Div();
    group.addClassName("segments");
    group.getElement().setAttribute("role", "group");
    group.getElement().setAttribute("aria-label", words.t("sort.label"));
    for (BoardOrder order : BoardOrder.values()) {
      NativeButton one = new NativeButton(words.t("sort." + order.code()));
      one.getElement().setAttribute("aria-pressed", Boolean.toString(order == query.order()));
      one.addClickListener(
          click -> {
            group
                .getChildren()
                .forEach(
                    each ->
                        each.getElement()
                            .setAttribute("aria-pressed", Boolean.toString(each == one)));
            write(BoardQuery.SORT, order.code());
          });
      group.add(one);
    }
    return group;
  }

  private Select<String> dimensions(TaskBoard board, BoardQuery query, TaskWords words) {
    Select<String> select = new Select<>();
    select.addClassName("task-dimension");
    select.setAriaLabel(words.t("dimension.label"));
    List<String> known =
        board.cards().stream()
            .map(card -> card.definition().dimension())
            .filter(Objects::nonNull)
            .distinct()
            .sorted()
            .map(Dimension::code)
            .toList();
    select.setItems(Stream.concat(Stream.of(""), known.stream()).toList());
    select.setItemLabelGenerator(
        code -> code.isEmpty() ? words.t("dimension.all") : words.dimension(Dimension.of(code)));
    Dimension chosen = query.dimension();
    select.setValue(chosen == null || !known.contains(chosen.code()) ? "" : chosen.code());
    select.setVisible(known.size() > 1);
    select.addValueChangeListener(change -> write(BoardQuery.DIMENSION, change.getValue()));
    return select;
  }

  private void write(String parameter, String value) {
    state.set(parameter, value).replace();
    changed.accept(state);
  }
}
