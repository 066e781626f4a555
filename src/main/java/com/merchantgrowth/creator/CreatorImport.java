package com.merchantgrowth.creator;

import com.merchantgrowth.identity.AuditTrail;
import com.merchantgrowth.shared.DomainException;
import com.merchantgrowth.shared.csv.CsvFile;
import com.merchantgrowth.shared.csv.RowProblem;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Brings creators in from a file or a form: upsert by code, blanks keep what is there, changes of
 * tier, type and category count from today on. Any rejected row refuses the whole file.
 */
@Service
@PreAuthorize("hasRole('ADMIN')")
public class CreatorImport {
  private final CreatorUpserts upserts;
  private final AuditTrail audit;

  CreatorImport(CreatorUpserts upserts, AuditTrail audit) {
    this.upserts = upserts;
    this.audit = audit;
  }

  /** The headings of the CSV, in the order of the template; all but the first may be left out. */
  public List<String> header() {
    return CreatorFile.HEADER;
  }

  /** Reads and checks the file and tells what an import of it would do; changes nothing. */
  @Transactional(readOnly = true)
  public CreatorImportReport preview(InputStream csv) {
    CreatorFile file = read(csv);
    return file.problems().isEmpty()
        ? upserts.preview(file.rows())
        : CreatorImportReport.refused(file);
  }

  /** Imports a CSV; see {@link CreatorImportReport#refused()} for whether it happened. */
  public CreatorImportReport importCsv(InputStream csv) {
    return write(read(csv));
  }

  /** Imports objects with the CSV's headings as names. */
  public CreatorImportReport importObjects(List<Map<String, @Nullable String>> creators) {
    return write(CreatorFile.of(CsvFile.of(creators, CreatorFile.HEADER)));
  }

  /**
   * Creates or changes one creator, with the same names and rules as a row of a file.
   *
   * @throws DomainException invalid, with the first thing that is wrong
   */
  public CreatorImportReport save(Map<String, @Nullable String> creator) {
    CreatorImportReport report = importObjects(List.of(creator));
    if (report.refused()) {
      RowProblem problem = report.problems().getFirst();
      throw DomainException.invalid(problem.key(), problem.args().toArray());
    }
    return report;
  }

  private static CreatorFile read(InputStream csv) {
    return CreatorFile.of(CsvFile.read(csv, CreatorFile.HEADER, List.of(CreatorFile.CODE)));
  }

  private CreatorImportReport write(CreatorFile file) {
    if (!file.problems().isEmpty()) {
      return CreatorImportReport.refused(file);
    }
    return upserts.write(
        file.rows(),
        report ->
            audit.record(
                "creator.import",
                file.rows().size() == 1 ? file.rows().getFirst().code() : "creators",
                Map.of(
                    "read", report.read(),
                    "created", report.created(),
                    "changed", report.changed())));
  }
}
