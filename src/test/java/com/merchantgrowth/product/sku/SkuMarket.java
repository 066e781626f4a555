package com.merchantgrowth.product.sku;

import com.merchantgrowth.identity.AccountRef;
import com.merchantgrowth.merchant.MemberRole;
import com.merchantgrowth.merchant.ShopAttributes;
import com.merchantgrowth.merchant.ShopRef;
import com.merchantgrowth.merchant.ShopSetup;
import com.merchantgrowth.merchant.Shops;
import com.merchantgrowth.product.ProductFields;
import com.merchantgrowth.product.ProductSetup;
import com.merchantgrowth.product.ProductSetup.NewProduct;
import com.merchantgrowth.product.ProductStatus;
import com.merchantgrowth.product.sku.SkuSetup.NewSku;
import com.merchantgrowth.support.People;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Shops with a product each, and SKUs of it, for tests about goods. */
@Component
public class SkuMarket {
  private final ShopSetup setup;
  private final Shops shops;
  private final ProductSetup products;
  private final SkuSetup skus;
  private final Skus directory;
  private final People people;

  SkuMarket(
      ShopSetup setup,
      Shops shops,
      ProductSetup products,
      SkuSetup skus,
      Skus directory,
      People people) {
    this.setup = setup;
    this.shops = shops;
    this.products = products;
    this.skus = skus;
    this.directory = directory;
    this.people = people;
  }

  /** A shop with one product, {@code <shop>-p}. */
  public ShopRef shop(String code) {
    setup.shops(Map.of(code, new ShopAttributes("店 " + code, "食品", "", null, "", null, null)));
    ShopRef shop = shops.require(code);
    products.products(
        List.of(new NewProduct(code + "-p", code, titled("每日坚果", "食品 > 坚果"))),
        Map.of(code, shop.id()));
    return shop;
  }

  private static ProductFields titled(String title, String category) {
    return new ProductFields(
        title,
        "",
        category,
        "",
        null,
        0,
        "",
        0,
        0,
        0,
        0,
        List.of(),
        false,
        "",
        ProductStatus.ON_SALE);
  }

  /** A SKU of the shop's product at 99.00 with this stock. */
  public Sku sku(ShopRef shop, String code, long stock) {
    return sku(shop, code, "规格 " + code, 9_900, null, stock);
  }

  public Sku sku(
      ShopRef shop,
      String code,
      String specification,
      long listPrice,
      @Nullable Long cost,
      long stock) {
    skus.skus(
        List.of(
            new NewSku(
                code,
                shop.code(),
                shop.code() + "-p",
                new SkuFields(specification, listPrice, cost, null, ProductStatus.ON_SALE, ""),
                stock)),
        Map.of(shop.code(), shop.id()));
    return now(shop, code);
  }

  public Sku now(ShopRef shop, String code) {
    return directory.require(shop.id(), code);
  }

  public AccountRef member(ShopRef shop, MemberRole role) {
    AccountRef member = people.merchant();
    setup.member(shop.id(), member.id(), role);
    return member;
  }

  public <T> T as(AccountRef who, Supplier<T> work) {
    return people.as(who, work);
  }
}
