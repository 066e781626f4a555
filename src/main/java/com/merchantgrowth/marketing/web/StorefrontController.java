package com.merchantgrowth.marketing.web;

import static com.merchantgrowth.marketing.web.StorefrontBodies.required;
import static com.merchantgrowth.marketing.web.StorefrontBodies.text;
import static com.merchantgrowth.marketing.web.StorefrontBodies.whole;

import com.merchantgrowth.marketing.runtime.Coupons;
import com.merchantgrowth.marketing.runtime.Holds;
import com.merchantgrowth.marketing.runtime.Idempotency;
import com.merchantgrowth.marketing.runtime.Idempotency.Answer;
import com.merchantgrowth.marketing.runtime.Orders;
import com.merchantgrowth.marketing.runtime.Quotes;
import com.merchantgrowth.marketing.web.StorefrontBodies.AskBody;
import com.merchantgrowth.marketing.web.StorefrontBodies.ClaimBody;
import com.merchantgrowth.marketing.web.StorefrontBodies.HoldBody;
import com.merchantgrowth.marketing.web.StorefrontBodies.OrderAnswer;
import com.merchantgrowth.marketing.web.StorefrontBodies.OrderBody;
import com.merchantgrowth.marketing.web.StorefrontBodies.PlacedBody;
import com.merchantgrowth.marketing.web.StorefrontBodies.QuoteBody;
import com.merchantgrowth.marketing.web.StorefrontBodies.RefundAnswer;
import com.merchantgrowth.marketing.web.StorefrontBodies.RefundBody;
import com.merchantgrowth.marketing.web.StorefrontBodies.ReleasedBody;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.headers.Header;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.function.Supplier;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/** What a storefront calls. */
@RestController
@RequestMapping(value = "/api/v1", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "storefront")
class StorefrontController {
  private static final String KEY = "Idempotency-Key";
  private static final String AGAIN =
      " Idempotency-Key (1–120 characters): the same key and body are answered alike and do nothing"
          + " more; another body is 422, one still under way 409.";

  private static final String TOGETHER =
      " Requests for the same that arrive together are committed together; when too many wait, the"
          + " answer is 429 with Retry-After and nothing was done.";

  private final Quotes quotes;
  private final Coupons coupons;
  private final Holds holds;
  private final Orders orders;
  private final Idempotency idempotency;
  private final JsonMapper json;

  StorefrontController(
      Quotes quotes,
      Coupons coupons,
      Holds holds,
      Orders orders,
      Idempotency idempotency,
      JsonMapper json) {
    this.quotes = quotes;
    this.coupons = coupons;
    this.holds = holds;
    this.orders = orders;
    this.idempotency = idempotency;
    this.json = json;
  }

  @PostMapping("/quotes")
  @Operation(
      summary = "What a basket costs a buyer now",
      description =
          "Lines of one or more shops by shop and SKU code. Every candidate tool is answered with a"
              + " decision: applied or why not, what is missing, what the next step would save."
              + " Nothing is consumed. Scope quote.")
  QuoteBody quote(@RequestBody AskBody body) {
    return QuoteBody.of(quotes.quote(body.ask()));
  }

  @PostMapping("/coupons/{id}/claims")
  @ApiResponse(
      responseCode = "201",
      content = @Content(schema = @Schema(implementation = Coupons.Claimed.class)))
  @ApiResponse(
      responseCode = "429",
      description = "Too many at once",
      headers = @Header(name = "Retry-After", description = "seconds"),
      content =
          @Content(
              mediaType = MediaType.APPLICATION_PROBLEM_JSON_VALUE,
              schema = @Schema(implementation = ProblemDetail.class)))
  @Operation(
      summary = "Put a coupon into a buyer's hands",
      description = "Refused with the reason." + TOGETHER + " Scope claim." + AGAIN)
  ResponseEntity<String> claim(
      @PathVariable long id,
      @RequestHeader(name = KEY, defaultValue = "") String key,
      @RequestBody ClaimBody body) {
    Coupons.Wish wish =
        new Coupons.Wish(
            text(body.buyer()),
            whole(body.tags(), "tags"),
            text(body.channel()),
            text(body.code()));
    return answered(
        coupons.claim(id, wish, key, request("claim " + id, body), claimed -> kept(201, claimed)));
  }

  @PostMapping("/flash-sales/{id}/reservations")
  @ApiResponse(
      responseCode = "201",
      content = @Content(schema = @Schema(implementation = Holds.Held.class)))
  @ApiResponse(
      responseCode = "429",
      description = "Too many at once",
      headers = @Header(name = "Retry-After", description = "seconds"),
      content =
          @Content(
              mediaType = MediaType.APPLICATION_PROBLEM_JSON_VALUE,
              schema = @Schema(implementation = ProblemDetail.class)))
  @Operation(
      summary = "Keep pieces of a flash sale before payment",
      description =
          "A live hold keeps its price; it ends by itself and is given back once."
              + TOGETHER
              + " Scope claim."
              + AGAIN)
  ResponseEntity<String> hold(
      @PathVariable long id,
      @RequestHeader(name = KEY, defaultValue = "") String key,
      @RequestBody HoldBody body) {
    Holds.Wish wish =
        new Holds.Wish(
            text(body.buyer()),
            whole(body.tags(), "tags"),
            text(body.channel()),
            text(body.sku()),
            body.quantity() == null ? 1 : body.quantity());
    return answered(
        holds.hold(id, wish, key, request("hold " + id, body), held -> kept(201, held)));
  }

  @PostMapping("/flash-sales/{id}/reservations/{hold}/release")
  @Operation(
      summary = "Give a hold up",
      description =
          "released = false: it had ended, been used or been given up before. Scope claim.")
  ReleasedBody release(@PathVariable long id, @PathVariable long hold) {
    return new ReleasedBody(holds.release(id, hold));
  }

  @PostMapping("/orders")
  @ApiResponse(
      responseCode = "201",
      content = @Content(schema = @Schema(implementation = PlacedBody.class)))
  @ApiResponse(
      responseCode = "409",
      description =
          "The price has changed (placed = false, with the new quote), or a thing ran out",
      content = @Content(schema = @Schema(implementation = PlacedBody.class)))
  @Operation(
      summary = "Place an order",
      description =
          "payable is what the buyer was told, in fen: another price is never charged, the new quote"
              + " is answered with 409. Coupons, stock and budget are consumed in one transaction."
              + " points, by shop, pay a share"
              + " of it and earn nothing."
              + " One order of each shop, named key/shop; unpaid it is cancelled after 30 minutes."
              + " The same key again answers what was placed. Scope orders."
              + AGAIN)
  ResponseEntity<String> place(
      @RequestHeader(name = KEY, defaultValue = "") String key, @RequestBody OrderBody body) {
    return once(
        key,
        "order",
        body,
        () -> {
          Orders.Placed placed =
              orders.place(
                  text(body.key()),
                  required(body.basket(), "basket").ask(),
                  required(body.payable(), "payable"),
                  body.pointsUsed());
          return new Answer(
              placed.placed() ? 201 : 409,
              json.writeValueAsString(
                  new PlacedBody(
                      placed.placed(),
                      placed.orders().stream().map(OrderAnswer::of).toList(),
                      placed.answer().map(QuoteBody::of).orElse(null))),
              placed.placed());
        });
  }

  @PostMapping("/orders/{checkout}/{shop}/pay")
  @Operation(
      summary = "Report that an order is paid",
      description =
          "Refused (409) when it was cancelled or its time to pay is over: refund the buyer. Asked"
              + " again it answers the same. Scope orders.")
  OrderAnswer pay(@PathVariable String checkout, @PathVariable String shop) {
    return OrderAnswer.of(orders.pay(checkout + "/" + shop));
  }

  @PostMapping("/orders/{checkout}/{shop}/cancel")
  @Operation(
      summary = "Cancel an order that is not paid",
      description = "Everything it consumed is given back once. Scope orders.")
  OrderAnswer cancel(@PathVariable String checkout, @PathVariable String shop) {
    return OrderAnswer.of(orders.cancel(checkout + "/" + shop));
  }

  @PostMapping("/orders/{checkout}/{shop}/refunds")
  @ApiResponse(
      responseCode = "201",
      content = @Content(schema = @Schema(implementation = RefundAnswer.class)))
  @Operation(
      summary = "Refund units of a line",
      description =
          "Answers what exactly these units cost; all refunds of a line sum to what was paid. Scope"
              + " orders."
              + AGAIN)
  ResponseEntity<String> refund(
      @PathVariable String checkout,
      @PathVariable String shop,
      @RequestHeader(name = KEY, defaultValue = "") String key,
      @RequestBody RefundBody body) {
    String order = checkout + "/" + shop;
    return once(
        key,
        "refund " + order,
        body,
        () ->
            kept(
                201,
                RefundAnswer.of(
                    orders.refund(
                        order, required(body.line(), "line"), required(body.units(), "units")))));
  }

  private Answer kept(int status, Object body) {
    return new Answer(status, json.writeValueAsString(body), true);
  }

  private ResponseEntity<String> once(String key, String what, Object body, Supplier<Answer> work) {
    return answered(idempotency.once(key, request(what, body), work));
  }

  private String request(String what, Object body) {
    return what + " " + json.writeValueAsString(body);
  }

  private static ResponseEntity<String> answered(Answer answer) {
    return ResponseEntity.status(answer.status())
        .contentType(MediaType.APPLICATION_JSON)
        .body(answer.json());
  }
}
