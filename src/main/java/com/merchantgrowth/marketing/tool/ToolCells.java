package com.merchantgrowth.marketing.tool;

import com.merchantgrowth.marketing.price.Benefit;
import com.merchantgrowth.marketing.price.Benefit.Amount;
import com.merchantgrowth.marketing.price.Benefit.Percent;
import com.merchantgrowth.marketing.price.Benefit.Reduction;
import com.merchantgrowth.product.sku.Yuan;
import com.merchantgrowth.shared.csv.CsvFile;
import com.merchantgrowth.shared.csv.RowFields;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/** Cells of a file of tools as people write them: yuan, per cent, shop time; problems are noted. */
public final class ToolCells {
  public static final String THRESHOLD = "threshold";
  public static final String OFF = "off";
  public static final String OFF_PERCENT = "off_percent";
  public static final String CAP = "cap";
  public static final String LEVEL = "level";
  public static final String POINTS = "points";
  public static final String HIDDEN = "hidden";

  private static final String WORDS = "marketing.csv.";

  private final RowFields fields;
  private final ZoneId zone;

  /**
   * @param zone the shop's, for times without an offset
   */
  public ToolCells(RowFields fields, ZoneId zone) {
    this.fields = fields;
    this.zone = zone;
  }

  /** Yuan, as fen; blank = 0. */
  public long money(CsvFile.Row row, String column) {
    return read(row, column, "money", Yuan::fen).orElse(0L);
  }

  /** A whole number; blank = what stands for it. */
  public long count(CsvFile.Row row, String column, long blank) {
    return read(
            row,
            column,
            "count",
            text -> text.matches("[0-9]{1,9}") ? Optional.of(Long.valueOf(text)) : Optional.empty())
        .orElse(blank);
  }

  /** Yes or no; blank = what stands for it. */
  public boolean yes(CsvFile.Row row, String column, boolean blank) {
    return read(row, column, "yes", RowFields::yesOrNo).orElse(blank);
  }

  /** Codes with semicolons between them. */
  public Set<String> codes(CsvFile.Row row, String column) {
    Set<String> codes = new TreeSet<>();
    for (String code : row.get(column).split("[;；]")) {
      if (!code.isBlank()) {
        codes.add(code.strip());
      }
    }
    return codes;
  }

  /**
   * {@code 2026-12-01 20:00}, or a day: then its beginning, or its end (P5).
   *
   * @return empty = it is missing or no moment, which is noted
   */
  public Optional<Instant> moment(CsvFile.Row row, String column, boolean end) {
    if (row.get(column).isEmpty()) {
      fields.problem(row, column, WORDS + "missing", column);
      return Optional.empty();
    }
    return read(row, column, "moment", text -> moment(text, end));
  }

  private Optional<Instant> moment(String text, boolean end) {
    try {
      return Optional.of(
          text.length() <= 10
              ? LocalDate.parse(text).plusDays(end ? 1 : 0).atStartOfDay(zone).toInstant()
              : LocalDateTime.parse(text.replace(' ', 'T')).atZone(zone).toInstant());
    } catch (DateTimeException wrong) {
      return Optional.empty();
    }
  }

  /** {@code off} yuan or {@code off_percent} per cent less, from {@code threshold} yuan on. */
  public Optional<Reduction> reduction(CsvFile.Row row) {
    long threshold = money(row, THRESHOLD);
    boolean fixed = !row.get(OFF).isEmpty();
    boolean share = !row.get(OFF_PERCENT).isEmpty();
    if (fixed == share) {
      fields.problem(row, OFF, WORDS + "oneOf");
      return Optional.empty();
    }
    if (fixed) {
      return read(row, OFF, "money", Yuan::price)
          .map(fen -> Reduction.once(threshold, new Amount(fen)));
    }
    long cap = money(row, CAP);
    return read(row, OFF_PERCENT, "percent", ToolCells::points)
        .map(points -> Reduction.once(threshold, new Percent(points, cap)));
  }

  /**
   * {@code off_percent} alone, as basis points.
   *
   * @return empty = it is missing or no share, which is noted
   */
  public Optional<Integer> offPercent(CsvFile.Row row) {
    if (row.get(OFF_PERCENT).isEmpty()) {
      fields.problem(row, OFF_PERCENT, WORDS + "missing", OFF_PERCENT);
      return Optional.empty();
    }
    return read(row, OFF_PERCENT, "percent", ToolCells::points);
  }

  /** Per cent with at most two decimals, as basis points. */
  private static Optional<Integer> points(String text) {
    return text.matches("[0-9]{1,3}(\\.[0-9]{1,2})?")
        ? Optional.of(new java.math.BigDecimal(text).movePointRight(2).intValueExact())
            .filter(points -> points >= 1 && points <= Benefit.WHOLE)
        : Optional.empty();
  }

  public void problem(CsvFile.Row row, String column, String key, Object... args) {
    fields.problem(row, column, key, args);
  }

  private <T> Optional<T> read(
      CsvFile.Row row, String column, String rule, Function<String, Optional<T>> find) {
    return Optional.ofNullable(fields.term(row, column, WORDS + rule, find));
  }
}
