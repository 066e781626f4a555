package com.merchantgrowth.coaching.ui;

import com.merchantgrowth.coaching.BindingRow;
import com.merchantgrowth.coaching.Scope;
import com.merchantgrowth.identity.AccountRef;
import com.merchantgrowth.merchant.ShopArea;
import com.merchantgrowth.shared.ui.Formats;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import java.time.LocalDate;
import java.util.Collection;
import java.util.stream.Collectors;

/** How bindings are put into words, in the language of a component. */
final class CoachingWords {
  private CoachingWords() {}

  /** Who looks after the shop. */
  static String coach(Component in, BindingRow row) {
    AccountRef coach = row.coach();
    return coach == null
        ? in.getTranslation("coaching.bindings.leads")
        : in.getTranslation("coaching.bindings.coach", coach.displayName(), coach.username());
  }

  /** From when till when. */
  static String days(Component in, BindingRow row) {
    Formats formats = Formats.of(UI.getCurrent().getLocale());
    LocalDate to = row.to();
    if (to == null) {
      return in.getTranslation("merchant.flags.open", formats.fullDay(row.from()));
    }
    return row.from().equals(to)
        ? in.getTranslation("coaching.bindings.sameDay", formats.fullDay(to))
        : in.getTranslation(
            "merchant.flags.closed", formats.fullDay(row.from()), formats.fullDay(to.minusDays(1)));
  }

  /** What is open, in its fixed order. */
  static String scope(Component in, Collection<ShopArea> scope) {
    return Scope.all().stream()
        .filter(scope::contains)
        .map(area -> in.getTranslation(area.key()))
        .collect(Collectors.joining(in.getTranslation("coaching.scope.and")));
  }

  /** For how long something was asked for. */
  static String months(Component in, int months) {
    return months == 0
        ? in.getTranslation("coaching.months.open")
        : in.getTranslation("coaching.months", months);
  }

  /** Why a binding no longer holds, or that it has not begun. */
  static String over(Component in, BindingRow row) {
    if (row.endedBy() == null) {
      return in.getTranslation(
          row.to() == null ? "coaching.bindings.later" : "coaching.bindings.timeOver");
    }
    String who = in.getTranslation(row.endedBy().key());
    return row.endReason().isEmpty()
        ? in.getTranslation("coaching.bindings.endedBy", who)
        : in.getTranslation("coaching.bindings.endedWhy", who, row.endReason());
  }
}
