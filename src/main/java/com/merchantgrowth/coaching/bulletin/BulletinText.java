package com.merchantgrowth.coaching.bulletin;

import com.merchantgrowth.eligibility.condition.Condition;
import com.merchantgrowth.shared.Wording;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a bulletin says: five answers in plain words.
 *
 * @param mustRead stays in everybody's bell whatever they have switched off; administrators only
 * @param changed what changed, Markdown as all longer texts
 * @param startsOn from when it holds
 * @param act what to do
 * @param dueOn by when, this day included; null = nothing has to be done by a day
 * @param avoid how not to be caught by it
 * @param audience who is affected
 * @param source address of the rule itself; empty when there is none
 */
public record BulletinText(
    RuleTopic topic,
    boolean mustRead,
    Wording title,
    Wording changed,
    LocalDate startsOn,
    Wording act,
    @Nullable LocalDate dueOn,
    Wording avoid,
    Condition audience,
    String source) {
  /** Characters of a title, in each language. */
  public static final int LONGEST_TITLE = 80;

  /** Characters of an answer, in each language. */
  public static final int LONGEST_TEXT = 2000;

  /** Characters of an address. */
  public static final int LONGEST_SOURCE = 500;

  /** An empty one, to be written. */
  public static BulletinText blank(LocalDate startsOn) {
    return new BulletinText(
        RuleTopic.SHIPPING,
        false,
        Wording.NONE,
        Wording.NONE,
        startsOn,
        Wording.NONE,
        null,
        Wording.NONE,
        Condition.EVERYBODY,
        "");
  }
}
