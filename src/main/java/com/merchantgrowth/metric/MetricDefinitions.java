package com.merchantgrowth.metric;

import com.merchantgrowth.identity.AuditTrail;
import com.merchantgrowth.identity.CurrentAccount;
import com.merchantgrowth.identity.Roles;
import com.merchantgrowth.metric.fact.Measures;
import com.merchantgrowth.shared.BusinessCalendar;
import com.merchantgrowth.shared.DomainException;
import com.merchantgrowth.shared.SubjectKind;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The metrics' definitions: what a new run computes, and every version there ever was. */
@Service
public class MetricDefinitions {
  private final DefinitionRows rows;
  private final Measures measures;
  private final AuditTrail audit;
  private final CurrentAccount account;
  private final BusinessCalendar calendar;

  MetricDefinitions(
      DefinitionRows rows,
      Measures measures,
      AuditTrail audit,
      CurrentAccount account,
      BusinessCalendar calendar) {
    this.rows = rows;
    this.measures = measures;
    this.audit = audit;
    this.account = account;
    this.calendar = calendar;
  }

  /** The versions in force, of all kinds of subjects, in the order they are shown. */
  @Transactional(readOnly = true)
  public List<MetricDefinition> current() {
    return rows.inForce();
  }

  /** Those of one kind of subjects: what a run of that kind computes. */
  @Transactional(readOnly = true)
  public List<MetricDefinition> current(SubjectKind subject) {
    return current().stream().filter(metric -> metric.subject() == subject).toList();
  }

  /** The version in force. */
  @Transactional(readOnly = true)
  public Optional<MetricDefinition> find(String code) {
    return rows.inForce(code);
  }

  /** All versions of a metric, newest first; empty for an unknown code. */
  @Transactional(readOnly = true)
  public List<MetricDefinition> versions(String code) {
    return rows.versions(code);
  }

  /**
   * Ends the version in force and begins the next; a new code begins with version 1, a retired one
   * is taken up again. Saving what is in force already changes nothing.
   *
   * @param draft its version and since are ignored
   * @return the version in force
   * @throws DomainException invalid, naming what is wrong; conflict, when somebody else saved at
   *     the same moment
   */
  @PreAuthorize("hasRole('" + Roles.ADMIN + "')")
  @Transactional
  public MetricDefinition save(MetricDefinition draft) {
    return store(draft);
  }

  /** {@link #save} for what the product ships or the demo needs, where nobody is signed in. */
  @Transactional
  MetricDefinition store(MetricDefinition draft) {
    check(draft);
    Optional<MetricDefinition> inForce = rows.inForce(draft.code());
    if (inForce.isPresent() && inForce.get().sameAs(draft)) {
      return inForce.get();
    }
    if (inForce.isPresent() && inForce.get().subject() != draft.subject()) {
      throw DomainException.invalid("metric.error.subject", draft.code());
    }
    MetricDefinition next = draft.asVersion(rows.latestVersion(draft.code()) + 1, calendar.now());
    rows.end(draft.code(), calendar.now().atOffset(ZoneOffset.UTC));
    try {
      rows.insert(
          next,
          rows.place(draft.code()),
          account.find().map(who -> who.username()).orElse("system"));
    } catch (DuplicateKeyException e) {
      throw DomainException.conflict("metric.error.savedMeanwhile", draft.code());
    }
    audit.record(
        "metric.edit",
        next.code(),
        Map.of("version", next.version(), "definition", next.summary()));
    return next;
  }

  /**
   * The rules a definition has to keep: registered measures; a denominator exactly for ratios; one
   * unit of weight not below zero; a minimum sample of at least one day for everything but ratios.
   *
   * @throws DomainException invalid, naming the first rule broken
   */
  @Transactional(readOnly = true)
  public void check(MetricDefinition draft) {
    DefinitionRules.check(draft, code -> measures.find(code).isPresent());
  }

  /** Later runs do not compute it any more; its versions and past results stay. */
  @PreAuthorize("hasRole('" + Roles.ADMIN + "')")
  @Transactional
  public void retire(String code) {
    if (rows.end(code, calendar.now().atOffset(ZoneOffset.UTC)) == 0) {
      throw DomainException.notFound("metric.error.unknown", code);
    }
    audit.record("metric.retire", code, Map.of());
  }
}
