package com.merchantgrowth.demo;

import com.merchantgrowth.marketing.effect.ToolEffects;
import com.merchantgrowth.marketing.runtime.Ask;
import com.merchantgrowth.marketing.runtime.Coupons;
import com.merchantgrowth.marketing.runtime.OrderBook;
import com.merchantgrowth.marketing.runtime.Orders;
import com.merchantgrowth.marketing.runtime.Quotes;
import com.merchantgrowth.marketing.tool.Tool;
import com.merchantgrowth.marketing.tool.ToolAudience;
import com.merchantgrowth.product.sku.Sku;
import com.merchantgrowth.shared.BusinessCalendar;
import com.merchantgrowth.shared.DomainException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Buyers who claim a coupon of a shop, order, pay and now and then send something back, day by day:
 * the same ones on the same day whenever it is made up for, as a storefront would report them.
 */
class DemoBuyers {
  private static final Logger LOG = LoggerFactory.getLogger(DemoBuyers.class);
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyMMdd");

  private static final int LEAST_A_DAY = 5;
  private static final int MORE_A_DAY = 5;

  /** Of so many one is new and claims what is for newcomers, one buys in the sale, and so on. */
  private static final int NEWCOMER = 5;

  private static final int IN_THE_SALE = 3;
  private static final int CLAIM_ONLY = 4;
  private static final int UNPAID = 9;
  private static final int SENT_BACK = 7;
  private static final int MOST_PIECES = 4;

  private final Coupons coupons;
  private final Quotes quotes;
  private final Orders orders;
  private final ToolEffects effects;
  private final DemoClock clock;
  private final TransactionOperations transaction;

  DemoBuyers(
      Coupons coupons,
      Quotes quotes,
      Orders orders,
      ToolEffects effects,
      DemoClock clock,
      TransactionOperations transaction) {
    this.coupons = coupons;
    this.quotes = quotes;
    this.orders = orders;
    this.effects = effects;
    this.clock = clock;
    this.transaction = transaction;
  }

  /**
   * Where they go.
   *
   * @param threshold fen an order has to come to for the coupon
   * @param inSale goods of the flash sale
   */
  record Shop(
      String code, Tool coupon, Tool newcomer, long threshold, List<Sku> goods, List<Sku> inSale) {}

  /** Visits of each complete day of the coupon that has none yet, each day wholly or not at all. */
  void visit(Shop shop, BusinessCalendar calendar) {
    LocalDate first = calendar.dayOf(shop.coupon().plan().start());
    LocalDate last = calendar.yesterday();
    if (first.isAfter(last)) {
      return;
    }
    effects
        .of(shop.code(), shop.coupon().id(), first, last)
        .days()
        .forEach(
            (day, sums) -> {
              if (sums.claimed() == 0) {
                day(shop, day, day.atStartOfDay(calendar.zone()).toInstant(), calendar.now());
              }
            });
  }

  private void day(Shop shop, LocalDate day, Instant midnight, Instant now) {
    int turn = Math.toIntExact(day.toEpochDay());
    int visitors = LEAST_A_DAY + turn * 7 % MORE_A_DAY;
    try {
      transaction.executeWithoutResult(
          status -> {
            for (int i = 0; i < visitors; i++) {
              Visit visit =
                  new Visit(
                      shop,
                      DAY.format(day) + "-" + i,
                      buyer(day, i),
                      turn + i,
                      midnight.plus(Duration.ofHours(9)).plus(Duration.ofMinutes(73L * i)),
                      now);
              if (i % NEWCOMER == NEWCOMER - 1) {
                visit.claim(shop.newcomer());
              } else if (i % IN_THE_SALE != IN_THE_SALE - 1) {
                visit.claim(shop.coupon());
              }
              visit.buy(i % IN_THE_SALE == IN_THE_SALE - 1);
            }
          });
    } catch (DomainException refused) {
      LOG.warn("no buyers in {} on {}: {}", shop.code(), day, refused.key());
    }
  }

  /**
   * Some have been here before: without a coupon then, so that they can claim one now.
   *
   * @param number of the visit on its day
   */
  private static String buyer(LocalDate day, int number) {
    return switch (number) {
      case 0 -> "demo-" + DAY.format(day.minusDays(11)) + "-5";
      case 3 -> "demo-" + DAY.format(day.minusDays(7)) + "-2";
      default -> "demo-" + DAY.format(day) + "-" + number;
    };
  }

  /** One buyer on one day. */
  private final class Visit {
    private final Shop shop;
    private final String key;
    private final String buyer;
    private final int turn;
    private final Instant at;
    private final Instant now;

    Visit(Shop shop, String key, String buyer, int turn, Instant at, Instant now) {
      this.shop = shop;
      this.key = key;
      this.buyer = buyer;
      this.turn = turn;
      this.at = at;
      this.now = now;
    }

    private String channel() {
      return ToolAudience.CHANNELS.get(turn % 3);
    }

    private void after(long minutes, Runnable act) {
      clock.at(at.plus(Duration.ofMinutes(minutes)), act);
    }

    void claim(Tool tool) {
      after(0, () -> coupons.claim(tool.id(), new Coupons.Wish(buyer, Set.of(), channel(), "")));
    }

    void buy(boolean sale) {
      if (turn % CLAIM_ONLY == 0) {
        return;
      }
      List<Sku> from = sale ? shop.inSale() : shop.goods();
      Sku sku = from.get(turn % from.size());
      long enough = (shop.threshold() + sku.listPrice() - 1) / sku.listPrice();
      int pieces = sale ? 1 + turn % 2 : (int) Math.clamp(enough, 1, MOST_PIECES);
      Ask ask =
          new Ask(
              buyer,
              Map.of(),
              channel(),
              List.of(new Ask.Line(1, shop.code(), sku.code(), pieces, true)),
              Optional.empty());
      String order = "demo-" + key + "/" + shop.code();
      after(12, () -> orders.place("demo-" + key, ask, quotes.quote(ask).quote().payable()));
      if (turn % UNPAID == 1) {
        after(25, () -> orders.cancel(order));
        return;
      }
      after(15, () -> orders.pay(order));
      if (turn % SENT_BACK == 2 && at.plus(Duration.ofDays(3)).isBefore(now)) {
        after(Duration.ofDays(2).toMinutes(), () -> sendBack(order));
      }
    }

    private void sendBack(String order) {
      OrderBook.Order paid = orders.require(order);
      if (paid.refunded() == 0) {
        orders.refund(order, 1, 1);
      }
    }
  }
}
