package com.merchantgrowth.marketing.membership.ui;

import com.merchantgrowth.marketing.membership.Member;
import com.merchantgrowth.marketing.membership.Programme;
import com.merchantgrowth.shared.BusinessCalendar;
import com.merchantgrowth.shared.ui.Badge;
import com.merchantgrowth.shared.ui.EmptyState;
import com.merchantgrowth.shared.ui.Formats;
import com.merchantgrowth.shared.ui.HelpTip;
import com.merchantgrowth.shared.ui.PageGrid;
import com.merchantgrowth.shared.ui.PhoneColumns;
import com.merchantgrowth.shared.ui.TwoLines;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.data.provider.CallbackDataProvider.CountCallback;
import com.vaadin.flow.data.provider.CallbackDataProvider.FetchCallback;
import java.util.List;

/** The members of a shop, as many as are looked at. */
final class MemberGrid extends Composite<Grid<Member>> {
  private final transient Programme programme;
  private final transient BusinessCalendar calendar;
  private final Grid<Member> grid;

  MemberGrid(Programme programme, BusinessCalendar calendar, EmptyState nothing) {
    this.programme = programme;
    this.calendar = calendar;
    grid = PageGrid.create("members", nothing);
    grid.addComponentColumn(this::name).setHeader(text("buyer")).setKey("buyer").setFlexGrow(2);
    Grid.Column<Member> level =
        grid.addComponentColumn(this::level).setHeader(text("level")).setKey("level");
    Grid.Column<Member> points =
        grid.addColumn(one -> formats().count(one.points()))
            .setHeader(text("points"))
            .setKey("points")
            .setTextAlign(ColumnTextAlign.END);
    Grid.Column<Member> kept =
        grid.addColumn(one -> formats().fullDay(one.keptUntil()))
            .setHeader(text("kept"))
            .setKey("kept");
    Grid.Column<Member> joined =
        grid.addColumn(this::joined).setHeader(text("joined")).setKey("joined");
    Grid.Column<Member> paid = grid.addColumn(this::paid).setHeader(text("paid")).setKey("paid");
    PhoneColumns.hide(grid, List.of(level, points, kept, joined, paid));
  }

  @Override
  protected Grid<Member> initContent() {
    return grid;
  }

  private String text(String key) {
    return getTranslation("membership.column." + key);
  }

  private Formats formats() {
    return Formats.of(getLocale());
  }

  private Component name(Member one) {
    TwoLines cell = new TwoLines(one.buyer(), getTranslation("membership.entry." + one.entry()));
    cell.phone(level(one));
    cell.phone(text("points") + " " + formats().count(one.points()));
    cell.phone(text("paid") + " " + paid(one));
    return cell;
  }

  private Component level(Member one) {
    return HelpTip.on(Badge.accent(programme.level(one.level()).name()), "tool.membership");
  }

  private String joined(Member one) {
    return formats().fullDay(calendar.dayOf(one.joinedAt()));
  }

  private String paid(Member one) {
    return one.lastPaidAt()
        .map(at -> formats().ago(at, calendar.now(), calendar.zone()))
        .orElse(Formats.MISSING);
  }

  void load(FetchCallback<Member, Void> fetch, CountCallback<Member, Void> count) {
    grid.setItems(fetch, count);
  }

  void refresh() {
    grid.getDataProvider().refreshAll();
  }
}
