package com.merchantgrowth.marketing.publish;

import java.util.Set;

/**
 * What a person agreed to.
 *
 * @param typed amounts typed to confirm what looked like a slip: fen, or basis points off
 * @param approved that prices may fall below promises; counts for owners only
 */
public record Confirmation(Set<Long> typed, boolean approved) {
  public static final Confirmation NONE = new Confirmation(Set.of(), false);

  public Confirmation {
    typed = Set.copyOf(typed);
  }
}
