package com.merchantgrowth.marketing.effect.ui;

import com.merchantgrowth.marketing.effect.Sums;
import com.merchantgrowth.marketing.effect.ToolEffect;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** A tool's effect as an XLSX file: days, SKUs, channels, each with a line of totals or without. */
final class EffectWorkbook {
  static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

  private static final List<String> SUMS =
      List.of(
          "claimed",
          "used",
          "returned",
          "expired",
          "orders",
          "buyers",
          "newBuyers",
          "pieces",
          "gmv",
          "discount",
          "refunded");

  private final ToolEffect effect;
  private final EffectWords words;

  EffectWorkbook(ToolEffect effect, EffectWords words) {
    this.effect = effect;
    this.words = words;
  }

  void writeTo(OutputStream out) throws IOException {
    try (Workbook workbook = new Workbook(out, "Merchant Growth Center", "1.0")) {
      days(workbook.newWorksheet(words.t("days")));
      Worksheet skus = workbook.newWorksheet(words.t("skus"));
      head(skus, List.of("skuCode", "sku"));
      int row = 1;
      for (ToolEffect.OfSku one : effect.skus()) {
        skus.value(row, 0, one.sku().code());
        skus.value(row, 1, one.sku().name());
        sums(skus, row++, 2, one.sums());
      }
      Worksheet channels = workbook.newWorksheet(words.t("channels"));
      head(channels, List.of("channel"));
      row = 1;
      for (var one : effect.channels().entrySet()) {
        channels.value(row, 0, words.channel(one.getKey()));
        sums(channels, row++, 1, one.getValue());
      }
    }
  }

  /** The last line counts each buyer once over all days. */
  private void days(Worksheet sheet) {
    head(sheet, List.of("day"));
    int row = 1;
    for (var day : effect.days().entrySet()) {
      sheet.value(row, 0, day.getKey());
      sheet.style(row, 0).format("yyyy-mm-dd").set();
      sums(sheet, row++, 1, day.getValue());
    }
    sheet.value(row, 0, words.t("total"));
    sums(sheet, row, 1, effect.total());
    sheet.range(row, 0, row, SUMS.size()).style().bold().set();
  }

  private void head(Worksheet sheet, List<String> first) {
    int column = 0;
    for (String key : first) {
      sheet.width(column, 20);
      sheet.value(0, column++, words.t(key));
    }
    for (String key : SUMS) {
      sheet.width(column, 14);
      sheet.value(0, column++, words.t(key));
    }
    sheet.range(0, 0, 0, column - 1).style().bold().set();
    sheet.freezePane(first.size(), 1);
  }

  private static void sums(Worksheet sheet, int row, int column, Sums sums) {
    long[] counts = {
      sums.claimed(),
      sums.used(),
      sums.returned(),
      sums.expired(),
      sums.orders(),
      sums.buyers(),
      sums.newBuyers(),
      sums.pieces()
    };
    int at = column;
    for (long count : counts) {
      sheet.value(row, at, count);
      sheet.style(row, at++).format("#,##0").set();
    }
    for (long fen : new long[] {sums.gmv(), sums.discount(), sums.refunded()}) {
      sheet.value(row, at, BigDecimal.valueOf(fen, 2));
      sheet.style(row, at++).format("#,##0.00").set();
    }
  }
}
