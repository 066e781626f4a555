package com.merchantgrowth.shared.ui;

import com.merchantgrowth.shared.DayRange;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.text.MessageFormat;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Numbers and dates as people read them (visual design §4): 万 and 亿 in Chinese, K and M in English,
 * a real minus sign, "—" for what is missing. Rounds for display only; immutable and cheap to get.
 *
 * <p>Units are the ones of measures and metrics: {@code fen, ratio, count, unit, days, hours (h),
 * min, seconds (s), multiple, score}; any other is shown as a plain number.
 */
public final class Formats {
  /** Stands for a value that is missing; its reason belongs beside it. */
  public static final String MISSING = "—";

  private static final String MINUS = "\u2212";
  private static final Map<String, Formats> BY_LANGUAGE = new ConcurrentHashMap<>();
  private static final ResourceBundle.Control NO_FALLBACK =
      ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

  private final boolean english;
  private final Locale locale;
  private final ResourceBundle words;

  private Formats(String language) {
    english = "en".equals(language);
    locale = english ? Locale.ENGLISH : Locale.CHINESE;
    words = ResourceBundle.getBundle("vaadin-i18n.translations", locale, NO_FALLBACK);
  }

  /** English for English locales, Chinese for all others. */
  public static Formats of(Locale locale) {
    return BY_LANGUAGE.computeIfAbsent(
        "en".equals(locale.getLanguage()) ? "en" : "zh", Formats::new);
  }

  /**
   * A value in its unit, e.g. 31.9 万 for 31 900 000 fen, 71.2% for 0.712.
   *
   * @param value in the unit; NaN gives {@link #MISSING}
   */
  public String value(double value, String unit) {
    if (!Double.isFinite(value)) {
      return MISSING;
    }
    String shown = magnitude(Math.abs(value), unit);
    return value < 0 && hasDigit(shown) ? MINUS + shown : shown;
  }

  /**
   * A difference with its sign; of rates in percentage points.
   *
   * @param difference in the unit; NaN gives {@link #MISSING}
   */
  public String change(double difference, String unit) {
    if (!Double.isFinite(difference)) {
      return MISSING;
    }
    String shown =
        "ratio".equals(unit)
            ? word("points", plain(Math.abs(difference) * 100, percentDecimals(difference)))
            : magnitude(Math.abs(difference), unit);
    return sign(difference, shown) + shown;
  }

  /** From one value to another: "2.9% → 5%". */
  public String moved(double before, double after, String unit) {
    return value(before, unit) + " → " + value(after, unit);
  }

  /** A relative change, e.g. +12.4% for 0.124. */
  public String relative(double ratio) {
    if (!Double.isFinite(ratio)) {
      return MISSING;
    }
    String shown = percent(Math.abs(ratio));
    return sign(ratio, shown) + shown;
  }

  /** A signed number of score points with one decimal, e.g. +8.3. */
  public String points(double difference) {
    if (!Double.isFinite(difference)) {
      return MISSING;
    }
    String shown = fixed(Math.abs(difference), 1);
    return sign(difference, shown) + shown;
  }

  /** Grouped, without trailing zeros. */
  public String number(double value, int maxDecimals) {
    if (!Double.isFinite(value)) {
      return MISSING;
    }
    String shown = plain(Math.abs(value), maxDecimals);
    return value < 0 && hasDigit(shown) ? MINUS + shown : shown;
  }

  /** A score with one decimal. */
  public String score(double score) {
    return Double.isFinite(score) ? fixed(score, 1) : MISSING;
  }

  /** "P17" for 17.2. */
  public String percentile(double percentile) {
    return Double.isFinite(percentile) ? "P" + Math.round(percentile) : MISSING;
  }

  /**
   * Where a percentile stands, counted from its nearer end: "后 17%" for 17, "前 20%" for 80.
   *
   * @param percentile 0 (worst) … 100 (best)
   */
  public String standing(double percentile) {
    if (!Double.isFinite(percentile)) {
      return MISSING;
    }
    long rounded = Math.round(percentile);
    return rounded < 50
        ? word("lowest", Long.toString(Math.max(1, rounded)))
        : word("top", Long.toString(Math.max(1, 100 - rounded)));
  }

  /** An exact amount of money with two decimals, e.g. ¥254.00: for prices and ledgers. */
  public String money(long fen) {
    String shown = "¥" + format(BigDecimal.valueOf(Math.absExact(fen), 2), 2, 2);
    return fen < 0 ? MINUS + shown : shown;
  }

  /** Exact, grouped. */
  public String count(long number) {
    return number < 0 ? MINUS + plain(-(double) number, 0) : plain(number, 0);
  }

  /** E.g. 1.2 MB, in powers of 1000. */
  public String bytes(long bytes) {
    String[] units = {"B", "kB", "MB", "GB", "TB"};
    double size = bytes;
    int unit = 0;
    while (size >= 999.5 && unit < units.length - 1) {
      size /= 1000;
      unit++;
    }
    return plain(size, unit > 0 && size < 99.95 ? 1 : 0) + " " + units[unit];
  }

  /** The two largest units: "3 时 20 分", "1 分 5 秒"; below ten seconds with one decimal. */
  public String duration(Duration duration) {
    long seconds = duration.toSeconds();
    if (seconds < 10) {
      return word("seconds", plain(duration.toMillis() / 1000.0, 1));
    }
    if (seconds < 60) {
      return word("seconds", Long.toString(seconds));
    }
    if (seconds < 3_600) {
      return word("duration.minutes", seconds / 60, seconds % 60);
    }
    return seconds < 86_400
        ? word("duration.hours", seconds / 3_600, seconds % 3_600 / 60)
        : word("duration.days", seconds / 86_400, seconds % 86_400 / 3_600);
  }

  /** 11月20日, 20 Nov. */
  public String day(LocalDate day) {
    return pattern("day").format(day);
  }

  /** 11月20日 周五, Fri 20 Nov. */
  public String dayOfWeek(LocalDate day) {
    return pattern("dayOfWeek").format(day);
  }

  /** 2026年11月20日, 20 Nov 2026. */
  public String fullDay(LocalDate day) {
    return pattern("fullDay").format(day);
  }

  /** Both ends included, what they share said once: 11月16–22日, 16–22 Nov. */
  public String range(DayRange range) {
    LocalDate first = range.start();
    LocalDate last = range.last();
    if (first.equals(last)) {
      return day(first);
    }
    if (first.getYear() != last.getYear()) {
      return fullDay(first) + " – " + fullDay(last);
    }
    if (first.getMonth() != last.getMonth()) {
      return day(first) + " – " + day(last);
    }
    return pattern("rangeStart").format(first) + "–" + pattern("rangeEnd").format(last);
  }

  /** With the year, where {@link #range} leaves it out: 2026年11月16–22日, 16–22 Nov 2026. */
  public String fullRange(DayRange range) {
    return range.start().getYear() == range.last().getYear()
        ? word("fullRange", Integer.toString(range.start().getYear()), range(range))
        : range(range);
  }

  /** 2026年11月20日 19:00, 20 Nov 2026 19:00. */
  public String dateTime(Instant instant, ZoneId zone) {
    return pattern("dateTime").format(instant.atZone(zone));
  }

  /** 11月20日 19:00, for moments close to today. */
  public String shortDateTime(Instant instant, ZoneId zone) {
    return day(LocalDate.ofInstant(instant, zone)) + " " + time(instant, zone);
  }

  /** 19:00. */
  public String time(Instant instant, ZoneId zone) {
    return DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT).format(instant.atZone(zone));
  }

  /**
   * How long ago, as people say it: 刚刚, 12 分钟前, 3 小时前, 昨天 09:10, then the day. A moment that has
   * not come yet (another node's clock) was just now.
   */
  public String ago(Instant then, Instant now, ZoneId zone) {
    long minutes = Duration.between(then, now).toMinutes();
    LocalDate day = LocalDate.ofInstant(then, zone);
    LocalDate today = LocalDate.ofInstant(now, zone);
    if (minutes < 1) {
      return word("ago.now");
    }
    if (minutes < 60) {
      return word("ago.minutes", minutes);
    }
    if (day.equals(today)) {
      return word("ago.hours", minutes / 60);
    }
    if (day.equals(today.minusDays(1))) {
      return word("ago.yesterday", time(then, zone));
    }
    return day.getYear() == today.getYear() ? day(day) : fullDay(day);
  }

  private String magnitude(double value, String unit) {
    return switch (unit) {
      case "fen" -> yuan(value / 100);
      case "ratio" -> percent(value);
      case "count", "unit" -> compact(value, value < 100 ? 1 : 0);
      case "days" -> counted("days", value);
      case "hours", "h" -> word("hours", compact(value, value < 1 ? 2 : 1));
      case "min" -> word("minutes", compact(value, 1));
      case "seconds", "s" -> word("seconds", compact(value, 1));
      case "multiple" -> fixed(value, 2);
      case "score" -> fixed(value, 1);
      case "rating" -> cut(value, 2);
      default -> compact(value, 2);
    };
  }

  /** A rating is never shown higher than it is: 4.699 is 4.69. */
  private String cut(double value, int decimals) {
    return fixed(
        BigDecimal.valueOf(value).setScale(decimals, RoundingMode.DOWN).doubleValue(), decimals);
  }

  private String yuan(double yuan) {
    if (rounds(yuan, 10_000)) {
      return english ? "CN¥" + compact(yuan, 0) : compact(yuan, 0);
    }
    int decimals = yuan < 100 ? 2 : yuan < 1_000 ? 1 : 0;
    String number = plain(yuan, decimals);
    // money has no single decimal: 12.30, not 12.3
    if (yuan < 100 && number.length() > 2 && number.charAt(number.length() - 2) == '.') {
      number = fixed(yuan, 2);
    }
    return word("yuan", number);
  }

  /** Below 10 000 as it is, above in 万/亿 or K/M/B with about three digits. */
  private String compact(double value, int decimals) {
    if (!rounds(value, 10_000)) {
      return plain(value, decimals);
    }
    if (english) {
      return value < 999_500
          ? short3(value / 1e3) + "K"
          : value < 999_500_000 ? short3(value / 1e6) + "M" : short3(value / 1e9) + "B";
    }
    return value < 99_995_000
        ? word("wan", tenThousands(value / 1e4))
        : word("yi", tenThousands(value / 1e8));
  }

  private static boolean rounds(double value, double limit) {
    return value >= limit - 0.5;
  }

  /** Two decimals below ten, one below a thousand; none where the number is exact without. */
  private String tenThousands(double value) {
    return shortest(value, value < 9.995 ? 2 : value < 999.95 ? 1 : 0);
  }

  private String short3(double value) {
    return shortest(value, value < 9.995 ? 2 : value < 99.95 ? 1 : 0);
  }

  /** "2.1" says exactly 2.1, "2.10" something that only rounds to it. */
  private String shortest(double value, int decimals) {
    for (int fewer = 0; fewer < decimals; fewer++) {
      if (exact(value * Math.pow(10, fewer))) {
        return fixed(value, fewer);
      }
    }
    return fixed(value, decimals);
  }

  private static boolean exact(double value) {
    return Math.abs(value - Math.rint(value)) < 1e-9;
  }

  private String percent(double ratio) {
    double percent = ratio * 100;
    if (exact(percent)) {
      return plain(percent, 0) + "%";
    }
    int decimals = percentDecimals(ratio);
    // 99.96 % is not 100 %: one more digit rather than a wrong statement
    if (percent < 100 && percent >= 99.95) {
      decimals = 2;
    }
    return fixed(percent, decimals) + "%";
  }

  private static int percentDecimals(double ratio) {
    double percent = Math.abs(ratio) * 100;
    return percent >= 1 || percent == 0 ? 1 : percent >= 0.095 ? 2 : 3;
  }

  private String counted(String key, double value) {
    String number = compact(value, 1);
    return "1".equals(number) ? word(key + ".one", number) : word(key, number);
  }

  private static String sign(double value, String shown) {
    if (!hasDigit(shown)) {
      return "";
    }
    return value < 0 ? MINUS : "+";
  }

  /** Whether anything but zero is left after rounding: "−0.0" would be nonsense. */
  private static boolean hasDigit(String shown) {
    return shown.chars().anyMatch(c -> c >= '1' && c <= '9');
  }

  private static String plain(double value, int maxDecimals) {
    return format(BigDecimal.valueOf(value), 0, maxDecimals);
  }

  private static String fixed(double value, int decimals) {
    String shown = format(BigDecimal.valueOf(Math.abs(value)), decimals, decimals);
    return value < 0 && hasDigit(shown) ? MINUS + shown : shown;
  }

  private static String format(BigDecimal value, int minDecimals, int maxDecimals) {
    DecimalFormat format =
        new DecimalFormat("#,##0", DecimalFormatSymbols.getInstance(Locale.ROOT));
    format.setMinimumFractionDigits(minDecimals);
    format.setMaximumFractionDigits(maxDecimals);
    format.setRoundingMode(RoundingMode.HALF_UP);
    return format.format(value);
  }

  private String word(String key, Object... args) {
    return new MessageFormat(words.getString("shared.format." + key), locale).format(args);
  }

  private DateTimeFormatter pattern(String key) {
    return DateTimeFormatter.ofPattern(words.getString("shared.format." + key), locale);
  }
}
