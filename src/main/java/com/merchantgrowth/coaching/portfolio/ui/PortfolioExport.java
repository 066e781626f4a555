package com.merchantgrowth.coaching.portfolio.ui;

import com.merchantgrowth.coaching.portfolio.CoachingFigures;
import com.merchantgrowth.coaching.portfolio.Portfolio;
import com.merchantgrowth.coaching.portfolio.PortfolioQuery;
import com.merchantgrowth.coaching.portfolio.PortfolioRow;
import com.merchantgrowth.shared.csv.FormulaQuote;
import com.merchantgrowth.shared.ui.Downloads;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.function.SerializableSupplier;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * The shops a coach sees, as files: CSV with a BOM, so that spreadsheets read Chinese, and XLSX.
 * They are read when the file is asked for, so that a binding that has ended is not in it.
 */
final class PortfolioExport {
  private static final List<String> COLUMNS =
      List.of(
          "code",
          "shop",
          "belt",
          "category",
          "stage",
          "tier",
          "need",
          "signals",
          "why",
          "overall",
          "change30",
          "experience",
          "open",
          "overdue",
          "contact");

  private final Portfolio portfolio;
  private final SerializableSupplier<PortfolioQuery> query;
  private final SignalWords words;

  PortfolioExport(
      Portfolio portfolio, SerializableSupplier<PortfolioQuery> query, SignalWords words) {
    this.portfolio = portfolio;
    this.query = query;
    this.words = words;
  }

  Anchor csv() {
    return Downloads.button(
        words.t("export.csv"), "my-shops.csv", "text/csv;charset=utf-8", this::writeCsv);
  }

  Anchor xlsx() {
    return Downloads.button(
        words.t("export.xlsx"),
        "my-shops.xlsx",
        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        this::writeXlsx);
  }

  private List<PortfolioRow> rows() {
    return portfolio.open().find(query.get());
  }

  private List<String> header() {
    return COLUMNS.stream().map(column -> words.t("csv." + column)).toList();
  }

  void writeCsv(OutputStream out) throws IOException {
    out.write("\uFEFF".getBytes(StandardCharsets.UTF_8));
    try (CsvWriter csv = CsvWriter.builder().build(out)) {
      csv.writeRecord(header());
      for (PortfolioRow row : rows()) {
        csv.writeRecord(
            cells(row)
                .map(cell -> cell instanceof String text ? FormulaQuote.on(text) : cell.toString())
                .toList());
      }
    }
  }

  void writeXlsx(OutputStream out) throws IOException {
    try (Workbook workbook = new Workbook(out, "Merchant Growth Center", "1.0")) {
      Worksheet sheet = workbook.newWorksheet(words.any("coaching.menu.shops"));
      List<String> header = header();
      for (int column = 0; column < header.size(); column++) {
        sheet.value(0, column, header.get(column));
        sheet.style(0, column).bold().set();
      }
      int line = 1;
      for (PortfolioRow row : rows()) {
        List<Object> cells = cells(row).toList();
        for (int column = 0; column < cells.size(); column++) {
          if (cells.get(column) instanceof Number number) {
            sheet.value(line, column, number);
          } else {
            sheet.value(line, column, cells.get(column).toString());
          }
        }
        line++;
      }
      sheet.freezePane(2, 1);
    }
  }

  /** One row; what is not known is empty. */
  private Stream<Object> cells(PortfolioRow row) {
    CoachingFigures.Figure figure = row.figure();
    return Stream.of(
        row.shop().code(),
        row.shop().name(),
        row.shop().belt(),
        row.shop().category(),
        row.shop().stage() == null ? "" : words.any(row.shop().stage().key()),
        row.shop().tier(),
        row.need().total(),
        row.need().signals().stream().map(words::label).collect(Collectors.joining("; ")),
        row.need().signals().isEmpty() ? "" : words.why(row),
        rounded(row.overall()),
        rounded(row.change30()),
        Double.isNaN(row.experience()) ? "" : Math.floor(row.experience() * 100) / 100,
        figure == null ? "" : figure.open(),
        figure == null ? "" : figure.overdue(),
        figure == null || figure.lastContact() == null ? "" : figure.lastContact().toString());
  }

  private static Object rounded(double score) {
    return Double.isNaN(score) ? "" : Math.round(score * 10) / 10.0;
  }
}
