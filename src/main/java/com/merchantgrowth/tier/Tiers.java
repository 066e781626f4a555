package com.merchantgrowth.tier;

import com.merchantgrowth.eligibility.Eligibility;
import com.merchantgrowth.eligibility.condition.ShopFacts;
import com.merchantgrowth.eligibility.condition.Term;
import com.merchantgrowth.eligibility.condition.WhatIfFacts;
import com.merchantgrowth.merchant.AttributeMode;
import com.merchantgrowth.merchant.MerchantAccess;
import com.merchantgrowth.merchant.ShopArea;
import com.merchantgrowth.merchant.ShopRef;
import com.merchantgrowth.merchant.ShopSettings;
import com.merchantgrowth.merchant.ShopTiers;
import com.merchantgrowth.merchant.TierSpan;
import com.merchantgrowth.shared.BusinessCalendar;
import com.merchantgrowth.shared.DomainException;
import com.merchantgrowth.tier.ladder.Outlook;
import com.merchantgrowth.tier.ladder.TierLadder;
import com.merchantgrowth.tier.ladder.TierRules.Present;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * A shop's tier for whoever may see the shop: where it is, what was counted, what would be today,
 * and what the next evaluation gives if everything goes on as it has.
 */
@Service
@PreAuthorize("hasAnyRole('MERCHANT', 'SERVICE_PROVIDER', 'ADMIN')")
public class Tiers {
  private final MerchantAccess access;
  private final Records records;
  private final Eligibility eligibility;
  private final BusinessCalendar calendar;

  /** Where tiers are kept. */
  @org.springframework.stereotype.Component
  record Records(LadderRows ladders, RoundRows rounds, ShopTiers tiers, ShopSettings settings) {}

  Tiers(
      MerchantAccess access, Records records, Eligibility eligibility, BusinessCalendar calendar) {
    this.access = access;
    this.records = records;
    this.eligibility = eligibility;
    this.calendar = calendar;
  }

  /**
   * The shop now, from what the newest run stored.
   *
   * @throws DomainException not found, if the caller may not see the shop
   */
  @Transactional(readOnly = true)
  public ShopTier of(long shopId) {
    ShopRef shop = access.require(shopId, ShopArea.TASKS);
    LadderVersion ladder = records.ladders.inForce();
    Optional<ShopFacts> facts = eligibility.newest(shopId);
    return compose(shop, ladder, calendar.today(), facts.orElse(null));
  }

  /**
   * The shop as of the end of a day, from the facts, with the ladder that was in force.
   *
   * @throws DomainException not found, if the caller may not see the shop; invalid, for a day that
   *     is not over
   */
  @Transactional(readOnly = true)
  public ShopTier asOf(long shopId, LocalDate day) {
    ShopRef shop = access.require(shopId, ShopArea.TASKS);
    if (day.isAfter(calendar.yesterday())) {
      throw DomainException.invalid("tier.error.dayOpen", day);
    }
    List<LadderVersion> versions = records.ladders.all();
    LadderVersion ladder =
        versions.stream()
            .filter(version -> !calendar.dayOf(version.savedAt()).isAfter(day))
            .findFirst()
            .orElseGet(versions::getLast);
    return compose(shop, ladder, day, eligibility.on(shopId, day, ladder.ladder().conditions()));
  }

  private ShopTier compose(
      ShopRef shop, LadderVersion version, LocalDate asOf, @Nullable ShopFacts facts) {
    TierLadder ladder = version.ladder();
    TierSpan span =
        records.tiers.spans(shop.id()).stream()
            .filter(one -> one.holdsOn(asOf))
            .findFirst()
            .orElseThrow();
    TierEvaluation last =
        evaluations(shop.id(), asOf.minusDays(1), 0, 1, ladder).stream().findFirst().orElse(null);
    Present present =
        RoundOfAll.present(
            span.tier(),
            last == null ? null : new Present(last.outcome().tier(), last.outcome().below()));
    LocalDate day = facts == null ? null : facts.day();
    LocalDate next = ladder.rhythm().next(day == null ? calendar.yesterday() : day);
    boolean done = last != null && last.day().equals(day);
    return new ShopTier(
        shop,
        version,
        records.settings.tierMode() == AttributeMode.COMPUTED,
        span,
        day,
        last,
        facts == null || done ? null : TierProspect.of(ladder, present, facts),
        next,
        facts == null ? null : TierProspect.of(ladder, present, expected(ladder, facts, next)));
  }

  private static ShopFacts expected(TierLadder ladder, ShopFacts facts, LocalDate next) {
    Map<Term, Double> values = new HashMap<>();
    for (Term term : ladder.terms()) {
      ShopFacts.Reading reading = facts.reading(term);
      Outlook outlook = Outlook.of(term, reading.window(), facts.day(), next);
      if (outlook != Outlook.CARRIED) {
        values.put(term, outlook.expected(reading.value(), facts.day()));
      }
    }
    return new WhatIfFacts(facts, values);
  }

  /**
   * The evaluations that were made of a shop, newest first.
   *
   * @throws DomainException not found, if the caller may not see the shop
   */
  @Transactional(readOnly = true)
  public List<TierEvaluation> history(long shopId, int offset, int limit) {
    access.require(shopId, ShopArea.TASKS);
    TierLadder inForce = records.ladders.inForce().ladder();
    return evaluations(shopId, calendar.today(), offset, limit, inForce);
  }

  /**
   * How many there are.
   *
   * @throws DomainException not found, if the caller may not see the shop
   */
  @Transactional(readOnly = true)
  public int evaluations(long shopId) {
    access.require(shopId, ShopArea.TASKS);
    return records.rounds.count(shopId);
  }

  private List<TierEvaluation> evaluations(
      long shopId, LocalDate last, int offset, int limit, TierLadder inForce) {
    Map<Integer, TierLadder> known = new HashMap<>();
    known.put(inForce.version(), inForce);
    return records.rounds.of(
        shopId,
        last,
        offset,
        limit,
        version ->
            known.computeIfAbsent(
                version, same -> records.ladders.find(same).orElseThrow().ladder()));
  }
}
