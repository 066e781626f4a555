package com.merchantgrowth.metric.fact.imports;

import com.merchantgrowth.metric.fact.FactFixture;
import com.merchantgrowth.metric.fact.WriteMode;
import com.merchantgrowth.shared.SubjectKind;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/** Imports into a {@link FactFixture}; shops S1 … S99 have the ids 1 … 99. */
final class Importing {
  final FactFixture facts;
  ImportMapping mapping = ImportMapping.none();
  boolean allowRejects;
  WriteMode mode = WriteMode.MERGE;
  String source = "erp";
  Long confirmVanishing;
  ImportWatch watch = new ImportWatch(0);
  CsvLimits limits = new CsvLimits(2L << 30, 1 << 20, 2000);
  Map<String, Long> shops = new HashMap<>();
  List<Reject> rejects = List.of();

  Importing(FactFixture facts) {
    this.facts = facts;
    for (long id = 1; id < 100; id++) {
      shops.put("S" + id, id);
    }
  }

  ImportRun.Outcome run(String text) {
    return run(text.getBytes(StandardCharsets.UTF_8));
  }

  ImportRun.Outcome run(byte[] bytes) {
    return run(new ByteArrayInputStream(bytes));
  }

  ImportRun.Outcome run(InputStream in) {
    Map<String, com.merchantgrowth.metric.fact.Measure> known = new HashMap<>(facts.measures);
    mapping.register().values().forEach(each -> known.putIfAbsent(each.code(), each));
    ImportRequest request =
        new ImportRequest(
            SubjectKind.SHOP,
            source,
            "t.csv",
            mode,
            allowRejects,
            false,
            confirmVanishing,
            mapping,
            Locale.CHINESE);
    FactFileReader.Rules rules =
        new FactFileReader.Rules(
            SubjectKind.SHOP, mapping, known, shops, FactFixture.TODAY, limits);
    try (RejectLog log =
        new RejectLog(
            facts.directory.resolve(UUID.randomUUID() + ".csv"),
            reject -> ImportTexts.sentence(reject, SubjectKind.SHOP, Locale.CHINESE))) {
      ImportRun run =
          new ImportRun(
              request,
              rules,
              (asked, carried) ->
                  carried.isEmpty()
                      ? facts.cells(asked.source(), asked.mode(), known)
                      : facts.draft(asked.source(), asked.mode(), known, carried),
              log,
              watch);
      ImportRun.Outcome outcome = run.run(in);
      rejects = log.first();
      return outcome;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
