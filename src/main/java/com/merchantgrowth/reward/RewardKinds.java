package com.merchantgrowth.reward;

import com.merchantgrowth.identity.AuditTrail;
import com.merchantgrowth.identity.Roles;
import com.merchantgrowth.shared.DomainException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The kinds of rewards. Everybody may know them, administrators edit them. */
@Service
public class RewardKinds {
  /** The longest a kind can be valid: ten years. */
  public static final int MOST_VALID_DAYS = 3650;

  private static final Pattern CODE = Pattern.compile("[a-z][a-z0-9_]{0,39}");
  private static final int LONGEST_NAME = 60;
  private static final int LONGEST_USE = 300;

  private final KindRows rows;
  private final AuditTrail audit;

  RewardKinds(KindRows rows, AuditTrail audit) {
    this.rows = rows;
    this.audit = audit;
  }

  /** All kinds, also inactive ones, in the order to show. */
  @Transactional(readOnly = true)
  public List<RewardKind> all() {
    return rows.all();
  }

  /** {@link #all} by code, in the order to show. */
  @Transactional(readOnly = true)
  public Map<String, RewardKind> byCode() {
    return rows.byCode();
  }

  @Transactional(readOnly = true)
  public Optional<RewardKind> find(String code) {
    return rows.find(code);
  }

  /**
   * Adds a kind or changes the one with its code. What was issued before keeps its last day of use.
   *
   * @throws DomainException invalid, if a field breaks a rule; conflict, if the unit of a kind
   *     would change or somebody else adds the same code
   */
  @PreAuthorize("hasRole('" + Roles.ADMIN + "')")
  @Transactional
  public void save(RewardKind kind) {
    check(kind);
    Optional<RewardKind> before = rows.find(kind.code());
    if (before.isPresent() && before.get().equals(kind)) {
      return;
    }
    if (before.isPresent() && !before.get().unit().equals(kind.unit())) {
      throw DomainException.conflict("reward.error.unitFixed", kind.code());
    }
    if (before.isPresent()) {
      rows.update(kind);
    } else {
      try {
        rows.insert(kind);
      } catch (DuplicateKeyException meanwhile) {
        throw DomainException.conflict("reward.error.codeTaken", kind.code());
      }
    }
    audit.record(
        "reward.kind",
        kind.code(),
        Map.of("name", kind.nameZh(), "validDays", kind.validDays(), "active", kind.active()));
  }

  private static void check(RewardKind kind) {
    if (!CODE.matcher(kind.code()).matches()) {
      throw DomainException.invalid("reward.error.code");
    }
    for (String name : List.of(kind.nameZh(), kind.nameEn())) {
      if (name.isBlank() || name.length() > LONGEST_NAME) {
        throw DomainException.invalid("reward.error.name", LONGEST_NAME);
      }
    }
    for (String use : List.of(kind.useZh(), kind.useEn())) {
      if (use.length() > LONGEST_USE) {
        throw DomainException.invalid("reward.error.use", LONGEST_USE);
      }
    }
    if (!RewardKind.UNITS.contains(kind.unit())) {
      throw DomainException.invalid("reward.error.unit", String.join(", ", RewardKind.UNITS));
    }
    if (kind.validDays() < 0 || kind.validDays() > MOST_VALID_DAYS) {
      throw DomainException.invalid("reward.error.validDays", MOST_VALID_DAYS);
    }
  }
}
