package com.merchantgrowth.coaching.playbook;

import com.merchantgrowth.shared.DomainException;
import java.util.Arrays;
import java.util.Locale;

/**
 * What is to be reached.
 *
 * @param code a metric, a score (both are metrics of the catalogue) or a step of the newcomers'
 *     checklist
 * @param to in the metric's own unit; of a step 1
 */
public record Target(Kind kind, String code, double to) {
  /** What kind of number it is. */
  public enum Kind {
    METRIC,
    SCORE,
    /** A step of the newcomers' checklist: 0 open, 1 completed. */
    STEP;

    /** The name on the wire: {@code metric, score, step}. */
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
          .orElseThrow(() -> DomainException.invalid("coaching.playbook.error.target", text));
    }
  }

  public Target {
    if (code.isBlank() || code.length() > 64 || !Double.isFinite(to)) {
      throw DomainException.invalid("coaching.playbook.error.target", code);
    }
    if (kind == Kind.STEP) {
      to = 1;
    }
  }

  /** Whether the number is one of a daily run. */
  public boolean measured() {
    return kind != Kind.STEP;
  }
}
