package com.merchantgrowth.metric.fact.imports;

import com.merchantgrowth.identity.AuditTrail;
import com.merchantgrowth.shared.BusinessCalendar;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.support.JdbcUtils;
import org.springframework.jdbc.support.MetaDataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Writes the ledger and, with it, the audit trail. */
@Component
class ImportRecords {
  private final ImportLedger ledger;
  private final AuditTrail audit;
  private final BusinessCalendar calendar;
  private final DataSource dataSource;

  ImportRecords(
      ImportLedger ledger, AuditTrail audit, BusinessCalendar calendar, DataSource dataSource) {
    this.ledger = ledger;
    this.audit = audit;
    this.calendar = calendar;
    this.dataSource = dataSource;
  }

  @Transactional
  public long begin(ImportRequest request, String by, Instant now) {
    return ledger.begin(request, by, now);
  }

  @Transactional
  public void finish(ImportReport report, @Nullable String rejectsFile) {
    ledger.finish(report, rejectsFile);
    audit.recordAs(
        report.startedBy(),
        "fact.import",
        report.source() + "/" + report.fileName(),
        Map.of(
            "import", report.id(),
            "status", report.status().code(),
            "mode", report.mode().name().toLowerCase(java.util.Locale.ROOT),
            "rows", report.rowsAccepted(),
            "rejected", report.rowsRejected(),
            "vanished", report.rowsVanished(),
            "sha256", String.valueOf(report.sha256())));
  }

  @Transactional
  public void failed(long id) {
    ledger
        .find(id)
        .ifPresent(
            report ->
                ledger.finish(
                    new ImportReport(
                        id,
                        report.kind(),
                        report.source(),
                        report.fileName(),
                        null,
                        report.mode(),
                        report.startedAt(),
                        calendar.now(),
                        report.startedBy(),
                        ImportStatus.FAILED,
                        0,
                        0,
                        0,
                        0,
                        0,
                        0,
                        null,
                        null,
                        ImportMessage.of("facts.imports.failed"),
                        false,
                        java.util.List.of(),
                        java.util.List.of()),
                    null));
  }

  /**
   * An embedded database belongs to this process alone, so nothing can be running yet; with a
   * shared one another node may be importing, for hours at most.
   */
  @EventListener(ApplicationStartedEvent.class)
  @Transactional
  public void closeInterrupted() throws MetaDataAccessException, SQLException {
    String product =
        JdbcUtils.extractDatabaseMetaData(dataSource, meta -> meta.getDatabaseProductName());
    Duration grace = "H2".equals(product) ? Duration.ZERO : Duration.ofHours(12);
    ledger.interrupted(calendar.now().minus(grace), calendar.now());
  }
}
