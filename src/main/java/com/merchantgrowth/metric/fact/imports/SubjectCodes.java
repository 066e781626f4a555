package com.merchantgrowth.metric.fact.imports;

import com.merchantgrowth.merchant.ShopCodes;
import com.merchantgrowth.shared.DomainException;
import com.merchantgrowth.shared.SubjectKind;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Turns the codes of a file into subject ids. */
@Component
class SubjectCodes {
  private final ShopCodes shops;

  SubjectCodes(ShopCodes shops) {
    this.shops = shops;
  }

  /**
   * @throws DomainException invalid, for kinds that nobody registers subjects of yet
   */
  Map<String, Long> all(SubjectKind kind) {
    if (kind != SubjectKind.SHOP) {
      throw DomainException.invalid("facts.error.kind", kind.code());
    }
    return shops.all();
  }
}
