package com.merchantgrowth.marketing.effect;

import com.merchantgrowth.marketing.tool.ToolType;
import com.merchantgrowth.marketing.tool.ToolTypes;
import com.merchantgrowth.metric.fact.WriteMode;
import com.merchantgrowth.metric.run.DailyFactSource;
import com.merchantgrowth.shared.BusinessCalendar;
import com.merchantgrowth.shared.SubjectKind;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * What storefronts did with the portal's tools, as facts of the shops that use them: a shop does
 * from the day on which it first published one. Written by its source name beside what is there: of
 * earlier days, and of shops without tools, the same source may carry what was brought along.
 */
@Component
class MarketingFacts implements DailyFactSource {
  static final String CLAIMS = "coupon_claims";
  static final String USES = "coupon_uses";
  static final String LIVE = "tools_live";

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
    Map<Long, Long> live = rows.live(from, to);
    if (live.isEmpty()) {
      return;
    }
    Map<String, Map<Long, Long>> columns = new TreeMap<>();
    columns.put(LIVE, live);
    List<String> coupons = kinds(ToolType.COUPON_SALES);
    columns.put(CLAIMS, rows.claims(coupons, from, to));
    columns.put(USES, rows.uses(coupons, from, to));
    types.all().stream()
        .map(ToolType::salesMeasure)
        .distinct()
        .forEach(measure -> columns.put(measure, rows.sales(kinds(measure), from, to)));
    String[] measures = columns.keySet().toArray(String[]::new);
    for (Long shop : live.keySet()) {
      List<Long> values = new ArrayList<>();
      columns.values().forEach(column -> values.add(column.getOrDefault(shop, 0L)));
      sink.row(shop, measures, values.stream().mapToDouble(Long::doubleValue).toArray());
    }
  }

  private List<String> kinds(String measure) {
    return types.all().stream()
        .filter(type -> type.salesMeasure().equals(measure))
        .map(ToolType::code)
        .collect(Collectors.toList());
  }
}
