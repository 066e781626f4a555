package com.merchantgrowth.notice.ui;

import com.merchantgrowth.merchant.MyShops;
import com.merchantgrowth.merchant.ShopRef;
import com.merchantgrowth.notice.MyNotices;
import com.merchantgrowth.notice.Notice;
import com.merchantgrowth.notice.NoticeFilter;
import com.merchantgrowth.notice.NoticeSettings;
import com.merchantgrowth.shared.BusinessCalendar;
import com.merchantgrowth.shared.ui.Badge;
import com.merchantgrowth.shared.ui.Buttons;
import com.merchantgrowth.shared.ui.Card;
import com.merchantgrowth.shared.ui.EmptyState;
import com.merchantgrowth.shared.ui.Formats;
import com.merchantgrowth.shared.ui.Notices;
import com.merchantgrowth.shared.ui.PageHeader;
import com.merchantgrowth.shared.ui.PhoneColumns;
import com.merchantgrowth.shared.ui.QueryState;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.ArrayList;
import java.util.List;

/** All messages of the last half year, whoever reads: each role sees its own kinds. */
@Route(NoticesView.ROUTE)
@PermitAll
class NoticesView extends Div implements BeforeEnterObserver, HasDynamicTitle {
  static final String ROUTE = "notices";

  private final transient MyNotices notices;
  private final transient NoticeSettings settings;
  private final transient BusinessCalendar calendar;
  private final transient NoticeWords words;
  private final List<ShopRef> shops;
  private final Grid<Notice> grid = new Grid<>();
  private final ComboBox<NoticeSettings.Choice> kind = new ComboBox<>();
  private final ComboBox<ShopRef> shop = new ComboBox<>();
  private final Checkbox unread = new Checkbox();
  private final Span count = new Span();
  private boolean entering;

  NoticesView(
      MyNotices notices, NoticeSettings settings, MyShops myShops, BusinessCalendar calendar) {
    this.notices = notices;
    this.settings = settings;
    this.calendar = calendar;
    shops = myShops.list();
    words = new NoticeWords(shops, calendar, getLocale());
    add(
        new PageHeader(
            getPageTitle(),
            getTranslation("notice.subtitle"),
            Buttons.secondary(
                getTranslation("notice.settings"), () -> new SettingsDialog(settings).open()),
            Buttons.secondary(getTranslation("notice.readAll"), this::readAll)),
        filters(),
        new Card(getTranslation("notice.list")).badge(count).body(table()).flush());
  }

  private Component filters() {
    kind.setLabel(getTranslation("notice.kind"));
    kind.setItems(settings.list());
    kind.setItemLabelGenerator(choice -> NoticeWords.kind(this, choice.kind()));
    shop.setLabel(getTranslation("notice.shop"));
    shop.setItems(shops);
    shop.setItemLabelGenerator(ShopRef::name);
    shop.setVisible(shops.size() > 1);
    for (ComboBox<?> list : List.of(kind, shop)) {
      list.setPlaceholder(getTranslation("notice.every"));
      list.setClearButtonVisible(true);
      list.addClassName("filter-list");
      list.addValueChangeListener(change -> filtered());
    }
    unread.setLabel(getTranslation("notice.unreadOnly"));
    unread.addValueChangeListener(change -> filtered());
    Div bar = new Div(kind, shop, unread);
    bar.addClassName("toolbar");
    return bar;
  }

  private Component table() {
    grid.setId("notices");
    grid.addClassName("page-grid");
    grid.addThemeVariants(GridVariant.NO_BORDER);
    grid.setSelectionMode(Grid.SelectionMode.NONE);
    grid.addComponentColumn(this::message)
        .setHeader(getTranslation("notice.message"))
        .setFlexGrow(4);
    List<Grid.Column<Notice>> wide = new ArrayList<>();
    wide.add(
        grid.addColumn(notice -> NoticeWords.kind(this, notice.kind()))
            .setHeader(getTranslation("notice.kind")));
    if (shops.size() > 1) {
      wide.add(
          grid.addColumn(notice -> words.shop(notice).orElse(Formats.MISSING))
              .setHeader(getTranslation("notice.shop")));
    }
    wide.add(
        grid.addComponentColumn(words::when)
            .setHeader(getTranslation("notice.when"))
            .setWidth("140px")
            .setFlexGrow(0));
    wide.add(
        grid.addComponentColumn(this::mark)
            .setKey("mark")
            .setHeader(getTranslation("notice.actions"))
            .setWidth("120px")
            .setFlexGrow(0));
    PhoneColumns.hide(grid, wide);
    return grid;
  }

  private Component message(Notice notice) {
    NativeButton sentence = new NativeButton(words.sentence(notice));
    sentence.addClassName("bell-link");
    sentence.setEnabled(!notice.route().isEmpty());
    sentence.addClickListener(
        click -> {
          notices.markRead(List.of(notice.id()));
          NoticeWords.go(notice);
        });
    Div phone = new Div(new Span(NoticeWords.kind(this, notice.kind())));
    phone.addClassNames("quiet", "small", "bell-meta", "row", "phone-only");
    words.shop(notice).ifPresent(name -> phone.add(new Span(name)));
    phone.add(words.when(notice));
    Div texts = new Div(sentence, phone);
    texts.addClassName("grow");
    Div cell = new Div(NoticeWords.icon(notice), texts);
    cell.addClassName("bell-cell");
    if (!notice.read()) {
      Span mark = new Span(getTranslation("notice.unread"));
      mark.addClassName("sr-only");
      cell.addClassName("unread");
      cell.add(mark);
    }
    return cell;
  }

  private Component mark(Notice notice) {
    if (!notice.read()) {
      return Buttons.text(
          getTranslation("notice.markRead"),
          () -> changed(() -> notices.markRead(List.of(notice.id()))));
    }
    boolean fresh = notice.sentAt().isAfter(calendar.now().minus(MyNotices.FRESH));
    return fresh
        ? Buttons.text(
            getTranslation("notice.markUnread"),
            () -> changed(() -> notices.markUnread(notice.id())))
        : new Span();
  }

  private void readAll() {
    changed(notices::markAllRead);
    Notices.saved(getTranslation("notice.allRead"));
  }

  private void changed(Runnable marking) {
    marking.run();
    UnreadChanged.fire();
    grid.getDataProvider().refreshAll();
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    QueryState query = QueryState.of(event);
    String code = query.get("kind").orElse("");
    String shopCode = query.get("shop").orElse("");
    entering = true;
    kind.setValue(
        settings.list().stream()
            .filter(choice -> choice.kind().code().equals(code))
            .findFirst()
            .orElse(null));
    shop.setValue(
        shops.stream().filter(each -> each.code().equals(shopCode)).findFirst().orElse(null));
    unread.setValue(query.get("unread").isPresent());
    entering = false;
    load();
  }

  private void filtered() {
    if (!entering) {
      QueryState.current()
          .set("kind", kind.getValue() == null ? "" : kind.getValue().kind().code())
          .set("shop", shop.getValue() == null ? "" : shop.getValue().code())
          .set("unread", unread.getValue() ? "1" : "")
          .replace();
      load();
    }
  }

  private NoticeFilter filter() {
    return new NoticeFilter(
        kind.getValue() == null ? "" : kind.getValue().kind().code(),
        unread.getValue(),
        shops.size() < 2 || shop.getValue() == null ? -1 : shop.getValue().id());
  }

  private void load() {
    NoticeFilter filter = filter();
    boolean all = filter.equals(NoticeFilter.ALL);
    grid.setEmptyStateComponent(
        new EmptyState(
            getTranslation(all ? "notice.none" : "notice.noMatch"),
            getTranslation(all ? "notice.noneWhy" : "notice.noMatchWhy"),
            null));
    grid.setItems(
        query -> notices.page(filter, query.getOffset(), query.getLimit()).stream(),
        query -> {
          int found = notices.count(filter);
          count.removeAll();
          count.add(
              Badge.neutral(getTranslation("notice.count", Formats.of(getLocale()).count(found))));
          return found;
        });
  }

  @Override
  public String getPageTitle() {
    return getTranslation("notice.title");
  }
}
