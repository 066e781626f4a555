package com.merchantgrowth.metric.fact.imports;

import com.merchantgrowth.metric.fact.FactSettings;
import com.merchantgrowth.metric.fact.Measure;
import com.merchantgrowth.metric.fact.Measures;
import com.merchantgrowth.shared.DomainException;
import com.merchantgrowth.shared.SubjectKind;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** Files people have uploaded and not imported yet; forgotten ones go after a day. */
@Service
@PreAuthorize("hasRole('ADMIN')")
public class ImportUploads {
  private static final Map<String, String> USUAL =
      Map.ofEntries(
          Map.entry("店铺编码", ImportMapping.CODE),
          Map.entry("店铺代码", ImportMapping.CODE),
          Map.entry("达人编码", ImportMapping.CODE),
          Map.entry("达人代码", ImportMapping.CODE),
          Map.entry("商品编码", ImportMapping.CODE),
          Map.entry("商品代码", ImportMapping.CODE),
          Map.entry("shop", ImportMapping.CODE),
          Map.entry("creator", ImportMapping.CODE),
          Map.entry("product", ImportMapping.CODE),
          Map.entry("日期", ImportMapping.DAY),
          Map.entry("date", ImportMapping.DAY),
          Map.entry("指标项", ImportMapping.MEASURE),
          Map.entry("数值", ImportMapping.VALUE));

  private final Measures measures;
  private final FactSettings settings;

  ImportUploads(Measures measures, FactSettings settings) {
    this.measures = measures;
    this.settings = settings;
  }

  /** A new place for an upload. */
  public Path place() {
    try {
      return Files.createDirectories(settings.directory().resolve("uploads").toAbsolutePath())
          .resolve(UUID.randomUUID() + ".upload");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public void discard(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Reads the headings and the first rows.
   *
   * @throws DomainException invalid, if the file cannot be read that far
   */
  public FilePreview preview(Path file, SubjectKind kind, int rows) {
    CsvRow reused =
        new CsvRow(
            new CsvLimits(
                settings.maxSize().toBytes(),
                (int) settings.maxLine().toBytes(),
                settings.maxColumns()));
    try (CsvText text =
            new CsvText(
                Files.newInputStream(file),
                new CsvLimits(
                    settings.maxSize().toBytes(),
                    (int) settings.maxLine().toBytes(),
                    settings.maxColumns()),
                bytes -> {});
        CsvReader<CsvRow> csv = FactFileReader.csv(reused, text)) {
      Iterator<CsvRow> lines = csv.iterator();
      if (!lines.hasNext()) {
        throw new RefusedFile(Reason.EMPTY_FILE, 1, "");
      }
      List<String> headings = fields(lines.next());
      List<List<String>> first = new ArrayList<>();
      while (first.size() < rows && lines.hasNext()) {
        first.add(fields(lines.next()));
      }
      Map<String, Measure> known = measures.byCode();
      return new FilePreview(
          headings, first, headings.stream().map(each -> suggestion(each, kind, known)).toList());
    } catch (RefusedFile refused) {
      throw refusal(refused);
    } catch (CsvParseException e) {
      throw e.getCause() instanceof RefusedFile refused
          ? refusal(refused)
          : DomainException.invalid(Reason.BROKEN_QUOTES.key(), "", reused.line());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static DomainException refusal(RefusedFile refused) {
    Reject reject = refused.reject();
    return DomainException.invalid(reject.reason().key(), reject.detail(), reject.line());
  }

  private static String suggestion(String heading, SubjectKind kind, Map<String, Measure> known) {
    String target = FileLayout.target(heading, kind, ImportMapping.none(), known);
    if (target != null) {
      return target;
    }
    String plain = heading.strip().toLowerCase(Locale.ROOT);
    String usual = USUAL.get(plain);
    if (usual != null) {
      return usual;
    }
    return known.values().stream()
        .filter(
            measure ->
                measure.nameZh().equals(heading.strip())
                    || measure.nameEn().equalsIgnoreCase(plain)
                    || measure.code().equals(plain.replace(' ', '_')))
        .map(Measure::code)
        .findFirst()
        .orElse(ImportMapping.IGNORE);
  }

  private static List<String> fields(CsvRow row) {
    List<String> fields = new ArrayList<>();
    for (int i = 0; i < row.fields(); i++) {
      fields.add(row.field(i));
    }
    return fields;
  }
}
