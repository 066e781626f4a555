package com.merchantgrowth.product;

import com.merchantgrowth.identity.CurrentAccount;
import com.merchantgrowth.merchant.MerchantAccess;
import com.merchantgrowth.merchant.ShopArea;
import com.merchantgrowth.merchant.ShopCodes;
import com.merchantgrowth.merchant.ShopRef;
import com.merchantgrowth.shared.DomainException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Which shops a file of the signed-in account may be about. */
@Component
public class ImportShops {
  private final CurrentAccount account;
  private final MerchantAccess access;
  private final ShopCodes shops;

  ImportShops(CurrentAccount account, MerchantAccess access, ShopCodes shops) {
    this.account = account;
    this.access = access;
    this.shops = shops;
  }

  /**
   * The shops rows may name.
   *
   * @param byCode their ids
   * @param own where rows go that name none; null = every row has to name one
   */
  public record Named(Map<String, Long> byCode, @Nullable Long own) {
    /** The shop a row is about; null = not one of these. */
    public @Nullable Long of(String code) {
      return code.isEmpty() ? own : byCode.get(code);
    }
  }

  /**
   * @param shop the only one, whose daily business has to be the account's; null = every shop, for
   *     administrators
   * @throws DomainException not found or forbidden, if the account may not write there
   */
  public Named writable(@Nullable String shop) {
    if (shop != null) {
      ShopRef own = access.require(shop, ShopArea.OPERATE);
      return new Named(Map.of(own.code(), own.id()), own.id());
    }
    if (!account.require().isAdmin()) {
      throw DomainException.forbidden("merchant.error.area.operate");
    }
    return new Named(shops.all(), null);
  }
}
