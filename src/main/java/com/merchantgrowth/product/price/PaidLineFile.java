package com.merchantgrowth.product.price;

import com.merchantgrowth.product.sku.Yuan;
import com.merchantgrowth.shared.BusinessCalendar;
import com.merchantgrowth.shared.csv.CsvFile;
import com.merchantgrowth.shared.csv.RowFields;
import com.merchantgrowth.shared.csv.RowProblem;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The rules a row of paid lines has to keep, for CSV and JSON alike; pure.
 *
 * @param rows those without a problem
 */
record PaidLineFile(List<Row> rows, List<RowProblem> problems) {
  static final String SKU = "sku_code";
  static final String SHOP = "shop_code";
  static final String ORDER = "order_key";
  static final String LINE = "line";
  static final String CHANNEL = "channel";
  static final String UNIT_NET = "unit_net";
  static final String QUANTITY = "quantity";
  static final String PAID_AT = "paid_at";

  static final List<String> HEADER =
      List.of(ORDER, LINE, SHOP, SKU, CHANNEL, UNIT_NET, QUANTITY, PAID_AT);

  /** All but the shop and the channel. */
  static final List<String> REQUIRED = List.of(ORDER, LINE, SKU, UNIT_NET, QUANTITY, PAID_AT);

  private static final Pattern KEYS = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._:-]{0,99}");
  private static final Pattern CHANNELS = Pattern.compile("[a-z_]{1,24}");
  private static final int MOST = 1_000_000;

  /** Clocks of other systems run ahead a little. */
  private static final Duration AHEAD = Duration.ofMinutes(5);

  /**
   * @param line of the file
   * @param shopCode empty = the shop the import is for
   */
  record Row(long line, String shopCode, String skuCode, PaidLine paid) {}

  static PaidLineFile of(CsvFile csv, BusinessCalendar calendar) {
    RowFields fields = new RowFields(csv, "product.paid.csv.");
    Map<String, Long> lines = new HashMap<>();
    List<Row> rows = fields.rows(row -> read(fields, row, calendar, lines));
    return new PaidLineFile(rows, fields.problems());
  }

  private static Row read(
      RowFields fields, CsvFile.Row row, BusinessCalendar calendar, Map<String, Long> lines) {
    String order = needed(fields, row, ORDER, "order", text -> matching(KEYS, text)).orElse("");
    int line = needed(fields, row, LINE, "number", text -> number(text, 0)).orElse(0);
    Long earlier = lines.putIfAbsent(row.get(SHOP) + "\n" + order + "\n" + line, row.line());
    if (earlier != null && !order.isEmpty()) {
      fields.problem(row, ORDER, "product.paid.csv.duplicate", order, earlier);
    }
    String sku = needed(fields, row, SKU, "sku", Optional::of).orElse("");
    String channel =
        fields.term(row, CHANNEL, "product.paid.csv.channel", text -> matching(CHANNELS, text));
    long unitNet = needed(fields, row, UNIT_NET, "price", Yuan::fen).orElse(0L);
    int quantity = needed(fields, row, QUANTITY, "number", text -> number(text, 1)).orElse(1);
    Instant paidAt =
        needed(fields, row, PAID_AT, "paidAt", text -> instant(text, calendar))
            .orElse(Instant.EPOCH);
    if (paidAt.isAfter(calendar.now().plus(AHEAD))) {
      fields.problem(row, PAID_AT, "product.paid.csv.future", row.get(PAID_AT));
    }
    return new Row(
        row.line(),
        row.get(SHOP),
        sku,
        new PaidLine(0, order, line, channel == null ? "" : channel, unitNet, quantity, paidAt));
  }

  private static <T> Optional<T> needed(
      RowFields fields,
      CsvFile.Row row,
      String column,
      String rule,
      Function<String, Optional<T>> find) {
    if (row.get(column).isEmpty()) {
      fields.problem(row, column, "product.paid.csv.missing", column);
      return Optional.empty();
    }
    @Nullable T value = fields.term(row, column, "product.paid.csv." + rule, find);
    return Optional.ofNullable(value);
  }

  private static Optional<String> matching(Pattern rule, String text) {
    return rule.matcher(text).matches() ? Optional.of(text) : Optional.empty();
  }

  private static Optional<Integer> number(String text, int least) {
    return text.matches("[0-9]{1,7}")
        ? Optional.of(Integer.valueOf(text)).filter(n -> n >= least && n <= MOST)
        : Optional.empty();
  }

  /** With an offset, or in the shop's zone without. */
  private static Optional<Instant> instant(String text, BusinessCalendar calendar) {
    String iso = text.replace(' ', 'T');
    try {
      Instant instant =
          iso.matches(".*T.*(Z|[+-][0-9:]+)")
              ? OffsetDateTime.parse(iso).toInstant()
              : LocalDateTime.parse(iso).atZone(calendar.zone()).toInstant();
      return Optional.of(instant).filter(at -> at.isAfter(Instant.EPOCH));
    } catch (DateTimeException wrong) {
      return Optional.empty();
    }
  }
}
