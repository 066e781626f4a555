package com.merchantgrowth.product.ui;

import com.merchantgrowth.product.price.Promise;
import com.merchantgrowth.shared.BusinessCalendar;
import com.merchantgrowth.shared.ui.Badge;
import com.merchantgrowth.shared.ui.Buttons;
import com.merchantgrowth.shared.ui.EmptyState;
import com.merchantgrowth.shared.ui.Formats;
import com.merchantgrowth.shared.ui.HelpTip;
import com.merchantgrowth.shared.ui.PageGrid;
import com.merchantgrowth.shared.ui.PhoneColumns;
import com.merchantgrowth.shared.ui.TwoLines;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.provider.CallbackDataProvider.CountCallback;
import com.vaadin.flow.data.provider.CallbackDataProvider.FetchCallback;
import com.vaadin.flow.function.SerializableConsumer;
import java.time.LocalDate;
import java.util.List;

/** A shop's promises to creators, the newest first. */
final class PromiseGrid extends Composite<Grid<Promise>> {
  private final Grid<Promise> grid;
  private final LocalDate today;
  private final Formats formats = Formats.of(UI.getCurrent().getLocale());

  PromiseGrid(
      BusinessCalendar calendar,
      boolean edits,
      EmptyState nothing,
      SerializableConsumer<Promise> end) {
    today = calendar.today();
    grid = PageGrid.create("promises", nothing);
    grid.addComponentColumn(this::name)
        .setHeader(getTranslation("product.skus.sku"))
        .setWidth("200px")
        .setFlexGrow(3);
    PhoneColumns.hide(
        grid,
        List.of(
            grid.addColumn(this::creator).setHeader(text("creator")).setAutoWidth(true),
            grid.addColumn(one -> formats.money(one.price()))
                .setHeader(text("price"))
                .setTextAlign(ColumnTextAlign.END)
                .setWidth("130px")
                .setFlexGrow(0),
            grid.addColumn(this::period).setHeader(text("period")).setWidth("210px"),
            grid.addComponentColumn(this::state)
                .setHeader(text("state"))
                .setWidth("120px")
                .setFlexGrow(0),
            grid.addColumn(Promise::recordedBy).setHeader(text("by")).setAutoWidth(true)));
    if (edits) {
      grid.addComponentColumn(
              one ->
                  one.on(today) == Promise.State.OVER
                      ? new Span()
                      : Buttons.text(text("end"), () -> end.accept(one)))
          .setHeader(getTranslation("product.skus.acts"))
          .setKey("acts")
          .setWidth("96px")
          .setFlexGrow(0);
    }
  }

  void load(FetchCallback<Promise, Void> fetch, CountCallback<Promise, Void> count) {
    grid.setItems(fetch, count);
  }

  void refresh() {
    grid.getDataProvider().refreshAll();
  }

  @Override
  protected Grid<Promise> initContent() {
    return grid;
  }

  private String text(String key, Object... args) {
    return getTranslation("product.promises." + key, args);
  }

  private Component name(Promise one) {
    return new TwoLines(one.skuName(), one.skuCode())
        .phone(creator(one) + " · " + formats.money(one.price()))
        .phone(period(one))
        .phone(state(one));
  }

  private String creator(Promise one) {
    return one.creatorCode().isEmpty() ? text("everyCreator") : one.creatorCode();
  }

  /** As it was agreed, and when it was ended before that. */
  private String period(Promise one) {
    LocalDate ended = one.endedOn();
    String agreed = formats.fullRange(one.period());
    return ended == null || !ended.isBefore(one.period().end())
        ? agreed
        : text("endedOn", agreed, formats.day(ended));
  }

  private Component state(Promise one) {
    return HelpTip.on(badge(one), "status.promise_" + one.on(today).code());
  }

  private Badge badge(Promise one) {
    String word = getTranslation("product.promise.state." + one.on(today).code());
    return switch (one.on(today)) {
      case IN_FORCE -> Badge.good(word);
      case UPCOMING -> Badge.accent(word);
      case OVER -> Badge.neutral(word);
    };
  }
}
