package com.merchantgrowth.metric.fact.web;

import com.merchantgrowth.metric.fact.imports.ImportReport;
import com.merchantgrowth.metric.fact.imports.ImportTexts;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * An import on the wire.
 *
 * @param id 0 for a dry run
 * @param rejects where the CSV of rejected rows is, if there is one
 * @param problems the first rejected rows, right after the import
 */
record ImportBody(
    long id,
    String kind,
    String source,
    String fileName,
    @Nullable String sha256,
    String mode,
    Instant startedAt,
    @Nullable Instant finishedAt,
    String startedBy,
    String status,
    long rowsRead,
    long rowsAccepted,
    long rowsRejected,
    long rowsVanished,
    long subjects,
    int days,
    @Nullable LocalDate firstDay,
    @Nullable LocalDate lastDay,
    @Nullable String message,
    @Nullable String rejects,
    List<Problem> problems) {

  /** A rejected row. */
  record Problem(long line, String code, String reason, String row) {}

  static ImportBody of(ImportReport report, Locale locale) {
    return new ImportBody(
        report.id(),
        report.kind().code(),
        report.source(),
        report.fileName(),
        report.sha256(),
        report.mode().name().toLowerCase(Locale.ROOT),
        report.startedAt(),
        report.finishedAt(),
        report.startedBy(),
        report.status().code(),
        report.rowsRead(),
        report.rowsAccepted(),
        report.rowsRejected(),
        report.rowsVanished(),
        report.subjects(),
        report.days(),
        report.firstDay(),
        report.lastDay(),
        report.message() == null ? null : ImportTexts.sentence(report.message(), locale),
        report.rejectsListed() && report.id() != 0
            ? "/api/v1/facts/imports/" + report.id() + "/rejects.csv"
            : null,
        problems(report, locale));
  }

  private static List<Problem> problems(ImportReport report, Locale locale) {
    return report.problems().stream()
        .map(
            reject ->
                new Problem(
                    reject.line(),
                    reject.reason().code(),
                    ImportTexts.sentence(reject, report.kind(), locale),
                    reject.raw()))
        .toList();
  }
}
