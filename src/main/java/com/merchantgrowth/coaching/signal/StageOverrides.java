package com.merchantgrowth.coaching.signal;

import com.merchantgrowth.identity.AuditTrail;
import com.merchantgrowth.identity.CurrentAccount;
import com.merchantgrowth.identity.Roles;
import com.merchantgrowth.merchant.ShopProfile;
import com.merchantgrowth.merchant.ShopRef;
import com.merchantgrowth.merchant.ShopStage;
import com.merchantgrowth.merchant.ShopStages;
import com.merchantgrowth.merchant.Shops;
import com.merchantgrowth.shared.BusinessCalendar;
import com.merchantgrowth.shared.DomainException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Stages that administrators decide instead of the daily run, each with its reason. */
@Service
@PreAuthorize("hasRole('" + Roles.ADMIN + "')")
public class StageOverrides {
  /** The longest reason, in characters. */
  public static final int LONGEST_REASON = 300;

  private final OverrideRows rows;
  private final ShopStages stages;
  private final Shops shops;
  private final CurrentAccount account;
  private final BusinessCalendar calendar;
  private final AuditTrail audit;

  StageOverrides(
      OverrideRows rows,
      ShopStages stages,
      Shops shops,
      CurrentAccount account,
      BusinessCalendar calendar,
      AuditTrail audit) {
    this.rows = rows;
    this.stages = stages;
    this.shops = shops;
    this.account = account;
    this.calendar = calendar;
    this.audit = audit;
  }

  /** A shop whose stage a person has decided. */
  public record Row(ShopRef shop, ShopStage stage, String reason, String setBy, Instant setAt) {}

  /** All of them, newest first; two statements. */
  @Transactional(readOnly = true)
  public List<Row> list() {
    List<OverrideRows.Decided> all = rows.all();
    Map<Long, ShopProfile> profiles =
        shops.profiles(all.stream().map(OverrideRows.Decided::shopId).toList(), calendar.today());
    List<Row> list = new ArrayList<>(all.size());
    for (OverrideRows.Decided one : all) {
      ShopProfile shop = profiles.get(one.shopId());
      if (shop != null) {
        list.add(new Row(shop.ref(), one.stage(), one.reason(), one.setBy(), one.setAt()));
      }
    }
    return list;
  }

  /**
   * Puts a shop into a stage from today on; runs leave it alone until {@link #release}.
   *
   * @param reason 1 to {@link #LONGEST_REASON} characters
   * @throws DomainException not found, for an unknown shop; invalid, without a reason; conflict,
   *     where imports set the stages
   */
  @Transactional
  public void set(String shopCode, ShopStage stage, String reason) {
    ShopRef shop = shops.require(shopCode);
    String why = reason.strip();
    if (why.isEmpty() || why.length() > LONGEST_REASON) {
      throw DomainException.invalid("coaching.signal.error.reason", LONGEST_REASON);
    }
    lock();
    LocalDate today = calendar.today();
    ShopStage before =
        rows.find(shop.id())
            .map(one -> Optional.ofNullable(one.before()))
            .orElseGet(() -> Optional.ofNullable(shops.profile(shop.id(), today).stage()))
            .orElse(null);
    rows.put(
        new OverrideRows.Decided(
            shop.id(),
            stage,
            before,
            why,
            account.require().username(),
            calendar.now().truncatedTo(ChronoUnit.MICROS)));
    stages.put(shop.id(), stage, today);
    audit.record("coaching.stage", shop.code(), Map.of("stage", stage.code(), "reason", why));
  }

  /**
   * Lets runs work the stage out again. From today on the shop is where it was before, and the next
   * run moves it forward from there.
   *
   * @throws DomainException not found, for an unknown shop, or when nobody has decided its stage
   */
  @Transactional
  public void release(String shopCode) {
    ShopRef shop = shops.require(shopCode);
    lock();
    OverrideRows.Decided decided =
        rows.find(shop.id())
            .orElseThrow(
                () -> DomainException.notFound("coaching.signal.error.noOverride", shopCode));
    rows.delete(shop.id());
    stages.put(shop.id(), decided.before(), calendar.today());
    audit.record("coaching.stageRelease", shop.code(), Map.of("stage", decided.stage().code()));
  }

  private void lock() {
    if (!stages.lock()) {
      throw DomainException.conflict("coaching.signal.error.imported");
    }
  }
}
