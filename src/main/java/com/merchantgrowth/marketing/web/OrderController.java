package com.merchantgrowth.marketing.web;

import com.merchantgrowth.marketing.runtime.OrderDetails;
import com.merchantgrowth.marketing.web.StorefrontBodies.OrderAnswer;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Orders, looked at again: where they stand, and who bears what was saved. */
@RestController
@RequestMapping("/api/v1/orders")
@Tag(name = "storefront")
class OrderController {
  private final OrderDetails orders;

  OrderController(OrderDetails orders) {
    this.orders = orders;
  }

  /**
   * @param ofShop fen the shop bears
   * @param ofPlatform fen the platform bears
   */
  record BenefitBody(
      long tool,
      String kind,
      String name,
      @Nullable Long coupon,
      long saved,
      long ofShop,
      long ofPlatform) {
    static BenefitBody of(OrderDetails.Share share) {
      return new BenefitBody(
          share.tool(),
          share.kind(),
          share.name(),
          share.claim() == 0 ? null : share.claim(),
          share.saved(),
          share.ofShop(),
          share.saved() - share.ofShop());
    }
  }

  record DetailBody(OrderAnswer order, List<BenefitBody> benefits) {}

  @GetMapping("/{checkout}/{shop}")
  @Operation(
      summary = "An order, and what each tool gave in it",
      description =
          "ofShop and ofPlatform = who bears what was saved, rounded HALF_UP to the fen; a shop's"
              + " own tools are wholly its own. Scope read.")
  DetailBody order(@PathVariable String checkout, @PathVariable String shop) {
    OrderDetails.Detail detail = orders.require(checkout + "/" + shop);
    return new DetailBody(
        OrderAnswer.of(detail.order()), detail.shares().stream().map(BenefitBody::of).toList());
  }
}
