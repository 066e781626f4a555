package com.merchantgrowth.product;

import com.merchantgrowth.identity.CurrentAccount;
import com.merchantgrowth.merchant.MerchantAccess;
import com.merchantgrowth.merchant.MyShops;
import com.merchantgrowth.merchant.ShopArea;
import com.merchantgrowth.product.information.InformationField;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The products of a shop for whoever may see that shop. */
@Service
@PreAuthorize("hasAnyRole('MERCHANT', 'SERVICE_PROVIDER', 'ADMIN')")
public class ProductCatalogue {
  private final ProductListing listing;
  private final Products products;
  private final MerchantAccess access;
  private final MyShops myShops;
  private final CurrentAccount account;

  ProductCatalogue(
      ProductListing listing,
      Products products,
      MerchantAccess access,
      MyShops myShops,
      CurrentAccount account) {
    this.listing = listing;
    this.products = products;
    this.access = access;
    this.myShops = myShops;
    this.account = account;
  }

  /**
   * Some of the products a filter finds.
   *
   * @param total how many it finds in all
   */
  public record ProductPage(List<Product> products, long total) {}

  /**
   * One page of a shop's products.
   *
   * @throws com.merchantgrowth.shared.DomainException not found, if the caller may not see the shop
   */
  @Transactional(readOnly = true)
  public ProductPage page(
      long shopId, ProductFilter filter, ProductSort sort, long offset, int limit) {
    List<Long> shop = List.of(access.require(shopId, ShopArea.SCORES).id());
    return new ProductPage(
        listing.page(filter, shop, sort, offset, limit), listing.count(filter, shop));
  }

  /** One page of the products of all shops the caller may see, by code. */
  @Transactional(readOnly = true)
  public ProductPage everywhere(ProductFilter filter, long offset, int limit) {
    Collection<Long> shops = account.require().isAdmin() ? null : myShops.ids();
    if (shops != null && shops.isEmpty()) {
      return new ProductPage(List.of(), 0);
    }
    return new ProductPage(
        listing.page(filter, shops, ProductSort.BY_CODE, offset, limit),
        listing.count(filter, shops));
  }

  /**
   * Hands every product of the filter over, by code, without holding them in memory.
   *
   * @throws com.merchantgrowth.shared.DomainException not found, if the caller may not see the shop
   */
  @Transactional(readOnly = true)
  public void forEach(long shopId, ProductFilter filter, Consumer<Product> consumer) {
    listing.forEach(filter, List.of(access.require(shopId, ShopArea.SCORES).id()), consumer);
  }

  /**
   * All products of a shop, by code.
   *
   * @throws com.merchantgrowth.shared.DomainException not found, if the caller may not see the shop
   */
  @Transactional(readOnly = true)
  public List<Product> ofShop(long shopId) {
    return products.ofShops(List.of(access.require(shopId, ShopArea.SCORES).id()));
  }

  /**
   * The product with this code.
   *
   * @throws com.merchantgrowth.shared.DomainException not found, if there is none, or the caller
   *     may not see its shop (the two look the same)
   */
  @Transactional(readOnly = true)
  public Product require(String code) {
    Optional<Product> found = products.find(code);
    return found
        .filter(product -> access.allowed(product.shopId(), ShopArea.SCORES))
        .orElseThrow(() -> Products.unknown(code));
  }

  /**
   * How many products on sale lack what.
   *
   * @throws com.merchantgrowth.shared.DomainException not found, if the caller may not see the shop
   */
  @Transactional(readOnly = true)
  public Map<InformationField, Long> lacking(long shopId) {
    return listing.lacking(List.of(access.require(shopId, ShopArea.SCORES).id()));
  }
}
