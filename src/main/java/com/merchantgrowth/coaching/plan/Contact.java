package com.merchantgrowth.coaching.plan;

import com.merchantgrowth.shared.DomainException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A visit or a call.
 *
 * @param planId null = about the shop in general
 * @param account who was in contact
 * @param minutes 0 = not said
 * @param outcome what came of it, readable by both sides
 * @param nextOn when to talk again; null = not agreed
 */
public record Contact(
    long id,
    long shopId,
    @Nullable Long planId,
    long account,
    Kind kind,
    LocalDate day,
    int minutes,
    String outcome,
    @Nullable LocalDate nextOn,
    Instant writtenAt) {
  /** How they talked. */
  public enum Kind {
    CALL,
    VISIT,
    /** A meeting over the net. */
    ONLINE,
    MESSAGE;

    /** The name on the wire. */
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }

    /**
     * @throws DomainException invalid, for anything else
     */
    public static Kind of(String text) {
      return Arrays.stream(values())
          .filter(kind -> kind.code().equals(text))
          .findFirst()
          .orElseThrow(() -> DomainException.invalid("coaching.plan.error.contactKind", text));
    }
  }
}
