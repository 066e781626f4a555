package com.merchantgrowth.marketing.web;

import com.merchantgrowth.marketing.effect.ClaimRow;
import com.merchantgrowth.marketing.effect.OrderRow;
import com.merchantgrowth.marketing.effect.Sums;
import com.merchantgrowth.marketing.effect.ToolEffect;
import com.merchantgrowth.marketing.effect.ToolEffects;
import com.merchantgrowth.marketing.effect.ToolUsage;
import com.merchantgrowth.marketing.price.Rule;
import com.merchantgrowth.marketing.tool.Left;
import com.merchantgrowth.product.price.PaidPrices.Sold;
import com.merchantgrowth.shared.DayRange;
import com.merchantgrowth.shared.DomainException;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What a shop's tools brought; money in fen. */
@RestController
@RequestMapping("/api/v1/shops/{code}/tools/{id}")
@Tag(name = "marketing tools")
class ToolEffectController {
  private static final String READ = " Scope tools:read or read.";
  private static final String PAGES =
      " Newest first; page from 0, size at most 200; buyers' keys are shortened.";

  private static final int MOST_A_PAGE = 200;

  private final ToolEffects effects;
  private final ToolUsage usage;

  ToolEffectController(ToolEffects effects, ToolUsage usage) {
    this.effects = effects;
    this.usage = usage;
  }

  record DayBody(LocalDate day, Sums sums) {}

  record SkuBody(String sku, String name, Sums sums) {}

  /** channel: empty = none was told. */
  record ChannelBody(String channel, Sums sums) {}

  record SoldBody(LocalDate from, LocalDate to, long orders, long pieces, long net) {
    static SoldBody of(DayRange days, Sold sold) {
      return new SoldBody(days.start(), days.last(), sold.orders(), sold.pieces(), sold.net());
    }
  }

  /** skus: how many SKUs the tool is for. */
  record ComparisonBody(int skus, SoldBody during, SoldBody before) {}

  record EffectBody(
      long tool,
      String state,
      LocalDate from,
      LocalDate to,
      Sums total,
      @Nullable Long claimsLeft,
      @Nullable Long budgetLeft,
      List<DayBody> days,
      List<SkuBody> skus,
      List<ChannelBody> channels,
      @Nullable ComparisonBody comparison) {}

  /** usedAt: null while it is not used; validTo is not included. */
  record ClaimBody(
      long id,
      String buyer,
      String channel,
      String state,
      Instant claimedAt,
      Instant validTo,
      @Nullable Instant usedAt) {}

  record ClaimsBody(List<ClaimBody> claims, long total, int page, int size) {}

  /** discount: by this tool. */
  record UsedInBody(
      String key,
      String buyer,
      String channel,
      String status,
      Instant placedAt,
      @Nullable Instant paidAt,
      long payable,
      long discount,
      long refunded) {}

  record UsedInPage(List<UsedInBody> orders, long total, int page, int size) {}

  @GetMapping("/effect")
  @Operation(
      summary = "What a tool brought",
      description =
          "By day, SKU and channel, from … to both included, at most 92 days; without them the last"
              + " 30 days of the tool. Each number counts on the day it happened: a claim when"
              + " claimed, an order when paid, a refund when refunded. The comparison is of the SKUs"
              + " the tool is for, whoever bought them, with as many days right before it began."
              + READ)
  EffectBody effect(
      @PathVariable String code,
      @PathVariable long id,
      @RequestParam(required = false) @Nullable LocalDate from,
      @RequestParam(required = false) @Nullable LocalDate to) {
    ToolEffect effect = effects.of(code, id, from, to);
    Left left = effect.standing().left();
    return new EffectBody(
        id,
        effect.standing().state().code(),
        effect.range().start(),
        effect.range().last(),
        effect.total(),
        left.claims().isPresent() ? left.claims().getAsLong() : null,
        left.budget() == Rule.NO_BUDGET ? null : left.budget(),
        effect.days().entrySet().stream()
            .map(day -> new DayBody(day.getKey(), day.getValue()))
            .toList(),
        effect.skus().stream()
            .map(one -> new SkuBody(one.sku().code(), one.sku().name(), one.sums()))
            .toList(),
        effect.channels().entrySet().stream()
            .map(one -> new ChannelBody(one.getKey(), one.getValue()))
            .toList(),
        effect
            .comparison()
            .map(
                one ->
                    new ComparisonBody(
                        one.skus(),
                        SoldBody.of(one.days(), one.during()),
                        SoldBody.of(one.before(), one.then())))
            .orElse(null));
  }

  @GetMapping("/claims")
  @Operation(
      summary = "Who claimed a tool",
      description = "state: unused, used, expired or void; left out = all." + PAGES + READ)
  ClaimsBody claims(
      @PathVariable String code,
      @PathVariable long id,
      @RequestParam(defaultValue = "") String state,
      @RequestParam(defaultValue = "0") int page,
      @RequestParam(defaultValue = "50") int size) {
    ToolUsage.Page<ClaimRow> found = usage.claims(code, id, state, offset(page, size), size);
    return new ClaimsBody(rows(found, ToolEffectController::body), found.total(), page, size);
  }

  @GetMapping("/orders")
  @Operation(
      summary = "The orders a tool was in",
      description = "status: placed, paid or cancelled; left out = all." + PAGES + READ)
  UsedInPage orders(
      @PathVariable String code,
      @PathVariable long id,
      @RequestParam(defaultValue = "") String status,
      @RequestParam(defaultValue = "0") int page,
      @RequestParam(defaultValue = "50") int size) {
    ToolUsage.Page<OrderRow> found = usage.orders(code, id, status, offset(page, size), size);
    return new UsedInPage(rows(found, ToolEffectController::body), found.total(), page, size);
  }

  private static int offset(int page, int size) {
    if (size < 1 || size > MOST_A_PAGE) {
      throw DomainException.invalid("marketing.error.range", 1, MOST_A_PAGE).at("size");
    }
    int last = Integer.MAX_VALUE / size - 1;
    if (page < 0 || page > last) {
      throw DomainException.invalid("marketing.error.range", 0, last).at("page");
    }
    return page * size;
  }

  private static <T, B> List<B> rows(ToolUsage.Page<T> page, Function<T, B> body) {
    return page.rows().stream().map(body).toList();
  }

  private static ClaimBody body(ClaimRow row) {
    return new ClaimBody(
        row.id(),
        row.buyer(),
        row.channel(),
        row.state().code(),
        row.claimedAt(),
        row.validTo(),
        row.usedAt().orElse(null));
  }

  private static UsedInBody body(OrderRow row) {
    return new UsedInBody(
        row.number(),
        row.buyer(),
        row.channel(),
        row.status().code(),
        row.placedAt(),
        row.paidAt().orElse(null),
        row.payable(),
        row.discount(),
        row.refunded());
  }
}
