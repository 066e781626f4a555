package com.merchantgrowth.metric.fact;

import com.merchantgrowth.shared.BusinessCalendar;
import com.merchantgrowth.shared.SubjectKind;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Deletes files no live part is in: what a correction has replaced, what a crash has left, what
 * retention has dropped. A file is first noted, then deleted after a time of grace, so that a
 * reader (or another node's import just before its switch) never loses a file it has open.
 */
@Component
class FactCleaner {
  private static final Logger LOG = LoggerFactory.getLogger(FactCleaner.class);
  private static final Duration REJECTS_KEPT = Duration.ofDays(90);
  private static final Duration UPLOADS_KEPT = Duration.ofDays(1);

  private final FactManifest manifest;
  private final FactFiles files;
  private final FactSettings settings;
  private final JdbcTemplate jdbc;
  private final BusinessCalendar calendar;
  private final TransactionTemplate transaction;

  FactCleaner(
      FactManifest manifest,
      FactFiles files,
      FactSettings settings,
      JdbcTemplate jdbc,
      BusinessCalendar calendar,
      PlatformTransactionManager transactions) {
    this.manifest = manifest;
    this.files = files;
    this.settings = settings;
    this.jdbc = jdbc;
    this.calendar = calendar;
    this.transaction = new TransactionTemplate(transactions);
  }

  /** At start and then hourly: note what is dead, delete what has been dead long enough. */
  @EventListener(ApplicationReadyEvent.class)
  @Scheduled(initialDelayString = "PT1H", fixedDelayString = "PT1H")
  public void clean() {
    for (SubjectKind kind : SubjectKind.values()) {
      clean(kind, calendar.now());
    }
    dropForgotten(calendar.now());
  }

  /** Lists nobody fetches any more, and uploads nobody went on to import. */
  void dropForgotten(Instant now) {
    dropOlder("rejects", now.minus(REJECTS_KEPT));
    dropOlder("uploads", now.minus(UPLOADS_KEPT));
  }

  /**
   * Nightly: the parts older than {@code portal.facts.keep-days} before the newest day leave the
   * manifest. Counted from the newest reported day, not from today, so that a store of past years'
   * facts keeps them.
   */
  @Scheduled(cron = "0 40 3 * * *", zone = "${portal.zone:Asia/Shanghai}")
  public void retain() {
    for (SubjectKind kind : SubjectKind.values()) {
      transaction.executeWithoutResult(status -> retain(kind));
    }
  }

  void retain(SubjectKind kind) {
    manifest.lock(kind);
    manifest
        .lastDay(kind)
        .map(last -> last.minusDays(settings.keepDays() - 1L))
        .ifPresent(first -> drop(kind, first));
  }

  void clean(SubjectKind kind, Instant now) {
    transaction.executeWithoutResult(
        status -> {
          manifest.lock(kind);
          if (manifest.cleaningHeld(kind, now)) {
            return;
          }
          Set<String> dead = new HashSet<>(files.names(kind));
          manifest.all(kind).forEach(part -> dead.remove(part.file()));
          sweep(kind, dead, now);
        });
  }

  private void sweep(SubjectKind kind, Set<String> dead, Instant now) {
    Set<String> noted =
        new HashSet<>(
            jdbc.queryForList(
                "select file_name from fact_dead_file where kind = ?", String.class, kind.code()));
    Set<String> due =
        new HashSet<>(
            jdbc.queryForList(
                "select file_name from fact_dead_file where kind = ? and dead_since <= ?",
                String.class,
                kind.code(),
                Timestamp.from(now.minus(settings.cleanGrace()))));
    for (String name : dead) {
      if (due.contains(name)) {
        delete(files.path(kind, name));
      } else if (!noted.contains(name)) {
        jdbc.update(
            "insert into fact_dead_file (kind, file_name, dead_since) values (?, ?, ?)",
            kind.code(),
            name,
            Timestamp.from(now));
      }
    }
    for (String name : noted) {
      if (!dead.contains(name) || due.contains(name)) {
        jdbc.update(
            "delete from fact_dead_file where kind = ? and file_name = ?", kind.code(), name);
      }
    }
  }

  private void drop(SubjectKind kind, LocalDate first) {
    List<FactPart> old =
        manifest.all(kind).stream().filter(part -> part.day().isBefore(first)).toList();
    if (!old.isEmpty()) {
      manifest.switchParts(kind, old, List.of(), calendar.now());
      LOG.info("dropped {} parts of {} before {}", old.size(), kind.code(), first);
    }
  }

  private void dropOlder(String folder, Instant before) {
    try (Stream<Path> found = Files.list(files.folder(folder))) {
      for (Path file : found.toList()) {
        if (Files.getLastModifiedTime(file).toInstant().isBefore(before)) {
          delete(file);
        }
      }
    } catch (NoSuchFileException e) {
      // another node was quicker; the next round sees the rest
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void delete(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
