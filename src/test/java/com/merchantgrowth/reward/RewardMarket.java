package com.merchantgrowth.reward;

import com.merchantgrowth.identity.AccountRef;
import com.merchantgrowth.merchant.MemberRole;
import com.merchantgrowth.merchant.ShopAttributes;
import com.merchantgrowth.merchant.ShopSetup;
import com.merchantgrowth.merchant.Shops;
import com.merchantgrowth.reward.core.Balance;
import com.merchantgrowth.reward.core.EntryType;
import com.merchantgrowth.reward.core.GrantMoves;
import com.merchantgrowth.reward.core.Posting;
import com.merchantgrowth.shared.BusinessCalendar;
import com.merchantgrowth.shared.DomainException;
import com.merchantgrowth.support.People;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Shops with rewards for tests; every test uses codes of its own. */
@Component
public class RewardMarket {
  private final ShopSetup setup;
  private final Shops shops;
  private final People people;
  private final RewardLedger ledger;
  private final GrantStore store;
  private final BusinessCalendar calendar;

  RewardMarket(
      ShopSetup setup,
      Shops shops,
      People people,
      RewardLedger ledger,
      GrantStore store,
      BusinessCalendar calendar) {
    this.setup = setup;
    this.shops = shops;
    this.people = people;
    this.ledger = ledger;
    this.store = store;
    this.calendar = calendar;
  }

  public long shop(String code) {
    setup.shops(Map.of(code, new ShopAttributes("店 " + code, "女装", "L1", null, "", null, null)));
    return shops.require(code).id();
  }

  public AccountRef member(long shop, MemberRole role) {
    AccountRef member = people.merchant();
    setup.member(shop, member.id(), role);
    return member;
  }

  /** A live-traffic coupon from a task. */
  public long grant(long shop, String task, long amount, @Nullable LocalDate expiresOn) {
    return grant(shop, task, "live_traffic", amount, expiresOn);
  }

  public long grant(
      long shop, String task, String kind, long amount, @Nullable LocalDate expiresOn) {
    return ledger.issue(
        new RewardOrder(
            shop,
            new RewardAmount(kind, amount),
            new RewardSource("task", task, 1, 0, 7),
            "once",
            expiresOn,
            "完成任务"));
  }

  /**
   * Grants with random histories that end today; their last days lie around today.
   *
   * @return what each grant's balance is today
   */
  @Transactional
  public Map<Long, Balance> random(long shop, String task, int count, long seed) {
    Random random = new Random(seed);
    Map<Long, Balance> balances = new LinkedHashMap<>();
    for (int i = 0; i < count; i++) {
      LocalDate today = calendar.today();
      LocalDate expiresOn = random.nextInt(6) == 0 ? null : today.plusDays(random.nextInt(5) - 3L);
      long amount = 1 + random.nextInt(30);
      NewGrant grant =
          new NewGrant(
              shop,
              new RewardAmount("live_traffic", amount),
              new RewardSource("task", task, 1, 0, 0),
              String.valueOf(i),
              today.minusDays(9),
              expiresOn,
              "",
              null);
      store.insertUnlessPresent(List.of(grant));
      long id = store.ids(List.of(grant.key())).values().iterator().next();
      List<Posting> postings = history(random, amount, expiresOn, today);
      store.append(
          postings.stream()
              .map(one -> new NewEntry(id, one, calendar.now(), "system", "", 0, null))
              .toList());
      balances.put(id, Balance.of(postings).on(today, expiresOn));
    }
    return balances;
  }

  private static List<Posting> history(
      Random random, long amount, @Nullable LocalDate expiresOn, LocalDate today) {
    List<Posting> postings = new ArrayList<>(List.of(new Posting(EntryType.ISSUED, amount, 0)));
    for (int day = 6; day >= 0; day--) {
      GrantMoves moves = new GrantMoves(Balance.of(postings), today.minusDays(day), expiresOn);
      try {
        postings.addAll(
            switch (random.nextInt(9)) {
              case 0 -> moves.use(moves.balance().available());
              case 1 -> moves.use(1 + random.nextLong(amount));
              case 2 -> moves.hold(moves.balance().available());
              case 3 -> moves.hold(1 + random.nextLong(amount));
              case 4 -> moves.useHeld(moves.balance().held());
              case 5 -> moves.release(1 + random.nextLong(amount));
              case 6 -> moves.expire();
              default -> random.nextInt(5) == 0 ? moves.revoke() : List.<Posting>of();
            });
      } catch (DomainException refused) {
        // nothing is appended
      }
    }
    return postings;
  }
}
