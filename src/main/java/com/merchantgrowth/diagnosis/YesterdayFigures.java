package com.merchantgrowth.diagnosis;

import com.merchantgrowth.merchant.MerchantAccess;
import com.merchantgrowth.merchant.ShopArea;
import com.merchantgrowth.metric.fact.FactDay;
import com.merchantgrowth.metric.fact.FactDays;
import com.merchantgrowth.shared.DayRange;
import com.merchantgrowth.shared.SubjectKind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** A day's business in four figures, with the day before and the same weekday a week before. */
@Service
@PreAuthorize("hasAnyRole('MERCHANT', 'SERVICE_PROVIDER', 'ADMIN')")
public class YesterdayFigures {
  /** The days of a figure's trend, the day itself included. */
  public static final int TREND_DAYS = 30;

  private static final List<String> MEASURES = List.of("gmv", "paid_orders", "buyers", "visitors");

  private final MerchantAccess access;
  private final FactDays facts;

  YesterdayFigures(MerchantAccess access, FactDays facts) {
    this.access = access;
    this.facts = facts;
  }

  /**
   * One figure; NaN = not reported, which is not zero.
   *
   * @param measure its code
   * @param weekBefore the value of the same weekday a week before
   * @param trend the {@link #TREND_DAYS} days that end with the day, oldest first
   */
  @SuppressWarnings("ArrayRecordComponent") // a column, never compared
  public record Figure(
      String measure, double value, double dayBefore, double weekBefore, double[] trend) {
    /** Relative change to the day before; NaN when it cannot be said. */
    public double sinceDay() {
      return change(dayBefore);
    }

    /** Relative change to the same weekday a week before; NaN when it cannot be said. */
    public double sinceWeek() {
      return change(weekBefore);
    }

    private double change(double before) {
      return before == 0 ? Double.NaN : value / before - 1;
    }
  }

  /**
   * Sales in fen, paid orders, buyers and visitors, in this order.
   *
   * @throws com.merchantgrowth.shared.DomainException not found, if the caller may not see the shop
   */
  public List<Figure> of(long shopId, LocalDate day) {
    long shop = access.require(shopId, ShopArea.DIAGNOSIS).id();
    List<FactDay> days =
        facts.of(SubjectKind.SHOP, shop, MEASURES, DayRange.lastDays(TREND_DAYS, day));
    List<Figure> figures = new ArrayList<>(MEASURES.size());
    for (int m = 0; m < MEASURES.size(); m++) {
      int measure = m;
      double[] trend = days.stream().mapToDouble(one -> one.values()[measure]).toArray();
      figures.add(
          new Figure(
              MEASURES.get(m),
              trend[TREND_DAYS - 1],
              trend[TREND_DAYS - 2],
              trend[TREND_DAYS - 8],
              trend));
    }
    return figures;
  }
}
