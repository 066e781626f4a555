package com.merchantgrowth.notice.ui;

import com.merchantgrowth.merchant.MyShops;
import com.merchantgrowth.notice.MyNotices;
import com.merchantgrowth.notice.Notice;
import com.merchantgrowth.shared.BusinessCalendar;
import com.merchantgrowth.shared.ui.AppIcon;
import com.merchantgrowth.shared.ui.Buttons;
import com.merchantgrowth.shared.ui.EmptyState;
import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.popover.Popover;
import com.vaadin.flow.component.popover.PopoverPosition;
import com.vaadin.flow.shared.Registration;
import java.util.List;

/** How much is unread; opened, the newest messages. They are fetched when it is opened. */
final class Bell extends Div {
  private static final int SHOWN = 8;

  private final transient MyNotices notices;
  private final transient MyShops myShops;
  private final transient BusinessCalendar calendar;
  private final Button button = new Button(AppIcon.BELL.create());
  private final Span number = new Span();
  private final Popover popover = new Popover();
  private final Button readAll;
  private final Div list = new Div();

  Bell(MyNotices notices, MyShops myShops, BusinessCalendar calendar) {
    this.notices = notices;
    this.myShops = myShops;
    this.calendar = calendar;
    addClassName("bell");
    button.setId("bell");
    button.addThemeVariants(ButtonVariant.AURA_TERTIARY);
    button.addClassName("icon-button");
    button.getElement().setAttribute("aria-haspopup", "dialog");
    number.addClassName("bell-number");
    number.getElement().setAttribute("aria-hidden", "true");
    readAll = Buttons.text(getTranslation("notice.readAll"), this::readAll);
    popover.setTarget(button);
    popover.setPosition(PopoverPosition.BOTTOM_END);
    popover.setAriaLabel(getTranslation("notice.title"));
    popover.setAutofocus(true);
    popover.setWidth("min(400px, calc(100vw - 16px))");
    popover.add(panel());
    popover.addOpenedChangeListener(
        change -> {
          if (change.isOpened()) {
            fill();
          }
        });
    add(button, number, popover);
    count();
  }

  private Component panel() {
    Div head = new Div(new H2(getTranslation("notice.title")), readAll);
    head.addClassName("bell-head");
    Anchor all = new Anchor(NoticesView.ROUTE, getTranslation("notice.all"));
    Div foot = new Div(all);
    foot.addClassName("bell-foot");
    Div panel = new Div(head, list, foot);
    panel.addClassName("bell-panel");
    return panel;
  }

  @Override
  protected void onAttach(AttachEvent attached) {
    Registration counting =
        ComponentUtil.addListener(attached.getUI(), UnreadChanged.class, changed -> count());
    addDetachListener(
        detached -> {
          counting.remove();
          detached.unregisterListener();
        });
  }

  private void count() {
    int unread = notices.unreadCount();
    number.setVisible(unread > 0);
    boolean many = unread >= MyNotices.MANY;
    number.setText(many ? (MyNotices.MANY - 1) + "+" : Integer.toString(unread));
    String label =
        unread == 0
            ? getTranslation("notice.title")
            : many
                ? getTranslation("notice.bell.many", MyNotices.MANY - 1)
                : getTranslation("notice.bell.unread", unread);
    button.setAriaLabel(label);
    button.setTooltipText(label);
    readAll.setVisible(unread > 0);
  }

  private void fill() {
    count();
    list.removeAll();
    List<Notice> newest = notices.newest(SHOWN);
    if (newest.isEmpty()) {
      list.add(
          new EmptyState(getTranslation("notice.none"), getTranslation("notice.bell.why"), null));
      return;
    }
    NoticeWords words = new NoticeWords(myShops.list(), calendar, getLocale());
    UnorderedList items = new UnorderedList();
    newest.forEach(notice -> items.add(new ListItem(row(notice, words))));
    list.add(items);
  }

  private NativeButton row(Notice notice, NoticeWords words) {
    Span sentence = new Span(words.sentence(notice));
    Div meta = new Div();
    meta.addClassNames("quiet", "small", "bell-meta");
    words.shop(notice).ifPresent(shop -> meta.add(new Span(shop)));
    meta.add(words.when(notice));
    Div texts = new Div(sentence, meta);
    NativeButton row = new NativeButton();
    row.add(NoticeWords.icon(notice), texts);
    row.addClassName("bell-row");
    if (!notice.read()) {
      Span unread = new Span(getTranslation("notice.unread"));
      unread.addClassName("sr-only");
      row.addClassName("unread");
      row.add(unread);
    }
    row.addClickListener(click -> open(notice));
    return row;
  }

  private void open(Notice notice) {
    notices.markRead(List.of(notice.id()));
    if (notice.route().isEmpty()) {
      fill();
    } else {
      popover.close();
      NoticeWords.go(notice);
    }
  }

  private void readAll() {
    notices.markAllRead();
    fill();
  }
}
