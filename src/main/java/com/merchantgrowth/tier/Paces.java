package com.merchantgrowth.tier;

import com.merchantgrowth.eligibility.condition.Condition;
import com.merchantgrowth.eligibility.condition.Term;
import com.merchantgrowth.merchant.MerchantAccess;
import com.merchantgrowth.merchant.ShopArea;
import com.merchantgrowth.metric.Aggregate;
import com.merchantgrowth.metric.MeasureSum;
import com.merchantgrowth.metric.MetricWindow;
import com.merchantgrowth.metric.fact.FactDay;
import com.merchantgrowth.metric.fact.FactDays;
import com.merchantgrowth.shared.DayRange;
import com.merchantgrowth.shared.SubjectKind;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The days behind the sums a tier asks for, from the facts. */
@Service
@PreAuthorize("hasAnyRole('MERCHANT', 'SERVICE_PROVIDER', 'ADMIN')")
public class Paces {
  private final MerchantAccess access;
  private final FactDays facts;

  Paces(MerchantAccess access, FactDays facts) {
    this.access = access;
    this.facts = facts;
  }

  /**
   * The days of the number that decides the next tier; empty when there is none that grows with the
   * month ({@link ShopTier#paced}), or nothing was counted yet.
   *
   * @throws com.merchantgrowth.shared.DomainException not found, if the caller may not see the shop
   */
  @Transactional(readOnly = true)
  public Optional<Pace> of(ShopTier tier) {
    access.require(tier.shop().id(), ShopArea.TASKS);
    LocalDate day = tier.day();
    return day == null
        ? Optional.empty()
        : tier.paced().map(goal -> read(tier.shop().id(), (Term.Formula) goal.term(), day));
  }

  private Pace read(long shopId, Term.Formula term, LocalDate day) {
    DayRange range = Pace.range(day);
    List<MeasureSum.Term> terms = term.numerator().terms();
    List<String> measures = term.numerator().measures();
    double[] values =
        facts.of(SubjectKind.SHOP, shopId, measures, range).stream()
            .mapToDouble(one -> value(one, terms, measures) * term.scale().value())
            .toArray();
    return new Pace(term, day, range, values);
  }

  private static double value(FactDay day, List<MeasureSum.Term> terms, List<String> measures) {
    double sum = 0;
    for (MeasureSum.Term term : terms) {
      sum += term.sign() * day.values()[measures.indexOf(term.measure())];
    }
    return sum;
  }

  /** For {@link ShopTier#paced}: a sum that grows with the running month, to be reached. */
  static Optional<Condition.MetricIs> grows(Condition demand) {
    return demand instanceof Condition.MetricIs metric
            && metric.is().upward()
            && metric.term() instanceof Term.Formula formula
            && formula.aggregate().kind() == Aggregate.Kind.SUM
            && new MetricWindow.CalendarMonth(0).equals(formula.window())
        ? Optional.of(metric)
        : Optional.empty();
  }
}
