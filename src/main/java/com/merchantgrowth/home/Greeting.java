package com.merchantgrowth.home;

import com.merchantgrowth.identity.CurrentAccount;
import com.merchantgrowth.shared.BusinessCalendar;
import com.vaadin.flow.component.html.Span;
import java.time.LocalTime;
import org.springframework.stereotype.Component;

/** The first words of a landing page, by the hour in the shop zone. */
@Component
class Greeting {
  private final CurrentAccount accounts;
  private final BusinessCalendar calendar;

  Greeting(CurrentAccount accounts, BusinessCalendar calendar) {
    this.accounts = accounts;
    this.calendar = calendar;
  }

  String text() {
    int hour = LocalTime.ofInstant(calendar.now(), calendar.zone()).getHour();
    return new Span()
        .getTranslation("home.greeting." + part(hour), accounts.require().displayName());
  }

  static String part(int hour) {
    if (hour < 5) {
      return "night";
    }
    if (hour < 11) {
      return "morning";
    }
    if (hour < 13) {
      return "noon";
    }
    return hour < 18 ? "afternoon" : "evening";
  }
}
