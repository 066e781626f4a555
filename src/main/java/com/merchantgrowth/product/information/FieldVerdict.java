package com.merchantgrowth.product.information;

/**
 * One field of one product.
 *
 * @param have in the unit of the rule; NaN = cannot be judged
 * @param worth the points it can earn
 * @param points those it earns
 */
public record FieldVerdict(InformationRule rule, double have, double worth, double points) {
  private static final double NEARLY = 1e-9;

  public InformationField field() {
    return rule.field();
  }

  public boolean judged() {
    return !Double.isNaN(have);
  }

  /** Whether something would be gained by working on it. */
  public boolean lacking() {
    return judged() && points < worth - NEARLY;
  }

  /** What working on it is worth, in points of 信息力. */
  public double gain() {
    return lacking() ? worth - points : 0;
  }

  /** Whether it is too long rather than too short. */
  public boolean tooLong() {
    return (field() == InformationField.TITLE || field() == InformationField.SHORT_TITLE)
        && rule.limit() > 0
        && have > rule.limit();
  }

  /**
   * The translation key of what to do; its arguments are what there is, what is enough, and the
   * rule's limit.
   */
  public String fixKey() {
    return "product.fix." + rule.field().code() + (tooLong() ? ".long" : "");
  }

  public Object[] fixArgs() {
    return new Object[] {Math.floor(have), rule.least(), rule.limit()};
  }
}
