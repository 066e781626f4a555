package com.merchantgrowth.marketing.bulk;

import com.merchantgrowth.marketing.price.Scope;
import com.merchantgrowth.marketing.tool.PlanRules;
import com.merchantgrowth.marketing.tool.ToolCells;
import com.merchantgrowth.marketing.tool.ToolPlan;
import com.merchantgrowth.marketing.tool.ToolRows;
import com.merchantgrowth.marketing.tool.ToolTerms;
import com.merchantgrowth.shared.csv.CsvFile;
import com.merchantgrowth.shared.csv.RowFields;
import com.merchantgrowth.shared.csv.RowProblem;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * A file of tools, read; pure. A row is a tool; rows of a sale with one name are one sale.
 *
 * @param drafts those without a problem
 */
record ToolSheet(List<Draft> drafts, List<RowProblem> problems) {
  static final List<String> HEADER =
      List.of(
          "kind",
          "name",
          "start",
          "end",
          "threshold",
          "off",
          "off_percent",
          "cap",
          "claim",
          "total",
          "per_buyer",
          "days",
          "categories",
          "products",
          "skus",
          "channels",
          "audience",
          "budget",
          "priority",
          "exclusive",
          "sku",
          "price",
          "stock",
          "with_coupons",
          "level",
          "points",
          "hidden");
  static final List<String> REQUIRED = List.of("kind", "name", "start", "end");
  private static final int MOST = 1_000;

  /**
   * A tool of the file.
   *
   * @param line its first
   */
  record Draft(long line, String kind, ToolPlan plan) {}

  /** Codes of all SKUs the file names. */
  static Set<String> skus(CsvFile csv) {
    Set<String> codes = new TreeSet<>();
    for (CsvFile.Row row : csv.rows()) {
      codes.add(row.get("sku"));
      for (String code : row.get("skus").split("[;；]")) {
        codes.add(code.strip());
      }
    }
    codes.remove("");
    return codes;
  }

  /**
   * @param skus ids by code, of the shop
   * @param zone the shop's
   */
  static ToolSheet of(CsvFile csv, List<ToolRows> kinds, Map<String, Long> skus, ZoneId zone) {
    RowFields fields = new RowFields(csv, "marketing.csv.");
    ToolCells cells = new ToolCells(fields, zone);
    if (csv.rows().size() > MOST) {
      fields.problem(csv.rows().get(MOST), "", "marketing.csv.tooMany", MOST);
      return new ToolSheet(List.of(), fields.problems());
    }
    List<Draft> drafts = new ArrayList<>();
    tools(csv, kinds, fields)
        .forEach(
            rows -> {
              CsvFile.Row first = rows.getFirst();
              ToolRows kind = kind(kinds, first).orElseThrow();
              plan(first, cells, skus)
                  .flatMap(common -> kind.terms(rows, common, cells, skus).map(common::withTerms))
                  .ifPresent(plan -> drafts.add(new Draft(first.line(), kind.kind(), plan)));
            });
    return new ToolSheet(drafts, fields.problems());
  }

  private static Optional<ToolRows> kind(List<ToolRows> kinds, CsvFile.Row row) {
    return kinds.stream().filter(kind -> kind.kind().equals(row.get("kind"))).findFirst();
  }

  /** The rows of each tool. */
  private static List<List<CsvFile.Row>> tools(
      CsvFile csv, List<ToolRows> kinds, RowFields fields) {
    Map<String, List<CsvFile.Row>> byName = new LinkedHashMap<>();
    for (CsvFile.Row row : csv.rows()) {
      String name = row.get("name");
      Optional<ToolRows> kind = kind(kinds, row);
      if (kind.isEmpty()) {
        fields.problem(row, "kind", "marketing.error.kind", row.get("kind"));
      } else if (name.isEmpty() || name.length() > PlanRules.LONGEST_NAME) {
        fields.problem(row, "name", "marketing.error.name", PlanRules.LONGEST_NAME);
      } else {
        List<CsvFile.Row> same =
            byName.computeIfAbsent(row.get("kind") + "\n" + name, key -> new ArrayList<>());
        if (!same.isEmpty() && !kind.get().rowsOfGoods()) {
          fields.problem(row, "name", "marketing.csv.duplicate", name, same.getFirst().line());
        } else {
          same.add(row);
        }
      }
    }
    return List.copyOf(byName.values());
  }

  private static Optional<ToolPlan> plan(CsvFile.Row row, ToolCells cells, Map<String, Long> skus) {
    Optional<Instant> start = cells.moment(row, "start", false);
    Optional<Instant> end = cells.moment(row, "end", true);
    Set<Long> ids = new TreeSet<>();
    boolean known = true;
    for (String code : cells.codes(row, "skus")) {
      Long id = skus.get(code);
      if (id == null) {
        cells.problem(row, "skus", "marketing.error.sku", code);
        known = false;
      } else {
        ids.add(id);
      }
    }
    long budget = cells.money(row, "budget");
    int priority = (int) cells.count(row, "priority", 1);
    boolean exclusive = cells.yes(row, "exclusive", false);
    if (start.isEmpty() || end.isEmpty() || !known) {
      return Optional.empty();
    }
    Set<String> categories = cells.codes(row, "categories");
    Set<String> products = cells.codes(row, "products");
    boolean everything = categories.isEmpty() && products.isEmpty() && ids.isEmpty();
    return Optional.of(
        new ToolPlan(
            row.get("name"),
            start.get(),
            end.get(),
            new Scope(everything, categories, products, ids, 0, 0, Set.of(), Set.of(), Set.of()),
            cells.codes(row, "channels"),
            cells.codes(row, "audience"),
            priority,
            exclusive,
            budget,
            Set.of(),
            NO_TERMS));
  }

  /** Until the kind has read its own. */
  private static final ToolTerms NO_TERMS = before -> false;
}
