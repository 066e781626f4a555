package com.merchantgrowth.product.web;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.merchantgrowth.merchant.MerchantAccess;
import com.merchantgrowth.merchant.ShopArea;
import com.merchantgrowth.merchant.ShopRef;
import com.merchantgrowth.product.price.Promise;
import com.merchantgrowth.product.price.PromiseDesk;
import com.merchantgrowth.product.price.PromiseDesk.PromisePage;
import com.merchantgrowth.product.price.PromiseFilter;
import com.merchantgrowth.product.price.PromiseForm;
import com.merchantgrowth.product.sku.Yuan;
import com.merchantgrowth.shared.BusinessCalendar;
import com.merchantgrowth.shared.DomainException;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/shops/{code}/price-promises")
@Tag(name = "skus")
class PromiseController {
  private final PromiseDesk desk;
  private final MerchantAccess access;
  private final BusinessCalendar calendar;

  PromiseController(PromiseDesk desk, MerchantAccess access, BusinessCalendar calendar) {
    this.desk = desk;
    this.access = access;
    this.calendar = calendar;
  }

  /**
   * A promise to be recorded.
   *
   * @param creator null or empty = every creator
   * @param price in yuan, as a text or a number
   * @param end the day after the last one
   */
  record NewPromiseBody(
      @Nullable String sku,
      @Nullable String creator,
      @Nullable String price,
      @Nullable LocalDate start,
      @Nullable LocalDate end) {}

  /**
   * A promise on the wire.
   *
   * @param end the day after the last one
   * @param endedOn it does not hold from this day on
   * @param state in_force, upcoming or over, as of today
   */
  record PromiseBody(
      long id,
      String sku,
      String name,
      @Nullable String creator,
      BigDecimal price,
      LocalDate start,
      LocalDate end,
      @JsonProperty("ended_on") @Nullable LocalDate endedOn,
      String state,
      @JsonProperty("recorded_by") String recordedBy) {}

  record PageBody(List<PromiseBody> promises, long total, int page, int size) {}

  private PromiseBody body(Promise one) {
    return new PromiseBody(
        one.id(),
        one.skuCode(),
        one.skuName(),
        one.creatorCode().isEmpty() ? null : one.creatorCode(),
        BigDecimal.valueOf(one.price(), 2),
        one.period().start(),
        one.period().end(),
        one.endedOn(),
        one.on(calendar.today()).code(),
        one.recordedBy());
  }

  @GetMapping
  @Operation(
      summary = "What a shop promised creators about prices, newest first",
      description =
          "q: the beginning of the code of SKU or creator; state: in_force, upcoming or over.")
  PageBody list(
      @PathVariable String code,
      @RequestParam(defaultValue = "") String q,
      @RequestParam(defaultValue = "") String state,
      @RequestParam(defaultValue = "0") int page,
      @RequestParam(defaultValue = "100") int size) {
    ShopRef shop = access.require(code, ShopArea.MARKETING);
    SkuController.check(page, size);
    PromisePage found =
        desk.page(shop.id(), new PromiseFilter(q, state(state)), (long) page * size, size);
    return new PageBody(
        found.promises().stream().map(this::body).toList(), found.total(), page, size);
  }

  private static Promise.@Nullable State state(String text) {
    return text.isEmpty()
        ? null
        : Arrays.stream(Promise.State.values())
            .filter(state -> state.code().equals(text))
            .findFirst()
            .orElseThrow(() -> DomainException.invalid("product.promise.error.state", text));
  }

  @PostMapping
  @Operation(
      summary = "Record a promise",
      description =
          "The lowest price the creator was promised for the SKU on the days [start, end) of the"
              + " shop's zone; without creator it is promised to every creator. A creator has one"
              + " promise at a time for a SKU (409). Every wrong field is named in problems. Scope"
              + " shop:write.")
  PromiseBody record(@PathVariable String code, @RequestBody NewPromiseBody body) {
    return body(
        desk.record(
            code,
            new PromiseForm(
                Objects.requireNonNullElse(body.sku(), ""),
                Objects.requireNonNullElse(body.creator(), ""),
                body.price() == null ? null : Yuan.price(body.price()).orElse(null),
                body.start(),
                body.end())));
  }

  @PostMapping("/{id}/end")
  @Operation(
      summary = "End a promise today, or before it begins",
      description = "It does not hold from today on. Scope shop:write.")
  PromiseBody end(@PathVariable String code, @PathVariable long id) {
    return body(desk.end(code, id));
  }
}
