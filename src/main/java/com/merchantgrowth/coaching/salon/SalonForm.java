package com.merchantgrowth.coaching.salon;

import com.merchantgrowth.eligibility.condition.Condition;
import com.merchantgrowth.shared.DomainException;
import com.merchantgrowth.shared.Wording;
import com.merchantgrowth.shared.markdown.SafeMarkdown;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What an organiser says about a salon.
 *
 * @param about Markdown
 * @param venue the booked room; null = none
 * @param place where it is without a room of ours; empty when online
 * @param link where to join online; empty when offline only
 * @param seats how many shops can come
 * @param audience who is invited
 */
public record SalonForm(
    SalonKind kind,
    Wording title,
    Wording about,
    @Nullable Long venue,
    String place,
    String link,
    Instant startsAt,
    Instant endsAt,
    int seats,
    Condition audience) {
  /** Characters of a title. */
  public static final int LONGEST_TITLE = 80;

  /** Characters of the description, and of material. */
  public static final int LONGEST_TEXT = 4000;

  /** Characters of a place or link. */
  public static final int LONGEST_PLACE = 300;

  /** Seats a salon has at most. */
  public static final int MOST_SEATS = 2000;

  private static final Duration LONGEST = Duration.ofHours(12);

  /**
   * @throws DomainException invalid at its field
   */
  void check() {
    if (title.isBlank() || title.longest() > LONGEST_TITLE) {
      throw DomainException.invalid("coaching.salon.error.title", LONGEST_TITLE).at("title");
    }
    if (about.longest() > LONGEST_TEXT) {
      throw DomainException.invalid("coaching.salon.error.about", LONGEST_TEXT).at("about");
    }
    if (venue == null && place.isBlank() && link.isBlank()) {
      throw DomainException.invalid("coaching.salon.error.where").at("place");
    }
    if (place.length() > LONGEST_PLACE
        || link.length() > LONGEST_PLACE
        || (!link.isBlank() && !SafeMarkdown.leadsSomewhere(link))) {
      throw DomainException.invalid("coaching.salon.error.link", LONGEST_PLACE).at("link");
    }
    if (!startsAt.isBefore(endsAt) || Duration.between(startsAt, endsAt).compareTo(LONGEST) > 0) {
      throw DomainException.invalid("coaching.salon.error.time").at("time");
    }
    if (seats < 1 || seats > MOST_SEATS) {
      throw DomainException.invalid("coaching.salon.error.seats", MOST_SEATS).at("seats");
    }
  }
}
