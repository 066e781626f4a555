package com.merchantgrowth.metric.fact.imports;

import com.merchantgrowth.metric.fact.Measure;
import com.merchantgrowth.shared.SubjectKind;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.io.Reader;
import java.time.LocalDate;
import java.util.Iterator;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Reads one file as a stream, checks each row by itself and hands on what is good, batch by batch.
 * What needs the other rows or the stored facts (repetitions, other sources) is checked later.
 */
final class FactFileReader {
  /**
   * What the rows are checked against.
   *
   * @param subjects code → id
   * @param today the last day facts may be about
   */
  record Rules(
      SubjectKind kind,
      ImportMapping mapping,
      Map<String, Measure> known,
      Map<String, Long> subjects,
      LocalDate today,
      CsvLimits limits) {}

  /** Takes the layout once, then the batches. */
  interface Sink {
    void begin(FileLayout layout);

    void accept(RowBatch batch);
  }

  private final Rules rules;
  private final Consumer<Reject> rejects;
  private final CellReader cells = new CellReader();
  private final int today;
  private long rows;

  FactFileReader(Rules rules, Consumer<Reject> rejects) {
    this.rules = rules;
    this.rejects = rejects;
    this.today = (int) rules.today().toEpochDay();
  }

  /** Data rows read so far. */
  long rows() {
    return rows;
  }

  /**
   * @throws RefusedFile when the file as a whole cannot be used
   */
  void read(Reader text, Sink sink) throws IOException {
    CsvRow reused = new CsvRow(rules.limits());
    try (CsvReader<CsvRow> csv = csv(reused, text)) {
      Iterator<CsvRow> iterator = csv.iterator();
      if (!iterator.hasNext()) {
        throw new RefusedFile(Reason.EMPTY_FILE, 1, "");
      }
      FileLayout layout =
          new FileLayout(iterator.next(), rules.kind(), rules.mapping(), rules.known());
      sink.begin(layout);
      int width = layout.cells() ? 0 : layout.measures().size();
      RowBatch batch = new RowBatch(width);
      while (iterator.hasNext()) {
        CsvRow row = iterator.next();
        rows++;
        Reject reject = layout.cells() ? cell(row, layout, batch) : row(row, layout, batch);
        if (reject != null) {
          rejects.accept(reject);
        }
        if (batch.full()) {
          sink.accept(batch);
          batch = new RowBatch(width);
        }
      }
      sink.accept(batch);
      if (rows == 0) {
        throw new RefusedFile(Reason.EMPTY_FILE, 2, "");
      }
    } catch (CsvParseException e) {
      if (e.getCause() instanceof RefusedFile refused) {
        throw refused;
      }
      if (e.getCause() instanceof RuntimeException own) {
        throw own;
      }
      throw new RefusedFile(
          tooLong(e) ? Reason.LINE_TOO_LONG : Reason.BROKEN_QUOTES,
          reused.line(),
          tooLong(e) ? Integer.toString(rules.limits().lineBytes()) : "");
    }
  }

  static CsvReader<CsvRow> csv(CsvRow row, Reader text) {
    return CsvReader.builder()
        .allowExtraFields(true) // a ragged row is refused here, with its line
        .allowMissingFields(true)
        .maxBufferSize(2 << 20)
        .build(row, text);
  }

  private static boolean tooLong(CsvParseException e) {
    return String.valueOf(e.getMessage()).contains("maximum")
        || e.getCause() != null && String.valueOf(e.getCause().getMessage()).contains("maximum");
  }

  private @Nullable Reject row(CsvRow row, FileLayout layout, RowBatch batch) {
    Reject wrong = ragged(row, layout);
    if (wrong != null) {
      return wrong;
    }
    Long subject = rules.subjects().get(row.field(layout.code()));
    int day = day(row, layout);
    wrong = key(row, layout, subject, day);
    if (wrong != null || subject == null) {
      return wrong;
    }
    double[] values = batch.values();
    int at = batch.at();
    for (int field = 0; field < layout.fields(); field++) {
      int measure = layout.measureOf(field);
      if (measure >= 0) {
        Reason reason = value(row, field, layout.measure(measure));
        if (reason != null) {
          return reject(row, reason, layout.measure(measure).code() + "=" + row.field(field));
        }
        values[at + measure] = cells.value();
      }
    }
    batch.add(row.line(), subject, day);
    return null;
  }

  private @Nullable Reject cell(CsvRow row, FileLayout layout, RowBatch batch) {
    Reject wrong = ragged(row, layout);
    if (wrong != null) {
      return wrong;
    }
    Long subject = rules.subjects().get(row.field(layout.code()));
    int day = day(row, layout);
    wrong = key(row, layout, subject, day);
    if (wrong != null || subject == null) {
      return wrong;
    }
    String name = row.field(layout.name());
    int measure = layout.named(name, rules.kind());
    if (measure < 0) {
      return measure == -1 ? reject(row, Reason.UNKNOWN_MEASURE, name) : null;
    }
    Reason reason = value(row, layout.value(), layout.measure(measure));
    if (reason != null) {
      return reject(row, reason, layout.measure(measure).code() + "=" + row.field(layout.value()));
    }
    batch.values()[batch.at()] = cells.value();
    batch.add(row.line(), subject, day, measure);
    return null;
  }

  private @Nullable Reject ragged(CsvRow row, FileLayout layout) {
    return row.fields() == layout.fields()
        ? null
        : reject(row, Reason.RAGGED, row.fields() + " ≠ " + layout.fields());
  }

  private int day(CsvRow row, FileLayout layout) {
    return cells.day(row.text(), row.start(layout.day()), row.end(layout.day()));
  }

  private @Nullable Reject key(CsvRow row, FileLayout layout, @Nullable Long subject, int day) {
    if (day == CellReader.NOT_A_DAY) {
      String text = row.field(layout.day());
      String target = FileLayout.target(text, rules.kind(), rules.mapping(), rules.known());
      return ImportMapping.DAY.equals(target)
          ? reject(row, Reason.HEADER_REPEATED, text)
          : reject(row, Reason.NOT_A_DATE, text);
    }
    if (subject == null) {
      return reject(row, Reason.UNKNOWN_SUBJECT, row.field(layout.code()));
    }
    if (day > today) {
      return reject(row, Reason.FUTURE_DAY, row.field(layout.day()));
    }
    return null;
  }

  private @Nullable Reason value(CsvRow row, int field, Measure measure) {
    Reason reason = cells.number(row.text(), row.start(field), row.end(field));
    if (reason == null && measure.nonNegative() && cells.value() < 0) {
      return Reason.NEGATIVE;
    }
    return reason;
  }

  private static Reject reject(CsvRow row, Reason reason, String detail) {
    return new Reject(
        row.line(), reason, detail.substring(0, Math.min(120, detail.length())), row.raw());
  }
}
