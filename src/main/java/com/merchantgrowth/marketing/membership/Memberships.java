package com.merchantgrowth.marketing.membership;

import com.merchantgrowth.identity.AuditTrail;
import com.merchantgrowth.identity.CurrentAccount;
import com.merchantgrowth.marketing.tool.ToolStore;
import com.merchantgrowth.merchant.MerchantAccess;
import com.merchantgrowth.merchant.ShopArea;
import com.merchantgrowth.shared.BusinessCalendar;
import com.merchantgrowth.shared.DomainException;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The programmes of shops: looked at, changed, opened and closed. */
@Service
public class Memberships {
  private final ProgrammeBook programmes;
  private final ToolStore tools;
  private final MerchantAccess access;
  private final CurrentAccount account;
  private final BusinessCalendar calendar;
  private final AuditTrail audit;

  Memberships(
      ProgrammeBook programmes,
      ToolStore tools,
      MerchantAccess access,
      CurrentAccount account,
      BusinessCalendar calendar,
      AuditTrail audit) {
    this.programmes = programmes;
    this.tools = tools;
    this.access = access;
    this.account = account;
    this.calendar = calendar;
    this.audit = audit;
  }

  /**
   * @return empty = the shop has none yet
   * @throws DomainException as {@link MerchantAccess#require(String, ShopArea)}
   */
  @Transactional(readOnly = true)
  public Optional<Membership> find(String shop) {
    return programmes.find(access.require(shop, ShopArea.MARKETING).id());
  }

  /**
   * Whether the account may change the programme, before a request is looked at any further.
   *
   * @throws DomainException as {@link #find}
   */
  @Transactional(readOnly = true)
  public void writable(String shop) {
    access.require(shop, ShopArea.OPERATE);
  }

  /**
   * Saves a programme. Levels already reached and points already earned stay; new rules count from
   * now on.
   *
   * @param version the change was made from, 0 = there was none
   * @param open whether buyers can join and earn from now on
   * @throws DomainException invalid, with everything wrong at its field; conflict, if somebody
   *     changed it meanwhile; as {@link #find}
   */
  @Transactional
  public Membership save(String shop, int version, Programme programme, boolean open) {
    long shopId = access.require(shop, ShopArea.OPERATE).id();
    ProgrammeRules.require(programme);
    Stream.concat(
            Stream.of(programme.gift().coupon()),
            programme.levels().stream().map(level -> level.back().coupon()))
        .filter(coupon -> coupon != 0)
        .distinct()
        .forEach(coupon -> tools.require(shopId, coupon));
    boolean wasOpen = programmes.find(shopId).map(Membership::open).orElse(false);
    if (!programmes.save(
        shopId, version, programme, open, calendar.now(), account.require().username())) {
      throw DomainException.conflict("marketing.error.changed");
    }
    audit.record(
        open == wasOpen ? "membership.change" : open ? "membership.open" : "membership.close",
        "membership " + shop,
        Map.of("shop", shop, "version", version + 1));
    return programmes.require(shopId);
  }
}
