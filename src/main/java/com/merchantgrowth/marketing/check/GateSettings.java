package com.merchantgrowth.marketing.check;

import com.merchantgrowth.identity.AuditTrail;
import com.merchantgrowth.marketing.gate.Finding;
import com.merchantgrowth.marketing.gate.GatePolicy;
import com.merchantgrowth.marketing.tool.ToolOwner;
import com.merchantgrowth.merchant.ShopArea;
import com.merchantgrowth.shared.BusinessCalendar;
import com.merchantgrowth.shared.DomainException;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the gate of a shop lets through: everybody who sees it may look, the owner decides. */
@Service
public class GateSettings {
  private final GatePolicies policies;
  private final ToolOwner owner;
  private final BusinessCalendar calendar;
  private final AuditTrail audit;

  GateSettings(
      GatePolicies policies, ToolOwner owner, BusinessCalendar calendar, AuditTrail audit) {
    this.policies = policies;
    this.owner = owner;
    this.calendar = calendar;
    this.audit = audit;
  }

  /**
   * @throws DomainException as {@link ToolOwner#require}
   */
  @Transactional(readOnly = true)
  public GatePolicy of(String shop) {
    return policies.of(owner.require(shop, ShopArea.MARKETING));
  }

  /**
   * @param mostUnits units of a SKU one order may have, 1 … 99
   * @param days how far ahead the gate looks, 1 … 365
   * @param stricter levels by what was found; what is not above the least is left out
   * @throws DomainException invalid, at the field; as {@link ToolOwner#require}
   */
  @Transactional
  public GatePolicy set(
      String shop, int mostUnits, int days, Map<Finding.Kind, Finding.Level> stricter) {
    long shopId = owner.require(shop, ShopArea.STAFF);
    range(mostUnits, 99, "mostUnits");
    range(days, 365, "days");
    Map<Finding.Kind, Finding.Level> raised = new HashMap<>();
    stricter.forEach(
        (kind, level) -> {
          if (level.compareTo(kind.least()) < 0) {
            raised.put(kind, level);
          }
        });
    GatePolicy policy = new GatePolicy(mostUnits, days, raised);
    policies.set(shopId, policy, calendar.now(), owner.name());
    audit.record(
        "marketing.policy",
        shop,
        Map.of("mostUnits", mostUnits, "days", days, "stricter", raised.toString()));
    return policy;
  }

  private static void range(int value, int most, String field) {
    if (value < 1 || value > most) {
      throw DomainException.invalid("marketing.error.range", 1, most).at(field);
    }
  }
}
