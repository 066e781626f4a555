package com.merchantgrowth.marketing.runtime;

import com.merchantgrowth.merchant.MerchantAccess;
import com.merchantgrowth.merchant.ShopArea;
import com.merchantgrowth.shared.BusinessCalendar;
import com.merchantgrowth.shared.DomainException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Orders as a storefront reports them: placed at a price that is checked again and consumed in the
 * same transaction (P8), then paid, cancelled or refunded.
 */
@Service
public class Orders {
  /** An order that is not paid gives everything back after this. */
  public static final Duration TO_PAY = Duration.ofMinutes(30);

  private static final Pattern KEY = Pattern.compile("[A-Za-z0-9._:-]{1,60}");

  private final Quotes quotes;
  private final Consumption consumption;
  private final OrderBook book;
  private final MerchantAccess access;
  private final OrderHooks hooks;
  private final BusinessCalendar calendar;

  Orders(
      Quotes quotes,
      Consumption consumption,
      OrderBook book,
      MerchantAccess access,
      OrderHooks hooks,
      BusinessCalendar calendar) {
    this.quotes = quotes;
    this.consumption = consumption;
    this.book = book;
    this.access = access;
    this.hooks = hooks;
    this.calendar = calendar;
  }

  /**
   * What placing came to.
   *
   * @param orders one of each shop; empty = the price has changed, nothing was consumed
   * @param answer the quote it was placed at, or the new one; empty = it was placed before
   */
  public record Placed(List<OrderBook.Order> orders, Optional<Quotes.Answer> answer) {
    public boolean placed() {
      return !orders.isEmpty();
    }
  }

  /**
   * Places a checkout. The same key again answers what was placed under it.
   *
   * @param key of the checkout, unique in each of its shops; their orders are {@code key/shop}
   * @param expected fen the buyer was told; another price is not charged but answered
   * @throws DomainException invalid, if the ask is; conflict, if something ran out meanwhile, or
   *     the key was used for another checkout
   */
  @Transactional
  public Placed place(String key, Ask ask, long expected) {
    return place(key, ask, expected, Map.of());
  }

  /**
   * The same, paid in part with points: payment, not discount (P3), so the price stays what it is.
   *
   * @param points to use, by shop code
   * @throws DomainException invalid, if the shop takes no points, or fewer; conflict, if the buyer
   *     does not have as many; as {@link #place(String, Ask, long)}
   */
  @Transactional
  public Placed place(String key, Ask ask, long expected, Map<String, Long> points) {
    if (!KEY.matcher(key).matches()) {
      throw DomainException.invalid("marketing.error.orderKey").at("key");
    }
    Ask.requireBuyer(ask.buyer());
    Set<String> keys = keys(key, ask);
    List<OrderBook.Order> before = book.known(keys);
    if (!before.isEmpty()) {
      return again(key, ask, expected, keys, before, points);
    }
    Instant now = calendar.now();
    Quotes.Answer answer = quotes.quote(ask, now);
    if (answer.quote().payable() != expected) {
      return new Placed(List.of(), Optional.of(answer));
    }
    long checkout = book.open(key, ask, answer.quote(), now);
    // The orders first: of two of the same key at once one fails before it has taken anything.
    book.write(checkout, key, ask, answer, now.plus(TO_PAY));
    hooks.placed(book.known(keys), points, now);
    consumption.consume(checkout, key, ask.buyer(), answer, now);
    return new Placed(book.known(keys), Optional.of(answer));
  }

  /** Keys of what would be ordered, of shops the account may act for. */
  private Set<String> keys(String key, Ask ask) {
    Set<String> shops = new TreeSet<>();
    Set<String> ordered = new TreeSet<>();
    for (Ask.Line line : ask.lines()) {
      shops.add(line.shop());
      if (line.selected()) {
        ordered.add(OrderBook.key(key, line.shop()));
      }
    }
    access.requireAll(shops, ShopArea.OPERATE);
    if (ordered.isEmpty()) {
      throw DomainException.invalid("marketing.error.nothingSelected").at("lines");
    }
    return ordered;
  }

  private static Placed again(
      String key,
      Ask ask,
      long expected,
      Set<String> keys,
      List<OrderBook.Order> before,
      Map<String, Long> points) {
    boolean pointsUsed = points.values().stream().anyMatch(used -> used > 0);
    boolean same =
        before.size() == keys.size()
            && before.stream().allMatch(order -> order.buyer().equals(ask.buyer()))
            && before.stream().map(OrderBook.Order::checkout).distinct().count() == 1
            && before.stream().mapToLong(OrderBook.Order::payable).sum() == expected
            && before.stream().anyMatch(order -> order.paidOtherwise() > 0) == pointsUsed;
    if (!same) {
      throw DomainException.conflict("marketing.error.orderKeyUsed", key);
    }
    return new Placed(before, Optional.empty());
  }

  /**
   * Marks an order as paid. Once paid it stays so; asked again it answers the same.
   *
   * @throws DomainException not found; conflict, if it was cancelled or its time to pay is over:
   *     then the storefront refunds what the buyer paid
   */
  @Transactional
  public OrderBook.Order pay(String key) {
    OrderBook.Order order = lock(key);
    Instant now = calendar.now();
    if (order.status() == OrderBook.Status.PAID) {
      return order;
    }
    if (order.status() == OrderBook.Status.CANCELLED || !now.isBefore(order.payUntil())) {
      throw DomainException.conflict("marketing.error.tooLate", key);
    }
    book.paid(order, now);
    hooks.paid(order, now);
    consumption.afterFirstPurchase(order, now);
    return book.find(key).orElseThrow();
  }

  /**
   * Cancels an order that is not paid: everything it consumed is given back, once. A coupon is
   * unused again while it is still good; the platform's comes back when all shops' orders of the
   * checkout are cancelled.
   *
   * @throws DomainException not found; conflict, if it is paid: then it is refunded
   */
  @Transactional
  public OrderBook.Order cancel(String key) {
    OrderBook.Order order = lock(key);
    return cancel(order, calendar.now());
  }

  private OrderBook.Order cancel(OrderBook.Order order, Instant now) {
    if (order.status() == OrderBook.Status.PAID) {
      throw DomainException.conflict("marketing.error.paidAlready", order.key());
    }
    if (order.status() == OrderBook.Status.PLACED) {
      book.cancelled(order, now);
      hooks.cancelled(order, now);
      consumption.giveBack(order);
    }
    return book.find(order.key()).orElseThrow();
  }

  /** Cancels an order whose time to pay is over, for the sweep. */
  @Transactional
  boolean expire(String key) {
    OrderBook.Order order = book.lock(key).orElseThrow();
    Instant now = calendar.now();
    if (order.status() != OrderBook.Status.PLACED || now.isBefore(order.payUntil())) {
      return false;
    }
    cancel(order, now);
    return true;
  }

  /** Orders whose time to pay is over, by id; at most so many. */
  @Transactional(readOnly = true)
  List<String> due(int most) {
    return book.due(calendar.now(), most);
  }

  /**
   * What units that are refunded cost, fen.
   *
   * @param amount what they came to
   * @param money of that what was paid with money; the rest has gone back as it came, as points
   */
  public record Refunded(long amount, long money) {}

  /**
   * Refunds units of a line of a paid order, in the order of its units: any split returns exactly
   * what was paid. A coupon is not given back for a part; when all is refunded it is, while it is
   * still good.
   *
   * @throws DomainException not found; conflict, if the order is not paid, or fewer units are left
   */
  @Transactional
  public Refunded refund(String key, int line, int units) {
    OrderBook.Order order = lock(key);
    if (order.status() != OrderBook.Status.PAID) {
      throw DomainException.conflict("marketing.error.notPaid", key);
    }
    if (units < 1) {
      throw DomainException.invalid("marketing.error.range", 1, 9_999).at("units");
    }
    Instant now = calendar.now();
    OrderBook.Span span = book.refund(order, line, units, now);
    long otherwise = hooks.refunded(order, span, now);
    if (book.lines(order.id()).stream().allMatch(one -> one.refundedUnits() == one.quantity())) {
      consumption.giveCouponsBack(order);
    }
    return new Refunded(span.fen(), span.fen() - otherwise);
  }

  /**
   * @throws DomainException not found, also for an order of a shop the account has nothing to do
   *     with
   */
  @Transactional(readOnly = true)
  public OrderBook.Order require(String key) {
    guard(key, ShopArea.BUYERS);
    return book.find(key).orElseThrow(() -> unknown(key));
  }

  private OrderBook.Order lock(String key) {
    guard(key, ShopArea.OPERATE);
    return book.lock(key).orElseThrow(() -> unknown(key));
  }

  /** The shop before the order: whether a foreign shop has such an order is nobody's business. */
  private void guard(String key, ShopArea area) {
    access.require(key.substring(key.lastIndexOf('/') + 1), area);
  }

  private static DomainException unknown(String key) {
    return DomainException.notFound("marketing.error.order", key);
  }
}
