package com.merchantgrowth.merchant;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The shops' stages, for the room that works them out. It asks nobody who they are: whoever calls
 * decides what the person at the screen may see.
 */
@Service
public class ShopStages {
  private final ShopVersionStore store;
  private final JdbcClient jdbc;

  ShopStages(ShopVersionStore store, JdbcClient jdbc) {
    this.store = store;
    this.jdbc = jdbc;
  }

  /**
   * Keeps everybody else from changing attributes until the caller's transaction ends.
   *
   * @return whether stages are the portal's to set; false where imports set them
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public boolean lock() {
    return store.lock().stageComputed();
  }

  /**
   * Moves shops forward from a day on; whoever is there already, or further, stays. Since nobody
   * ever goes back, a day that is run again changes nothing. Call {@link #lock} before, in the same
   * transaction.
   *
   * @param stages by shop id
   * @return how many shops moved
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public int raise(Map<Long, ShopStage> stages, LocalDate from) {
    Map<ShopVersionStore.Stored, List<ShopVersion>> changes = new LinkedHashMap<>();
    for (ShopVersionStore.Stored stored : store.versionsOf(stages.keySet(), from)) {
      ShopStage stage = stages.get(stored.shopId());
      UnaryOperator<ShopAttributes> forward =
          attributes ->
              stage == null
                      || (attributes.stage() != null && attributes.stage().compareTo(stage) >= 0)
                  ? attributes
                  : with(attributes, stage);
      List<ShopVersion> after = ShopHistory.change(stored.versions(), from, forward);
      if (!after.equals(stored.versions())) {
        changes.put(stored, after);
      }
    }
    store.update(changes);
    return changes.size();
  }

  /**
   * Puts a shop into a stage from a day on, forward or back. Call {@link #lock} before, in the same
   * transaction.
   *
   * @param stage null = not known
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public void put(long shopId, @Nullable ShopStage stage, LocalDate from) {
    Map<ShopVersionStore.Stored, List<ShopVersion>> changes = new LinkedHashMap<>();
    for (ShopVersionStore.Stored stored : store.versionsOf(Set.of(shopId), from)) {
      changes.put(
          stored,
          ShopHistory.change(stored.versions(), from, attributes -> with(attributes, stage)));
    }
    store.update(changes);
  }

  private static ShopAttributes with(ShopAttributes attributes, @Nullable ShopStage stage) {
    return new ShopAttributes(
        attributes.name(),
        attributes.category(),
        attributes.tier(),
        attributes.type(),
        attributes.belt(),
        attributes.openedOn(),
        stage);
  }

  /**
   * The shops that have not left {@link ShopStage#ENTRY} on a day, with the day they opened; one
   * statement.
   */
  @Transactional(readOnly = true)
  public Map<Long, Optional<LocalDate>> entering(LocalDate day) {
    Map<Long, Optional<LocalDate>> opened = new HashMap<>();
    jdbc.sql(
            "select v.shop_id, v.opened_on from shop_version v where v.valid_from <= :day"
                + " and (v.valid_to is null or v.valid_to > :day) and v.stage in ('', 'entry')")
        .param("day", day)
        .query(
            row -> {
              opened.put(row.getLong(1), Optional.ofNullable(row.getObject(2, LocalDate.class)));
            });
    return opened;
  }

  /** A shop's stages over time, oldest first, without a gap; one statement. */
  @Transactional(readOnly = true)
  public List<StageSpan> spans(long shopId) {
    List<StageSpan> spans = new ArrayList<>();
    jdbc.sql(
            "select stage, valid_from, valid_to from shop_version where shop_id = ?"
                + " order by valid_from")
        .param(shopId)
        .query(
            row -> {
              ShopStage stage = ShopStage.find(row.getString(1)).orElse(null);
              LocalDate from = row.getObject(2, LocalDate.class);
              LocalDate to = row.getObject(3, LocalDate.class);
              StageSpan last = spans.isEmpty() ? null : spans.getLast();
              if (last != null && last.stage() == stage) {
                spans.set(spans.size() - 1, new StageSpan(stage, last.from(), to));
              } else {
                spans.add(
                    new StageSpan(stage, from.equals(ShopHistory.BEGINNING) ? null : from, to));
              }
            });
    return spans;
  }
}
