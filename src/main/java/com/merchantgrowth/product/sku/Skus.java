package com.merchantgrowth.product.sku;

import com.merchantgrowth.shared.DomainException;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Looks SKUs up for other rooms, costs included; each question is one statement. It asks nobody who
 * they are: whatever is shown to a person goes through {@link SkuCatalogue}.
 */
@Service
public class Skus {
  /** Up to this many codes are asked for by name; beyond, all of the shops' are read. */
  private static final int FEW = 1000;

  private final JdbcClient jdbc;

  Skus(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * These SKUs of a shop by code, in the order of the codes; codes it does not have are left out.
   */
  @Transactional(readOnly = true)
  public Map<String, Sku> byCode(long shopId, Collection<String> codes) {
    Map<String, Sku> found = LinkedHashMap.newLinkedHashMap(codes.size());
    if (!codes.isEmpty()) {
      jdbc.sql(SkuRows.SELECT + " where s.shop_id = :shop and s.code in (:codes) order by s.code")
          .param("shop", shopId)
          .param("codes", codes)
          .query(SkuRows::sku)
          .list()
          .forEach(sku -> found.put(sku.code(), sku));
    }
    return found;
  }

  /** These codes in any of these shops; a code may be in several. */
  @Transactional(readOnly = true)
  public List<Sku> ofShops(Collection<Long> shopIds, Collection<String> codes) {
    return shopIds.isEmpty() || codes.isEmpty()
        ? List.of()
        : jdbc.sql(SkuRows.SELECT + " where s.shop_id in (:shops) and s.code in (:codes)")
            .param("shops", shopIds)
            .param("codes", codes)
            .query(SkuRows::sku)
            .list();
  }

  /** These SKUs by id, whatever their shops; unknown ids are left out. */
  @Transactional(readOnly = true)
  public Map<Long, Sku> byId(Collection<Long> ids) {
    Map<Long, Sku> found = LinkedHashMap.newLinkedHashMap(ids.size());
    if (!ids.isEmpty()) {
      jdbc.sql(SkuRows.SELECT + " where s.id in (:ids) order by s.id")
          .param("ids", ids)
          .query(SkuRows::sku)
          .list()
          .forEach(sku -> found.put(sku.id(), sku));
    }
    return found;
  }

  /** All SKUs of a shop, by code. */
  @Transactional(readOnly = true)
  public List<Sku> ofShop(long shopId) {
    return jdbc.sql(SkuRows.SELECT + " where s.shop_id = ? order by s.code")
        .param(shopId)
        .query(SkuRows::sku)
        .list();
  }

  @Transactional(readOnly = true)
  public Optional<Sku> find(long shopId, String code) {
    return jdbc.sql(SkuRows.SELECT + " where s.shop_id = ? and s.code = ?")
        .params(shopId, code)
        .query(SkuRows::sku)
        .optional();
  }

  /**
   * @throws DomainException not found, if the shop has no such SKU
   */
  @Transactional(readOnly = true)
  public Sku require(long shopId, String code) {
    return find(shopId, code).orElseThrow(() -> unknown(code));
  }

  /** What a SKU is known by. */
  public record Key(long shopId, String code) {}

  /** The ids of SKUs of several shops; unknown ones are left out, others may be there. */
  @Transactional(readOnly = true)
  public Map<Key, Long> ids(Collection<Long> shopIds, Collection<String> codes) {
    Map<Key, Long> ids = new HashMap<>();
    if (shopIds.isEmpty()) {
      return ids;
    }
    Set<String> wanted = Set.copyOf(codes);
    boolean few = wanted.size() <= FEW;
    jdbc.sql(
            "select shop_id, code, id from sku where shop_id in (:shops)"
                + (few ? " and code in (:codes)" : ""))
        .param("shops", shopIds)
        .param("codes", wanted)
        .query(
            row -> {
              ids.put(new Key(row.getLong(1), row.getString(2)), row.getLong(3));
            });
    return ids;
  }

  static DomainException unknown(String code) {
    return DomainException.notFound("product.sku.error.unknown", code);
  }
}
