package com.merchantgrowth.coaching.signal;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The signals that published runs have found. It asks nobody who they are: whoever calls has
 * checked which shops the person at the screen looks after.
 */
@Service
public class ShopSignals {
  private final SignalStore store;
  private final RuleRows rules;

  ShopSignals(SignalStore store, RuleRows rules) {
    this.store = store;
    this.rules = rules;
  }

  /**
   * @param day as of its end
   * @param signals by shop; a shop without any is left out
   */
  public record Newest(LocalDate day, Map<Long, List<Signal>> signals) {}

  /** What the newest run found about these shops; two statements. Empty before the first run. */
  @Transactional(readOnly = true)
  public Optional<Newest> newest(Collection<Long> shops) {
    return store.newest().map(run -> new Newest(run.day(), store.of(run.id(), shops)));
  }

  /**
   * One shop's signals, day by day; a day that was run and found nothing is there, too. One
   * statement.
   */
  @Transactional(readOnly = true)
  public SortedMap<LocalDate, List<Signal>> history(long shop, LocalDate from, LocalDate to) {
    return store.history(shop, from, to);
  }

  /** The rules in force, to judge what is read live. */
  @Transactional(readOnly = true)
  public SignalRules rules() {
    return rules.inForce().rules();
  }
}
