package com.merchantgrowth.notice.ui;

import com.merchantgrowth.merchant.ShopRef;
import com.merchantgrowth.notice.Notice;
import com.merchantgrowth.notice.NoticeKind;
import com.merchantgrowth.shared.BusinessCalendar;
import com.merchantgrowth.shared.ui.AppIcon;
import com.merchantgrowth.shared.ui.Formats;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.Location;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** How a message looks and reads, in the bell and on the page. */
final class NoticeWords {
  private final Map<Long, ShopRef> shops;
  private final BusinessCalendar calendar;
  private final Locale locale;

  /**
   * @param shops the reader's; their names are said only where there are several
   */
  NoticeWords(List<ShopRef> shops, BusinessCalendar calendar, Locale locale) {
    this.shops = shops.stream().collect(Collectors.toMap(ShopRef::id, Function.identity()));
    this.calendar = calendar;
    this.locale = locale;
  }

  /** The name of a kind. */
  static String kind(Component place, NoticeKind kind) {
    return place.getTranslation("notice.kind." + kind.code() + ".name");
  }

  /** When such a message comes. */
  static String about(Component place, NoticeKind kind) {
    return place.getTranslation("notice.kind." + kind.code() + ".about");
  }

  /** Its tone as shape and colour. */
  static Component icon(Notice notice) {
    AppIcon shape =
        switch (notice.kind().tone()) {
          case INFO -> AppIcon.INFO;
          case GOOD -> AppIcon.CIRCLE_TICK;
          case WARN -> AppIcon.TRIANGLE;
          case BAD -> AppIcon.OCTAGON;
        };
    Span icon = new Span(shape.create());
    icon.addClassNames("bell-tone", notice.kind().tone().name().toLowerCase(Locale.ROOT));
    return icon;
  }

  String sentence(Notice notice) {
    return notice.sentence(locale);
  }

  /** The shop it is about, where the reader has several. */
  Optional<String> shop(Notice notice) {
    return shops.size() < 2
        ? Optional.empty()
        : Optional.ofNullable(shops.get(notice.shopId())).map(ShopRef::name);
  }

  /** How long ago; the exact moment is its tooltip. */
  Span when(Notice notice) {
    Formats formats = Formats.of(locale);
    Span when = new Span(formats.ago(notice.sentAt(), calendar.now(), calendar.zone()));
    when.addClassName("nowrap");
    when.setTitle(formats.dateTime(notice.sentAt(), calendar.zone()));
    return when;
  }

  /** Opens where one can act on it. */
  static void go(Notice notice) {
    Location target = new Location(notice.route());
    UI.getCurrent().navigate(target.getPath(), target.getQueryParameters());
  }
}
