package com.merchantgrowth.product.information;

import com.merchantgrowth.shared.DomainException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * The rules of a version. Which fields there are is the handbook's, limits and points are not:
 * those that ship are our own defaults.
 *
 * @param rules at most one for a field, in the order to show; their points sum to 100
 */
public record InformationRules(int version, List<InformationRule> rules) {
  private static final double ALL = 100;

  public InformationRules {
    rules = List.copyOf(rules);
    Set<InformationField> seen = EnumSet.noneOf(InformationField.class);
    for (InformationRule rule : rules) {
      if (!seen.add(rule.field())) {
        throw DomainException.invalid("product.error.ruleTwice", rule.field().code());
      }
    }
    double sum = rules.stream().mapToDouble(InformationRule::points).sum();
    if (Math.abs(sum - ALL) > 1e-6) {
      throw DomainException.invalid("product.error.rulePoints", sum);
    }
  }

  public InformationRules as(int number) {
    return new InformationRules(number, rules);
  }

  /**
   * Judges a product. Where a field cannot be judged, the others carry its points in proportion.
   */
  public Information of(Presentation product) {
    double judged = 0;
    for (InformationRule rule : rules) {
      judged += Double.isNaN(rule.have(product)) ? 0 : rule.points();
    }
    List<FieldVerdict> verdicts = new ArrayList<>(rules.size());
    double total = 0;
    for (InformationRule rule : rules) {
      double have = rule.have(product);
      boolean applies = !Double.isNaN(have);
      double worth = applies ? rule.points() * ALL / judged : 0;
      double points = applies ? worth * rule.part(product) : 0;
      total += points;
      verdicts.add(new FieldVerdict(rule, have, worth, points));
    }
    return new Information(Math.min(ALL, rounded(total)), List.copyOf(verdicts));
  }

  /** Sums of doubles differ behind this; a gate must not hang on it. */
  private static double rounded(double points) {
    return Math.rint(points * 1e6) / 1e6;
  }
}
