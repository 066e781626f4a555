package com.merchantgrowth.marketing.runtime;

import com.merchantgrowth.marketing.price.Benefit;
import com.merchantgrowth.marketing.price.Period;
import com.merchantgrowth.marketing.price.Rule;
import com.merchantgrowth.marketing.runtime.BuyerWallet.Wallet;
import com.merchantgrowth.marketing.tool.Left;
import com.merchantgrowth.marketing.tool.Scarce;
import com.merchantgrowth.marketing.tool.Tool;
import com.merchantgrowth.marketing.tool.ToolPlan;
import com.merchantgrowth.marketing.tool.ToolType;
import com.merchantgrowth.marketing.tool.ToolTypes;
import com.merchantgrowth.merchant.MerchantAccess;
import com.merchantgrowth.merchant.ShopArea;
import com.merchantgrowth.shared.BusinessCalendar;
import com.merchantgrowth.shared.DomainException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The coupons a shop's page shows a buyer: what can be claimed, what cannot and why, what the buyer
 * holds. The shop's and the platform's; five statements at most, besides the guard.
 */
@Service
public class Offers {
  private final MerchantAccess access;
  private final CompiledRules rules;
  private final ToolTypes types;
  private final Scarce scarce;
  private final BuyerWallet wallets;
  private final BusinessCalendar calendar;

  Offers(
      MerchantAccess access,
      CompiledRules rules,
      ToolTypes types,
      Scarce scarce,
      BuyerWallet wallets,
      BusinessCalendar calendar) {
    this.access = access;
    this.rules = rules;
    this.types = types;
    this.scarce = scarce;
    this.wallets = wallets;
    this.calendar = calendar;
  }

  /**
   * Who looks.
   *
   * @param buyer empty = nobody in particular: offers for certain buyers are not shown
   * @param tags the storefront knows of the buyer in the shop
   * @param channel empty = only offers that hold everywhere are claimable
   */
  public record Look(String shop, String buyer, Set<String> tags, String channel) {
    public Look {
      if (!buyer.isEmpty()) {
        Ask.requireBuyer(buyer);
      }
      Ask.requireChannel(channel);
      Ask.requireTags(tags);
      tags = Set.copyOf(tags);
    }
  }

  /**
   * A coupon that runs or is announced.
   *
   * @param validity of a claim made now
   * @param asksCode the buyer has to enter a code
   * @param had how many the buyer ever had of it
   * @param left empty = no limit
   * @param obstacle empty = can be claimed now
   */
  public record Offer(
      Tool tool,
      Benefit benefit,
      Period validity,
      boolean asksCode,
      int had,
      int perBuyer,
      OptionalLong left,
      Optional<Obstacle> obstacle) {}

  /** Where a coupon in a buyer's hands stands; expired follows from the clock. */
  public enum Status {
    UNUSED,
    USED,
    EXPIRED,
    VOID
  }

  /**
   * A coupon in the buyer's hands.
   *
   * @param benefit of the version it was claimed from
   */
  public record Holding(
      long id,
      long tool,
      String kind,
      String name,
      boolean ofPlatform,
      Benefit benefit,
      Period validity,
      Status status,
      Instant claimedAt) {}

  /**
   * @param offers by id of the tool; those meant for other buyers are left out
   * @param holdings the newest first
   */
  public record Window(List<Offer> offers, List<Holding> holdings) {}

  /**
   * @throws DomainException as {@link MerchantAccess#require(String, ShopArea)}
   */
  @Transactional(readOnly = true)
  public Window of(Look look) {
    long shopId = access.require(look.shop(), ShopArea.OPERATE).id();
    Instant now = calendar.now();
    List<Tool> running =
        rules.of(List.of(shopId), List.of(), now).tools().values().stream()
            .filter(tool -> type(tool).claimed(tool.plan()))
            .filter(tool -> now.isBefore(tool.plan().end()))
            .toList();
    Map<Long, Left> left = scarce.left(running.stream().map(Tool::id).toList());
    Wallet wallet = wallets.of(look.buyer(), List.of(shopId, Rule.PLATFORM));
    Map<Long, Integer> had = wallet.had();
    List<Offer> offers =
        running.stream()
            .filter(tool -> meant(tool, look, wallet))
            .map(tool -> offer(tool, look, left.get(tool.id()), had, now))
            .toList();
    rules.know(
        wallet.claims().stream()
            .map(claim -> List.of(claim.tool(), (long) claim.version()))
            .toList());
    return new Window(offers, wallet.claims().stream().map(claim -> holding(claim, now)).toList());
  }

  private ToolType type(Tool tool) {
    return types.require(tool.kind());
  }

  /** What is for other buyers is nobody's business. */
  private boolean meant(Tool tool, Look look, Wallet wallet) {
    Set<String> asked = type(tool).asked(tool.plan());
    if (asked.isEmpty()) {
      return true;
    }
    Set<String> has =
        look.buyer().isEmpty() ? look.tags() : wallet.tags(tool.shopId(), tool.id(), look.tags());
    return Obstacle.ofBuyer(asked, has).isEmpty();
  }

  private Offer offer(
      Tool tool,
      Look look,
      @org.jspecify.annotations.Nullable Left left,
      Map<Long, Integer> had,
      Instant now) {
    ToolPlan plan = tool.plan();
    ToolType type = type(tool);
    OptionalLong open = left == null ? OptionalLong.empty() : left.claims();
    int has = had.getOrDefault(tool.id(), 0);
    int most = type.claimsPerBuyer(plan);
    Optional<Obstacle> obstacle =
        Obstacle.ofTime(tool, now)
            .or(() -> Obstacle.ofChannel(tool, look.channel()))
            .or(() -> type.points(plan) > 0 ? Optional.of(Obstacle.FOR_POINTS) : Optional.empty())
            .or(() -> has >= most ? Optional.of(Obstacle.CLAIM_LIMIT) : Optional.empty())
            .or(
                () ->
                    open.isPresent() && open.getAsLong() <= 0
                        ? Optional.of(Obstacle.NONE_LEFT)
                        : Optional.empty());
    Instant claimed = now.isBefore(plan.start()) ? plan.start() : now;
    return new Offer(
        tool,
        type.benefit(plan, Map.of()),
        type.validity(plan, claimed, calendar.zone()),
        !type.code(plan).isEmpty(),
        has,
        most,
        open,
        obstacle);
  }

  private Holding holding(BuyerWallet.Claim claim, Instant now) {
    return new Holding(
        claim.id(),
        claim.tool(),
        claim.kind(),
        claim.name(),
        claim.shopId() == Rule.PLATFORM,
        types.require(claim.kind()).benefit(rules.plan(claim.tool(), claim.version()), Map.of()),
        claim.validity(),
        status(claim, now),
        claim.claimedAt());
  }

  private static Status status(BuyerWallet.Claim claim, Instant now) {
    Status stored = Status.valueOf(claim.status().toUpperCase(Locale.ROOT));
    return stored == Status.UNUSED && !now.isBefore(claim.validity().end())
        ? Status.EXPIRED
        : stored;
  }
}
