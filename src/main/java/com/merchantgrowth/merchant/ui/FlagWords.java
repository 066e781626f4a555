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

  /** Whether it holds, is over, or has yet to begin; in a word and a tone. */
  static Badge state(Component in, ShopFlag flag, LocalDate today) {
    if (flag.holdsOn(today)) {
      return Badge.good(in.getTranslation("merchant.flags.now"));
    }
    return Badge.neutral(
        in.getTranslation(
            flag.since().isAfter(today) ? "merchant.flags.future" : "merchant.flags.over"));
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
