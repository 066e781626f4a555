package com.merchantgrowth.coaching.ui;

import com.merchantgrowth.coaching.BindingRow;
import com.merchantgrowth.shared.ui.Badge;
import com.merchantgrowth.shared.ui.EmptyState;
import com.merchantgrowth.shared.ui.HelpTip;
import com.merchantgrowth.shared.ui.PageGrid;
import com.merchantgrowth.shared.ui.PhoneColumns;
import com.merchantgrowth.shared.ui.TwoLines;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.function.Function;

/** Bindings, with what can be done about each; those that are over are quiet. */
final class BindingTable extends Composite<Grid<BindingRow>> {
  /** So many rows need no scrolling of their own. */
  private static final int SHORT = 20;

  private final Grid<BindingRow> grid;
  private final Function<BindingRow, String> other;
  private final Function<BindingRow, List<Component>> actions;

  /**
   * @param other who is on the other side of it
   */
  BindingTable(
      Function<BindingRow, String> other,
      List<BindingRow> rows,
      Function<BindingRow, List<Component>> actions) {
    this.other = other;
    this.actions = actions;
    grid =
        PageGrid.create(
            "bindings",
            new EmptyState(
                getTranslation("coaching.bindings.none"),
                getTranslation("coaching.bindings.noneWhy"),
                null));
    grid.addComponentColumn(this::who)
        .setHeader(getTranslation("coaching.bindings.partner"))
        .setFlexGrow(2);
    Grid.Column<BindingRow> scope =
        grid.addComponentColumn(this::scope)
            .setHeader(getTranslation("coaching.scope"))
            .setFlexGrow(3);
    Grid.Column<BindingRow> days =
        grid.addComponentColumn(
                row ->
                    new TwoLines(
                        CoachingWords.days(this, row),
                        row.live()
                            ? getTranslation(row.consent().key())
                            : CoachingWords.over(this, row)))
            .setHeader(getTranslation("coaching.bindings.days"))
            .setFlexGrow(2);
    grid.addComponentColumn(this::acts)
        .setHeader(getTranslation("merchant.staff.actions"))
        .setWidth("190px")
        .setFlexGrow(0);
    PhoneColumns.hide(grid, List.of(scope, days));
    grid.setItems(rows);
    grid.setAllRowsVisible(rows.size() <= SHORT);
  }

  @Override
  protected Grid<BindingRow> initContent() {
    return grid;
  }

  /** Whole: what was opened is not to be guessed. */
  private Component scope(BindingRow row) {
    Span scope = new Span(CoachingWords.scope(this, row.scope()));
    scope.addClassName("wrapping");
    return scope;
  }

  private Component who(BindingRow row) {
    return new TwoLines(other.apply(row), CoachingWords.coach(this, row))
        .phone(CoachingWords.scope(this, row.scope()))
        .phone(CoachingWords.days(this, row));
  }

  private Component acts(BindingRow row) {
    if (!row.live()) {
      String state = row.endedBy() == null && row.to() == null ? "later" : "ended";
      return HelpTip.on(
          Badge.neutral(getTranslation("coaching.bindings." + state)), "status.binding_" + state);
    }
    Div acts = new Div();
    acts.addClassName("row");
    List<Component> all = actions.apply(row);
    if (all.isEmpty()) {
      return new Span();
    }
    all.forEach(acts::add);
    return acts;
  }
}
