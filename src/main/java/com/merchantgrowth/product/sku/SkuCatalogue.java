package com.merchantgrowth.product.sku;

import com.merchantgrowth.merchant.MerchantAccess;
import com.merchantgrowth.merchant.ShopArea;
import java.util.List;
import java.util.function.Consumer;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The SKUs of a shop for whoever may see that shop. What goods cost is shown to those only who run
 * its daily business; for the others it is as if nobody had said ({@code src/docs/permissions.md}).
 */
@Service
@PreAuthorize("hasAnyRole('MERCHANT', 'SERVICE_PROVIDER', 'ADMIN')")
public class SkuCatalogue {
  private final SkuListing listing;
  private final Skus skus;
  private final Stock stock;
  private final MerchantAccess access;

  SkuCatalogue(SkuListing listing, Skus skus, Stock stock, MerchantAccess access) {
    this.listing = listing;
    this.skus = skus;
    this.stock = stock;
    this.access = access;
  }

  /**
   * Some of the SKUs a filter finds.
   *
   * @param total how many it finds in all
   */
  public record SkuPage(List<Sku> skus, long total) {}

  /**
   * One page of a shop's SKUs.
   *
   * @param sort by cost only for those who see it; others get the order of codes
   * @throws com.merchantgrowth.shared.DomainException not found, if the caller may not see the shop
   */
  @Transactional(readOnly = true)
  public SkuPage page(long shopId, SkuFilter filter, SkuSort sort, long offset, int limit) {
    boolean costs = costs(shopId);
    List<Sku> found =
        listing.page(shopId, filter, costs ? sort : sort.withoutCost(), offset, limit);
    return new SkuPage(
        found.stream().map(sku -> costs ? sku : sku.withoutCost()).toList(),
        listing.count(shopId, filter));
  }

  /**
   * Hands every SKU of the filter over without holding them in memory.
   *
   * @throws com.merchantgrowth.shared.DomainException not found, if the caller may not see the shop
   */
  @Transactional(readOnly = true)
  public void forEach(long shopId, SkuFilter filter, SkuSort sort, Consumer<Sku> consumer) {
    boolean costs = costs(shopId);
    listing.forEach(
        shopId,
        filter,
        costs ? sort : sort.withoutCost(),
        sku -> consumer.accept(costs ? sku : sku.withoutCost()));
  }

  /**
   * The SKU with this code.
   *
   * @throws com.merchantgrowth.shared.DomainException not found, if the caller may not see the
   *     shop, or it has no such SKU
   */
  @Transactional(readOnly = true)
  public Sku require(long shopId, String code) {
    boolean costs = costs(shopId);
    Sku sku = skus.require(shopId, code);
    return costs ? sku : sku.withoutCost();
  }

  /**
   * The newest moves of a SKU's stock, newest first.
   *
   * @throws com.merchantgrowth.shared.DomainException as {@link #require}
   */
  @Transactional(readOnly = true)
  public List<StockEntry> ledger(long shopId, String code, int limit) {
    return stock.ledger(require(shopId, code).id(), limit);
  }

  private boolean costs(long shopId) {
    access.require(shopId, ShopArea.MARKETING);
    return access.allowed(shopId, ShopArea.OPERATE);
  }
}
