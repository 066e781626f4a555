package com.merchantgrowth.coaching.playbook;

import com.merchantgrowth.eligibility.ConditionTerms;
import com.merchantgrowth.eligibility.condition.Condition;
import com.merchantgrowth.eligibility.condition.Term;
import com.merchantgrowth.identity.AuditTrail;
import com.merchantgrowth.identity.CurrentAccount;
import com.merchantgrowth.identity.Roles;
import com.merchantgrowth.onboarding.CompletedSteps;
import com.merchantgrowth.shared.BusinessCalendar;
import com.merchantgrowth.shared.DomainException;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Administrators make new versions of playbooks. Plans keep the version they were made from. */
@Service
@PreAuthorize("hasRole('" + Roles.ADMIN + "')")
public class PlaybookAuthoring {
  private final PlaybookRows rows;
  private final ConditionTerms terms;
  private final CompletedSteps steps;
  private final CurrentAccount account;
  private final AuditTrail audit;
  private final BusinessCalendar calendar;

  PlaybookAuthoring(
      PlaybookRows rows,
      ConditionTerms terms,
      CompletedSteps steps,
      CurrentAccount account,
      AuditTrail audit,
      BusinessCalendar calendar) {
    this.rows = rows;
    this.terms = terms;
    this.steps = steps;
    this.account = account;
    this.audit = audit;
    this.calendar = calendar;
  }

  /**
   * Puts a new version in force. Publishing what is in force changes nothing.
   *
   * @param basedOn the version it was made from; 0 = a new playbook
   * @param note why; may be empty
   * @return the version in force
   * @throws DomainException invalid, if it names a metric or step there is not; conflict, when
   *     somebody else has published since
   */
  @Transactional
  public PlaybookVersion publish(Playbook draft, int basedOn, String note) {
    check(draft);
    if (note.strip().length() > PlaybookVersion.LONGEST_NOTE) {
      throw DomainException.invalid("coaching.playbook.error.note", PlaybookVersion.LONGEST_NOTE);
    }
    List<PlaybookVersion> versions = rows.versions(draft.code());
    int newest = versions.isEmpty() ? 0 : versions.getFirst().number();
    if (newest != basedOn) {
      throw meanwhile(newest);
    }
    if (newest > 0 && versions.getFirst().playbook().equals(draft)) {
      return versions.getFirst();
    }
    PlaybookVersion next =
        new PlaybookVersion(
            draft,
            newest + 1,
            newest > 0 && versions.getFirst().withdrawn(),
            calendar.now().truncatedTo(ChronoUnit.MICROS),
            account.require().username(),
            note.strip());
    try {
      if (newest == 0) {
        rows.insert(draft.code(), rows.newest().size() + 1);
      }
      rows.insert(next);
    } catch (DuplicateKeyException raced) {
      throw meanwhile(newest + 1);
    }
    audit.record(
        "coaching.playbook.publish",
        draft.code(),
        Map.of("version", next.number(), "note", next.note()));
    return next;
  }

  /**
   * Stops or begins again to offer a playbook; running plans go on.
   *
   * @throws DomainException not found
   */
  @Transactional
  public void withdraw(String code, boolean withdrawn) {
    if (!rows.withdraw(code, withdrawn)) {
      throw DomainException.notFound("coaching.playbook.error.unknown", code);
    }
    audit.record(
        withdrawn ? "coaching.playbook.withdraw" : "coaching.playbook.offer", code, Map.of());
  }

  private void check(Playbook draft) {
    List<Condition> measures =
        draft.actions().stream()
            .map(PlaybookAction::measure)
            .filter(java.util.Objects::nonNull)
            .toList();
    measures.forEach(terms::check);
    if (Condition.formulas(measures).stream().anyMatch(Term.Formula::ownWindow)) {
      throw DomainException.invalid("coaching.playbook.error.ownWindow");
    }
    Target target = draft.target();
    if (target == null) {
      return;
    }
    if (target.measured()) {
      terms.check(List.of(new Term.Metric(target.code())));
    } else if (!steps.known().containsKey(target.code())) {
      throw DomainException.invalid("coaching.playbook.error.target", target.code());
    }
  }

  private static DomainException meanwhile(int newest) {
    return DomainException.conflict("coaching.playbook.error.savedMeanwhile", newest);
  }
}
