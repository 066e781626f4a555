package com.merchantgrowth.merchant;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The shops' tiers, for the room that works them out. It asks nobody who they are: whoever calls
 * decides what the person at the screen may see.
 */
@Service
public class ShopTiers {
  private final ShopVersionStore store;
  private final JdbcClient jdbc;

  ShopTiers(ShopVersionStore store, JdbcClient jdbc) {
    this.store = store;
    this.jdbc = jdbc;
  }

  /**
   * Keeps everybody else from changing attributes until the caller's transaction ends.
   *
   * @return whether tiers are the portal's to set; false where imports set them
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public boolean lock() {
    return store.lock().tierComputed();
  }

  /**
   * Gives shops a tier from a day on: earlier days keep what they had, later ones change too. Call
   * {@link #lock} before, in the same transaction.
   *
   * @param tiers by shop id; at most 16 characters
   * @return how many shops had another one
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public int set(Map<Long, String> tiers, LocalDate from) {
    Map<ShopVersionStore.Stored, List<ShopVersion>> changes = new LinkedHashMap<>();
    for (ShopVersionStore.Stored stored : store.versionsOf(tiers.keySet(), from)) {
      String tier = tiers.getOrDefault(stored.shopId(), "");
      ShopChange change = new ShopChange(null, null, tier, null, null, null, null);
      List<ShopVersion> after = ShopHistory.change(stored.versions(), from, change::applyTo);
      if (!after.equals(stored.versions())) {
        changes.put(stored, after);
      }
    }
    store.update(changes);
    return changes.size();
  }

  /** A shop's tiers over time, oldest first, without a gap; one statement. */
  @Transactional(readOnly = true)
  public List<TierSpan> spans(long shopId) {
    List<TierSpan> spans = new ArrayList<>();
    jdbc.sql(
            "select tier, valid_from, valid_to from shop_version where shop_id = ?"
                + " order by valid_from")
        .param(shopId)
        .query(
            row -> {
              String tier = row.getString(1);
              LocalDate from = row.getObject(2, LocalDate.class);
              LocalDate to = row.getObject(3, LocalDate.class);
              TierSpan last = spans.isEmpty() ? null : spans.getLast();
              if (last != null && last.tier().equals(tier)) {
                spans.set(spans.size() - 1, new TierSpan(tier, last.from(), to));
              } else {
                spans.add(new TierSpan(tier, from.equals(ShopHistory.BEGINNING) ? null : from, to));
              }
            });
    return spans;
  }
}
