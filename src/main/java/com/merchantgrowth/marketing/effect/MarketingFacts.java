package com.merchantgrowth.marketing.effect;

import com.merchantgrowth.marketing.tool.ToolType;
import com.merchantgrowth.marketing.tool.ToolTypes;
import com.merchantgrowth.metric.fact.WriteMode;
import com.merchantgrowth.metric.run.DailyFactSource;
import com.merchantgrowth.shared.BusinessCalendar;
import com.merchantgrowth.shared.SubjectKind;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * What storefronts did with the portal's tools and memberships, as facts of the shops that use
 * them: a shop does from the day on which it first published a tool, or its first member joined.
 * Written by its source name beside what is there: of earlier days, and of shops without tools, the
 * same source may carry what was brought along.
 */
@Component
class MarketingFacts implements DailyFactSource {
  static final String CLAIMS = "coupon_claims";
  static final String USES = "coupon_uses";
  static final String LIVE = "tools_live";
  static final String JOINED = "members_joined";
  static final String MEMBER_SALES = "member_gmv";

  private final FactRows rows;
  private final ToolTypes types;
  private final BusinessCalendar calendar;

  MarketingFacts(FactRows rows, ToolTypes types, BusinessCalendar calendar) {
    this.rows = rows;
    this.types = types;
    this.calendar = calendar;
  }

  @Override
  public String source() {
    return "marketing";
  }

  @Override
  public SubjectKind kind() {
    return SubjectKind.SHOP;
  }

  @Override
  public WriteMode mode() {
    return WriteMode.MERGE;
  }

  @Override
  public void emit(LocalDate day, Sink sink) {
    Instant from = day.atStartOfDay(calendar.zone()).toInstant();
    Instant to = day.plusDays(1).atStartOfDay(calendar.zone()).toInstant();
    Map<Long, Map<String, Long>> facts = new TreeMap<>();
    tools(from, to, facts);
    members(from, to, facts);
    facts.forEach(
        (shop, values) ->
            sink.row(
                shop,
                values.keySet().toArray(String[]::new),
                values.values().stream().mapToDouble(Long::doubleValue).toArray()));
  }

  /** Of shops that have published a tool by the end of the day. */
  private void tools(Instant from, Instant to, Map<Long, Map<String, Long>> facts) {
    Map<Long, Long> live = rows.live(from, to);
    if (live.isEmpty()) {
      return;
    }
    put(facts, live.keySet(), LIVE, live);
    List<String> coupons = kinds(ToolType.COUPON_SALES);
    put(facts, live.keySet(), CLAIMS, rows.claims(coupons, from, to));
    put(facts, live.keySet(), USES, rows.uses(coupons, from, to));
    types.all().stream()
        .map(ToolType::salesMeasure)
        .distinct()
        .forEach(
            measure -> put(facts, live.keySet(), measure, rows.sales(kinds(measure), from, to)));
  }

  /** Of shops that have a member by the end of the day. */
  private void members(Instant from, Instant to, Map<Long, Map<String, Long>> facts) {
    Map<Long, Long> joined = rows.joined(from, to);
    if (!joined.isEmpty()) {
      put(facts, joined.keySet(), JOINED, joined);
      put(facts, joined.keySet(), MEMBER_SALES, rows.memberSales(from, to));
    }
  }

  /** A shop that uses what is measured and is not among the values had none of it. */
  private static void put(
      Map<Long, Map<String, Long>> facts,
      Collection<Long> shops,
      String measure,
      Map<Long, Long> values) {
    for (Long shop : shops) {
      facts
          .computeIfAbsent(shop, none -> new TreeMap<>())
          .put(measure, values.getOrDefault(shop, 0L));
    }
  }

  private List<String> kinds(String measure) {
    return types.all().stream()
        .filter(type -> type.salesMeasure().equals(measure))
        .map(ToolType::code)
        .collect(Collectors.toList());
  }
}
