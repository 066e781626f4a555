package com.merchantgrowth.tier.web;

import com.merchantgrowth.merchant.MerchantAccess;
import com.merchantgrowth.merchant.ShopArea;
import com.merchantgrowth.tier.Tiers;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "tiers")
class TierController {
  private final MerchantAccess access;
  private final Tiers tiers;

  TierController(MerchantAccess access, Tiers tiers) {
    this.access = access;
    this.tiers = tiers;
  }

  @Operation(
      summary = "A shop's tier: now, if evaluated, and the next evaluation",
      description =
          "The tier and since when, what the last evaluation counted, what an evaluation would"
              + " give, and a forecast of the next one, with every condition. With asOf as of the"
              + " end of that day, from the facts; without it as of the newest daily run.")
  @GetMapping("/api/v1/shops/{code}/tier")
  TierJson tier(
      @PathVariable String code,
      @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
          @Nullable LocalDate asOf) {
    long shop = access.require(code, ShopArea.TASKS).id();
    return TierJson.of(asOf == null ? tiers.of(shop) : tiers.asOf(shop, asOf));
  }
}
