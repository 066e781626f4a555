package com.merchantgrowth.marketing.effect;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.merchantgrowth.marketing.tool.MarketingTools;
import com.merchantgrowth.metric.MetricDefinition;
import com.merchantgrowth.metric.MetricDefinitions;
import com.merchantgrowth.metric.MetricResults;
import com.merchantgrowth.metric.effect.EffectAnswer;
import com.merchantgrowth.metric.effect.EffectInput;
import com.merchantgrowth.metric.run.EffectEstimates;
import com.merchantgrowth.shared.BusinessCalendar;
import com.merchantgrowth.shared.SubjectKind;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.stereotype.Service;

/**
 * What a kind of tool did to the sales of shops that began to use it, against shops alike that
 * never did. All shops of the marketplace together: nothing is said about a single one.
 */
@Service
public class KindEffects {
  /** Sales of so many days back count; older ones were of another season. */
  private static final int LOOK_BACK_DAYS = 180;

  private static final String SALES = "gmv_30";

  private final MarketingTools tools;
  private final EffectStore store;
  private final Numbers numbers;
  private final BusinessCalendar calendar;
  private final Cache<String, KindEffect> known = Caffeine.newBuilder().maximumSize(100).build();

  /** Where the numbers come from. */
  @org.springframework.stereotype.Component
  record Numbers(MetricDefinitions metrics, MetricResults results, EffectEstimates estimates) {}

  KindEffects(MarketingTools tools, EffectStore store, Numbers numbers, BusinessCalendar calendar) {
    this.tools = tools;
    this.store = store;
    this.numbers = numbers;
    this.calendar = calendar;
  }

  /**
   * An estimate over many shops.
   *
   * @param metric the sales it is about
   * @param waiting shops that began, but less than 28 complete days ago
   * @param day the newest day whose facts are looked at
   */
  public record KindEffect(
      MetricDefinition metric, EffectAnswer answer, long waiting, LocalDate day) {}

  /**
   * Of the kind of this tool; empty before the first run. Kept until the next run or the next shop
   * that begins; takes a scan of the facts for every twelve days on which shops began.
   *
   * @throws com.merchantgrowth.shared.DomainException as {@link MarketingTools#require}
   */
  public Optional<KindEffect> of(String shop, long tool) {
    String kind = tools.require(shop, tool).tool().kind();
    var run = numbers.results().latest(SubjectKind.SHOP);
    var metric =
        numbers.metrics().current(SubjectKind.SHOP).stream()
            .filter(one -> one.code().equals(SALES))
            .findFirst();
    if (run.isEmpty() || metric.isEmpty()) {
      return Optional.empty();
    }
    Map<Long, Instant> began = store.began(kind);
    String key = kind + "/" + run.get().id() + "/" + began.size();
    // whoever asks meanwhile waits for the same answer
    return Optional.of(known.get(key, _ -> estimate(began, metric.get(), run.get().day())));
  }

  private KindEffect estimate(Map<Long, Instant> began, MetricDefinition metric, LocalDate day) {
    LocalDate last = day.minusDays(EffectInput.WINDOW);
    TreeMap<LocalDate, Set<Long>> byDay = new TreeMap<>();
    long waiting = 0;
    for (Map.Entry<Long, Instant> one : began.entrySet()) {
      LocalDate first = calendar.dayOf(one.getValue());
      if (first.isAfter(last)) {
        waiting++;
      } else if (first.isAfter(day.minusDays(LOOK_BACK_DAYS))) {
        byDay.computeIfAbsent(first, _ -> new HashSet<>()).add(one.getKey());
      }
    }
    EffectAnswer answer = numbers.estimates().of(byDay, began.keySet(), List.of(metric)).getFirst();
    return new KindEffect(metric, answer, waiting, day);
  }
}
