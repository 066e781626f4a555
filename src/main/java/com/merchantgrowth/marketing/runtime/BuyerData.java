package com.merchantgrowth.marketing.runtime;

import com.merchantgrowth.identity.AuditTrail;
import com.merchantgrowth.marketing.tool.ToolOwner;
import com.merchantgrowth.merchant.ShopArea;
import com.merchantgrowth.shared.DomainException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A buyer's record in a shop, or at the platform: handed out, and made nameless. */
@Service
public class BuyerData {
  private final ToolOwner owner;
  private final List<BuyerRecords> records;
  private final JdbcClient jdbc;
  private final AuditTrail audit;
  private final SecureRandom random = new SecureRandom();

  BuyerData(
      ToolOwner owner, ObjectProvider<BuyerRecords> records, JdbcClient jdbc, AuditTrail audit) {
    this.owner = owner;
    this.records = records.orderedStream().toList();
    this.jdbc = jdbc;
    this.audit = audit;
  }

  /**
   * Everything on record about the buyer, by kind of record.
   *
   * @param shop code, or {@link ToolOwner#PLATFORM}
   * @throws DomainException invalid, if this is no key of a buyer; as {@link ToolOwner#require}
   */
  @Transactional(readOnly = true)
  public Map<String, List<Map<String, Object>>> export(String shop, String buyer) {
    long shopId = owner.require(shop, ShopArea.BUYERS);
    Ask.requireBuyer(buyer);
    Map<String, List<Map<String, Object>>> export = new LinkedHashMap<>();
    records.forEach(kind -> export.put(kind.name(), kind.of(shopId, buyer)));
    return export;
  }

  /**
   * Makes the record nameless: a random key takes the buyer's place everywhere, unused coupons are
   * void. Sums, stock and limits stay true; the key is written down nowhere.
   *
   * @return whether there was anything about this buyer
   * @throws DomainException conflict, while the buyer holds pieces or has an order to pay; invalid,
   *     if this is no key of a buyer
   */
  @Transactional
  public boolean erase(String shop, String buyer) {
    long shopId = owner.require(shop, ShopArea.STAFF);
    Map<String, List<Map<String, Object>>> known = export(shop, buyer);
    if (known.values().stream().allMatch(List::isEmpty)) {
      return false;
    }
    if (open(shopId, buyer)) {
      throw DomainException.conflict("marketing.error.buyerOpen");
    }
    jdbc.sql(
            "update marketing_claim set status = 'void' where shop_id = ? and buyer = ?"
                + " and status = 'unused'")
        .params(shopId, buyer)
        .update();
    byte[] key = new byte[12];
    random.nextBytes(key);
    String nameless = "erased-" + HexFormat.of().formatHex(key);
    records.forEach(kind -> kind.rename(shopId, buyer, nameless));
    audit.record("marketing.buyer.erase", shop, Map.of());
    return true;
  }

  private boolean open(long shopId, String buyer) {
    return jdbc.sql(
                "select (select count(*) from marketing_hold where shop_id = :shop"
                    + " and buyer = :buyer and status = 'held') + (select count(*) from"
                    + " marketing_order where shop_id = :shop and buyer = :buyer"
                    + " and status = 'placed')")
            .param("shop", shopId)
            .param("buyer", buyer)
            .query(Integer.class)
            .single()
        > 0;
  }
}
