package com.merchantgrowth.marketing.runtime;

import com.merchantgrowth.marketing.tool.Tool;
import com.merchantgrowth.marketing.tool.ToolStore;
import com.merchantgrowth.shared.DomainException;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/** What keeps a buyer from having a tool, in the order it is looked at: time before stock. */
public enum Obstacle {
  NOT_BEGUN("notBegun"),
  PAUSED("paused"),
  ENDED("ended"),
  OTHER_CHANNEL("otherChannel"),
  NOT_FOR_BUYER("notForBuyer"),
  /** To be had for points: exchanged, not claimed. */
  FOR_POINTS("forPoints"),
  CLAIM_LIMIT("claimLimit"),
  NONE_LEFT("noneLeft");

  private final String key;

  Obstacle(String key) {
    this.key = key;
  }

  /**
   * @throws DomainException not found, for a draft: nobody is to know of it
   */
  static Optional<Obstacle> ofTime(Tool tool, Instant now) {
    return switch (tool.state(now)) {
      case LIVE -> Optional.empty();
      case DRAFT -> throw ToolStore.unknown(tool.id());
      case SCHEDULED -> Optional.of(NOT_BEGUN);
      case PAUSED -> Optional.of(PAUSED);
      case ENDED -> Optional.of(ENDED);
    };
  }

  static Optional<Obstacle> ofChannel(Tool tool, String channel) {
    return tool.plan().channels().isEmpty() || tool.plan().channels().contains(channel)
        ? Optional.empty()
        : Optional.of(OTHER_CHANNEL);
  }

  /**
   * @param asked tags a buyer needs
   * @param has tags the buyer has in the tool's shop
   */
  static Optional<Obstacle> ofBuyer(Set<String> asked, Set<String> has) {
    return has.containsAll(asked) ? Optional.empty() : Optional.of(NOT_FOR_BUYER);
  }

  /**
   * The refusal in words.
   *
   * @param arg the tool's name; for {@link #CLAIM_LIMIT} how many the buyer has
   */
  DomainException refusal(Object arg) {
    return DomainException.conflict("marketing.error." + key, arg);
  }
}
