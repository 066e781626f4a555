package com.merchantgrowth.marketing.runtime;

import com.merchantgrowth.marketing.tool.Tool;
import com.merchantgrowth.marketing.tool.ToolStore;
import com.merchantgrowth.marketing.tool.ToolType;
import com.merchantgrowth.marketing.tool.ToolTypes;
import com.merchantgrowth.merchant.MerchantAccess;
import com.merchantgrowth.merchant.ShopArea;
import com.merchantgrowth.shared.DomainException;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** A tool as a buyer reaches for it: of a shop one may act for, running, and for this buyer. */
@Component
class LiveTools {
  private final ToolStore store;
  private final ToolTypes types;
  private final BuyerStanding standing;
  private final MerchantAccess access;

  LiveTools(ToolStore store, ToolTypes types, BuyerStanding standing, MerchantAccess access) {
    this.store = store;
    this.types = types;
    this.standing = standing;
    this.access = access;
  }

  /** A tool with its kind. */
  record Live(Tool tool, ToolType type) {}

  /** A tool whosever it is, for what its shop gives of itself. */
  Optional<Live> find(long id) {
    return store.find(id).map(tool -> new Live(tool, types.require(tool.kind())));
  }

  /**
   * @throws DomainException not found; so is a tool of a shop the account has nothing to do with
   */
  Live require(long id) {
    Tool tool = store.find(id).orElseThrow(() -> ToolStore.unknown(id));
    if (tool.shopId() != 0 && !access.allowed(tool.shopId(), ShopArea.OPERATE)) {
      // The same words whether there is no such tool or it is somebody else's.
      throw ToolStore.unknown(id);
    }
    return new Live(tool, types.require(tool.kind()));
  }

  /**
   * @throws DomainException conflict, with what keeps it from being had at this instant
   */
  static void requireRunning(Tool tool, Instant now) {
    Obstacle.ofTime(tool, now)
        .ifPresent(
            obstacle -> {
              throw obstacle.refusal(tool.name());
            });
  }

  /**
   * @param told what the storefront says the buyer is in the tool's shop
   * @throws DomainException conflict, if the buyer stands in another channel or is not meant
   */
  void requireFor(Live live, String buyer, Set<String> told, String channel) {
    Tool tool = live.tool();
    Set<String> asked = live.type().asked(tool.plan());
    Obstacle.ofChannel(tool, channel)
        .or(
            () ->
                asked.isEmpty()
                    ? Optional.empty()
                    : Obstacle.ofBuyer(asked, standing.tags(tool, buyer, told)))
        .ifPresent(
            obstacle -> {
              throw obstacle.refusal(tool.name());
            });
  }
}
