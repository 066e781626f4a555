package com.merchantgrowth.product.information;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * How well a product is presented.
 *
 * @param points 0 … 100
 * @param verdicts one for each rule, in its order
 */
public record Information(double points, List<FieldVerdict> verdicts) {
  /** The fields something can be gained at, as a number; see {@link InformationField#bit()}. */
  public int lacks() {
    return verdicts.stream()
        .filter(FieldVerdict::lacking)
        .mapToInt(verdict -> verdict.field().bit())
        .sum();
  }

  /** The fields of such a number. */
  public static Set<InformationField> fields(int lacks) {
    Set<InformationField> fields = EnumSet.noneOf(InformationField.class);
    for (InformationField field : InformationField.values()) {
      if ((lacks & field.bit()) != 0) {
        fields.add(field);
      }
    }
    return fields;
  }
}
