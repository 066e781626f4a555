package com.merchantgrowth.diagnosis.ui;

import com.merchantgrowth.diagnosis.Diagnosis;
import com.merchantgrowth.diagnosis.MetricLine;
import com.merchantgrowth.diagnosis.ScoreDay;
import com.merchantgrowth.diagnosis.score.Advice;
import com.merchantgrowth.diagnosis.score.DimensionScore;
import com.merchantgrowth.metric.Dimension;
import com.merchantgrowth.metric.MetricDefinition;
import com.merchantgrowth.metric.fact.Measure;
import com.merchantgrowth.metric.peer.PeerMarks;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Map;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * The diagnosis as an XLSX file: summary, metrics, history. Numbers are written unrounded; a number
 * format decides what is seen. Money is written in yuan.
 */
final class DiagnosisWorkbook {
  private static final String SCORE = "0.0";
  private static final String DAY = "yyyy-mm-dd";

  private final Diagnosis diagnosis;
  private final Map<String, Measure> measures;
  private final Words words;

  DiagnosisWorkbook(Diagnosis diagnosis, Map<String, Measure> measures, Words words) {
    this.diagnosis = diagnosis;
    this.measures = measures;
    this.words = words;
  }

  void writeTo(OutputStream out) throws IOException {
    try (Workbook workbook = new Workbook(out, "Merchant Growth Center", "1.0")) {
      summary(workbook.newWorksheet(words.t("sheet.summary")));
      metrics(workbook.newWorksheet(words.t("sheet.metrics")));
      history(workbook.newWorksheet(words.t("sheet.history")));
    }
  }

  private void summary(Worksheet sheet) {
    int row = 0;
    row = pair(sheet, row, "sheet.shop", diagnosis.shop().name());
    row = pair(sheet, row, "sheet.code", diagnosis.shop().code());
    sheet.value(row, 0, words.t("sheet.day"));
    sheet.value(row, 1, diagnosis.day());
    sheet.style(row++, 1).format(DAY).set();
    row = pair(sheet, row, "sheet.group", words.group(diagnosis.group()));
    row = pair(sheet, row, "sheet.groupSize", diagnosis.group().size());
    sheet.value(row, 0, words.t("sheet.overall"));
    number(sheet, row++, 1, diagnosis.scores().overall(), SCORE);
    row = pair(sheet, row, "sheet.place", diagnosis.place() == 0 ? null : diagnosis.place());
    row = pair(sheet, row, "sheet.ranked", diagnosis.ranked()) + 1;
    head(
        sheet,
        row++,
        "sheet.dimension",
        "sheet.own",
        "sheet.median",
        "sheet.top20",
        "sheet.leftOut");
    for (DimensionScore score : diagnosis.scores().dimensions()) {
      int d = score.dimension().ordinal();
      sheet.value(row, 0, words.dimension(score.dimension()));
      number(sheet, row, 1, score.score(), SCORE);
      number(sheet, row, 2, diagnosis.dimensionMedians()[d], SCORE);
      number(sheet, row, 3, diagnosis.dimensionTops()[d], SCORE);
      sheet.value(row++, 4, String.join(" ", score.leftOut()));
    }
    sheet.width(0, 24);
    sheet.width(1, 24);
  }

  private int pair(Worksheet sheet, int row, String key, String value) {
    sheet.value(row, 0, words.t(key));
    sheet.value(row, 1, value);
    return row + 1;
  }

  private int pair(
      Worksheet sheet, int row, String key, @org.jspecify.annotations.Nullable Integer value) {
    sheet.value(row, 0, words.t(key));
    if (value != null) {
      sheet.value(row, 1, value);
    }
    return row + 1;
  }

  private void metrics(Worksheet sheet) {
    head(
        sheet,
        0,
        "sheet.metric",
        "sheet.code",
        "sheet.dimension",
        "sheet.unit",
        "sheet.direction",
        "sheet.weight",
        "sheet.own",
        "sheet.median",
        "sheet.top20",
        "sheet.percentile",
        "sheet.n",
        "sheet.sample",
        "sheet.gain",
        "sheet.note");
    int row = 1;
    for (MetricLine line : diagnosis.metrics()) {
      metric(sheet, row++, line);
    }
    sheet.width(0, 34);
    sheet.freezePane(1, 1);
  }

  private void metric(Worksheet sheet, int row, MetricLine line) {
    MetricDefinition metric = line.definition();
    Dimension dimension = metric.dimension();
    PeerMarks marks = line.marks();
    String format = format(metric.unit());
    double factor = "fen".equals(metric.unit()) ? 0.01 : 1;
    sheet.value(row, 0, words.metric(metric));
    sheet.value(row, 1, metric.code());
    sheet.value(row, 2, dimension == null ? "" : words.dimension(dimension));
    sheet.value(row, 3, "fen".equals(metric.unit()) ? "CNY" : metric.unit());
    sheet.value(
        row,
        4,
        words.t("direction." + metric.direction().name().toLowerCase(java.util.Locale.ROOT)));
    number(sheet, row, 5, metric.weight(), "0.##");
    number(sheet, row, 6, line.value() * factor, format);
    number(sheet, row, 7, marks.median() * factor, format);
    number(sheet, row, 8, marks.top20() * factor, format);
    number(sheet, row, 9, line.percentile(), SCORE);
    sheet.value(row, 10, marks.n());
    number(sheet, row, 11, line.sample(), "#,##0");
    number(
        sheet,
        row,
        12,
        diagnosis.adviceFor(line.code()).map(Advice::dimensionGain).orElse(Double.NaN),
        "+0.0");
    sheet.value(row, 13, words.missing(line, measures));
  }

  private void history(Worksheet sheet) {
    sheet.value(0, 0, words.t("sheet.day"));
    for (Dimension dimension : Dimension.values()) {
      sheet.value(0, 1 + dimension.ordinal(), words.dimension(dimension));
    }
    String[] more = {"sheet.overall", "sheet.place", "sheet.ranked"};
    for (int i = 0; i < more.length; i++) {
      sheet.value(0, 7 + i, words.t(more[i]));
    }
    sheet.range(0, 0, 0, 9).style().bold().set();
    int row = 1;
    for (ScoreDay day : diagnosis.history()) {
      sheet.value(row, 0, day.day());
      sheet.style(row, 0).format(DAY).set();
      for (int d = 0; d < day.dimensions().length; d++) {
        number(sheet, row, 1 + d, day.dimensions()[d], SCORE);
      }
      number(sheet, row, 7, day.overall(), SCORE);
      if (day.place() > 0) {
        sheet.value(row, 8, day.place());
      }
      sheet.value(row++, 9, day.ranked());
    }
    sheet.width(0, 14);
  }

  private void head(Worksheet sheet, int row, String... keys) {
    for (int column = 0; column < keys.length; column++) {
      sheet.value(row, column, words.t(keys[column]));
    }
    sheet.range(row, 0, row, keys.length - 1).style().bold().set();
  }

  /** An empty cell where there is no number. */
  private static void number(Worksheet sheet, int row, int column, double value, String format) {
    if (Double.isFinite(value)) {
      sheet.value(row, column, value);
      sheet.style(row, column).format(format).set();
    }
  }

  private static String format(String unit) {
    return switch (unit) {
      case "ratio" -> "0.0%";
      case "fen", "multiple" -> "#,##0.00";
      case "count", "days" -> "#,##0";
      default -> "#,##0.0";
    };
  }
}
