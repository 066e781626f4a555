package com.merchantgrowth.marketing.membership.ui;

import com.vaadin.flow.component.select.Select;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** One of the shop's coupons, or none. */
final class CouponField extends Select<Long> {
  private static final long NONE = 0;

  private final Map<Long, String> coupons;

  CouponField(String label, Map<Long, String> coupons) {
    this.coupons = coupons;
    setLabel(label);
    List<Long> ids = new ArrayList<>(List.of(NONE));
    coupons.keySet().stream().sorted().forEach(ids::add);
    setItems(ids);
    setItemLabelGenerator(
        id -> coupons.getOrDefault(id, getTranslation("membership.field.noCoupon")));
    setValue(NONE);
  }

  /** One that is not there any more is none. */
  void coupon(long id) {
    setValue(coupons.containsKey(id) ? id : NONE);
  }
}
