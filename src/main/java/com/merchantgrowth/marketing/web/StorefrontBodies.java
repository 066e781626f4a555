package com.merchantgrowth.marketing.web;

import com.merchantgrowth.marketing.price.Decision;
import com.merchantgrowth.marketing.price.Quote;
import com.merchantgrowth.marketing.price.Quote.QuotedLine;
import com.merchantgrowth.marketing.runtime.Ask;
import com.merchantgrowth.marketing.runtime.OrderBook;
import com.merchantgrowth.marketing.runtime.Orders;
import com.merchantgrowth.marketing.runtime.Quotes;
import com.merchantgrowth.marketing.tool.Tool;
import com.merchantgrowth.merchant.ShopRef;
import com.merchantgrowth.product.sku.Sku;
import com.merchantgrowth.shared.DomainException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What storefronts send and are answered; money in fen. */
final class StorefrontBodies {
  private StorefrontBodies() {}

  record LineBody(
      @Nullable Integer number,
      @Nullable String shop,
      @Nullable String sku,
      @Nullable Integer quantity,
      @Nullable Boolean selected) {}

  /**
   * @param tags what the storefront knows of the buyer, by shop: fan, member
   * @param coupons ids of the claims to use; left out = the best
   */
  record AskBody(
      @Nullable String buyer,
      @Nullable Map<String, Set<String>> tags,
      @Nullable String channel,
      @Nullable List<LineBody> lines,
      @Nullable Set<Long> coupons) {
    Ask ask() {
      List<LineBody> sent = lines == null ? List.of() : lines;
      if (sent.size() > com.merchantgrowth.marketing.price.Basket.MOST_LINES) {
        throw DomainException.invalid(
                "marketing.error.lines", com.merchantgrowth.marketing.price.Basket.MOST_LINES)
            .at("lines");
      }
      List<Ask.Line> read = new java.util.ArrayList<>();
      for (int i = 0; i < sent.size(); i++) {
        LineBody line = required(sent.get(i), "lines[" + i + "]");
        read.add(
            new Ask.Line(
                line.number() == null ? i + 1 : line.number(),
                required(line.shop(), "lines[" + i + "].shop"),
                required(line.sku(), "lines[" + i + "].sku"),
                line.quantity() == null ? 1 : line.quantity(),
                line.selected() == null || line.selected()));
      }
      return new Ask(
          text(buyer),
          told(),
          text(channel),
          read,
          coupons == null ? Optional.empty() : Optional.of(whole(coupons, "coupons")));
    }

    private Map<String, Set<String>> told() {
      Map<String, Set<String>> told = new java.util.HashMap<>();
      if (tags != null) {
        tags.forEach((shop, ofShop) -> told.put(shop, whole(ofShop, "tags." + shop)));
      }
      return told;
    }
  }

  /**
   * @param points to pay with, by shop; 1 point is worth what the shop's programme says
   */
  record OrderBody(
      @Nullable String key,
      @Nullable Long payable,
      @Nullable AskBody basket,
      @Nullable Map<String, Long> points) {
    Map<String, Long> pointsUsed() {
      Map<String, Long> used = points == null ? Map.of() : points;
      used.forEach((shop, one) -> required(one, "points." + shop));
      return used;
    }
  }

  record ClaimBody(
      @Nullable String buyer,
      @Nullable Set<String> tags,
      @Nullable String channel,
      @Nullable String code) {}

  record HoldBody(
      @Nullable String buyer,
      @Nullable Set<String> tags,
      @Nullable String channel,
      @Nullable String sku,
      @Nullable Integer quantity) {}

  record RefundBody(@Nullable Integer line, @Nullable Integer units) {}

  static String text(@Nullable String text) {
    return text == null ? "" : text.strip();
  }

  /**
   * A set as it was sent; left out = empty.
   *
   * @throws DomainException invalid, if something in it is null
   */
  static <T> Set<T> whole(@Nullable Set<T> sent, String field) {
    if (sent == null) {
      return Set.of();
    }
    if (sent.stream().anyMatch(java.util.Objects::isNull)) {
      throw DomainException.invalid("marketing.error.required").at(field);
    }
    return sent;
  }

  static <T> T required(@Nullable T value, String field) {
    if (value == null) {
      throw DomainException.invalid("marketing.error.required").at(field);
    }
    return value;
  }

  record UnitsBody(int count, long unitPrice, long net, @Nullable Long tool) {}

  record QuotedLineBody(
      int number,
      String shop,
      String sku,
      int quantity,
      boolean selected,
      long listPrice,
      long gross,
      long net,
      List<UnitsBody> units) {}

  record MissingBody(String measure, long amount) {}

  record NextBody(MissingBody missing, long extra) {}

  record DecisionBody(
      long tool,
      String kind,
      String name,
      @Nullable Long coupon,
      String lane,
      String reason,
      long saved,
      List<Decision.LineSaving> lines,
      @Nullable MissingBody missing,
      @Nullable NextBody next,
      @Nullable Long because) {
    static DecisionBody of(Decision decision, Map<Long, Tool> tools) {
      Tool tool = tools.get(decision.rule());
      return new DecisionBody(
          decision.rule(),
          decision.tool(),
          tool == null ? "" : tool.name(),
          decision.claim() == 0 ? null : decision.claim(),
          decision.lane(),
          decision.reason().name(),
          decision.saved(),
          decision.lines(),
          decision.missing().map(StorefrontBodies::missing).orElse(null),
          decision
              .next()
              .map(next -> new NextBody(StorefrontBodies.missing(next.missing()), next.extra()))
              .orElse(null),
          decision.because() == 0 ? null : decision.because());
    }
  }

  private static MissingBody missing(Decision.Shortfall shortfall) {
    return new MissingBody(
        shortfall.measure().name().toLowerCase(java.util.Locale.ROOT), shortfall.amount());
  }

  record QuoteBody(
      String policy,
      String rules,
      Instant at,
      long gross,
      long saved,
      long payable,
      List<QuotedLineBody> lines,
      List<DecisionBody> decisions) {
    static QuoteBody of(Quotes.Answer answer) {
      Quote quote = answer.quote();
      return new QuoteBody(
          quote.policy(),
          quote.rules(),
          quote.at(),
          quote.gross(),
          quote.saved(),
          quote.payable(),
          quote.lines().stream().map(line -> line(answer, line)).toList(),
          quote.decisions().stream()
              .map(decision -> DecisionBody.of(decision, answer.tools()))
              .toList());
    }

    private static QuotedLineBody line(Quotes.Answer answer, QuotedLine line) {
      Sku sku = answer.skus().get(line.line().goods().sku());
      ShopRef shop = answer.shops().get(line.line().goods().shop());
      return new QuotedLineBody(
          line.line().number(),
          shop == null ? "" : shop.code(),
          sku == null ? "" : sku.code(),
          line.line().quantity(),
          line.line().selected(),
          line.line().goods().listPrice(),
          line.gross(),
          line.net(),
          line.units().stream()
              .map(
                  units ->
                      new UnitsBody(
                          units.count(),
                          units.unitPrice(),
                          units.net(),
                          units.rule() == 0 ? null : units.rule()))
              .toList());
    }
  }

  /**
   * @param money what of the payable is paid with money; points pay the rest
   */
  record OrderAnswer(
      String key,
      String status,
      String buyer,
      String channel,
      long gross,
      long payable,
      long money,
      long refunded,
      Instant placedAt,
      Instant payUntil,
      @Nullable Instant paidAt) {
    static OrderAnswer of(OrderBook.Order order) {
      return new OrderAnswer(
          order.key(),
          order.status().code(),
          order.buyer(),
          order.channel(),
          order.gross(),
          order.payable(),
          order.money(),
          order.refunded(),
          order.placedAt(),
          order.payUntil(),
          order.paidAt().orElse(null));
    }
  }

  /**
   * @param placed false = nothing was placed, the price is another one; see the quote
   * @param quote none, if it was placed before
   */
  record PlacedBody(boolean placed, List<OrderAnswer> orders, @Nullable QuoteBody quote) {}

  /**
   * @param amount what the units came to
   * @param money of that; the rest has gone back as points
   */
  record RefundAnswer(long amount, long money) {
    static RefundAnswer of(Orders.Refunded refunded) {
      return new RefundAnswer(refunded.amount(), refunded.money());
    }
  }

  record ReleasedBody(boolean released) {}
}
