package com.merchantgrowth.merchant.web;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.merchantgrowth.merchant.ShopProfile;
import com.merchantgrowth.merchant.ShopStage;
import com.merchantgrowth.merchant.ShopType;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A shop on the wire, under the names of the import's header; null = unknown. */
record ShopBody(
    @JsonProperty("shop_code") String code,
    String name,
    @Nullable String category,
    @Nullable String tier,
    @Nullable String type,
    @Nullable String belt,
    @JsonProperty("opened_on") @Nullable LocalDate openedOn,
    @Nullable String stage) {

  static ShopBody of(ShopProfile shop) {
    ShopType type = shop.type();
    ShopStage stage = shop.stage();
    return new ShopBody(
        shop.code(),
        shop.name(),
        known(shop.category()),
        known(shop.tier()),
        type == null ? null : type.code(),
        known(shop.belt()),
        shop.openedOn(),
        stage == null ? null : stage.code());
  }

  private static @Nullable String known(String text) {
    return text.isEmpty() ? null : text;
  }
}
