package com.merchantgrowth.experience.appeal;

import com.merchantgrowth.shared.DomainException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A merchant asks for an event to be left out of its score.
 *
 * @param amounts by measure, what is asked for
 * @param evidence addresses of pictures or documents
 * @param answer what the administrator says; null = undecided or nothing said
 */
public record Appeal(
    long id,
    long shopId,
    LocalDate day,
    ForgivenReason reason,
    Map<String, Double> amounts,
    String text,
    List<String> evidence,
    State state,
    String askedBy,
    Instant askedAt,
    @Nullable String decidedBy,
    @Nullable Instant decidedAt,
    @Nullable String answer) {

  public Appeal {
    amounts = Map.copyOf(amounts);
    evidence = List.copyOf(evidence);
  }

  /** The life of an appeal. */
  public enum State {
    OPEN,
    GRANTED,
    REFUSED,
    WITHDRAWN;

    /** The name on the wire and in translations. */
    public String code() {
      return name().toLowerCase(java.util.Locale.ROOT);
    }

    /**
     * @throws DomainException invalid, for another text
     */
    public static State of(String code) {
      return Arrays.stream(values())
          .filter(one -> one.code().equals(code))
          .findFirst()
          .orElseThrow(() -> DomainException.invalid("experience.appeal.error.state", code));
    }
  }

  /**
   * What a merchant asks for.
   *
   * @param amounts by measure; above 0, at most what the day has
   */
  public record Draft(
      LocalDate day,
      ForgivenReason reason,
      Map<String, Double> amounts,
      String text,
      List<String> evidence) {}
}
