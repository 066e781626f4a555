package com.merchantgrowth.marketing.runtime;

import com.merchantgrowth.marketing.price.Basket;
import com.merchantgrowth.marketing.tool.ToolAudience;
import com.merchantgrowth.shared.DomainException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A basket of a buyer, as a storefront sends it.
 *
 * @param buyer opaque key, no name and no phone number; empty = nobody in particular
 * @param tags what the storefront knows of the buyer, by shop code: {@code fan}, {@code member}
 * @param channel one of {@link ToolAudience#CHANNELS}, or empty
 * @param chosen ids of the claims to use; empty = the best
 */
public record Ask(
    String buyer,
    Map<String, Set<String>> tags,
    String channel,
    List<Line> lines,
    Optional<Set<Long>> chosen) {
  private static final Pattern BUYER = Pattern.compile("[A-Za-z0-9._:-]{1,64}");

  /** A line by the codes a storefront knows. */
  public record Line(int number, String shop, String sku, int quantity, boolean selected) {}

  /**
   * @throws DomainException invalid, naming the field
   */
  public Ask {
    if (!buyer.isEmpty()) {
      requireBuyer(buyer);
    }
    requireChannel(channel);
    if (lines.isEmpty() || lines.size() > Basket.MOST_LINES) {
      throw DomainException.invalid("marketing.error.lines", Basket.MOST_LINES).at("lines");
    }
    Set<Integer> numbers = new java.util.HashSet<>();
    for (int i = 0; i < lines.size(); i++) {
      Line line = lines.get(i);
      if (line.quantity() < 1 || line.quantity() > Basket.MOST_UNITS) {
        throw DomainException.invalid("marketing.error.range", 1, Basket.MOST_UNITS)
            .at("lines[" + i + "].quantity");
      }
      if (!numbers.add(line.number())) {
        throw DomainException.invalid("marketing.error.lineTwice", line.number())
            .at("lines[" + i + "].number");
      }
    }
    for (Set<String> told : tags.values()) {
      requireTags(told);
    }
    lines = List.copyOf(lines);
  }

  /**
   * @throws DomainException invalid, if this is no key of a buyer
   */
  static void requireBuyer(String buyer) {
    if (!BUYER.matcher(buyer).matches()) {
      throw DomainException.invalid("marketing.error.buyer").at("buyer");
    }
  }

  static void requireChannel(String channel) {
    if (!channel.isEmpty() && !ToolAudience.CHANNELS.contains(channel)) {
      throw DomainException.invalid("marketing.error.channel").at("channel");
    }
  }

  static void requireTags(Set<String> tags) {
    if (!ToolAudience.TOLD.containsAll(tags)) {
      throw DomainException.invalid("marketing.error.tags", String.join(", ", ToolAudience.TOLD))
          .at("tags");
    }
  }
}
