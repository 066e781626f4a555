package com.merchantgrowth.product;

import com.merchantgrowth.product.information.Information;
import com.merchantgrowth.product.information.InformationField;
import java.util.Set;

/**
 * A product as of now.
 *
 * @param id stable, never shown to people
 * @param code unique on the whole platform
 * @param information points of 信息力, 0 … 100, by the rules in force
 * @param lacks the fields to fix, a bit each
 */
public record Product(
    long id, String code, long shopId, ProductFields fields, double information, int lacks) {

  /** What something can be gained at, in the order to show. */
  public Set<InformationField> lacking() {
    return Information.fields(lacks);
  }

  public boolean lacks(InformationField field) {
    return (lacks & field.bit()) != 0;
  }

  /** The title, or the code while there is none. */
  public String name() {
    return fields.title().isEmpty() ? code : fields.title();
  }

  /** What the product is compared within: the first levels of its category; empty = nobody. */
  public String comparedIn() {
    return CategoryPath.compared(fields.category());
  }
}
