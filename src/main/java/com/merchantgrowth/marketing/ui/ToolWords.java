package com.merchantgrowth.marketing.ui;

import com.merchantgrowth.marketing.price.Rule;
import com.merchantgrowth.marketing.tool.MarketingTools.Standing;
import com.merchantgrowth.marketing.tool.ToolPlan;
import com.merchantgrowth.marketing.tool.ToolState;
import com.merchantgrowth.shared.BusinessCalendar;
import com.merchantgrowth.shared.ui.Badge;
import com.merchantgrowth.shared.ui.Formats;
import com.merchantgrowth.shared.ui.HelpTip;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Span;
import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Tools in the words of the interface language. */
public final class ToolWords {
  private ToolWords() {}

  private static String text(String key, Object... args) {
    return UI.getCurrent().getTranslation("marketing." + key, args);
  }

  private static Locale locale() {
    return UI.getCurrent().getLocale();
  }

  public static Formats formats() {
    return Formats.of(locale());
  }

  public static String kind(String code) {
    return text("kind." + code);
  }

  /** The question mark beside the name of a kind. */
  public static HelpTip help(String code) {
    return HelpTip.of("tool." + code, kind(code));
  }

  /** The name of a kind with its question mark. */
  public static Span named(String code) {
    return HelpTip.beside(new Span(kind(code)), "tool." + code, kind(code));
  }

  public static String channel(String code) {
    return text("channel." + (code.isEmpty() ? "none" : code));
  }

  /** Of a tag, whosever it is. */
  public static String tag(String code) {
    return text("tag." + code);
  }

  public static String state(ToolState state) {
    return text("state." + state.code());
  }

  /** The state, which explains itself when it is pressed. */
  public static HelpTip badge(ToolState state) {
    return HelpTip.on(plain(state), "status.tool_" + state.code());
  }

  private static Badge plain(ToolState state) {
    String word = state(state);
    return switch (state) {
      case LIVE -> Badge.good(word);
      case SCHEDULED -> Badge.accent(word);
      case PAUSED -> Badge.warn(word);
      case DRAFT, ENDED -> Badge.neutral(word);
    };
  }

  /** 11月23日 00:00 – 11月30日 24:00: an end at midnight belongs to the day it ends. */
  public static String span(ToolPlan plan, BusinessCalendar calendar) {
    return text(
        "span", formats().shortDateTime(plan.start(), calendar.zone()), end(plan.end(), calendar));
  }

  public static String end(Instant end, BusinessCalendar calendar) {
    boolean midnight = end.atZone(calendar.zone()).toLocalTime().equals(LocalTime.MIDNIGHT);
    return midnight
        ? formats().day(calendar.dayOf(end.minusMillis(1))) + " 24:00"
        : formats().shortDateTime(end, calendar.zone());
  }

  /** What is left of what is scarce; one sentence a thing. */
  public static List<String> left(Standing standing) {
    List<String> left = new ArrayList<>();
    if (standing.state() == ToolState.DRAFT) {
      return left;
    }
    standing
        .left()
        .claims()
        .ifPresent(claims -> left.add(text("left.claims", formats().count(claims))));
    if (standing.left().budget() != Rule.NO_BUDGET) {
      left.add(text("left.budget", formats().money(standing.left().budget())));
    }
    if (!standing.left().stock().isEmpty()) {
      long pieces = standing.left().stock().values().stream().mapToLong(Long::longValue).sum();
      left.add(text("left.stock", formats().count(pieces)));
    }
    return left;
  }
}
