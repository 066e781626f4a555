package com.merchantgrowth.metric.fact.imports;

import com.merchantgrowth.metric.fact.Measure;
import com.merchantgrowth.shared.SubjectKind;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Files to start from, with a BOM so that spreadsheets read the Chinese. */
public final class FactTemplates {
  private static final String BOM = "\uFEFF";

  private FactTemplates() {}

  /** The headings of a wide file with these measures. */
  public static String wide(SubjectKind kind, List<Measure> measures) {
    List<String> header = new ArrayList<>(List.of(kind.code() + "_code", "day"));
    measures.forEach(measure -> header.add(measure.code()));
    return csv(List.of(header));
  }

  /** The headings of a long file. */
  public static String cells(SubjectKind kind) {
    return csv(List.of(List.of(kind.code() + "_code", "day", "measure", "value")));
  }

  /** What each measure means. */
  public static String dictionary(List<Measure> measures) {
    List<List<String>> rows = new ArrayList<>();
    rows.add(List.of("code", "name_zh", "name_en", "unit", "kind", "absent", "sign"));
    for (Measure measure : measures) {
      rows.add(
          List.of(
              measure.code(),
              measure.nameZh(),
              measure.nameEn(),
              measure.unit(),
              measure.kind().code(),
              measure.absent().code(),
              measure.nonNegative() ? "nonnegative" : "any"));
    }
    return csv(rows);
  }

  /** The name of a template's file: {@code facts-creator-wide.csv}, {@code facts-wide.csv}. */
  public static String name(SubjectKind kind, String layout) {
    return kind == SubjectKind.SHOP
        ? "facts-" + layout + ".csv"
        : "facts-" + kind.code() + "-" + layout + ".csv";
  }

  /** The name of an import's list of rejected rows. */
  public static String rejectsName(long id) {
    return String.format(Locale.ROOT, "rejects-%d.csv", id);
  }

  private static String csv(List<List<String>> rows) {
    StringWriter text = new StringWriter();
    try (CsvWriter csv = CsvWriter.builder().build(text)) {
      rows.forEach(csv::writeRecord);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return BOM + text;
  }
}
