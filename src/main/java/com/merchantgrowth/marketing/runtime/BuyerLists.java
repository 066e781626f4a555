package com.merchantgrowth.marketing.runtime;

import com.merchantgrowth.identity.AuditTrail;
import com.merchantgrowth.marketing.tool.Tool;
import com.merchantgrowth.marketing.tool.ToolAudience;
import com.merchantgrowth.marketing.tool.ToolOwner;
import com.merchantgrowth.marketing.tool.ToolStore;
import com.merchantgrowth.marketing.tool.ToolType;
import com.merchantgrowth.marketing.tool.ToolTypes;
import com.merchantgrowth.merchant.ShopArea;
import com.merchantgrowth.shared.DomainException;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What a shop does with a list of buyers: gives a coupon to all of them or none, and says whom a
 * tool for chosen buyers is for.
 */
@Service
public class BuyerLists {
  private final ToolStore store;
  private final ToolTypes types;
  private final ToolOwner owner;
  private final ListRows lists;
  private final Granting granting;
  private final AuditTrail audit;

  BuyerLists(
      ToolStore store,
      ToolTypes types,
      ToolOwner owner,
      ListRows lists,
      Granting granting,
      AuditTrail audit) {
    this.store = store;
    this.types = types;
    this.owner = owner;
    this.lists = lists;
    this.granting = granting;
    this.audit = audit;
  }

  /**
   * One coupon to each of these buyers, or, if one of them cannot have it, to nobody. Channels and
   * what only a storefront knows of a buyer are not asked for: the shop chose these buyers itself.
   *
   * @return how many were given
   * @throws DomainException invalid, with every buyer who cannot have it and why; not found, if it
   *     is no coupon; conflict, if it does not run or there are not as many left
   */
  @Transactional
  public int grant(String shop, long id, List<String> buyers) {
    long shopId = owner.require(shop, ShopArea.OPERATE);
    Tool tool = store.require(shopId, id);
    ToolType type = types.require(tool.kind());
    if (!type.claimed(tool.plan())) {
      throw ToolStore.unknown(id);
    }
    List<String> named = BuyerKeys.named(buyers);
    int given = granting.give(tool, type, named);
    audit.record("marketing.grant", tool.kind() + " " + id, Map.of("shop", shop, "buyers", given));
    return given;
  }

  /**
   * Puts buyers on the list of a tool for chosen buyers; who is on it already stays.
   *
   * @return how many are on it now
   * @throws DomainException invalid, if a key is none; conflict, if the tool is not for chosen
   *     buyers
   */
  @Transactional
  public long add(String shop, long id, List<String> buyers) {
    Tool tool = listed(shop, id, ShopArea.OPERATE);
    lists.add(tool.id(), BuyerKeys.named(buyers));
    long now = lists.count(tool.id());
    audit.record("marketing.list", tool.kind() + " " + id, Map.of("shop", shop, "buyers", now));
    return now;
  }

  /** Takes buyers off the list; coupons they claimed stay good. */
  @Transactional
  public long remove(String shop, long id, List<String> buyers) {
    Tool tool = listed(shop, id, ShopArea.OPERATE);
    lists.remove(tool.id(), BuyerKeys.named(buyers));
    long now = lists.count(tool.id());
    audit.record("marketing.list", tool.kind() + " " + id, Map.of("shop", shop, "buyers", now));
    return now;
  }

  /**
   * @param buyers of this page, by key
   */
  public record Page(List<String> buyers, long total) {}

  /** Who is on the list. */
  @Transactional(readOnly = true)
  public Page page(String shop, long id, int page, int size) {
    Tool tool = listed(shop, id, ShopArea.BUYERS);
    return new Page(lists.page(tool.id(), page, size), lists.count(tool.id()));
  }

  private Tool listed(String shop, long id, ShopArea area) {
    Tool tool = store.require(owner.require(shop, area), id);
    if (!tool.plan().audience().contains(ToolAudience.LISTED)) {
      throw DomainException.conflict("marketing.error.noList", tool.name());
    }
    return tool;
  }
}
