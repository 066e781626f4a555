package com.merchantgrowth.marketing.price;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What a buyer is about to order, of one shop or several.
 *
 * @param lines by number; never empty, at most {@link #MOST_LINES}
 * @param channel where the buyer stands: {@code live}, {@code shop} …; empty = nowhere special
 */
public record Basket(List<Line> lines, String channel) {
  public static final int MOST_LINES = 500;
  public static final int MOST_UNITS = 9_999;

  /**
   * One line of a basket.
   *
   * @param number given by the caller, unique in the basket; the lower one is served first (P2)
   * @param quantity 1 … {@link #MOST_UNITS}
   * @param selected only selected lines are priced and count for thresholds (P4)
   */
  public record Line(int number, Goods goods, int quantity, boolean selected) {
    public Line {
      if (quantity < 1 || quantity > MOST_UNITS) {
        throw new IllegalArgumentException("quantity " + quantity);
      }
    }

    /** List price × quantity, fen. */
    public long gross() {
      return goods.listPrice() * quantity;
    }
  }

  public Basket {
    if (lines.isEmpty() || lines.size() > MOST_LINES) {
      throw new IllegalArgumentException(lines.size() + " lines");
    }
    lines = lines.stream().sorted(Comparator.comparingInt(Line::number)).toList();
    Set<Integer> numbers = new HashSet<>();
    for (Line line : lines) {
      if (!numbers.add(line.number())) {
        throw new IllegalArgumentException("line number twice: " + line.number());
      }
    }
  }

  /** Units of one SKU alone, as a gate or a product page asks for. */
  public static Basket of(Goods goods, int quantity, String channel) {
    return new Basket(List.of(new Line(1, goods, quantity, true)), channel);
  }
}
