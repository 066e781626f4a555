package com.merchantgrowth.eligibility;

import com.merchantgrowth.eligibility.condition.ShopFacts.Span;
import com.merchantgrowth.merchant.ShopRecords;
import com.merchantgrowth.merchant.ShopRecords.FlagSpan;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The flags on record with the shops and those other rooms contribute, as one. */
@Component
class Flags {
  private final ShopRecords records;
  private final ObjectProvider<FlagSource> sources;

  Flags(ShopRecords records, ObjectProvider<FlagSource> sources) {
    this.records = records;
    this.sources = sources;
  }

  /** The codes other rooms contribute. */
  Set<String> contributed() {
    Set<String> codes = new TreeSet<>();
    sources.orderedStream().forEach(source -> codes.addAll(source.flags()));
    return codes;
  }

  /**
   * One shop's flags that are not over.
   *
   * @param recorded those on record with the shop
   */
  Map<String, List<Span>> of(long shopId, LocalDate day, List<FlagSpan> recorded) {
    List<FlagSpan> all = new ArrayList<>(recorded);
    sources.orderedStream().forEach(source -> all.addAll(source.of(shopId, day)));
    Map<String, List<Span>> spans = new HashMap<>();
    all.stream()
        .sorted(Comparator.comparing(FlagSpan::since))
        .forEach(
            span ->
                spans
                    .computeIfAbsent(span.flag(), _ -> new ArrayList<>())
                    .add(new Span(span.since(), span.until())));
    return spans;
  }

  /**
   * Per flag whether it holds, one a shop.
   *
   * @param shops ids, ascending
   */
  Map<String, boolean[]> columns(Set<String> flags, LocalDate day, long[] shops) {
    Map<String, boolean[]> columns = new HashMap<>();
    flags.forEach(flag -> columns.put(flag, new boolean[shops.length]));
    List<FlagSpan> holding = new ArrayList<>();
    Set<String> recorded = new HashSet<>(flags);
    for (FlagSource source : sources.orderedStream().toList()) {
      Set<String> its = new HashSet<>(source.flags());
      its.retainAll(flags);
      recorded.removeAll(its);
      if (!its.isEmpty()) {
        holding.addAll(source.holding(its, day));
      }
    }
    holding.addAll(records.holding(recorded, day));
    for (FlagSpan span : holding) {
      int row = Arrays.binarySearch(shops, span.shopId());
      boolean[] column = columns.get(span.flag());
      if (row >= 0 && column != null) {
        column[row] = true;
      }
    }
    return columns;
  }
}
