package com.merchantgrowth.marketing.tool;

import com.merchantgrowth.identity.CurrentAccount;
import com.merchantgrowth.identity.Roles;
import com.merchantgrowth.merchant.MerchantAccess;
import com.merchantgrowth.merchant.ShopArea;
import com.merchantgrowth.shared.DomainException;
import org.springframework.stereotype.Component;

/** Whose tools these are: a shop's, guarded as everything of a shop is, or the platform's. */
@Component
public class ToolOwner {
  /** Stands where a shop's code would. */
  public static final String PLATFORM = "platform";

  private final MerchantAccess access;
  private final CurrentAccount account;

  ToolOwner(MerchantAccess access, CurrentAccount account) {
    this.access = access;
    this.account = account;
  }

  /**
   * @return id of the shop, 0 = the platform
   * @throws DomainException not found, if the account has nothing to do with it
   */
  public long require(String code, ShopArea area) {
    if (!code.equals(PLATFORM)) {
      return access.require(code, area).id();
    }
    if (!account.require().role().equals(Roles.ADMIN)) {
      throw DomainException.notFound("merchant.error.unknown", code);
    }
    return 0;
  }

  /** Whether {@link #require} would succeed; the platform is its administrators'. */
  public boolean allowed(long shopId, ShopArea area) {
    return shopId == 0
        ? account.require().role().equals(Roles.ADMIN)
        : access.allowed(shopId, area);
  }

  /** Whether the account answers for the shop: may agree to what the gate wants approved. */
  public boolean approves(long shopId) {
    return allowed(shopId, ShopArea.STAFF);
  }

  public String name() {
    return account.require().username();
  }
}
