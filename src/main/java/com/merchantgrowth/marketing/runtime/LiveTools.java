package com.merchantgrowth.marketing.runtime;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.merchantgrowth.marketing.runtime.BuyerStanding.Known;
import com.merchantgrowth.marketing.tool.Tool;
import com.merchantgrowth.marketing.tool.ToolStore;
import com.merchantgrowth.marketing.tool.ToolType;
import com.merchantgrowth.marketing.tool.ToolTypes;
import com.merchantgrowth.merchant.MerchantAccess;
import com.merchantgrowth.merchant.ShopArea;
import com.merchantgrowth.shared.DomainException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** A tool as a buyer reaches for it: of a shop one may act for, running, and for this buyer. */
@Component
class LiveTools {
  private static final int MOST_KNOWN = 20_000;

  private final ToolStore store;
  private final ToolTypes types;
  private final BuyerStanding standing;
  private final MerchantAccess access;

  /** Whose a tool is never changes. */
  private final Cache<Long, Long> shops = Caffeine.newBuilder().maximumSize(MOST_KNOWN).build();

  LiveTools(ToolStore store, ToolTypes types, BuyerStanding standing, MerchantAccess access) {
    this.store = store;
    this.types = types;
    this.standing = standing;
    this.access = access;
  }

  /** A tool with its kind. */
  record Live(Tool tool, ToolType type) {
    /**
     * That it is something to have in one's hands, and to be had at this instant.
     *
     * @throws DomainException not found; conflict, with what keeps it from being had now
     */
    void requireClaimed(Instant now) {
      if (!type.claimed(tool.plan())) {
        throw ToolStore.unknown(tool.id());
      }
      requireRunning(tool, now);
    }

    /**
     * That pieces of it can be kept, at this instant.
     *
     * @throws DomainException as {@link #requireClaimed}; conflict, between two sessions
     */
    void requireInSession(Instant now) {
      if (type.holdSeconds(tool.plan()) == 0) {
        throw ToolStore.unknown(tool.id());
      }
      requireRunning(tool, now);
      if (type.periods(tool.plan()).stream().noneMatch(session -> session.contains(now))) {
        throw DomainException.conflict("marketing.error.betweenSessions", tool.name());
      }
    }

    /**
     * @param tags what the buyer is in the tool's shop
     * @throws DomainException conflict, if the buyer stands in another channel or is not meant
     */
    void requireFor(Set<String> tags, String channel) {
      Obstacle.ofChannel(tool, channel)
          .or(() -> Obstacle.ofBuyer(type.asked(tool.plan()), tags))
          .ifPresent(
              obstacle -> {
                throw obstacle.refusal(tool.name());
              });
    }
  }

  /**
   * That the account may act for the shop of this tool; no statement once that is known.
   *
   * @throws DomainException not found; so is a tool of a shop the account has nothing to do with
   */
  void guard(long id) {
    Long shop = shops.get(id, unseen -> store.find(unseen).map(Tool::shopId).orElse(null));
    if (shop == null || (shop != 0 && !access.allowed(shop, ShopArea.OPERATE))) {
      // The same words whether there is no such tool or it is somebody else's.
      throw ToolStore.unknown(id);
    }
  }

  /** A tool whosever it is, for what its shop gives of itself. */
  Optional<Live> find(long id) {
    return store.find(id).map(tool -> new Live(tool, types.require(tool.kind())));
  }

  /**
   * @throws DomainException not found; so is a tool of a shop the account has nothing to do with
   */
  Live require(long id) {
    guard(id);
    return find(id).orElseThrow(() -> ToolStore.unknown(id));
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

  /** What the portal knows of buyers; asked for only where the tool is not for everybody. */
  Known known(Live live, List<String> buyers) {
    return live.type().asked(live.tool().plan()).isEmpty()
        ? Known.NOTHING
        : standing.known(live.tool(), buyers);
  }
}
