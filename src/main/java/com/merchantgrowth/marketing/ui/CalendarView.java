package com.merchantgrowth.marketing.ui;

import com.merchantgrowth.identity.Roles;
import com.merchantgrowth.marketing.price.Period;
import com.merchantgrowth.marketing.tool.MarketingTools.Standing;
import com.merchantgrowth.marketing.tool.ToolState;
import com.merchantgrowth.merchant.ShopRef;
import com.merchantgrowth.merchant.ShopSelection;
import com.merchantgrowth.shared.ui.Buttons;
import com.merchantgrowth.shared.ui.Card;
import com.merchantgrowth.shared.ui.NoShop;
import com.merchantgrowth.shared.ui.PageHeader;
import com.merchantgrowth.shared.ui.QueryState;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** 活动日历: a month of all tools, sessions of flash sales each on its day. */
@Route(MarketingPages.CALENDAR)
@RolesAllowed({Roles.MERCHANT, Roles.SERVICE_PROVIDER, Roles.ADMIN})
class CalendarView extends Div implements BeforeEnterObserver, HasDynamicTitle {
  static final String MONTH = "month";

  private final transient ShopSelection selection;
  private final transient MarketingDesk desk;

  CalendarView(ShopSelection selection, MarketingDesk desk) {
    this.selection = selection;
    this.desk = desk;
    addClassName("stack");
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    Optional<ShopRef> shop = selection.current();
    if (shop.isEmpty()) {
      removeAll();
      add(new NoShop(getPageTitle(), selection.list().orElse(null)));
      return;
    }
    show(
        shop.get(),
        QueryState.of(event)
            .get(MONTH)
            .flatMap(CalendarView::month)
            .orElse(YearMonth.from(desk.calendar().today())));
  }

  private static Optional<YearMonth> month(String text) {
    try {
      return Optional.of(YearMonth.parse(text));
    } catch (DateTimeException edited) {
      return Optional.empty(); // somebody has edited the address
    }
  }

  private String text(String key, Object... args) {
    return getTranslation("marketing.calendar." + key, args);
  }

  private void show(ShopRef shop, YearMonth month) {
    removeAll();
    List<Standing> tools =
        desk.tools().list(shop.code()).stream()
            .filter(one -> one.state() != ToolState.ENDED || one.tool().publishedAt().isPresent())
            .toList();
    Div grid = new Div();
    grid.addClassName("tool-calendar");
    for (DayOfWeek day : DayOfWeek.values()) {
      Span name = new Span(day.getDisplayName(TextStyle.SHORT_STANDALONE, getLocale()));
      name.addClassName("calendar-weekday");
      grid.add(name);
    }
    LocalDate first = month.atDay(1);
    for (int day = 1; day < first.getDayOfWeek().getValue(); day++) {
      Div blank = new Div();
      blank.addClassNames("calendar-day", "blank");
      grid.add(blank);
    }
    for (int day = 1; day <= month.lengthOfMonth(); day++) {
      grid.add(day(shop, month.atDay(day), tools));
    }
    String name = text("month", Integer.toString(month.getYear()), month.getMonthValue());
    add(
        new PageHeader(
            getPageTitle(),
            text("subtitle"),
            Buttons.secondary(text("before"), () -> go(shop, month.minusMonths(1))),
            Buttons.secondary(text("after"), () -> go(shop, month.plusMonths(1))),
            MarketingPages.button(MarketingPages.list(shop), getTranslation("marketing.menu"))),
        new Card(name).body(grid));
  }

  private void go(ShopRef shop, YearMonth month) {
    QueryState.current().set(MONTH, month.toString()).replace();
    show(shop, month);
  }

  private record Entry(Standing tool, Period period) {}

  private Div day(ShopRef shop, LocalDate day, List<Standing> tools) {
    Instant from = day.atStartOfDay(desk.calendar().zone()).toInstant();
    Instant to = day.plusDays(1).atStartOfDay(desk.calendar().zone()).toInstant();
    Period whole = new Period(from, to);
    List<Entry> entries = new ArrayList<>();
    for (Standing one : tools) {
      desk.types().require(one.tool().kind()).periods(one.tool().plan()).stream()
          .filter(period -> period.meets(whole))
          .forEach(period -> entries.add(new Entry(one, period)));
    }
    entries.sort(Comparator.comparing(entry -> entry.period().start()));
    Span number = new Span(Integer.toString(day.getDayOfMonth()));
    number.addClassName("calendar-number");
    Span full = new Span(ToolWords.formats().dayOfWeek(day));
    full.addClassName("calendar-full");
    Div cell = new Div(number, full);
    cell.addClassName("calendar-day");
    cell.setClassName("today", day.equals(desk.calendar().today()));
    cell.setClassName("empty", entries.isEmpty());
    entries.forEach(entry -> cell.add(link(shop, entry, from, to)));
    return cell;
  }

  private Anchor link(ShopRef shop, Entry entry, Instant from, Instant to) {
    Period period = entry.period();
    boolean begins = !period.start().isBefore(from);
    boolean ends = !period.end().isAfter(to);
    String when =
        begins
            ? ToolWords.formats().time(period.start(), desk.calendar().zone())
            : ends ? text("until", time(period.end(), to)) : "";
    String name = entry.tool().tool().name();
    Anchor link =
        new Anchor(
            MarketingPages.tool(shop, entry.tool().tool().id()),
            when.isEmpty() ? name : when + " " + name);
    link.addClassNames("calendar-entry", entry.tool().state().code());
    link.getElement()
        .setAttribute(
            "title",
            text(
                "entry",
                name,
                ToolWords.state(entry.tool().state()),
                ToolWords.span(entry.tool().tool().plan(), desk.calendar())));
    return link;
  }

  private String time(Instant end, Instant midnight) {
    return end.equals(midnight) ? "24:00" : ToolWords.formats().time(end, desk.calendar().zone());
  }

  @Override
  public String getPageTitle() {
    return getTranslation("marketing.calendar.title");
  }
}
