package com.merchantgrowth.coaching.signal;

import com.merchantgrowth.identity.AuditTrail;
import com.merchantgrowth.identity.CurrentAccount;
import com.merchantgrowth.identity.Roles;
import com.merchantgrowth.shared.BusinessCalendar;
import com.merchantgrowth.shared.DomainException;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The rules of signals and stages: coaches may read them, administrators make a new version. */
@Service
@PreAuthorize("hasRole('" + Roles.ADMIN + "')")
public class SignalSettings {
  private final RuleRows rows;
  private final CurrentAccount account;
  private final BusinessCalendar calendar;
  private final AuditTrail audit;

  SignalSettings(
      RuleRows rows, CurrentAccount account, BusinessCalendar calendar, AuditTrail audit) {
    this.rows = rows;
    this.account = account;
    this.calendar = calendar;
    this.audit = audit;
  }

  /** The version in force: the next run works with it. */
  @Transactional(readOnly = true)
  @PreAuthorize("hasAnyRole('SERVICE_PROVIDER', 'ADMIN')")
  public RulesVersion inForce() {
    return rows.inForce();
  }

  /** All versions, newest first. */
  @Transactional(readOnly = true)
  public List<RulesVersion> versions() {
    return rows.all();
  }

  /**
   * Makes a new version, in force from the next run on. Saving what is in force changes nothing.
   *
   * @param draft its version does not matter
   * @param basedOn the version it was made from
   * @param note why; at most {@link RulesVersion#LONGEST_NOTE} characters
   * @return the version in force
   * @throws DomainException invalid, for an overlong note; conflict, when somebody else has saved
   *     since
   */
  @Transactional
  public RulesVersion save(SignalRules draft, int basedOn, String note) {
    if (note.length() > RulesVersion.LONGEST_NOTE) {
      throw DomainException.invalid("coaching.signal.error.note", RulesVersion.LONGEST_NOTE);
    }
    RulesVersion before = rows.inForce();
    if (before.version() != basedOn) {
      throw DomainException.conflict("coaching.signal.error.savedMeanwhile", before.version());
    }
    if (draft.as(basedOn).equals(before.rules())) {
      return before;
    }
    RulesVersion next =
        new RulesVersion(
            draft.as(basedOn + 1),
            calendar.now().truncatedTo(ChronoUnit.MICROS),
            account.require().username(),
            note.strip());
    try {
      rows.insert(next);
    } catch (DuplicateKeyException e) {
      throw DomainException.conflict("coaching.signal.error.savedMeanwhile", basedOn + 1);
    }
    audit.record(
        "coaching.rules",
        "v" + next.version(),
        Map.of("changed", changed(before.rules(), next.rules()), "note", next.note()));
    return next;
  }

  private static String changed(SignalRules before, SignalRules after) {
    String rules =
        after.rules().stream()
            .filter(rule -> !rule.equals(before.rule(rule.code())))
            .map(rule -> rule.code().code())
            .collect(Collectors.joining(" "));
    return after.stages().equals(before.stages()) ? rules : ("stages " + rules).strip();
  }
}
