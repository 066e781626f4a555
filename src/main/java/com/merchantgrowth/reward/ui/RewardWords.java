package com.merchantgrowth.reward.ui;

import com.merchantgrowth.reward.RewardGrant;
import com.merchantgrowth.reward.RewardKind;
import com.merchantgrowth.reward.core.EntryType;
import com.merchantgrowth.reward.core.GrantState;
import com.merchantgrowth.shared.ui.AppIcon;
import com.merchantgrowth.shared.ui.Badge;
import com.merchantgrowth.shared.ui.Formats;
import com.merchantgrowth.shared.ui.HelpTip;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import java.util.Locale;

/** Rewards in words, in the language of a component. */
final class RewardWords {
  /** So many days before the end it is time to hurry. */
  private static final long URGENT_DAYS = 7;

  private final Component in;
  private final Locale locale;
  private final Formats formats;

  RewardWords(Component in, Locale locale) {
    this.in = in;
    this.locale = locale;
    this.formats = Formats.of(locale);
  }

  static RewardWords of(Component in) {
    return new RewardWords(in, UI.getCurrent().getLocale());
  }

  Locale locale() {
    return locale;
  }

  Formats formats() {
    return formats;
  }

  String t(String key, Object... args) {
    return in.getTranslation(locale, "reward." + key, args);
  }

  String amount(RewardKind kind, long amount) {
    return kind.amount(amount, locale);
  }

  /** Without its unit, except for money. */
  String number(RewardKind kind, long amount) {
    return kind.isMoney() ? formats.money(amount) : formats.count(amount);
  }

  /** With its sign. */
  String change(RewardKind kind, long amount) {
    return (amount > 0 ? "+" : "") + number(kind, amount);
  }

  String unit(RewardKind kind) {
    return unit(kind.unit());
  }

  String unit(String unit) {
    return t("unit." + unit);
  }

  String state(GrantState state) {
    return t("state." + state.name().toLowerCase(Locale.ROOT));
  }

  /** Colour only where something is to be known: grey is over, green can be used. */
  Component badge(GrantState state) {
    return HelpTip.on(plain(state), "status.reward_" + state.name().toLowerCase(Locale.ROOT));
  }

  private Badge plain(GrantState state) {
    return switch (state) {
      case AVAILABLE -> Badge.good(state(state));
      case HELD -> Badge.accent(state(state));
      case USED, EXPIRED, REVOKED -> Badge.neutral(state(state));
    };
  }

  String entry(EntryType type) {
    return t("entry." + type.name().toLowerCase(Locale.ROOT));
  }

  String validity(RewardKind kind) {
    return kind.validDays() == 0
        ? t("noExpiry")
        : t(kind.validDays() == 1 ? "validDays.one" : "validDays", kind.validDays());
  }

  /** The last day of use, with what is left of the time where there is something to lose. */
  Component deadline(RewardGrant grant, LocalDate today) {
    LocalDate expiresOn = grant.expiresOn();
    if (expiresOn == null) {
      return quiet(t("noExpiry"));
    }
    Long left = grant.daysLeft(today);
    if (left == null || grant.state() != GrantState.AVAILABLE) {
      return quiet(day(expiresOn, today));
    }
    if (left > URGENT_DAYS) {
      return new Span(day(expiresOn, today));
    }
    return Badge.warn(
        left == 1
            ? t("lastDay", formats.day(expiresOn))
            : t("daysLeft", formats.day(expiresOn), left));
  }

  /** The year only where it is another one. */
  String day(LocalDate day, LocalDate today) {
    return day.getYear() == today.getYear() ? formats.day(day) : formats.fullDay(day);
  }

  static Span quiet(String text) {
    Span span = new Span(text);
    span.addClassName("quiet");
    return span;
  }

  static Div twoLines(String first, String second) {
    Span name = new Span(first);
    name.addClassName("strong");
    Span below = new Span(second);
    below.addClassNames("quiet", "small");
    Div cell = new Div(name, below);
    cell.addClassName("two-lines");
    return cell;
  }

  static AppIcon icon(RewardKind kind) {
    return switch (kind.unit()) {
      case "exposures" -> AppIcon.TICKET;
      case "orders" -> AppIcon.TRUCK;
      case "badges" -> AppIcon.STAR;
      default -> AppIcon.GIFT;
    };
  }
}
