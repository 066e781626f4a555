package com.merchantgrowth.metric.fact.imports;

import com.merchantgrowth.identity.AccountRef;
import com.merchantgrowth.identity.CurrentAccount;
import com.merchantgrowth.shared.DomainException;
import com.merchantgrowth.shared.SubjectKind;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** Facts from files, and the record of who imported what. */
@Service
@PreAuthorize("hasRole('ADMIN')")
public class FactImports {
  private final FactImporter importer;
  private final ImportJobs jobs;
  private final ImportLedger ledger;
  private final CurrentAccount account;
  private final SubjectCodes subjects;

  FactImports(
      FactImporter importer,
      ImportJobs jobs,
      ImportLedger ledger,
      CurrentAccount account,
      SubjectCodes subjects) {
    this.importer = importer;
    this.jobs = jobs;
    this.ledger = ledger;
    this.account = account;
    this.subjects = subjects;
  }

  /** The kinds of subjects facts can be about. */
  public List<SubjectKind> kinds() {
    return subjects.kinds();
  }

  /**
   * Imports a stream now; waits its turn when another import is running on this node.
   *
   * @return the outcome; a refusal of the file is an outcome, not an exception
   * @throws DomainException invalid, if the request itself is wrong (source name, kind)
   */
  public ImportReport run(ImportRequest request, InputStream in, ImportWatch watch) {
    return importer.run(request, in, watch, by());
  }

  /** Imports (or, as a dry run, checks) a file in the background; the file is deleted by no one. */
  public ImportJob start(ImportRequest request, Path file) {
    return jobs.start(request, file, by());
  }

  /**
   * A job of this node that was started and not forgotten since.
   *
   * @throws DomainException notFound, if there is none
   */
  public ImportJob job(String id) {
    return jobs.find(id);
  }

  /** The newest first. */
  public List<ImportReport> page(ImportFilter filter, int offset, int limit) {
    return ledger.page(filter, offset, limit);
  }

  public int count(ImportFilter filter) {
    return ledger.count(filter);
  }

  /**
   * @throws DomainException notFound
   */
  public ImportReport find(long id) {
    return ledger.find(id).orElseThrow(() -> DomainException.notFound("facts.error.import", id));
  }

  /**
   * The list of rejected rows, a CSV file.
   *
   * @throws DomainException notFound, if no row was rejected
   */
  public Path rejects(long id) {
    return ledger
        .rejectsFile(id)
        .map(importer::rejectsFile)
        .orElseThrow(() -> DomainException.notFound("facts.error.noRejects", id));
  }

  private String by() {
    return account.find().map(AccountRef::username).orElse("system");
  }
}
