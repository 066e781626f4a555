package com.merchantgrowth.task;

import com.merchantgrowth.eligibility.Eligibility;
import com.merchantgrowth.eligibility.condition.Condition;
import com.merchantgrowth.eligibility.condition.Evaluation;
import com.merchantgrowth.eligibility.condition.Evaluator;
import com.merchantgrowth.eligibility.condition.ShopFacts;
import com.merchantgrowth.eligibility.condition.Term;
import com.merchantgrowth.merchant.MerchantAccess;
import com.merchantgrowth.merchant.ShopArea;
import com.merchantgrowth.merchant.ShopRef;
import com.merchantgrowth.metric.MetricWindow;
import com.merchantgrowth.metric.fact.FactDay;
import com.merchantgrowth.metric.fact.FactDays;
import com.merchantgrowth.shared.BusinessCalendar;
import com.merchantgrowth.shared.DayRange;
import com.merchantgrowth.shared.DomainException;
import com.merchantgrowth.shared.SubjectKind;
import com.merchantgrowth.task.definition.Goal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * A shop's tasks, for whoever may see the shop. The number of statements does not depend on
 * anything.
 */
@Service
@PreAuthorize("hasAnyRole('MERCHANT', 'SERVICE_PROVIDER', 'ADMIN')")
public class TaskBoards {
  private final MerchantAccess access;
  private final Eligibility eligibility;
  private final BoardRows rows;
  private final FactDays facts;
  private final BusinessCalendar calendar;

  TaskBoards(
      MerchantAccess access,
      Eligibility eligibility,
      BoardRows rows,
      FactDays facts,
      BusinessCalendar calendar) {
    this.access = access;
    this.eligibility = eligibility;
    this.rows = rows;
    this.facts = facts;
    this.calendar = calendar;
  }

  /**
   * All tasks of a shop, as of the newest business day with results; none before the first run.
   *
   * @throws DomainException not found, if the caller may not see the shop
   */
  @Transactional(readOnly = true)
  public TaskBoard of(long shopId) {
    ShopRef shop = access.require(shopId, ShopArea.TASKS);
    Optional<ShopFacts> known = eligibility.newest(shopId);
    if (known.isEmpty()) {
      return BoardSummary.board(shop, null, List.of(), calendar.today());
    }
    List<TaskCard> cards = new CardBuilder(known.get(), rows.of(shopId), calendar.today()).cards();
    return BoardSummary.board(shop, known.get().day(), cards, calendar.today());
  }

  /**
   * One task of a shop with everything behind it.
   *
   * @param occurrence the round; null = the newest one
   * @throws DomainException not found, for an unknown task or round, or if the caller may not see
   *     the shop
   */
  @Transactional(readOnly = true)
  public TaskDetail detail(long shopId, String code, @Nullable Integer occurrence) {
    TaskCard card =
        of(shopId)
            .card(code, occurrence)
            .orElseThrow(() -> DomainException.notFound("task.error.unknown", code));
    ShopFacts shop = eligibility.newest(shopId).orElseThrow();
    Evaluation audience = Evaluator.evaluate(card.definition().audience(), shop);
    Goal goal = card.definition().goal();
    Condition condition = goal instanceof Goal.Once once ? once.condition() : null;
    TaskCard.Progress progress = card.progress();
    Evaluation reached =
        condition == null
            ? null
            : Evaluator.evaluate(
                condition,
                new OwnNumber(shop, progress == null ? Double.NaN : progress.value(), card.days()));
    Term.Formula own = goal.own();
    DayRange days = card.days();
    if (own == null || days == null || days.start().isAfter(card.day())) {
      return new TaskDetail(card, audience, reached, List.of(), List.of());
    }
    List<String> measures = own.request("", MetricWindow.lastDays(1)).measures();
    LocalDate last = days.last().isAfter(card.day()) ? card.day() : days.last();
    List<FactDay> behind =
        facts.of(SubjectKind.SHOP, shopId, measures, DayRange.closed(days.start(), last));
    return new TaskDetail(card, audience, reached, measures, behind);
  }

  /** A shop whose own-window number is known. */
  private record OwnNumber(ShopFacts shop, double value, @Nullable DayRange days)
      implements ShopFacts {
    @Override
    public LocalDate day() {
      return shop.day();
    }

    @Override
    public Reading reading(Term term) {
      return term instanceof Term.Formula formula && formula.ownWindow()
          ? new Reading(value, Double.NaN, 0, days, formula.unit())
          : shop.reading(term);
    }

    @Override
    public String attribute(com.merchantgrowth.eligibility.condition.ShopAttribute attribute) {
      return shop.attribute(attribute);
    }

    @Override
    public @Nullable LocalDate openedOn() {
      return shop.openedOn();
    }

    @Override
    public List<Span> spans(String flag) {
      return shop.spans(flag);
    }
  }
}
