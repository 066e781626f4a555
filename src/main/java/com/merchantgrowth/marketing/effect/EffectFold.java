package com.merchantgrowth.marketing.effect;

import com.merchantgrowth.shared.DayRange;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Counts events as they come, in any order: a buyer once however often, an order once however many
 * lines. Pure; holds one entry for each order and buyer, not the events.
 */
final class EffectFold {
  private final DayRange range;
  private final ZoneId zone;
  private final Tally total = new Tally();
  private final Map<LocalDate, Tally> days = new TreeMap<>();
  private final Map<Long, Tally> skus = new TreeMap<>();
  private final Map<String, Tally> channels = new TreeMap<>();

  /**
   * @param range what happens outside is not counted
   */
  EffectFold(DayRange range, ZoneId zone) {
    this.range = range;
    this.zone = zone;
  }

  void add(Event event) {
    LocalDate day = LocalDate.ofInstant(event.at(), zone);
    if (!range.contains(day)) {
      return;
    }
    total.add(event);
    days.computeIfAbsent(day, _ -> new Tally()).add(event);
    channels.computeIfAbsent(event.channel(), _ -> new Tally()).add(event);
    switch (event) {
      case Event.Bought bought -> skus.computeIfAbsent(bought.sku(), _ -> new Tally()).add(event);
      case Event.Refunded back -> skus.computeIfAbsent(back.sku(), _ -> new Tally()).add(event);
      case Event.Claimed _, Event.Expired _, Event.Returned _ -> {
        // A coupon is claimed for no SKU in particular.
      }
    }
  }

  Folded sums() {
    SortedMap<LocalDate, Sums> all = new TreeMap<>();
    range.stream().forEach(day -> all.put(day, Sums.NONE));
    all.putAll(sums(days));
    return new Folded(total.sums(), all, sums(skus), sums(channels));
  }

  private static <K> SortedMap<K, Sums> sums(Map<K, Tally> tallies) {
    SortedMap<K, Sums> sums = new TreeMap<>();
    tallies.forEach((key, tally) -> sums.put(key, tally.sums()));
    return sums;
  }

  /** The start of a quarter of an hour; days of every zone begin with one. */
  static Instant quarter(long number) {
    return Instant.ofEpochSecond(number * QUARTER);
  }

  /** Seconds. */
  static final int QUARTER = 900;

  private static final class Tally {
    private final Set<Long> orders = new HashSet<>();
    private final Set<Use> uses = new HashSet<>();
    private final Set<String> buyers = new HashSet<>();
    private final Set<String> newBuyers = new HashSet<>();
    private long claimed;
    private long returned;
    private long expired;
    private long pieces;
    private long gmv;
    private long discount;
    private long refunded;

    private record Use(long order, long claim) {}

    void add(Event event) {
      switch (event) {
        case Event.Claimed claims -> claimed += claims.count();
        case Event.Expired ended -> expired += ended.count();
        case Event.Returned _ -> returned++;
        case Event.Refunded back -> refunded += back.amount();
        case Event.Bought bought -> {
          orders.add(bought.order());
          uses.add(new Use(bought.order(), bought.claim()));
          buyers.add(bought.buyer());
          if (bought.first()) {
            newBuyers.add(bought.buyer());
          }
          pieces += bought.pieces();
          gmv += bought.net();
          discount += bought.saved();
        }
      }
    }

    Sums sums() {
      return new Sums(
          claimed,
          uses.size(),
          returned,
          expired,
          orders.size(),
          buyers.size(),
          newBuyers.size(),
          pieces,
          gmv,
          discount,
          refunded);
    }
  }
}
