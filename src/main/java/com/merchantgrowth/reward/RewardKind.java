package com.merchantgrowth.reward;

import com.merchantgrowth.shared.ui.Formats;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/**
 * A kind of reward; data that administrators edit.
 *
 * @param code stable, lower case: {@code live_traffic}, {@code ad_credit}, {@code
 *     freight_insurance}, {@code badge} and whatever is added
 * @param unit what amounts of it count, one of {@link #UNITS}; never changes
 * @param validDays how many full days it can be used after the day of issue; 0 = does not expire
 * @param useZh what it is good for, in one sentence
 * @param active whether it is offered for new tasks and for issuing by hand; what was promised is
 *     still paid in an inactive kind
 */
public record RewardKind(
    String code,
    String nameZh,
    String nameEn,
    String unit,
    int validDays,
    String useZh,
    String useEn,
    boolean active) {
  /** Times shown, money in fen, orders, badges, and pieces for anything else. */
  public static final List<String> UNITS =
      List.of("exposures", "fen", "orders", "badges", "pieces");

  /** Whether amounts are money in fen. */
  public boolean isMoney() {
    return unit.equals("fen");
  }

  public String name(Locale locale) {
    return locale.getLanguage().equals("en") ? nameEn : nameZh;
  }

  /** What it is good for. */
  public String use(Locale locale) {
    return locale.getLanguage().equals("en") ? useEn : useZh;
  }

  /**
   * An exact amount in words, e.g. 1,000 次曝光, ¥120.00.
   *
   * @param amount in the unit
   */
  public String amount(long amount, Locale locale) {
    Formats formats = Formats.of(locale);
    if (isMoney()) {
      return formats.money(amount);
    }
    Locale language = locale.getLanguage().equals("en") ? Locale.ENGLISH : Locale.CHINESE;
    String words =
        ResourceBundle.getBundle("vaadin-i18n.translations", language)
            .getString("reward.amount." + unit + (amount == 1 ? ".one" : ""));
    return MessageFormat.format(words, formats.count(amount));
  }

  /**
   * What is promised, in words: 1,000 次曝光, 投放金 ¥50.00, 运费险 100 单. Times shown say by themselves
   * what they are; of everything else the kind is named.
   *
   * @param amount in the unit
   */
  public String promise(long amount, Locale locale) {
    String words = amount(amount, locale);
    return unit.equals("exposures") ? words : name(locale) + " " + words;
  }
}
