package com.merchantgrowth.merchant.ui;

import com.merchantgrowth.merchant.ShopFlag;
import com.merchantgrowth.shared.ui.Badge;
import com.merchantgrowth.shared.ui.Formats;
import com.merchantgrowth.shared.ui.HelpTip;
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
  static HelpTip state(Component in, ShopFlag flag, LocalDate today) {
    boolean now = flag.holdsOn(today);
    String state = now ? "now" : flag.since().isAfter(today) ? "future" : "over";
    String word = in.getTranslation("merchant.flags." + state);
    return HelpTip.on(now ? Badge.good(word) : Badge.neutral(word), "status.flag_" + state);
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
