package com.merchantgrowth.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The rules of the daily run once more, written from their text as plainly as possible and without
 * a line of the product's code: loops over every shop and day, percentiles by counting. Slow; what
 * the product computes has to equal it.
 */
public final class NaiveDiagnosis {
  /** A line of the metric catalogue. */
  public record Metric(
      String code,
      String dimension,
      String aggregate,
      String numerator,
      String denominator,
      double scale,
      int window,
      String direction,
      double minSample,
      double weight) {}

  /** A shop with its facts: day → measure → value; an absent key is not reported. */
  public record Shop(
      String code, String category, String tier, Map<LocalDate, Map<String, Double>> facts) {}

  /** Value, sample, and the standing in the group; null where there is none. */
  public record Standing(
      Double value, double sample, int n, Double percentile, Double median, Double top20) {}

  /** A shop's whole result. */
  public record Result(
      boolean active,
      String level,
      int cohortSize,
      Map<String, Standing> metrics,
      Map<String, Double> dimensions,
      Double overall) {}

  private static final int LEAST_SHOPS = 20;

  private final LocalDate day;
  private final List<Metric> metrics;

  public NaiveDiagnosis(LocalDate day, List<Metric> metrics) {
    this.day = day;
    this.metrics = metrics;
  }

  /** Reads the catalogue the product ships. */
  public static List<Metric> catalogue(Path csv) {
    try {
      List<Metric> read = new ArrayList<>();
      List<String> lines = Files.readAllLines(csv, StandardCharsets.UTF_8);
      for (String line : lines.subList(1, lines.size())) {
        String[] cell = line.split(",", -1);
        if (!cell[1].equals("shop") || cell[5].equals("WRITTEN")) {
          continue; // of others, or not from facts
        }
        String[] scale = cell[8].split("/");
        read.add(
            new Metric(
                cell[0],
                cell[2],
                cell[5],
                cell[6],
                cell[7],
                scale.length == 2
                    ? Double.parseDouble(scale[0]) / Double.parseDouble(scale[1])
                    : Double.parseDouble(scale[0]),
                Integer.parseInt(cell[9].replace("d", "")),
                cell[11],
                Double.parseDouble(cell[12]),
                Double.parseDouble(cell[13])));
      }
      return read;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public Map<String, Result> of(List<Shop> shops) {
    Map<String, Boolean> active = new HashMap<>();
    Map<String, Map<String, double[]>> values = new HashMap<>();
    for (Shop shop : shops) {
      active.put(shop.code(), isActive(shop));
      Map<String, double[]> own = new HashMap<>();
      for (Metric metric : metrics) {
        own.put(metric.code(), valueAndSample(shop, metric));
      }
      values.put(shop.code(), own);
    }
    Map<String, Result> results = new LinkedHashMap<>();
    Map<String, List<Shop>> cohorts = new HashMap<>();
    Map<String, Map<String, double[]>> sorted = new HashMap<>();
    for (Shop shop : shops) {
      String level = "category_tier";
      List<Shop> cohort = cohort(shops, active, cohorts, shop.category(), shop.tier());
      if (cohort.size() < LEAST_SHOPS) {
        level = "category";
        cohort = cohort(shops, active, cohorts, shop.category(), null);
      }
      if (cohort.size() < LEAST_SHOPS) {
        level = "all";
        cohort = cohort(shops, active, cohorts, null, null);
      }
      Map<String, Standing> standings = new LinkedHashMap<>();
      String group =
          level
              + "/"
              + (level.equals("all") ? "" : shop.category() + "/")
              + (level.equals("category_tier") ? shop.tier() : "");
      Map<String, double[]> sortedOf = sorted.computeIfAbsent(group, key -> new HashMap<>());
      for (Metric metric : metrics) {
        List<Shop> peers = cohort;
        double[] others =
            sortedOf.computeIfAbsent(metric.code(), code -> peerValues(peers, values, code));
        boolean mine = active.get(shop.code());
        standings.put(
            metric.code(),
            standing(metric, values.get(shop.code()).get(metric.code()), others, mine));
      }
      results.put(shop.code(), scored(active.get(shop.code()), level, cohort.size(), standings));
    }
    return results;
  }

  private boolean isActive(Shop shop) {
    return shop.facts().entrySet().stream()
        .anyMatch(
            fact ->
                !fact.getValue().isEmpty()
                    && fact.getKey().isAfter(day.minusDays(30))
                    && !fact.getKey().isAfter(day));
  }

  private static List<Shop> cohort(
      List<Shop> shops,
      Map<String, Boolean> active,
      Map<String, List<Shop>> known,
      String category,
      String tier) {
    return known.computeIfAbsent(
        category + "/" + tier,
        key ->
            shops.stream()
                .filter(shop -> active.get(shop.code()))
                .filter(shop -> category == null || category.equals(shop.category()))
                .filter(shop -> tier == null || tier.equals(shop.tier()))
                .toList());
  }

  private static double[] peerValues(
      List<Shop> cohort, Map<String, Map<String, double[]>> values, String metric) {
    double[] known =
        cohort.stream()
            .mapToDouble(peer -> values.get(peer.code()).get(metric)[0])
            .filter(value -> !Double.isNaN(value))
            .toArray();
    Arrays.sort(known);
    return known;
  }

  private double[] valueAndSample(Shop shop, Metric metric) {
    double numerator = 0;
    double denominator = 0;
    double largest = Double.NEGATIVE_INFINITY;
    double latest = Double.NaN;
    double latestDenominator = Double.NaN;
    int reported = 0;
    int reaching = 0;
    double threshold =
        metric.aggregate().startsWith("ACTIVE_DAYS")
            ? Double.parseDouble(metric.aggregate().substring("ACTIVE_DAYS>=".length()))
            : 0;
    for (LocalDate at = day.minusDays(metric.window() - 1L);
        !at.isAfter(day);
        at = at.plusDays(1)) {
      Double top = sum(shop.facts().get(at), metric.numerator());
      Double bottom =
          metric.denominator().isEmpty()
              ? Double.valueOf(1)
              : sum(shop.facts().get(at), metric.denominator());
      if (top == null || bottom == null) {
        continue;
      }
      reported++;
      numerator += top;
      denominator += bottom;
      largest = Math.max(largest, top);
      latest = top;
      latestDenominator = bottom;
      reaching += top >= threshold ? 1 : 0;
    }
    String kind = metric.aggregate().replaceAll(">=.*", "");
    double sample =
        switch (kind) {
          case "RATIO" -> denominator;
          case "LATEST_RATIO" -> Double.isNaN(latestDenominator) ? 0 : latestDenominator;
          default -> reported;
        };
    double value =
        switch (kind) {
          case "SUM" -> numerator;
          case "RATIO" -> numerator / denominator;
          case "MAX_DAY" -> largest;
          case "ACTIVE_DAYS" -> reaching;
          case "LATEST" -> latest;
          case "LATEST_RATIO" -> latest / latestDenominator;
          case "AVERAGE_PER_DAY" -> numerator / metric.window();
          default -> throw new IllegalArgumentException(metric.aggregate());
        };
    boolean enough = reported > 0 && sample >= metric.minSample() && Double.isFinite(value);
    return new double[] {enough ? value * metric.scale() : Double.NaN, sample};
  }

  private static Double sum(Map<String, Double> facts, String expression) {
    if (facts == null) {
      return null;
    }
    double sum = 0;
    for (String term : expression.replace("-", "+-").split("\\+")) {
      boolean minus = term.startsWith("-");
      Double value = facts.get(minus ? term.substring(1) : term);
      if (value == null) {
        return null;
      }
      sum += minus ? -value : value;
    }
    return sum;
  }

  private static Standing standing(Metric metric, double[] own, double[] sorted, boolean inGroup) {
    Double value = Double.isNaN(own[0]) ? null : own[0];
    int n = sorted.length;
    if (n < 5) {
      return new Standing(value, own[1], n, null, null, null);
    }
    boolean lower = metric.direction().equals("lower");
    Double percentile = null;
    if (value != null && inGroup) {
      int below = 0;
      int equal = 0;
      for (double other : sorted) {
        below += other < value ? 1 : 0;
        equal += other == value ? 1 : 0;
      }
      double rank = 100 * (below + (equal - 1) / 2.0) / (n - 1);
      percentile = lower ? 100 - rank : rank;
    }
    return new Standing(
        value, own[1], n, percentile, type7(sorted, 0.5), type7(sorted, lower ? 0.2 : 0.8));
  }

  private static double type7(double[] sorted, double p) {
    double position = p * (sorted.length - 1);
    int low = (int) Math.floor(position);
    int high = Math.min(low + 1, sorted.length - 1);
    return sorted[low] + (position - low) * (sorted[high] - sorted[low]);
  }

  private Result scored(boolean active, String level, int size, Map<String, Standing> standings) {
    Map<String, double[]> sums = new TreeMap<>();
    for (Metric metric : metrics) {
      if (metric.dimension().isEmpty() || metric.direction().equals("neutral")) {
        continue;
      }
      double[] sum = sums.computeIfAbsent(metric.dimension(), key -> new double[3]);
      sum[2] += metric.weight();
      Double percentile = standings.get(metric.code()).percentile();
      if (percentile != null) {
        sum[0] += metric.weight() * percentile;
        sum[1] += metric.weight();
      }
    }
    Map<String, Double> dimensions = new TreeMap<>();
    sums.forEach(
        (dimension, sum) ->
            dimensions.put(dimension, sum[1] > 0 && sum[1] >= sum[2] / 2 ? sum[0] / sum[1] : null));
    double[] known =
        dimensions.values().stream().filter(score -> score != null).mapToDouble(s -> s).toArray();
    Double overall = known.length < 3 ? null : Arrays.stream(known).average().orElseThrow();
    return new Result(active, level, size, standings, dimensions, overall);
  }
}
