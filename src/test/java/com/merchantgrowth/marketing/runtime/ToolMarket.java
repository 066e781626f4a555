package com.merchantgrowth.marketing.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.merchantgrowth.identity.AccountRef;
import com.merchantgrowth.marketing.check.Doubt;
import com.merchantgrowth.marketing.coupon.CouponTerms;
import com.merchantgrowth.marketing.flashsale.FlashTerms;
import com.merchantgrowth.marketing.newcomer.NewcomerTerms;
import com.merchantgrowth.marketing.price.Benefit.Amount;
import com.merchantgrowth.marketing.price.Benefit.Reduction;
import com.merchantgrowth.marketing.price.Period;
import com.merchantgrowth.marketing.price.Scope;
import com.merchantgrowth.marketing.publish.Confirmation;
import com.merchantgrowth.marketing.publish.Publication;
import com.merchantgrowth.marketing.publish.ToolPublishing;
import com.merchantgrowth.marketing.tool.MarketingTools;
import com.merchantgrowth.marketing.tool.ToolPlan;
import com.merchantgrowth.marketing.tool.ToolTerms;
import com.merchantgrowth.merchant.MemberRole;
import com.merchantgrowth.merchant.ShopRef;
import com.merchantgrowth.product.sku.Sku;
import com.merchantgrowth.product.sku.SkuMarket;
import com.merchantgrowth.shared.DomainException;
import com.merchantgrowth.support.People;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Shops with goods at 99.00 and published tools, for tests of what storefronts call. */
@Component
public class ToolMarket {
  private final SkuMarket goods;
  private final MarketingTools tools;
  private final ToolPublishing publishing;
  private final People people;
  private final JdbcClient jdbc;

  ToolMarket(
      SkuMarket goods,
      MarketingTools tools,
      ToolPublishing publishing,
      People people,
      JdbcClient jdbc) {
    this.goods = goods;
    this.tools = tools;
    this.publishing = publishing;
    this.people = people;
    this.jdbc = jdbc;
  }

  /** A shop with its owner. */
  public record Stall(ShopRef shop, AccountRef owner) {
    public String code() {
      return shop.code();
    }
  }

  public Stall stall(String code) {
    ShopRef shop = goods.shop(code);
    return new Stall(shop, goods.member(shop, MemberRole.OWNER));
  }

  public Sku sku(Stall stall, String code, long stock) {
    return goods.sku(stall.shop(), code, stock);
  }

  public long stock(Stall stall, String code) {
    return goods.now(stall.shop(), code).stock();
  }

  /** From an hour ago until tomorrow, for everybody and everything. */
  public static ToolPlan plan(String name, ToolTerms terms) {
    Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
    return new ToolPlan(
        name,
        now.minusSeconds(3_600),
        now.plusSeconds(86_400),
        Scope.all(),
        Set.of(),
        Set.of(),
        1,
        false,
        0,
        Set.of(),
        terms);
  }

  public static ToolPlan budget(ToolPlan plan, long fen) {
    return new ToolPlan(
        plan.name(),
        plan.start(),
        plan.end(),
        plan.scope(),
        plan.channels(),
        plan.audience(),
        plan.priority(),
        plan.exclusive(),
        fen,
        plan.notWith(),
        plan.terms());
  }

  public static ToolPlan forBuyers(ToolPlan plan, Set<String> channels, Set<String> audience) {
    return new ToolPlan(
        plan.name(),
        plan.start(),
        plan.end(),
        plan.scope(),
        channels,
        audience,
        plan.priority(),
        plan.exclusive(),
        plan.budget(),
        plan.notWith(),
        plan.terms());
  }

  /** So much off from 50.00 on, to be claimed. */
  public static CouponTerms coupon(long off, long total, int perBuyer) {
    return new CouponTerms(
        Reduction.once(5_000, new Amount(off)), true, total, perBuyer, 0, null, null, "");
  }

  /** So much off from 50.00 on, for everybody without a claim. */
  public static CouponTerms open(long off) {
    return new CouponTerms(Reduction.once(5_000, new Amount(off)), false, 0, 1, 0, null, null, "");
  }

  public static NewcomerTerms newcomer(long off, long then) {
    return new NewcomerTerms(Reduction.once(5_000, new Amount(off)), 0, 7, then);
  }

  /** One session as long as {@link #plan}, ten minutes to pay a hold. */
  public static ToolPlan flash(String name, FlashTerms.Item... items) {
    ToolPlan times = plan(name, open(1));
    return times.withTerms(
        new FlashTerms(
            List.of(new Period(times.start(), times.end())), List.of(items), true, 600, 0));
  }

  public <T> T as(AccountRef who, Supplier<T> work) {
    return people.as(who, work);
  }

  public long draft(Stall stall, String kind, ToolPlan plan) {
    return people.as(stall.owner(), () -> tools.create(stall.code(), kind, plan).id());
  }

  public Publication publish(Stall stall, long id, Confirmation confirmation) {
    return people.as(
        stall.owner(),
        () ->
            publishing.publish(
                stall.code(), id, tools.require(stall.code(), id).tool().version(), confirmation));
  }

  /** Publishes, typing whatever has to be typed. */
  public long live(Stall stall, String kind, ToolPlan plan) {
    long id = draft(stall, kind, plan);
    Publication seen = publish(stall, id, Confirmation.NONE);
    if (seen.why() == Publication.Why.UNCONFIRMED) {
      seen = publish(stall, id, confirming(seen));
    }
    assertThat(seen.why()).isEqualTo(Publication.Why.PUBLISHED);
    return id;
  }

  public static Confirmation confirming(Publication seen) {
    return new Confirmation(
        seen.check().doubts().stream()
            .map(Doubt::confirm)
            .filter(amount -> amount.isPresent())
            .map(amount -> amount.getAsLong())
            .collect(Collectors.toSet()),
        true);
  }

  /** {@code sku × quantity} for a buyer. */
  public static Ask ask(Stall stall, String buyer, String sku, int quantity) {
    return asks(buyer, new Ask.Line(1, stall.code(), sku, quantity, true));
  }

  public static Ask asks(String buyer, Ask.Line... lines) {
    return new Ask(buyer, Map.of(), "", List.of(lines), Optional.empty());
  }

  public static Coupons.Wish wish(String buyer) {
    return new Coupons.Wish(buyer, Set.of(), "", "");
  }

  public static Holds.Wish wish(String buyer, String sku, int quantity) {
    return new Holds.Wish(buyer, Set.of(), "", sku, quantity);
  }

  /** Refused with this sentence. */
  public void refused(AccountRef who, Runnable act, String key) {
    assertThatThrownBy(() -> people.run(who, act))
        .isInstanceOfSatisfying(
            DomainException.class, refusal -> assertThat(refusal.key()).isEqualTo(key));
  }

  /** Whether it was done; a refusal for lack or for being second counts as no. */
  public boolean done(AccountRef who, Runnable act) {
    try {
      people.run(who, act);
      return true;
    } catch (DomainException refusal) {
      assertThat(refusal.kind()).isEqualTo(DomainException.Kind.CONFLICT);
      return false;
    }
  }

  public long number(String sql, Object... params) {
    return jdbc.sql(sql).params(params).query(Long.class).single();
  }

  public List<Long> numbers(String sql, Object... params) {
    return jdbc.sql(sql).params(params).query(Long.class).list();
  }

  public int set(String sql, Object... params) {
    return jdbc.sql(sql).params(params).update();
  }

  /** Taken of a tool's coupons, budget or pieces. */
  public long taken(long tool, String kind) {
    return number(
        "select coalesce(sum(taken), 0) from marketing_scarce where tool_id = ? and kind = ?",
        tool,
        kind);
  }

  /** The stock of a SKU is the sum of its ledger, and never less than nothing. */
  public void soundStock(Sku sku) {
    assertThat(number("select stock from sku where id = ?", sku.id()))
        .isNotNegative()
        .isEqualTo(
            number(
                "select coalesce(sum(delta), 0) from sku_stock_entry where sku_id = ?", sku.id()));
  }

  /** The same work on all threads at once, each with its number. */
  public static <T> List<T> rush(int threads, IntFunction<T> work) throws Exception {
    CyclicBarrier start = new CyclicBarrier(threads);
    try (ExecutorService pool = Executors.newFixedThreadPool(threads)) {
      List<Future<T>> running = new ArrayList<>();
      for (int i = 0; i < threads; i++) {
        int number = i;
        running.add(
            pool.submit(
                () -> {
                  start.await(20, TimeUnit.SECONDS);
                  return work.apply(number);
                }));
      }
      List<T> answers = new ArrayList<>();
      for (Future<T> one : running) {
        answers.add(one.get(120, TimeUnit.SECONDS));
      }
      return answers;
    }
  }
}
