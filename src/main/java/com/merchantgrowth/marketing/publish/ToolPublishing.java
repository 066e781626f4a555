package com.merchantgrowth.marketing.publish;

import com.merchantgrowth.identity.AuditTrail;
import com.merchantgrowth.marketing.check.Doubt;
import com.merchantgrowth.marketing.check.ToolCheck;
import com.merchantgrowth.marketing.price.Rule;
import com.merchantgrowth.marketing.publish.Publication.Why;
import com.merchantgrowth.marketing.tool.Tool;
import com.merchantgrowth.marketing.tool.ToolOwner;
import com.merchantgrowth.marketing.tool.ToolPlan;
import com.merchantgrowth.marketing.tool.ToolStage;
import com.merchantgrowth.marketing.tool.ToolState;
import com.merchantgrowth.marketing.tool.ToolStore;
import com.merchantgrowth.merchant.ShopArea;
import com.merchantgrowth.shared.BusinessCalendar;
import com.merchantgrowth.shared.DomainException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;

/**
 * Publishes, changes, pauses and ends tools. Publications of one shop come one after the other: the
 * version of its rules is counted up first and locked, so that no two pass the gate without seeing
 * each other.
 */
@Service
public class ToolPublishing {
  private final ToolStore store;
  private final ToolOwner owner;
  private final ToolCheck check;
  private final SetAside setAside;
  private final BusinessCalendar calendar;
  private final AuditTrail audit;

  ToolPublishing(
      ToolStore store,
      ToolOwner owner,
      ToolCheck check,
      SetAside setAside,
      BusinessCalendar calendar,
      AuditTrail audit) {
    this.store = store;
    this.owner = owner;
    this.check = check;
    this.setAside = setAside;
    this.calendar = calendar;
    this.audit = audit;
  }

  /**
   * What the guard and the gate would say now. It shows costs, so it is for those who may see them.
   * Costs a few statements and up to some seconds.
   *
   * @throws DomainException as {@link ToolOwner#require}
   */
  @Transactional(readOnly = true)
  public ToolCheck.Result preview(String shop, String kind, long id, ToolPlan plan) {
    long shopId = owner.require(shop, ShopArea.OPERATE);
    check.requireSound(shopId, kind, plan);
    Instant now = calendar.now();
    Tool tool =
        new Tool(id, shopId, kind, ToolStage.DRAFT, plan, 0, now, "", java.util.Optional.empty());
    return check.check(tool, store.inForce(List.of(shopId, Rule.PLATFORM), now));
  }

  /**
   * Publishes a draft, when nothing speaks against it.
   *
   * @param version the one that was looked at
   * @throws DomainException conflict, if it was changed or published meanwhile, or there are not as
   *     many pieces as it sets aside
   */
  @Transactional
  public Publication publish(String shop, long id, int version, Confirmation confirmation) {
    long shopId = owner.require(shop, ShopArea.OPERATE);
    Tool tool = store.require(shopId, id);
    if (tool.version() != version || tool.stage() != ToolStage.DRAFT) {
      throw DomainException.conflict("marketing.error.changed");
    }
    Instant now = calendar.now();
    if (!tool.plan().end().isAfter(now)) {
      throw DomainException.invalid("marketing.error.over").at("end");
    }
    check.requireSound(shopId, tool.kind(), tool.plan());
    long rules = store.nextRules(shopId);
    Publication publication = judge(tool, confirmation);
    if (publication.why() != Why.PUBLISHED) {
      undo();
      return publication;
    }
    if (!store.publish(id, version, now, owner.name())) {
      throw DomainException.conflict("marketing.error.changed");
    }
    store.keepVersion(tool, now);
    setAside.all(tool);
    audit.record(
        "marketing.publish",
        tool.kind() + " " + id,
        Map.of("shop", shop, "version", version, "rules", rules));
    return publication;
  }

  /** Nothing was published: the count of rules must not move either. */
  private static void undo() {
    TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
  }

  private Publication judge(Tool tool, Confirmation confirmation) {
    List<Tool> others = store.inForce(List.of(tool.shopId(), Rule.PLATFORM), calendar.now());
    check.requireApart(tool, others);
    ToolCheck.Result result = check.check(tool, others);
    boolean confirmed =
        result.doubts().stream()
            .map(Doubt::confirm)
            .allMatch(
                amount -> amount.isEmpty() || confirmation.typed().contains(amount.getAsLong()));
    Why why =
        !confirmed
            ? Why.UNCONFIRMED
            : result.report().blocked()
                ? Why.BLOCKED
                : result.report().needsApproval()
                        && !(confirmation.approved() && owner.approves(tool.shopId()))
                    ? Why.NEEDS_OWNER
                    : Why.PUBLISHED;
    return new Publication(why, result);
  }

  /**
   * Changes a published tool: only more, for buyers may have seen it (announcements, the calendar
   * of a storefront) before it begins. It passes the gate again.
   *
   * @throws DomainException conflict, if it was changed meanwhile; invalid, if the change takes
   *     something back that buyers have seen
   */
  @Transactional
  public Publication change(
      String shop, long id, int version, ToolPlan plan, Confirmation confirmation) {
    long shopId = owner.require(shop, ShopArea.OPERATE);
    Tool tool = store.require(shopId, id);
    Instant now = calendar.now();
    if (tool.version() != version
        || tool.state(now) == ToolState.ENDED
        || tool.stage() == ToolStage.DRAFT) {
      throw DomainException.conflict("marketing.error.changed");
    }
    check.requireSound(shopId, tool.kind(), plan);
    if (!plan.onlyGivesMore(tool.plan())) {
      throw DomainException.invalid("marketing.error.onlyMore");
    }
    store.nextRules(shopId);
    Tool changed =
        new Tool(
            id,
            shopId,
            tool.kind(),
            tool.stage(),
            plan,
            version + 1,
            now,
            owner.name(),
            tool.publishedAt());
    Publication publication = judge(changed, confirmation);
    if (publication.why() != Why.PUBLISHED) {
      undo();
      return publication;
    }
    if (!store.change(id, version, tool.stage(), plan, now, owner.name())) {
      throw DomainException.conflict("marketing.error.changed");
    }
    store.keepVersion(changed, now);
    setAside.more(tool, changed);
    audit.record(
        "marketing.change", tool.kind() + " " + id, Map.of("shop", shop, "version", version + 1));
    return publication;
  }

  /** Stops what buyers can get for a while; what they hold stays good. */
  @Transactional
  public void pause(String shop, long id) {
    move(shop, id, ToolStage.PUBLISHED, ToolStage.PAUSED, "marketing.pause");
  }

  /** Goes on after a pause. */
  @Transactional
  public void resume(String shop, long id) {
    move(shop, id, ToolStage.PAUSED, ToolStage.PUBLISHED, "marketing.resume");
  }

  /** Ends a tool for good before its time; pieces set aside go back, claims stay good. */
  @Transactional
  public void end(String shop, long id) {
    long shopId = owner.require(shop, ShopArea.OPERATE);
    Tool tool = store.require(shopId, id);
    if (tool.stage() == ToolStage.PAUSED) {
      move(shop, id, ToolStage.PAUSED, ToolStage.ENDED, "marketing.end");
    } else {
      move(shop, id, ToolStage.PUBLISHED, ToolStage.ENDED, "marketing.end");
    }
    setAside.back(tool);
  }

  private void move(String shop, long id, ToolStage from, ToolStage to, String action) {
    long shopId = owner.require(shop, ShopArea.OPERATE);
    Tool tool = store.require(shopId, id);
    Instant now = calendar.now();
    store.nextRules(shopId);
    if (to == ToolStage.PUBLISHED) {
      check.requireApart(tool, store.inForce(List.of(shopId), now));
    }
    if (tool.state(now) == ToolState.ENDED && to != ToolStage.ENDED
        || !store.move(id, from, to, now, owner.name())) {
      throw DomainException.conflict("marketing.error.changed");
    }
    audit.record(action, tool.kind() + " " + id, Map.of("shop", shop));
  }
}
