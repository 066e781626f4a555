package com.merchantgrowth.identity.audit;

import com.merchantgrowth.shared.csv.FormulaQuote;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;

/** The audit trail as a file, with all that is needed to check the chain elsewhere. */
final class AuditCsv {
  private AuditCsv() {}

  static void write(OutputStream out, Consumer<Consumer<AuditEntry>> entries) throws IOException {
    try (CsvWriter csv =
        CsvWriter.builder().build(new OutputStreamWriter(out, StandardCharsets.UTF_8))) {
      csv.writeRecord(
          "seq",
          "occurred_at",
          "actor",
          "action",
          "target",
          "details",
          "address",
          "previous_hash",
          "hash");
      entries.accept(
          entry ->
              csv.writeRecord(
                  Long.toString(entry.seq()),
                  entry.occurredAt().toString(),
                  FormulaQuote.on(entry.actor()),
                  FormulaQuote.on(entry.action()),
                  FormulaQuote.on(entry.target()),
                  entry.details(),
                  entry.address(),
                  entry.previousHash(),
                  entry.hash()));
    }
  }
}
