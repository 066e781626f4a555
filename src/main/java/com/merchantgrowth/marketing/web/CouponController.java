package com.merchantgrowth.marketing.web;

import com.merchantgrowth.marketing.price.Benefit;
import com.merchantgrowth.marketing.runtime.Offers;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What a shop's page shows a buyer before anything is claimed. */
@RestController
@RequestMapping("/api/v1/coupons")
@Tag(name = "storefront")
class CouponController {
  private final Offers offers;

  CouponController(Offers offers) {
    this.offers = offers;
  }

  /**
   * @param platform of the marketplace, not of the shop
   * @param reason why it cannot be claimed now; none = it can
   * @param validFrom of a claim made now, or at the start
   */
  record OfferBody(
      long id,
      String kind,
      String name,
      boolean platform,
      Instant start,
      Instant end,
      Benefit benefit,
      Instant validFrom,
      Instant validTo,
      boolean asksCode,
      int had,
      int perBuyer,
      @Nullable Long left,
      boolean claimable,
      @Nullable String reason) {
    static OfferBody of(Offers.Offer offer) {
      return new OfferBody(
          offer.tool().id(),
          offer.tool().kind(),
          offer.tool().name(),
          offer.tool().shopId() == 0,
          offer.tool().plan().start(),
          offer.tool().plan().end(),
          offer.benefit(),
          offer.validity().start(),
          offer.validity().end(),
          offer.asksCode(),
          offer.had(),
          offer.perBuyer(),
          offer.left().isPresent() ? offer.left().getAsLong() : null,
          offer.obstacle().isEmpty(),
          offer.obstacle().map(Enum::name).orElse(null));
    }
  }

  record HoldingBody(
      long id,
      long tool,
      String kind,
      String name,
      boolean platform,
      Benefit benefit,
      Instant validFrom,
      Instant validTo,
      String status,
      Instant claimedAt) {
    static HoldingBody of(Offers.Holding holding) {
      return new HoldingBody(
          holding.id(),
          holding.tool(),
          holding.kind(),
          holding.name(),
          holding.ofPlatform(),
          holding.benefit(),
          holding.validity().start(),
          holding.validity().end(),
          holding.status().name().toLowerCase(java.util.Locale.ROOT),
          holding.claimedAt());
    }
  }

  record CouponsBody(List<OfferBody> offers, List<HoldingBody> claimed) {}

  @GetMapping
  @Operation(
      summary = "Coupons a buyer can claim in a shop, cannot, and has",
      description =
          "The shop's and the platform's, running or announced. reason is NOT_BEGUN, OTHER_CHANNEL,"
              + " CLAIM_LIMIT or NONE_LEFT; what is meant for other buyers is left out. claimed ="
              + " every coupon of the buyer, newest first: unused, used, expired or void. tags ="
              + " what the storefront knows of the buyer in this shop (fan, member). Without a"
              + " buyer only offers for everybody are shown. Nothing is consumed. Scope claim.")
  CouponsBody coupons(
      @RequestParam String shop,
      @RequestParam(defaultValue = "") String buyer,
      @RequestParam(defaultValue = "") Set<String> tags,
      @RequestParam(defaultValue = "") String channel) {
    Offers.Window window = offers.of(new Offers.Look(shop, buyer, tags, channel));
    return new CouponsBody(
        window.offers().stream().map(OfferBody::of).toList(),
        window.holdings().stream().map(HoldingBody::of).toList());
  }
}
