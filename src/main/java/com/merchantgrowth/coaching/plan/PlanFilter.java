package com.merchantgrowth.coaching.plan;

import com.merchantgrowth.shared.DomainException;
import java.util.Arrays;
import java.util.Locale;

/**
 * Which plans to list.
 *
 * @param text part of a shop's name or the beginning of its code; empty = all
 * @param playbook a code; empty = all
 */
public record PlanFilter(Standing standing, String text, String playbook) {
  /** How a plan stands today. */
  public enum Standing {
    RUNNING,
    /** Running, with an action past its day. */
    OVERDUE,
    /** Running, with an action that is held up. */
    BLOCKED,
    CLOSED,
    ALL;

    /** The name in an address and on the wire. */
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }

    /**
     * Empty means {@link #RUNNING}.
     *
     * @throws DomainException invalid, for anything else
     */
    public static Standing of(String text) {
      return text.isEmpty()
          ? RUNNING
          : Arrays.stream(values())
              .filter(one -> one.code().equals(text))
              .findFirst()
              .orElseThrow(() -> DomainException.invalid("coaching.plan.error.standing", text));
    }
  }
}
