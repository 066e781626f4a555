package com.merchantgrowth.marketing.tool;

import com.merchantgrowth.marketing.price.Benefit;
import com.merchantgrowth.marketing.price.Period;
import com.merchantgrowth.marketing.price.Scope;
import com.merchantgrowth.shared.DomainException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;

/**
 * A kind of tool. Each lives in a package of its own and contributes one bean of this type: the
 * price core, the gate, publishing and the storefront know tools by this alone.
 */
public interface ToolType {
  /** Stands in rows, REST and keys of texts: {@code coupon}. */
  String code();

  /** In the order to show kinds. */
  int order();

  Class<? extends ToolTerms> terms();

  /** Whether it is the platform's to have, not a shop's. */
  default boolean ofPlatform() {
    return false;
  }

  /** Everything wrong with the fields of its own, each at its field. */
  List<DomainException> problems(ToolPlan plan);

  /** The lane its rule belongs to (P3). */
  String lane(ToolPlan plan);

  /** Whether a buyer has to hold it before it is good for anything. */
  boolean claimed(ToolPlan plan);

  /** What it gives while this is left; when checked by the gate, all of it is left. */
  Benefit benefit(ToolPlan plan, Map<Long, Long> stock);

  /** Per cent of what it saves buyers that their shops bear, 0 … 100. */
  default int shopShare(ToolPlan plan) {
    return 100;
  }

  /**
   * What of its benefit a shop bears, as the gate counts it against costs and promises.
   *
   * @return empty = nothing
   */
  default Optional<Benefit> borne(ToolPlan plan, Map<Long, Long> stock) {
    return Optional.of(benefit(plan, stock));
  }

  /** When its rule holds; what buyers claim holds as long as a claim does. */
  default List<Period> periods(ToolPlan plan) {
    return List.of(new Period(plan.start(), plan.end()));
  }

  default Scope scope(ToolPlan plan) {
    return plan.scope();
  }

  /** Tags a buyer needs besides the plan's. */
  default Set<String> audience(ToolPlan plan) {
    return Set.of();
  }

  /** All tags a buyer needs, as a tool's own plan and its kind ask. */
  default Set<String> asked(ToolPlan plan) {
    Set<String> asked = new TreeSet<>(plan.audience());
    asked.addAll(audience(plan));
    return asked;
  }

  /** The same of who holds a claim and wants to use it. */
  default Set<String> askedOfHolders(ToolPlan plan) {
    Set<String> asked = new TreeSet<>(plan.audience());
    asked.addAll(audienceOfHolders(plan));
    return asked;
  }

  /** Tags who holds a claim still needs to use it: by default what it took to claim it. */
  default Set<String> audienceOfHolders(ToolPlan plan) {
    return audience(plan);
  }

  /** Points it is to be had for; 0 = it is simply claimed. */
  default long points(ToolPlan plan) {
    return 0;
  }

  /** Whether it is a price that only members get. */
  default boolean memberPrice(ToolPlan plan) {
    return false;
  }

  /** Whether only those who can have it see it. */
  default boolean hidden(ToolPlan plan) {
    return false;
  }

  /**
   * The plan seen only by those who can have it, where a fix asks for it.
   *
   * @return empty = everybody sees such a tool
   */
  default Optional<ToolPlan> hiding(ToolPlan plan) {
    return Optional.empty();
  }

  /** Lanes the units it prices are kept out of. */
  default Set<String> closes(ToolPlan plan) {
    return Set.of();
  }

  /** How many can be claimed in all; empty = no limit, or nothing to claim. */
  default OptionalLong claims(ToolPlan plan) {
    return OptionalLong.empty();
  }

  /** How many one buyer can claim, at least 1. */
  default int claimsPerBuyer(ToolPlan plan) {
    return 1;
  }

  /** What buyers have to enter to claim it; empty = nothing. */
  default String code(ToolPlan plan) {
    return "";
  }

  /** Id of a coupon that is given to a buyer who paid a first order with this one; 0 = none. */
  default long afterFirstPurchase(ToolPlan plan) {
    return 0;
  }

  /** How long a claim made now is good (natural days in the shop's zone). */
  default Period validity(ToolPlan plan, Instant claimedAt, ZoneId zone) {
    return new Period(plan.start(), plan.end());
  }

  /** Pieces to move out of the normal stock at publication, by SKU id. */
  default Map<Long, Long> stock(ToolPlan plan) {
    return Map.of();
  }

  /** How many uses it is good for at most, for its liability; empty = without limit. */
  default OptionalLong uses(ToolPlan plan) {
    return claims(plan);
  }

  /** The measure of what is sold with a coupon. */
  String COUPON_SALES = "coupon_gmv";

  /** The measure its sales are written back to every night, see the catalogue of measures. */
  default String salesMeasure() {
    return COUPON_SALES;
  }

  /** Seconds a unit is kept before payment; 0 = there are no holds. */
  default int holdSeconds(ToolPlan plan) {
    return 0;
  }

  /** The plan with a reduction shrunk to this amount, where a fix asks for it. */
  default ToolPlan withBenefit(ToolPlan plan, Benefit benefit) {
    return plan;
  }

  /**
   * The plan shortened so that its rule holds within a period only, where a fix asks for it.
   *
   * @return empty = it cannot be done by its times alone
   */
  default Optional<ToolPlan> within(ToolPlan plan, Period period, ZoneId zone) {
    return claimed(plan)
        ? Optional.empty()
        : Optional.of(plan.withTimes(period.start(), period.end()));
  }
}
