package com.merchantgrowth.marketing.runtime;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.merchantgrowth.marketing.runtime.BuyerStanding.Known;
import com.merchantgrowth.marketing.runtime.CombiningQueue.Outcome;
import com.merchantgrowth.marketing.runtime.HoldQueue.Item;
import com.merchantgrowth.marketing.runtime.HoldQueue.Request;
import com.merchantgrowth.marketing.runtime.HoldRows.Keeping;
import com.merchantgrowth.marketing.runtime.HoldRows.To;
import com.merchantgrowth.marketing.runtime.Holds.Held;
import com.merchantgrowth.marketing.runtime.Idempotency.Answer;
import com.merchantgrowth.marketing.runtime.LiveTools.Live;
import com.merchantgrowth.marketing.tool.Tool;
import com.merchantgrowth.marketing.tool.ToolStore;
import com.merchantgrowth.product.sku.Sku;
import com.merchantgrowth.product.sku.Skus;
import com.merchantgrowth.shared.BusinessCalendar;
import com.merchantgrowth.shared.DomainException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Reservations of one SKU in a sale in the order they came, with as many statements for two hundred
 * as for one. What does not fit in together, because another node was first, is looked at one by
 * one.
 */
@Component
class HoldBatch implements RushQueue.Batch<Item, Request> {
  private static final int MOST_KNOWN = 10_000;

  private final LiveTools tools;
  private final FlashStock stock;
  private final Skus skus;
  private final HoldRows holds;
  private final BusinessCalendar calendar;

  /**
   * Where there was less than was asked for: what is left is looked at before anything is written.
   */
  private final Cache<Item, Boolean> ranOut = Caffeine.newBuilder().maximumSize(MOST_KNOWN).build();

  HoldBatch(
      LiveTools tools, FlashStock stock, Skus skus, HoldRows holds, BusinessCalendar calendar) {
    this.tools = tools;
    this.stock = stock;
    this.skus = skus;
    this.holds = holds;
    this.calendar = calendar;
  }

  /** Time is looked at before stock is touched. */
  @Override
  public List<Outcome<Answer>> carryOut(Item item, List<Request> all) {
    Optional<Live> found = tools.find(item.tool());
    if (found.isEmpty()) {
      return Collections.nCopies(all.size(), Outcome.failed(ToolStore.unknown(item.tool())));
    }
    Live live = found.get();
    Instant now = calendar.now();
    List<String> buyers = all.stream().map(request -> request.wish().buyer()).distinct().toList();
    Known known = tools.known(live, buyers);
    Optional<Sku> sku = skus.find(live.tool().shopId(), item.sku());
    Map<String, Integer> had =
        sku.map(one -> stock.had(live.tool().id(), one.id(), buyers)).orElse(Map.of());
    boolean scarce = ranOut.getIfPresent(item) != null;
    Room room =
        new Room(
            new HashMap<>(had),
            scarce
                ? sku.map(one -> stock.left(live.tool().id(), one.id())).orElse(0L)
                : Long.MAX_VALUE);
    Outcome<Answer>[] outcomes = outcomes(all.size());
    List<Request> kept = new ArrayList<>();
    List<Integer> places = new ArrayList<>();
    for (int i = 0; i < outcomes.length; i++) {
      try {
        room.enter(live, check(live, item, sku, all.get(i).wish(), known, now), all.get(i).wish());
        kept.add(all.get(i));
        places.add(i);
      } catch (DomainException refused) {
        outcomes[i] = Outcome.failed(refused);
      }
    }
    if (!kept.isEmpty()) {
      take(item, live.tool(), sku.orElseThrow().id(), room, had);
      List<Held> made = keep(live, sku.orElseThrow(), kept, now);
      for (int i = 0; i < made.size(); i++) {
        outcomes[places.get(i)] = Outcome.of(kept.get(i).answer().apply(made.get(i)));
      }
    }
    return Arrays.asList(outcomes);
  }

  @SuppressWarnings("unchecked")
  private static Outcome<Answer>[] outcomes(int size) {
    return new Outcome[size];
  }

  /**
   * @return pieces one buyer may have; 0 = no limit
   */
  private int check(
      Live live, Item item, Optional<Sku> sku, Holds.Wish wish, Known known, Instant now) {
    live.requireInSession(now);
    live.requireFor(known.tags(wish.buyer(), wish.tags()), wish.channel());
    Sku sold =
        sku.orElseThrow(() -> DomainException.invalid("marketing.error.sku", item.sku()).at("sku"));
    if (!sold.onSale()) {
      throw DomainException.invalid("marketing.error.offSale", item.sku()).at("sku");
    }
    return stock.price(live.tool(), sold.id()).perBuyer();
  }

  /** What can still be had, those of this batch included. */
  private static final class Room {
    private final Map<String, Integer> had;
    private final Map<String, Integer> taken = new HashMap<>();
    private long left;

    Room(Map<String, Integer> had, long left) {
      this.had = had;
      this.left = left;
    }

    void enter(Live live, int limit, Holds.Wish wish) {
      int units = had.getOrDefault(wish.buyer(), 0) + wish.quantity();
      if (limit > 0 && units > limit) {
        throw FlashStock.overLimit(limit);
      }
      if (wish.quantity() > left) {
        throw FlashStock.soldOut(live.tool());
      }
      left -= wish.quantity();
      had.put(wish.buyer(), units);
      taken.merge(wish.buyer(), wish.quantity(), Integer::sum);
    }
  }

  /** When there is less than it looked, all are looked at anew, with what is left before them. */
  private void take(Item item, Tool tool, long sku, Room room, Map<String, Integer> had) {
    try {
      stock.take(tool, sku, room.taken, had);
    } catch (DomainException less) {
      ranOut.put(item, true);
      throw less;
    }
    if (room.left > CombiningQueue.MOST_TOGETHER) {
      ranOut.invalidate(item);
    }
  }

  private List<Held> keep(Live live, Sku sku, List<Request> kept, Instant now) {
    Tool tool = live.tool();
    long price = stock.price(tool, sku.id()).unitPrice();
    Instant until = now.plusSeconds(live.type().holdSeconds(tool.plan()));
    List<To> all =
        kept.stream()
            .map(request -> new To(request.wish().buyer(), request.wish().quantity()))
            .toList();
    List<Long> ids = holds.insert(new Keeping(tool, sku.id(), price, now, until), all);
    List<Held> made = new ArrayList<>();
    for (int i = 0; i < all.size(); i++) {
      made.add(new Held(ids.get(i), tool.id(), sku.code(), all.get(i).quantity(), price, until));
    }
    return made;
  }
}
