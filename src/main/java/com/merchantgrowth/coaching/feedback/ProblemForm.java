package com.merchantgrowth.coaching.feedback;

import com.merchantgrowth.coaching.bulletin.RuleTopic;
import com.merchantgrowth.shared.DomainException;
import com.merchantgrowth.shared.Wording;

/**
 * What an administrator writes about a known problem; never a shop's name.
 *
 * @param text Markdown
 */
public record ProblemForm(RuleTopic topic, Wording title, Wording text) {
  /** Characters of the title, in each language. */
  public static final int LONGEST_TITLE = 80;

  /** Characters of the text, in each language. */
  public static final int LONGEST_TEXT = 2000;

  /**
   * @throws DomainException invalid at its field, for what is missing or too long
   */
  void check() {
    if (title.isBlank() || title.longest() > LONGEST_TITLE) {
      throw DomainException.invalid("coaching.feedback.error.problemTitle", LONGEST_TITLE)
          .at("title");
    }
    if (text.isBlank() || text.longest() > LONGEST_TEXT) {
      throw DomainException.invalid("coaching.feedback.error.problemText", LONGEST_TEXT).at("text");
    }
  }
}
