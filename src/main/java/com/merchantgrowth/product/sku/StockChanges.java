package com.merchantgrowth.product.sku;

import com.merchantgrowth.merchant.MerchantAccess;
import com.merchantgrowth.merchant.ShopArea;
import com.merchantgrowth.shared.DomainException;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Changes of stock by people and programs of a shop: always by so many pieces, never "to". */
@Service
@PreAuthorize("hasAnyRole('ADMIN', 'MERCHANT')")
public class StockChanges {
  private final Stock stock;
  private final Skus skus;
  private final MerchantAccess access;
  private final JdbcClient jdbc;
  private final TransactionTemplate transaction;

  StockChanges(
      Stock stock,
      Skus skus,
      MerchantAccess access,
      JdbcClient jdbc,
      PlatformTransactionManager transactions) {
    this.stock = stock;
    this.skus = skus;
    this.access = access;
    this.jdbc = jdbc;
    this.transaction = new TransactionTemplate(transactions);
  }

  /**
   * What a change came to.
   *
   * @param stock pieces now
   * @param repeated whether this reference had made the same change before, so that nothing was
   *     moved this time
   */
  public record Changed(long stock, boolean repeated) {}

  /**
   * Adds pieces, or takes them out.
   *
   * @param delta not 0; negative takes out
   * @param reference the caller's own key: the same change under the same key is made once, however
   *     often it is sent; null = make one up
   * @throws DomainException not found or forbidden, if the account may not write to the shop, or it
   *     has no such SKU; invalid, if the delta is 0; conflict, if there are not as many pieces, or
   *     the reference was used for another change
   */
  public Changed change(String shop, String code, int delta, @Nullable String reference) {
    long shopId = access.require(shop, ShopArea.OPERATE).id();
    Sku sku = skus.require(shopId, code);
    if (delta == 0 || delta < -Sku.MOST_STOCK || delta > Sku.MOST_STOCK) {
      throw DomainException.invalid("product.stock.error.delta", Sku.MOST_STOCK).at("delta");
    }
    String key = reference == null ? UUID.randomUUID().toString() : reference;
    try {
      return Objects.requireNonNull(transaction.execute(status -> once(sku, delta, key)));
    } catch (DuplicateKeyException raced) {
      // the same key at the same time: the other one was first and is visible now
      return repeated(sku, delta, key).orElseThrow(() -> raced);
    }
  }

  private Changed once(Sku sku, int delta, String key) {
    Optional<Changed> before = repeated(sku, delta, key);
    if (before.isPresent()) {
      return before.get();
    }
    boolean moved =
        delta < 0
            ? stock.take(sku.id(), -delta, Stock.EDIT, key)
            : stock.giveBack(sku.id(), delta, Stock.EDIT, key);
    if (!moved) {
      throw delta < 0
          ? DomainException.conflict("product.stock.error.short", sku.code(), now(sku)).at("delta")
          : DomainException.conflict("product.stock.error.full", Sku.MOST_STOCK).at("delta");
    }
    return new Changed(now(sku), false);
  }

  private Optional<Changed> repeated(Sku sku, int delta, String key) {
    return jdbc.sql(
            "select delta from sku_stock_entry where sku_id = ? and reason = ? and reference = ?")
        .params(sku.id(), Stock.EDIT, key)
        .query(Long.class)
        .optional()
        .map(
            earlier -> {
              if (earlier != delta) {
                throw DomainException.conflict("product.stock.error.reused", key).at("reference");
              }
              return new Changed(now(sku), true);
            });
  }

  private long now(Sku sku) {
    return jdbc.sql("select stock from sku where id = ?")
        .param(sku.id())
        .query(Long.class)
        .single();
  }
}
