package com.merchantgrowth.merchant.ui;

import com.merchantgrowth.merchant.ShopFlag;
import com.merchantgrowth.shared.ui.Badge;
import com.merchantgrowth.shared.ui.Formats;
import com.vaadin.flow.component.Component;
import java.time.LocalDate;

/** Flags as words in a component's language. */
final class FlagWords {
  private FlagWords() {}

  /** The flag's name; accented while it holds. */
  static Badge badge(Component in, ShopFlag flag, LocalDate today) {
    String name = ShopWords.flag(in, flag.flag());
    return flag.holdsOn(today) ? Badge.accent(name) : Badge.neutral(name);
  }

  static String days(Component in, ShopFlag flag) {
    Formats formats = ShopWords.formats();
    LocalDate until = flag.until();
    return until == null
        ? in.getTranslation("merchant.flags.open", formats.fullDay(flag.since()))
        : in.getTranslation(
            "merchant.flags.closed", formats.fullDay(flag.since()), formats.fullDay(until));
  }
}
