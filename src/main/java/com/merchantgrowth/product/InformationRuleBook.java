package com.merchantgrowth.product;

import com.merchantgrowth.identity.AuditTrail;
import com.merchantgrowth.identity.CurrentAccount;
import com.merchantgrowth.identity.Roles;
import com.merchantgrowth.product.information.InformationRules;
import com.merchantgrowth.shared.BusinessCalendar;
import com.merchantgrowth.shared.DomainException;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The rules of 信息力: everybody may read them, administrators make a new version. */
@Service
@PreAuthorize("hasRole('" + Roles.ADMIN + "')")
public class InformationRuleBook {
  private final RulesRows rows;
  private final ProductStore store;
  private final CurrentAccount account;
  private final BusinessCalendar calendar;
  private final AuditTrail audit;

  InformationRuleBook(
      RulesRows rows,
      ProductStore store,
      CurrentAccount account,
      BusinessCalendar calendar,
      AuditTrail audit) {
    this.rows = rows;
    this.store = store;
    this.account = account;
    this.calendar = calendar;
    this.audit = audit;
  }

  /** The version in force. */
  @Transactional(readOnly = true)
  @PreAuthorize("isAuthenticated()")
  public InformationRulesVersion inForce() {
    return rows.inForce();
  }

  /** All versions, newest first. */
  @Transactional(readOnly = true)
  @PreAuthorize("isAuthenticated()")
  public List<InformationRulesVersion> versions() {
    return rows.all();
  }

  /**
   * Makes a new version, in force at once: every product is judged again. Saving what is in force
   * changes nothing.
   *
   * @param json {@code {"rules": [{"field", "points", "least", "limit"}, …]}}
   * @param basedOn the version it was made from
   * @param note why; at most {@link InformationRulesVersion#LONGEST_NOTE} characters
   * @return the version in force
   * @throws DomainException invalid, if these are no rules; conflict, when somebody else has saved
   *     since
   */
  @Transactional
  public InformationRulesVersion save(String json, int basedOn, String note) {
    if (note.length() > InformationRulesVersion.LONGEST_NOTE) {
      throw DomainException.invalid("product.error.note", InformationRulesVersion.LONGEST_NOTE);
    }
    InformationRules draft = RulesJson.read(basedOn, json);
    store.lock();
    InformationRulesVersion before = rows.inForce();
    if (before.version() != basedOn) {
      throw DomainException.conflict("product.error.savedMeanwhile", before.version());
    }
    if (draft.equals(before.rules())) {
      return before;
    }
    InformationRulesVersion next =
        new InformationRulesVersion(
            draft.as(basedOn + 1),
            calendar.now().truncatedTo(ChronoUnit.MICROS),
            account.require().username(),
            note.strip());
    try {
      rows.insert(next);
    } catch (DuplicateKeyException e) {
      throw DomainException.conflict("product.error.savedMeanwhile", basedOn + 1);
    }
    int changed = store.judge(next.rules());
    audit.record(
        "product.rules",
        "v" + next.version(),
        Map.of("version", next.version(), "products", changed, "note", note.strip()));
    return next;
  }
}
