package com.merchantgrowth.coaching.bulletin;

import com.merchantgrowth.shared.DomainException;
import com.merchantgrowth.shared.Wording;
import com.merchantgrowth.shared.markdown.SafeMarkdown;
import java.time.LocalDate;

/** What keeps a bulletin from being saved or published, named at its field. */
final class BulletinChecks {
  private BulletinChecks() {}

  /**
   * A draft may have gaps.
   *
   * @throws DomainException invalid, for a text that is too long or an address that leads nowhere;
   *     forbidden, for a must of anybody but the platform
   */
  static void draft(BulletinText text, boolean byProvider) {
    longest(text.title(), BulletinText.LONGEST_TITLE, "title");
    longest(text.changed(), BulletinText.LONGEST_TEXT, "changed");
    longest(text.act(), BulletinText.LONGEST_TEXT, "act");
    longest(text.avoid(), BulletinText.LONGEST_TEXT, "avoid");
    if (text.title().isBlank()) {
      throw DomainException.invalid("coaching.bulletin.error.title").at("title");
    }
    if (text.source().length() > BulletinText.LONGEST_SOURCE
        || (!text.source().isEmpty() && !SafeMarkdown.leadsSomewhere(text.source()))) {
      throw DomainException.invalid("coaching.bulletin.error.source").at("source");
    }
    if (text.mustRead() && byProvider) {
      throw DomainException.forbidden("coaching.bulletin.error.must");
    }
  }

  /**
   * What is published answers all questions.
   *
   * @throws DomainException invalid, for a missing answer, and for a day to act by that has passed
   */
  static void complete(BulletinText text, LocalDate today) {
    written(text.changed(), "changed");
    written(text.act(), "act");
    written(text.avoid(), "avoid");
    LocalDate due = text.dueOn();
    if (due != null && due.isBefore(today)) {
      throw DomainException.invalid("coaching.bulletin.error.due").at("due");
    }
  }

  private static void longest(Wording words, int most, String field) {
    if (words.longest() > most) {
      throw DomainException.invalid("coaching.bulletin.error.long." + field, most).at(field);
    }
  }

  private static void written(Wording words, String field) {
    if (words.isBlank()) {
      throw DomainException.invalid("coaching.bulletin.error.missing." + field).at(field);
    }
  }
}
