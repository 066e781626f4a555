package com.merchantgrowth.coaching.portfolio.ui;

import com.merchantgrowth.coaching.portfolio.PortfolioRow;
import com.merchantgrowth.coaching.signal.Severity;
import com.merchantgrowth.coaching.signal.Signal;
import com.merchantgrowth.coaching.signal.SignalCode;
import com.merchantgrowth.onboarding.NewcomerClocks;
import com.merchantgrowth.shared.ui.Badge;
import com.merchantgrowth.shared.ui.Formats;
import com.merchantgrowth.shared.ui.HelpTip;
import com.merchantgrowth.task.TaskCard;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a signal is called and the sentence with its numbers, in one language. */
final class SignalWords {
  private final Component page;
  private final Locale locale;
  private final Formats formats;

  /** In the language the page has now. */
  SignalWords(Component page) {
    this.page = page;
    locale = UI.getCurrent().getLocale();
    formats = Formats.of(locale);
  }

  Formats formats() {
    return formats;
  }

  /** One a line. */
  String names(List<TaskCard> tasks) {
    return tasks.stream()
        .map(task -> task.definition().name().in(locale))
        .collect(Collectors.joining("\n"));
  }

  Locale locale() {
    return locale;
  }

  /** A text of the portfolio. */
  String t(String key, Object... args) {
    return any("coaching.portfolio." + key, args);
  }

  /** Any text. */
  String any(String key, Object... args) {
    return page.getTranslation(locale, key, args);
  }

  /** What the rule looks at: 停播. */
  String name(SignalCode code) {
    return any("coaching.signal.name." + code.code());
  }

  /** A few characters for a badge: 停播 6 天. */
  String label(Signal signal) {
    return switch (signal.code()) {
      case NO_LIVE, STEP_CLOCK -> label(signal, formats.count((long) signal.first()));
      case GMV_DROP -> label(signal, formats.relative(signal.first() / signal.second() - 1));
      case SCORE_EDGE ->
          any("coaching.signal.label.score_edge." + (signal.third() < 0 ? "lost" : "near"));
      case NEGATIVE_RATE -> label(signal, formats.value(signal.first(), "ratio"));
      case HELP -> label(signal, waited(signal.first()));
    };
  }

  /** Two, or as many as it takes to show that there is a difference. */
  private static int digits(Signal signal) {
    double apart = Math.abs(signal.third());
    return apart == 0 ? 2 : (int) Math.clamp(Math.ceil(-Math.log10(apart)), 2, 6);
  }

  private String label(Signal signal, String number) {
    return any("coaching.signal.label." + signal.code().code(), number);
  }

  /** With shape and colour of its severity. */
  HelpTip badge(Signal signal) {
    return HelpTip.on(plain(signal), "status.signal_" + signal.code().code());
  }

  private Badge plain(Signal signal) {
    return signal.severity() == Severity.URGENT
        ? Badge.bad(label(signal))
        : Badge.warn(label(signal));
  }

  /**
   * The sentence with the numbers.
   *
   * @param waiting what a request for help is about; null = not known
   */
  String sentence(Signal signal, NewcomerClocks.@Nullable Waiting waiting) {
    String key = "coaching.signal.why." + signal.code().code();
    return switch (signal.code()) {
      case NO_LIVE ->
          any(
              key,
              formats.count((long) signal.first()),
              formats.count((long) signal.second()),
              formats.count((long) signal.third()));
      case GMV_DROP ->
          any(
              key,
              formats.count((long) signal.third()),
              formats.value(signal.first(), "fen"),
              formats.value(signal.second(), "fen"),
              formats.relative(signal.first() / signal.second() - 1));
      case SCORE_EDGE ->
          any(
              key + (signal.third() < 0 ? ".lost" : ".near"),
              formats.number(signal.first(), digits(signal)),
              formats.value(signal.second(), "rating"),
              formats.number(Math.abs(signal.third()), digits(signal)));
      case NEGATIVE_RATE ->
          any(
              key,
              formats.value(signal.second(), "ratio"),
              formats.value(signal.first(), "ratio"),
              formats.count((long) signal.third()));
      case STEP_CLOCK ->
          any(key, formats.count((long) signal.second()), formats.count((long) signal.first()));
      case HELP ->
          waiting == null
              ? any(key + ".open", formats.count((long) signal.second()), waited(signal.first()))
              : any(key, waiting.item().in(locale), waited(signal.first()));
    };
  }

  /** Why it is this shop: the sentence of what counts most. */
  String why(PortfolioRow row) {
    return row.need().signals().stream()
        .findFirst()
        .map(first -> sentence(first, row.waiting()))
        .orElseGet(() -> t("calm"));
  }

  private String waited(double hours) {
    return formats.duration(Duration.ofMinutes(Math.max(1, Math.round(hours * 60))));
  }

  /** 服装带 · L1 · 冷启, without what is not known. */
  String about(PortfolioRow row) {
    StringBuilder text = new StringBuilder();
    append(text, row.shop().belt());
    append(text, row.shop().tier());
    append(text, row.shop().stage() == null ? "" : any(row.shop().stage().key()));
    return text.toString();
  }

  private static void append(StringBuilder text, String part) {
    if (!part.isEmpty()) {
      text.append(text.isEmpty() ? "" : " · ").append(part);
    }
  }
}
