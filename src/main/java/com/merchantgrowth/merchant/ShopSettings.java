package com.merchantgrowth.merchant;

import com.merchantgrowth.identity.AuditTrail;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The marketplace's choices about its shops' attributes. */
@Service
public class ShopSettings {
  private final JdbcClient jdbc;
  private final AuditTrail audit;

  ShopSettings(JdbcClient jdbc, AuditTrail audit) {
    this.jdbc = jdbc;
    this.audit = audit;
  }

  @Transactional(readOnly = true)
  public AttributeMode tierMode() {
    return modes().tierComputed() ? AttributeMode.COMPUTED : AttributeMode.IMPORTED;
  }

  @Transactional(readOnly = true)
  public AttributeMode stageMode() {
    return modes().stageComputed() ? AttributeMode.COMPUTED : AttributeMode.IMPORTED;
  }

  /** Decides from now on; what shops already have stays. */
  @Transactional
  @PreAuthorize("hasRole('ADMIN')")
  public void change(AttributeMode tier, AttributeMode stage) {
    set(tier, stage);
  }

  /** {@link #change} for code that acts without a person. */
  void set(AttributeMode tier, AttributeMode stage) {
    jdbc.sql(
            "update shop_setting set tier_mode = ?, stage_mode = ?, version = version + 1"
                + " where id = 1")
        .params(tier.name(), stage.name())
        .update();
    audit.record("shop.setting", "shops", Map.of("tier", tier.name(), "stage", stage.name()));
  }

  ShopVersionStore.Modes modes() {
    return jdbc.sql("select tier_mode, stage_mode from shop_setting where id = 1")
        .query(ShopVersionStore::modes)
        .single();
  }
}
