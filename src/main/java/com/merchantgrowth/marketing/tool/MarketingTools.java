package com.merchantgrowth.marketing.tool;

import com.merchantgrowth.identity.AuditTrail;
import com.merchantgrowth.merchant.ShopArea;
import com.merchantgrowth.shared.BusinessCalendar;
import com.merchantgrowth.shared.DomainException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The tools of a shop, or the platform: looked at, and changed before they are published. */
@Service
public class MarketingTools {
  private final ToolStore store;
  private final PlanCheck check;
  private final ToolOwner owner;
  private final Scarce scarce;
  private final BusinessCalendar calendar;
  private final AuditTrail audit;

  MarketingTools(
      ToolStore store,
      PlanCheck check,
      ToolOwner owner,
      Scarce scarce,
      BusinessCalendar calendar,
      AuditTrail audit) {
    this.store = store;
    this.check = check;
    this.owner = owner;
    this.scarce = scarce;
    this.calendar = calendar;
    this.audit = audit;
  }

  /** A tool with what follows from the clock and what is left of it. */
  public record Standing(Tool tool, ToolState state, Left left) {}

  /**
   * All tools of a shop, the newest change first; two statements besides the guard.
   *
   * @param shop code, or {@link ToolOwner#PLATFORM}
   * @throws DomainException as {@link com.merchantgrowth.merchant.MerchantAccess#require}
   */
  @Transactional(readOnly = true)
  public List<Standing> list(String shop) {
    List<Tool> tools = store.ofShop(owner.require(shop, ShopArea.MARKETING));
    Map<Long, Left> left = scarce.left(tools.stream().map(Tool::id).toList());
    return tools.stream().map(tool -> standing(tool, left)).toList();
  }

  private Standing standing(Tool tool, Map<Long, Left> left) {
    Left of = left.get(tool.id());
    if (of == null) {
      throw new IllegalStateException("tool " + tool.id());
    }
    return new Standing(tool, tool.state(calendar.now()), of);
  }

  /**
   * @throws DomainException not found, if the shop has no such tool, or as {@link #list}
   */
  @Transactional(readOnly = true)
  public Standing require(String shop, long id) {
    Tool tool = store.require(owner.require(shop, ShopArea.MARKETING), id);
    return standing(tool, scarce.left(List.of(id)));
  }

  /**
   * Whether the account may change tools here, before a request is looked at any further.
   *
   * @return id of the shop, 0 = the platform
   */
  @Transactional(readOnly = true)
  public long writable(String shop) {
    return owner.require(shop, ShopArea.OPERATE);
  }

  /**
   * A new draft.
   *
   * @throws DomainException invalid, with everything wrong at its field; as {@link #list}
   */
  @Transactional
  public Tool create(String shop, String kind, ToolPlan plan) {
    long shopId = owner.require(shop, ShopArea.OPERATE);
    check.require(shopId, kind, plan);
    long id = store.insert(shopId, kind, plan, calendar.now(), owner.name());
    audit.record("marketing.create", kind + " " + id, Map.of("shop", shop, "name", plan.name()));
    return store.require(shopId, id);
  }

  /**
   * Changes a draft; what is published passes the gate again and is changed by publishing.
   *
   * @param version the change was made from
   * @throws DomainException conflict, if somebody changed or published it meanwhile
   */
  @Transactional
  public Tool change(String shop, long id, int version, ToolPlan plan) {
    long shopId = owner.require(shop, ShopArea.OPERATE);
    Tool tool = store.require(shopId, id);
    check.require(shopId, tool.kind(), plan);
    if (tool.stage() != ToolStage.DRAFT
        || !store.change(id, version, ToolStage.DRAFT, plan, calendar.now(), owner.name())) {
      throw DomainException.conflict("marketing.error.changed");
    }
    audit.record(
        "marketing.change", tool.kind() + " " + id, Map.of("shop", shop, "version", version + 1));
    return store.require(shopId, id);
  }

  /**
   * A new draft like this one, with its times: what is past has to be moved before it is published.
   *
   * @throws DomainException invalid, if the name breaks its rule; as {@link #require}
   */
  @Transactional
  public Tool copy(String shop, long id, String name) {
    long shopId = owner.require(shop, ShopArea.OPERATE);
    Tool tool = store.require(shopId, id);
    Instant now = calendar.now();
    ToolPlan plan = tool.plan().withName(name);
    check.require(shopId, tool.kind(), plan);
    long copy = store.insert(shopId, tool.kind(), plan, now, owner.name());
    audit.record("marketing.create", tool.kind() + " " + copy, Map.of("shop", shop, "from", id));
    return store.require(shopId, copy);
  }

  /**
   * Throws a draft away.
   *
   * @throws DomainException conflict, if it is no draft any more or was changed meanwhile
   */
  @Transactional
  public void discard(String shop, long id, int version) {
    long shopId = owner.require(shop, ShopArea.OPERATE);
    Tool tool = store.require(shopId, id);
    if (!store.deleteDraft(id, version)) {
      throw DomainException.conflict("marketing.error.changed");
    }
    audit.record(
        "marketing.discard",
        tool.kind() + " " + id,
        Map.of("shop", shop, "name", tool.plan().name()));
  }
}
