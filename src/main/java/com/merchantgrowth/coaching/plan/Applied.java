package com.merchantgrowth.coaching.plan;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What became of one shop when a playbook was applied.
 *
 * @param shop the code as it was asked for
 * @param name of the shop; empty when it is not the caller's
 * @param planId the plan it has now; null when there is none
 * @param key the sentence of the reason; empty when it is done
 */
public record Applied(
    String shop,
    String name,
    Outcome outcome,
    @Nullable Long planId,
    String key,
    List<Object> args) {
  /** How it went. */
  public enum Outcome {
    /** It has the plan of this application. */
    DONE,
    /** The playbook runs there already. */
    ALREADY,
    /** There is no such shop, or it is not the caller's: the two look the same. */
    NOT_YOURS,
    FAILED
  }
}
