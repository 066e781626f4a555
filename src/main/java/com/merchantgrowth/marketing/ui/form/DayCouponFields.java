package com.merchantgrowth.marketing.ui.form;

import com.merchantgrowth.marketing.coupon.DayCouponTerms;
import com.merchantgrowth.marketing.price.Benefit.Reduction;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Fields that all coupons have that are claimed and good for natural days. */
public final class DayCouponFields {
  private final ReductionFields reduction;
  private final CountField total;
  private final CountField perBuyer;
  private final CountField days;
  private final boolean several;

  /**
   * @param several whether one buyer can have more than one
   */
  public DayCouponFields(PlanFields fields, boolean several) {
    this.several = several;
    reduction = new ReductionFields(fields);
    total = fields.growing("terms.total", new CountField(text("total"), text("pieces")));
    total.setHelperText(text("totalHint"));
    perBuyer = fields.fixed("terms.perBuyer", new CountField(text("perBuyer"), text("pieces")));
    days = fields.fixed("terms.days", new CountField(text("goodFor"), text("daysUnit")));
    days.setHelperText(text("daysHint"));
  }

  private static String text(String key) {
    return UI.getCurrent().getTranslation("marketing.coupon." + key);
  }

  /** What it takes off, and the fields of the kind's own. */
  public List<Component> benefit(Component... own) {
    List<Component> all = new ArrayList<>(reduction.fields());
    all.addAll(List.of(own));
    return all;
  }

  public List<Component> limits() {
    return several
        ? List.of(PlanFields.tagged(total), perBuyer)
        : List.of(PlanFields.tagged(total));
  }

  public List<Component> times() {
    return List.of(days);
  }

  public void show(DayCouponTerms terms) {
    reduction.show(terms.reduction());
    total.count(terms.total());
    perBuyer.count(terms.perBuyer());
    days.count(terms.days());
  }

  /** What stands in the fields. */
  public record Read(Reduction reduction, long total, int perBuyer, int days) {}

  /**
   * @return empty = something cannot be read, which is noted
   */
  public Optional<Read> read(Reading reading) {
    Reduction off = reduction.read(reading);
    long many = total.read("terms.total", reading);
    long each = several ? perBuyer.read("terms.perBuyer", reading) : 1;
    long good = days.read("terms.days", reading);
    return off == null || reading.failed()
        ? Optional.empty()
        : Optional.of(new Read(off, many, whole(each), whole(good)));
  }

  private static int whole(long number) {
    return (int) Math.min(number, Integer.MAX_VALUE);
  }
}
