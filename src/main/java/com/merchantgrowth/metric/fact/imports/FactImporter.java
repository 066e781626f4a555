package com.merchantgrowth.metric.fact.imports;

import com.merchantgrowth.metric.fact.FactSettings;
import com.merchantgrowth.metric.fact.FactWriter;
import com.merchantgrowth.metric.fact.FactsWritten;
import com.merchantgrowth.metric.fact.Measure;
import com.merchantgrowth.metric.fact.Measures;
import com.merchantgrowth.shared.BusinessCalendar;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Runs imports one at a time, in the order they came, and keeps their record. */
@Component
class FactImporter {
  private final FactWriter writer;
  private final Measures measures;
  private final SubjectCodes subjects;
  private final ImportRecords records;
  private final FactSettings settings;
  private final BusinessCalendar calendar;
  private final ReentrantLock turn = new ReentrantLock(true);

  FactImporter(
      FactWriter writer,
      Measures measures,
      SubjectCodes subjects,
      ImportRecords records,
      FactSettings settings,
      BusinessCalendar calendar) {
    this.writer = writer;
    this.measures = measures;
    this.subjects = subjects;
    this.records = records;
    this.settings = settings;
    this.calendar = calendar;
  }

  ImportReport run(ImportRequest request, InputStream in, ImportWatch watch, String by) {
    FactWriter.requireSource(request.source());
    Map<String, Long> codes = subjects.all(request.kind());
    waitForTurn(watch);
    try {
      return inTurn(request, in, watch, by, codes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      turn.unlock();
    }
  }

  Path rejectsFile(String name) {
    return folder().resolve(name);
  }

  private ImportReport inTurn(
      ImportRequest request, InputStream in, ImportWatch watch, String by, Map<String, Long> codes)
      throws IOException {
    Instant started = calendar.now();
    Map<String, Measure> known = new HashMap<>(measures.byCode());
    request.mapping().register().values().forEach(each -> known.putIfAbsent(each.code(), each));
    FactFileReader.Rules rules =
        new FactFileReader.Rules(
            request.kind(),
            request.mapping(),
            known,
            codes,
            calendar.today(),
            new CsvLimits(
                settings.maxSize().toBytes(),
                (int) settings.maxLine().toBytes(),
                settings.maxColumns()));
    long id = request.dryRun() ? 0 : records.begin(request, by, started);
    try (RejectLog rejects =
        new RejectLog(
            folder().resolve(UUID.randomUUID() + ".csv"),
            reject -> ImportTexts.sentence(reject, request.kind(), request.language()))) {
      ImportRun run =
          new ImportRun(
              request,
              rules,
              (asked, carried) ->
                  writer.begin(asked.kind(), asked.source(), carried, asked.mode(), known),
              rejects,
              watch);
      ImportRun.Outcome outcome = run.run(in);
      ImportReport report = report(id, request, by, started, outcome, rejects);
      if (request.dryRun()) {
        rejects.delete();
      } else {
        records.finish(report, rejects.fileName());
      }
      watch.finish(report);
      return report;
    } catch (IOException | RuntimeException | Error e) {
      if (id != 0) {
        records.failed(id);
      }
      throw e;
    }
  }

  private ImportReport report(
      long id,
      ImportRequest request,
      String by,
      Instant started,
      ImportRun.Outcome outcome,
      RejectLog rejects) {
    @Nullable FactsWritten written = outcome.written();
    List<LocalDate> days = written == null ? List.of() : written.days();
    return new ImportReport(
        id,
        request.kind(),
        request.source(),
        request.fileName(),
        outcome.sha256(),
        request.mode(),
        started,
        calendar.now(),
        by,
        outcome.status(),
        outcome.rowsRead(),
        written == null ? 0 : outcome.rowsRead() - outcome.rejected(),
        outcome.rejected(),
        outcome.vanishing(),
        written == null ? 0 : written.subjects(),
        days.size(),
        days.isEmpty() ? null : days.getFirst(),
        days.isEmpty() ? null : days.getLast(),
        outcome.message(),
        rejects.fileName() != null,
        rejects.first(),
        written == null ? List.of() : written.changedDays());
  }

  private void waitForTurn(ImportWatch watch) {
    try {
      while (!turn.tryLock(200, TimeUnit.MILLISECONDS)) {
        watch.check();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new java.util.concurrent.CancellationException();
    }
  }

  private Path folder() {
    try {
      return Files.createDirectories(settings.directory().resolve("rejects").toAbsolutePath());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
