package com.merchantgrowth.coaching.feedback;

import com.merchantgrowth.coaching.feedback.Likeness.Trait;
import com.merchantgrowth.identity.AuditTrail;
import com.merchantgrowth.identity.CurrentAccount;
import com.merchantgrowth.identity.Roles;
import com.merchantgrowth.merchant.ShopColumns;
import com.merchantgrowth.merchant.ShopSnapshots;
import com.merchantgrowth.shared.DomainException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Problems that several have. Administrators write them and choose who is told; everybody who is
 * told reads the problem's own text, never a report.
 */
@Service
@PreAuthorize("hasRole('" + Roles.ADMIN + "')")
public class KnownProblems {
  private final ReportStore reports;
  private final ProblemStore problems;
  private final ShopSnapshots shops;
  private final CurrentAccount current;
  private final FeedbackNotices notices;
  private final AuditTrail audit;

  KnownProblems(
      ReportStore reports,
      ProblemStore problems,
      ShopSnapshots shops,
      CurrentAccount current,
      FeedbackNotices notices,
      AuditTrail audit) {
    this.reports = reports;
    this.problems = problems;
    this.shops = shops;
    this.current = current;
    this.notices = notices;
    this.audit = audit;
  }

  /** All, open ones first; also for service providers, who read them. */
  @Transactional(readOnly = true)
  @PreAuthorize("hasAnyRole('" + Roles.ADMIN + "', '" + Roles.SERVICE_PROVIDER + "')")
  public List<KnownProblem> list() {
    return problems.all();
  }

  /**
   * Begins a problem from a report, which is then to be gathered under it.
   *
   * @return the problem's number
   * @throws DomainException invalid at its field; not found
   */
  @Transactional
  public long create(long report, ProblemForm form) {
    form.check();
    RuleReport first = reports.lock(report);
    long id = problems.insert(form, first.bulletin(), current.require().displayName());
    audit.record("feedback.problem", Long.toString(id), Map.of("title", form.title().zh()));
    return id;
  }

  /**
   * Changes what is said, or whether it is solved.
   *
   * @throws DomainException invalid at its field; not found
   */
  @Transactional
  public void save(long id, ProblemForm form, boolean open) {
    form.check();
    problems.lock(id);
    problems.rewrite(id, form, open, current.require().displayName());
    audit.record("feedback.problem", Long.toString(id), Map.of("open", open));
  }

  /**
   * How many shops would be told that were not yet.
   *
   * @param traits what they have in common with a shop that reported it; none = nobody
   */
  @Transactional(readOnly = true)
  public int similar(long id, Set<Trait> traits) {
    return untold(id, traits).size();
  }

  /**
   * Tells the shops like those that reported it; each once, however often it is asked for.
   *
   * @return how many were told now
   * @throws DomainException conflict, when there is nobody to tell; not found
   */
  @Transactional
  public int tell(long id, Set<Trait> traits) {
    KnownProblem problem = problems.lock(id);
    Map<Long, String> fresh = untold(id, traits);
    if (fresh.isEmpty()) {
      throw DomainException.conflict("coaching.feedback.error.nobody");
    }
    problems.tell(id, List.copyOf(fresh.keySet()));
    notices.known(problem, fresh);
    audit.record("feedback.tell", Long.toString(id), Map.of("shops", fresh.size()));
    return fresh.size();
  }

  private Map<Long, String> untold(long id, Set<Trait> traits) {
    ShopColumns all = shops.asOf(notices.calendar().today());
    Set<Long> told = problems.told(id);
    Map<Long, String> fresh = new TreeMap<>();
    for (int row : Likeness.rows(all, reports.models(id), traits)) {
      if (!told.contains(all.ids()[row])) {
        fresh.put(all.ids()[row], all.codes()[row]);
      }
    }
    return fresh;
  }
}
