package com.merchantgrowth.metric.fact.imports;

import com.merchantgrowth.metric.fact.WriteMode;
import com.merchantgrowth.shared.SubjectKind;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An import and what came of it.
 *
 * @param id 0 for a dry run, which leaves no record
 * @param sha256 of the bytes as they came
 * @param rowsAccepted rows whose facts are in the store (or would be, for a dry run)
 * @param rowsVanished older rows a replacement took away (or would take)
 * @param subjects distinct subjects among the accepted rows
 * @param message why, when it was refused or has failed
 * @param rejectsListed whether a list of rejected rows can be downloaded
 * @param problems the first rejected rows; only right after the import
 * @param changedDays days whose stored facts changed; only right after the import
 */
public record ImportReport(
    long id,
    SubjectKind kind,
    String source,
    String fileName,
    @Nullable String sha256,
    WriteMode mode,
    Instant startedAt,
    @Nullable Instant finishedAt,
    String startedBy,
    ImportStatus status,
    long rowsRead,
    long rowsAccepted,
    long rowsRejected,
    long rowsVanished,
    long subjects,
    int days,
    @Nullable LocalDate firstDay,
    @Nullable LocalDate lastDay,
    @Nullable ImportMessage message,
    boolean rejectsListed,
    List<Reject> problems,
    List<LocalDate> changedDays) {}
