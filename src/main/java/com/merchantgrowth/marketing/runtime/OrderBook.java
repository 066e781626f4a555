package com.merchantgrowth.marketing.runtime;

import com.merchantgrowth.marketing.price.Decision;
import com.merchantgrowth.marketing.price.Quote;
import com.merchantgrowth.marketing.price.Quote.QuotedLine;
import com.merchantgrowth.marketing.price.Quote.Units;
import com.merchantgrowth.marketing.tool.ToolStore;
import com.merchantgrowth.merchant.ShopRef;
import com.merchantgrowth.shared.DomainException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;

/** Rows of checkouts, orders, their lines and what each tool gave in them. */
@Repository
public class OrderBook {
  private static final String SELECT =
      "select id, checkout_id, shop_id, order_key, buyer, channel, status, gross, payable,"
          + " refunded, placed_at, pay_until, paid_at, paid_otherwise from marketing_order ";

  private final JdbcClient jdbc;
  private final LineBenefits lineBenefits;

  OrderBook(JdbcClient jdbc, LineBenefits lineBenefits) {
    this.jdbc = jdbc;
    this.lineBenefits = lineBenefits;
  }

  /** Where an order stands. */
  public enum Status {
    PLACED,
    PAID,
    CANCELLED;

    /** For rows and REST: {@code paid}. */
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * One shop's part of a checkout; money in fen.
   *
   * @param payUntil unpaid orders are cancelled then
   * @param paidOtherwise of the payable what points pay; the rest is money
   */
  public record Order(
      long id,
      long checkout,
      long shopId,
      String key,
      String buyer,
      String channel,
      Status status,
      long gross,
      long payable,
      long refunded,
      Instant placedAt,
      Instant payUntil,
      Optional<Instant> paidAt,
      long paidOtherwise) {
    /** What is paid with money, fen. */
    public long money() {
      return payable - paidOtherwise;
    }
  }

  /**
   * Where units of an order stand in the row of all its fen, line after line.
   *
   * @param from included
   * @param to not included
   */
  public record Span(long from, long to) {
    public long fen() {
      return to - from;
    }
  }

  /**
   * @param units in the order they are refunded in
   */
  public record Line(
      int number,
      long sku,
      int quantity,
      long gross,
      long net,
      List<Units> units,
      int refundedUnits,
      long refunded) {
    long lowestNet() {
      return units.stream().mapToLong(Units::net).min().orElse(0);
    }
  }

  /** What a tool gave in an order. */
  record Benefit(long tool, long claim, int units, long saved) {}

  Optional<Order> find(String key) {
    return jdbc.sql(SELECT + "where order_key = ?").param(key).query(OrderBook::order).optional();
  }

  /** The same, locked until the transaction ends. */
  Optional<Order> lock(String key) {
    return jdbc.sql(SELECT + "where order_key = ? for update")
        .param(key)
        .query(OrderBook::order)
        .optional();
  }

  /** Those there are of these keys, by shop. */
  List<Order> known(Collection<String> keys) {
    return jdbc.sql(SELECT + "where order_key in (:keys) order by shop_id")
        .param("keys", keys)
        .query(OrderBook::order)
        .list();
  }

  /** The key of a shop's part of a checkout. */
  static String key(String checkout, String shop) {
    return checkout + "/" + shop;
  }

  List<String> due(Instant now, int most) {
    return jdbc.sql(
            "select order_key from marketing_order where status = 'placed' and pay_until <= ?"
                + " order by id fetch first ? rows only")
        .params(ToolStore.at(now), most)
        .query(String.class)
        .list();
  }

  /** Whether anything of a checkout is left that was neither cancelled nor wholly refunded. */
  boolean stands(long checkout) {
    return jdbc.sql(
                "select count(*) from marketing_order o join marketing_order_line l"
                    + " on l.order_id = o.id where o.checkout_id = ? and o.status <> 'cancelled'"
                    + " and l.refunded_units < l.quantity")
            .param(checkout)
            .query(Integer.class)
            .single()
        > 0;
  }

  /** Locks the checkout: of two orders of it only one is cancelled at a time. */
  void lockCheckout(long checkout) {
    jdbc.sql("select id from marketing_checkout where id = ? for update")
        .param(checkout)
        .query(Long.class)
        .single();
  }

  private static Order order(ResultSet row, int number) throws SQLException {
    return new Order(
        row.getLong(1),
        row.getLong(2),
        row.getLong(3),
        row.getString(4),
        row.getString(5),
        row.getString(6),
        Status.valueOf(row.getString(7).toUpperCase(Locale.ROOT)),
        row.getLong(8),
        row.getLong(9),
        row.getLong(10),
        instant(row, 11),
        instant(row, 12),
        Optional.ofNullable(row.getObject(13, OffsetDateTime.class)).map(OffsetDateTime::toInstant),
        row.getLong(14));
  }

  private static Instant instant(ResultSet row, int column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }

  long open(String key, Ask ask, Quote quote, Instant now) {
    GeneratedKeyHolder id = new GeneratedKeyHolder();
    jdbc.sql(
            "insert into marketing_checkout (checkout_key, buyer, channel, policy, rules,"
                + " placed_at) values (?, ?, ?, ?, ?, ?)")
        .params(
            key, ask.buyer(), ask.channel(), quote.policy(), cut(quote.rules()), ToolStore.at(now))
        .update(id, "id");
    return generated(id);
  }

  private static String cut(String text) {
    return text.length() > 200 ? text.substring(0, 200) : text;
  }

  private static long generated(GeneratedKeyHolder key) {
    return Objects.requireNonNull(key.getKey()).longValue();
  }

  /**
   * One order of each shop, with its lines and what each tool gave.
   *
   * @throws DomainException conflict, if the same is being placed at this moment
   */
  void write(long checkout, String key, Ask ask, Quotes.Answer answer, Instant payUntil) {
    Map<Long, List<QuotedLine>> byShop = new TreeMap<>();
    for (QuotedLine line : answer.quote().lines()) {
      if (line.line().selected()) {
        byShop.computeIfAbsent(line.line().goods().shop(), shop -> new ArrayList<>()).add(line);
      }
    }
    byShop.forEach(
        (shopId, lines) -> {
          ShopRef shop = answer.shops().get(shopId);
          if (shop == null) {
            throw new IllegalStateException("shop " + shopId);
          }
          long order =
              insert(checkout, shopId, key(key, shop.code()), ask, lines, answer, payUntil);
          lines.forEach(line -> insert(order, line));
          benefits(answer.quote(), lines).forEach(benefit -> insert(order, benefit));
          lineBenefits.insert(order, answer.quote(), lines);
        });
  }

  private long insert(
      long checkout,
      long shopId,
      String key,
      Ask ask,
      List<QuotedLine> lines,
      Quotes.Answer answer,
      Instant payUntil) {
    GeneratedKeyHolder id = new GeneratedKeyHolder();
    try {
      jdbc.sql(
              "insert into marketing_order (checkout_id, shop_id, order_key, buyer, channel,"
                  + " status, gross, payable, refunded, placed_at, pay_until)"
                  + " values (?, ?, ?, ?, ?, 'placed', ?, ?, 0, ?, ?)")
          .params(
              checkout,
              shopId,
              key,
              ask.buyer(),
              ask.channel(),
              lines.stream().mapToLong(QuotedLine::gross).sum(),
              lines.stream().mapToLong(QuotedLine::net).sum(),
              ToolStore.at(answer.quote().at()),
              ToolStore.at(payUntil))
          .update(id, "id");
    } catch (DuplicateKeyException race) {
      throw DomainException.conflict("marketing.error.atOnce");
    }
    return generated(id);
  }

  private void insert(long order, QuotedLine line) {
    jdbc.sql(
            "insert into marketing_order_line (order_id, line_number, sku_id, quantity, gross, net,"
                + " unit_nets, refunded_units, refunded) values (?, ?, ?, ?, ?, ?, ?, 0, 0)")
        .params(
            order,
            line.line().number(),
            line.line().goods().sku(),
            line.line().quantity(),
            line.gross(),
            line.net(),
            UnitNets.write(line.units()))
        .update();
  }

  private void insert(long order, Benefit benefit) {
    jdbc.sql(
            "insert into marketing_order_benefit (order_id, tool_id, claim_id, units, saved)"
                + " values (?, ?, ?, ?, ?)")
        .params(order, benefit.tool(), benefit.claim(), benefit.units(), benefit.saved())
        .update();
  }

  /** What each applied rule gave on these lines; units only where it set their price. */
  private static List<Benefit> benefits(Quote quote, List<QuotedLine> lines) {
    List<Benefit> benefits = new ArrayList<>();
    for (Decision decision : quote.applied()) {
      long saved = 0;
      int units = 0;
      for (QuotedLine line : lines) {
        for (Decision.LineSaving saving : decision.lines()) {
          saved += saving.line() == line.line().number() ? saving.saved() : 0;
        }
        for (Units unit : line.units()) {
          units += unit.rule() == decision.rule() ? unit.count() : 0;
        }
      }
      if (saved > 0) {
        benefits.add(new Benefit(decision.rule(), decision.claim(), units, saved));
      }
    }
    return benefits;
  }

  /** By number. */
  public List<Line> lines(long order) {
    return jdbc.sql(
            "select line_number, sku_id, quantity, gross, net, unit_nets, refunded_units, refunded"
                + " from marketing_order_line where order_id = ? order by line_number")
        .param(order)
        .query(
            (row, number) ->
                new Line(
                    row.getInt(1),
                    row.getLong(2),
                    row.getInt(3),
                    row.getLong(4),
                    row.getLong(5),
                    UnitNets.read(row.getString(6)),
                    row.getInt(7),
                    row.getLong(8)))
        .list();
  }

  List<Benefit> benefits(long order) {
    return jdbc.sql(
            "select tool_id, claim_id, units, saved from marketing_order_benefit"
                + " where order_id = ? order by tool_id, claim_id")
        .param(order)
        .query(
            (row, number) ->
                new Benefit(row.getLong(1), row.getLong(2), row.getInt(3), row.getLong(4)))
        .list();
  }

  void paid(Order order, Instant now) {
    set(order, Status.PAID, now, null);
  }

  void cancelled(Order order, Instant now) {
    set(order, Status.CANCELLED, null, now);
  }

  private void set(
      Order order, Status status, @Nullable Instant paidAt, @Nullable Instant cancelledAt) {
    jdbc.sql(
            "update marketing_order set status = :status, paid_at = :paid,"
                + " cancelled_at = :cancelled where id = :id")
        .param("status", status.code())
        .param("paid", at(paidAt), java.sql.Types.TIMESTAMP_WITH_TIMEZONE)
        .param("cancelled", at(cancelledAt), java.sql.Types.TIMESTAMP_WITH_TIMEZONE)
        .param("id", order.id())
        .update();
  }

  private static @Nullable OffsetDateTime at(@Nullable Instant instant) {
    return instant == null ? null : ToolStore.at(instant);
  }

  void paidOtherwise(Order order, long fen) {
    jdbc.sql("update marketing_order set paid_otherwise = ? where id = ?")
        .params(fen, order.id())
        .update();
  }

  /** The order is locked by the caller. */
  Span refund(Order order, int number, int units, Instant now) {
    List<Line> all = lines(order.id());
    Line line =
        all.stream()
            .filter(one -> one.number() == number)
            .findFirst()
            .orElseThrow(() -> DomainException.notFound("marketing.error.line", number));
    if (units > line.quantity() - line.refundedUnits()) {
      throw DomainException.conflict(
          "marketing.error.refundTooMany", line.quantity() - line.refundedUnits());
    }
    long amount = UnitNets.sum(line.units(), line.refundedUnits(), units);
    jdbc.sql(
            "update marketing_order_line set refunded_units = refunded_units + ?,"
                + " refunded = refunded + ? where order_id = ? and line_number = ?")
        .params(units, amount, order.id(), number)
        .update();
    jdbc.sql("update marketing_order set refunded = refunded + ? where id = ?")
        .params(amount, order.id())
        .update();
    jdbc.sql(
            "insert into marketing_refund (order_id, line_number, units, amount, refunded_at)"
                + " values (?, ?, ?, ?, ?)")
        .params(order.id(), number, units, amount, ToolStore.at(now))
        .update();
    long from =
        all.stream().filter(one -> one.number() < number).mapToLong(Line::net).sum()
            + UnitNets.sum(line.units(), 0, line.refundedUnits());
    return new Span(from, from + amount);
  }
}
