package com.merchantgrowth.demo;

import com.merchantgrowth.demo.NaiveDiagnosis.Shop;
import com.merchantgrowth.demo.market.Measure;
import com.merchantgrowth.demo.market.Measure.Source;
import com.merchantgrowth.demo.market.ShopDays;
import com.merchantgrowth.demo.market.ShopPlan;
import com.merchantgrowth.shared.DayRange;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The experience scores of the demo's shops, from its own facts, without a line of the product. */
final class PlainScores {
  private static final Path CATALOGUE = Path.of("src", "main", "resources", "catalogue");

  private PlainScores() {}

  /** By shop; null = not yet scored. */
  static Map<String, Double> on(LocalDate day, List<ShopPlan> plans, DayRange known) {
    JsonNode card =
        JsonMapper.shared()
            .readTree(CATALOGUE.resolve(Path.of("scorecards", "shop_experience.json")).toFile());
    Map<String, Double> totals = new HashMap<>();
    new NaiveDiagnosis(day, NaiveDiagnosis.catalogue(CATALOGUE.resolve("metrics.csv")))
        .of(plans.stream().map(plan -> shop(plan, known)).toList())
        .forEach(
            (code, result) -> {
              Map<String, Double> values = new HashMap<>();
              result.metrics().forEach((metric, own) -> values.put(metric, own.value()));
              totals.put(code, NaiveScore.total(card, values));
            });
    return totals;
  }

  private static Shop shop(ShopPlan plan, DayRange known) {
    ShopDays days = new ShopDays(plan, known);
    Map<LocalDate, Map<String, Double>> facts = new HashMap<>();
    for (LocalDate day : known.stream().toList()) {
      for (Source source : Source.values()) {
        double[] row = days.row(day, source);
        if (row != null) {
          Map<String, Double> cells = facts.computeIfAbsent(day, key -> new HashMap<>());
          for (Measure measure : source.measures()) {
            if (!Double.isNaN(row[measure.ordinal()])) {
              cells.put(measure.name().toLowerCase(Locale.ROOT), row[measure.ordinal()]);
            }
          }
        }
      }
    }
    return new Shop(plan.code(), "all", "", facts);
  }
}
