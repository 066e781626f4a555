package com.merchantgrowth.coaching.salon.ui;

import com.merchantgrowth.coaching.salon.Salon;
import com.merchantgrowth.coaching.salon.SalonForm;
import com.merchantgrowth.coaching.salon.SalonState;
import com.merchantgrowth.coaching.salon.SignUpState;
import com.merchantgrowth.coaching.salon.Venue;
import com.merchantgrowth.shared.BusinessCalendar;
import com.merchantgrowth.shared.Wording;
import com.merchantgrowth.shared.ui.Badge;
import com.merchantgrowth.shared.ui.Formats;
import com.merchantgrowth.shared.ui.HelpTip;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Salons in the language of the page a component is on. */
final class SalonWords {
  private final Component page;
  private final BusinessCalendar calendar;
  private final Locale locale = UI.getCurrent().getLocale();

  SalonWords(Component page, BusinessCalendar calendar) {
    this.page = page;
    this.calendar = calendar;
  }

  /** A text of this topic: the key without {@code coaching.salon.}. */
  String t(String key, Object... args) {
    return any("coaching.salon." + key, args);
  }

  /** Any text. */
  String any(String key, Object... args) {
    return page.getTranslation(locale, key, args);
  }

  Formats formats() {
    return Formats.of(locale);
  }

  Locale locale() {
    return locale;
  }

  BusinessCalendar calendar() {
    return calendar;
  }

  String in(Wording words) {
    return words.in(locale);
  }

  boolean past(Salon salon) {
    return !calendar.now().isBefore(salon.form().endsAt());
  }

  boolean begun(Salon salon) {
    return !calendar.now().isBefore(salon.form().startsAt());
  }

  /** 11月28日 周六 14:00–16:00. */
  String when(SalonForm form) {
    return formats().dayOfWeek(calendar.dayOf(form.startsAt()))
        + " "
        + clock(form.startsAt())
        + "–"
        + clock(form.endsAt());
  }

  private String clock(Instant at) {
    return formats().time(at, calendar.zone());
  }

  /** The room with its address, the place, or online. */
  String where(SalonForm form, @Nullable Venue venue) {
    if (venue != null) {
      return in(venue.name()) + " · " + venue.address();
    }
    return form.place().isBlank() ? t("online") : form.place();
  }

  String kind(Salon salon) {
    return t("kind." + salon.form().kind().code());
  }

  HelpTip state(Salon salon) {
    boolean open = salon.state() == SalonState.OPEN;
    String state = open && past(salon) ? "over" : salon.state().code();
    String words = t("state." + state);
    return HelpTip.on(
        open && !past(salon) ? Badge.good(words) : Badge.neutral(words), "status.salon_" + state);
  }

  HelpTip state(SignUpState state) {
    return HelpTip.on(plain(state), "status.signup_" + state.code());
  }

  private Badge plain(SignUpState state) {
    String words = t("own." + state.code());
    return switch (state) {
      case SEAT -> Badge.good(words);
      case WAITING -> Badge.warn(words);
      case CANCELLED -> Badge.neutral(words);
    };
  }

  String seats(Salon salon) {
    return t("seats.taken", formats().count(salon.taken()), formats().count(salon.form().seats()));
  }
}
