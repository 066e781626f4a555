package com.merchantgrowth.notice.ui;

import com.merchantgrowth.merchant.MyShops;
import com.merchantgrowth.notice.MyNotices;
import com.merchantgrowth.shared.BusinessCalendar;
import com.merchantgrowth.shared.ui.BarItem;
import com.vaadin.flow.component.Component;

/** Puts the bell into the bar of every page. */
@org.springframework.stereotype.Component
class BellItem implements BarItem {
  private final MyNotices notices;
  private final MyShops myShops;
  private final BusinessCalendar calendar;

  BellItem(MyNotices notices, MyShops myShops, BusinessCalendar calendar) {
    this.notices = notices;
    this.myShops = myShops;
    this.calendar = calendar;
  }

  @Override
  public int order() {
    return 100;
  }

  @Override
  public Component create() {
    return new Bell(notices, myShops, calendar);
  }
}
