package com.merchantgrowth.merchant;

import com.merchantgrowth.shared.csv.CsvFile;
import com.merchantgrowth.shared.csv.RowProblem;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The rules a row of a flag file has to keep; pure. */
final class ShopFlagFile {
  static final List<String> HEADER = List.of("shop_code", "flag", "since", "until", "note");
  static final List<String> REQUIRED = List.of("shop_code", "flag", "since");
  static final int LONGEST_NOTE = 500;

  private static final Pattern FLAGS = Pattern.compile("[a-z][a-z0-9_]{0,31}");

  private final Map<List<Object>, Long> lines = new HashMap<>();
  private final List<ShopFlagStore.Entry> entries = new ArrayList<>();
  private final List<RowProblem> problems = new ArrayList<>();
  private final Function<String, Optional<Long>> shopId;

  private ShopFlagFile(Function<String, Optional<Long>> shopId) {
    this.shopId = shopId;
  }

  static ShopFlagFile of(CsvFile csv, Function<String, Optional<Long>> shopId) {
    ShopFlagFile file = new ShopFlagFile(shopId);
    file.problems.addAll(csv.problems());
    csv.rows().forEach(file::add);
    return file;
  }

  List<ShopFlagStore.Entry> entries() {
    return entries;
  }

  List<RowProblem> problems() {
    return problems;
  }

  private void add(CsvFile.Row row) {
    int before = problems.size();
    String code = row.get("shop_code");
    Optional<Long> shop = shopId.apply(code);
    if (shop.isEmpty()) {
      problem(row, "shop_code", "merchant.csv.unknownShop", code);
    }
    String flag = row.get("flag");
    if (!FLAGS.matcher(flag).matches()) {
      problem(row, "flag", "merchant.csv.flag", flag);
    }
    LocalDate since = day(row, "since");
    if (since == null && row.get("since").isEmpty()) {
      problem(row, "since", "merchant.csv.noSince");
    }
    LocalDate until = day(row, "until");
    if (since != null && until != null && until.isBefore(since)) {
      problem(row, "until", "merchant.csv.untilBeforeSince", until, since);
    }
    String note = row.get("note");
    if (note.codePointCount(0, note.length()) > LONGEST_NOTE) {
      problem(row, "note", "merchant.csv.tooLong", "note", LONGEST_NOTE);
    }
    if (problems.size() == before && shop.isPresent() && since != null) {
      Long earlier = lines.putIfAbsent(List.of(shop.get(), flag, since), row.line());
      if (earlier != null) {
        problem(row, "", "merchant.csv.duplicateFlag", earlier);
      } else {
        entries.add(new ShopFlagStore.Entry(shop.get(), flag, since, until, note));
      }
    }
  }

  private @Nullable LocalDate day(CsvFile.Row row, String column) {
    String text = row.get(column);
    if (text.isEmpty()) {
      return null;
    }
    try {
      LocalDate day = LocalDate.parse(text);
      if (day.getYear() >= 1900 && day.getYear() < 2100) {
        return day;
      }
    } catch (DateTimeParseException notADay) {
      // reported below like a day out of range
    }
    problem(row, column, "merchant.csv.day", text);
    return null;
  }

  private void problem(CsvFile.Row row, String column, String key, Object... args) {
    problems.add(RowProblem.of(row.line(), column, key, args));
  }
}
