package com.merchantgrowth.marketing.price;

import java.time.Instant;
import java.util.List;

/**
 * What a basket costs, and why.
 *
 * @param policy version of the pricing policy
 * @param rules version of the rules it was made with
 * @param at the one instant it holds for (P5)
 * @param gross list prices of the selected lines, fen
 * @param payable fen, ≥ 0; the sum of the lines' nets
 * @param decisions one of each candidate rule, in the order they are applied
 */
public record Quote(
    String policy,
    String rules,
    Instant at,
    List<QuotedLine> lines,
    long gross,
    long payable,
    List<Decision> decisions) {
  /**
   * @param gross fen; 0 for a line that is not selected, as are net and units
   * @param units every unit, in the order they are refunded in; their nets sum to the line's
   */
  public record QuotedLine(Basket.Line line, long gross, long net, List<Units> units) {}

  /**
   * Units of a line that stand alike.
   *
   * @param unitPrice after the first lane, fen
   * @param net what each of them really costs, fen
   * @param rule id of the rule that set the unit price, 0 = list price
   * @param hold id of the hold they come from, 0 = none
   */
  public record Units(int count, long unitPrice, long net, long rule, long hold) {}

  public Quote {
    lines = List.copyOf(lines);
    decisions = List.copyOf(decisions);
  }

  /** The same with only these decisions told. */
  public Quote with(List<Decision> told) {
    return new Quote(policy, rules, at, lines, gross, payable, told);
  }

  /** Fen less than list prices. */
  public long saved() {
    return gross - payable;
  }

  public QuotedLine line(int number) {
    return lines.stream().filter(line -> line.line().number() == number).findFirst().orElseThrow();
  }

  /** The decisions that changed the price, first to last: the steps of a waterfall. */
  public List<Decision> applied() {
    return decisions.stream().filter(Decision::applied).toList();
  }
}
