package com.merchantgrowth.metric.fact.imports;

import com.merchantgrowth.shared.csv.FormulaQuote;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Refused rows as a CSV file {@code line,reason_code,reason,row}, up to a cap; all are counted.
 * Made when the first row is refused.
 */
final class RejectLog implements AutoCloseable {
  /** Lines kept; more would only say the same again. */
  static final int CAP = 100_000;

  private static final int FIRST = 50;

  private final Path file;
  private final Function<Reject, String> sentence;
  private final List<Reject> first = new ArrayList<>();
  private @Nullable CsvWriter writer;
  private long count;

  RejectLog(Path file, Function<Reject, String> sentence) {
    this.file = file;
    this.sentence = sentence;
  }

  void add(Reject reject) {
    count++;
    if (first.size() < FIRST) {
      first.add(reject);
    }
    if (count > CAP) {
      return;
    }
    try {
      CsvWriter open = writer;
      if (open == null) {
        open = CsvWriter.builder().build(file);
        open.writeRecord("line", "reason_code", "reason", "row");
        writer = open;
      }
      open.writeRecord(
          Long.toString(reject.line()),
          reject.reason().code(),
          sentence.apply(reject),
          FormulaQuote.on(reject.raw()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Rows that were refused but are not listed one by one. */
  void addUnlisted(long more) {
    count += more;
  }

  long count() {
    return count;
  }

  List<Reject> first() {
    return List.copyOf(first);
  }

  /** The file's name, or null when nothing was refused. */
  @Nullable String fileName() {
    return writer == null ? null : file.getFileName().toString();
  }

  void delete() throws IOException {
    close();
    Files.deleteIfExists(file);
  }

  @Override
  public void close() throws IOException {
    if (writer != null) {
      writer.close();
    }
  }
}
