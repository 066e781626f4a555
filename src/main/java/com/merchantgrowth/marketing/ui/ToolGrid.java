package com.merchantgrowth.marketing.ui;

import com.merchantgrowth.marketing.tool.MarketingTools.Standing;
import com.merchantgrowth.merchant.ShopRef;
import com.merchantgrowth.shared.BusinessCalendar;
import com.merchantgrowth.shared.ui.EmptyState;
import com.merchantgrowth.shared.ui.Formats;
import com.merchantgrowth.shared.ui.PageGrid;
import com.merchantgrowth.shared.ui.PhoneColumns;
import com.merchantgrowth.shared.ui.TwoLines;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntConsumer;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The tools of a shop. */
final class ToolGrid extends Composite<Div> {
  private final transient ShopRef shop;
  private final transient BusinessCalendar calendar;
  private final transient Supplier<List<Standing>> source;
  private final transient Predicate<Standing> keeps;
  private final transient @Nullable ToolActions actions;
  private final transient IntConsumer counted;
  private final Grid<Standing> grid;
  private transient List<Standing> all = List.of();

  /**
   * @param actions null = nothing can be done
   * @param counted hears how many are shown
   */
  ToolGrid(
      ShopRef shop,
      BusinessCalendar calendar,
      Supplier<List<Standing>> source,
      Predicate<Standing> keeps,
      @Nullable ToolActions actions,
      EmptyState nothing,
      IntConsumer counted) {
    this.shop = shop;
    this.calendar = calendar;
    this.source = source;
    this.keeps = keeps;
    this.actions = actions;
    this.counted = counted;
    this.grid = PageGrid.create("tools", nothing);
    columns();
    getContent().add(grid);
  }

  private String text(String key) {
    return getTranslation("marketing.column." + key);
  }

  private void columns() {
    grid.addComponentColumn(this::name)
        .setHeader(text("name"))
        .setKey("name")
        .setComparator(Comparator.comparing(one -> one.tool().name()))
        .setFlexGrow(2);
    Grid.Column<Standing> state =
        grid.addComponentColumn(one -> ToolWords.badge(one.state()))
            .setHeader(text("state"))
            .setKey("state")
            .setComparator(Comparator.comparing(Standing::state))
            .setAutoWidth(true)
            .setFlexGrow(0);
    Grid.Column<Standing> time =
        grid.addColumn(one -> ToolWords.span(one.tool().plan(), calendar))
            .setHeader(text("time"))
            .setKey("time")
            .setComparator(Comparator.comparing(one -> one.tool().plan().start()))
            .setWidth("250px")
            .setFlexGrow(0);
    Grid.Column<Standing> left =
        grid.addComponentColumn(ToolGrid::left)
            .setHeader(text("left"))
            .setKey("left")
            .setWidth("150px")
            .setFlexGrow(0);
    Grid.Column<Standing> changed =
        grid.addColumn(
                one ->
                    ToolWords.formats()
                        .ago(one.tool().changedAt(), calendar.now(), calendar.zone()))
            .setHeader(text("changed"))
            .setKey("changed")
            .setComparator(Comparator.comparing(one -> one.tool().changedAt()))
            .setAutoWidth(true)
            .setFlexGrow(0);
    if (actions == null) {
      PhoneColumns.hide(grid, List.of(state, time, left, changed));
      return;
    }
    Grid.Column<Standing> acts =
        grid.addComponentColumn(actions::row)
            .setHeader(text("acts"))
            .setKey("acts")
            .setWidth("220px")
            .setFlexGrow(0);
    PhoneColumns.hide(grid, List.of(state, time, left, changed, acts));
  }

  private Component name(Standing one) {
    Anchor link = new Anchor(MarketingPages.tool(shop, one.tool().id()), one.tool().name());
    TwoLines cell = new TwoLines(link, ToolWords.named(one.tool().kind()));
    if (one.tool().publishedAt().isPresent() && !MarketingPages.ofPlatform(shop)) {
      cell.add(
          new Anchor(
              MarketingPages.of(MarketingPages.EFFECT, shop, one.tool().id()),
              getTranslation("marketing.effect.title")));
    }
    cell.phone(ToolWords.badge(one.state()));
    cell.phone(ToolWords.span(one.tool().plan(), calendar));
    ToolWords.left(one).forEach(cell::phone);
    if (actions != null) {
      cell.phone(actions.row(one));
    }
    return cell;
  }

  private static Component left(Standing one) {
    Div cell = new Div();
    cell.addClassName("two-lines");
    List<String> words = ToolWords.left(one);
    if (words.isEmpty()) {
      Span none = new Span(Formats.MISSING);
      none.addClassName("quiet");
      cell.add(none);
    }
    words.forEach(word -> cell.add(new Span(word)));
    return cell;
  }

  /** Asks again, then shows what the filters keep. */
  void reload() {
    all = source.get();
    refresh();
  }

  void refresh() {
    List<Standing> shown = all.stream().filter(keeps).toList();
    grid.setItems(shown);
    counted.accept(shown.size());
  }

  List<Standing> all() {
    return all;
  }
}
