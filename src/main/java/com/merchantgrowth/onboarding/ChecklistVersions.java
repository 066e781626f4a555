package com.merchantgrowth.onboarding;

import com.merchantgrowth.eligibility.ConditionTerms;
import com.merchantgrowth.identity.Roles;
import com.merchantgrowth.onboarding.checklist.ChecklistDefinition;
import com.merchantgrowth.onboarding.checklist.ChecklistStep;
import com.merchantgrowth.reward.RewardAmount;
import com.merchantgrowth.reward.RewardKind;
import com.merchantgrowth.reward.RewardKinds;
import com.merchantgrowth.shared.BusinessCalendar;
import com.merchantgrowth.shared.DomainException;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The checklist as data: everybody may read it, administrators make new versions. */
@Service
@PreAuthorize("isAuthenticated()")
public class ChecklistVersions {
  private final ChecklistRows rows;
  private final ChecklistEffects effects;
  private final ConditionTerms terms;
  private final RewardKinds kinds;
  private final Acting acting;
  private final BusinessCalendar calendar;

  ChecklistVersions(
      ChecklistRows rows,
      ChecklistEffects effects,
      ConditionTerms terms,
      RewardKinds kinds,
      Acting acting,
      BusinessCalendar calendar) {
    this.rows = rows;
    this.effects = effects;
    this.terms = terms;
    this.kinds = kinds;
    this.acting = acting;
    this.calendar = calendar;
  }

  /** The version in force: pages show it, the next run moves shops by it. */
  @Transactional(readOnly = true)
  public ChecklistVersion inForce() {
    return rows.inForce();
  }

  /** All versions, newest first. */
  @Transactional(readOnly = true)
  @PreAuthorize("hasRole('" + Roles.ADMIN + "')")
  public List<ChecklistVersion> all() {
    return rows.all();
  }

  /**
   * What a draft changes, and for how many shops.
   *
   * @throws DomainException as {@link #publish}
   */
  @Transactional(readOnly = true)
  @PreAuthorize("hasRole('" + Roles.ADMIN + "')")
  public ChecklistEffect preview(ChecklistDefinition draft) {
    check(draft);
    return effects.of(rows.inForce().definition(), draft);
  }

  /**
   * Puts a new version in force. Publishing what is in force changes nothing.
   *
   * @param draft its version does not matter
   * @param basedOn the version it was made from
   * @param note why; may be empty
   * @return the version in force
   * @throws DomainException invalid, if it names a metric, measure or reward there is not, or the
   *     note is too long; conflict, when somebody else has published since
   */
  @Transactional
  @PreAuthorize("hasRole('" + Roles.ADMIN + "')")
  public ChecklistVersion publish(ChecklistDefinition draft, int basedOn, String note) {
    check(draft);
    if (note.strip().length() > ChecklistVersion.LONGEST_NOTE) {
      throw DomainException.invalid("onboarding.error.note", ChecklistVersion.LONGEST_NOTE);
    }
    ChecklistVersion before = rows.inForce();
    if (before.number() != basedOn) {
      throw DomainException.conflict("onboarding.error.savedMeanwhile", before.number());
    }
    if (draft.as(basedOn).equals(before.definition())) {
      return before;
    }
    ChecklistVersion next =
        new ChecklistVersion(
            draft.as(basedOn + 1),
            calendar.now().truncatedTo(ChronoUnit.MICROS),
            acting.who(),
            note.strip());
    try {
      rows.insert(next);
    } catch (DuplicateKeyException meanwhile) {
      throw DomainException.conflict("onboarding.error.savedMeanwhile", basedOn + 1);
    }
    acting.recordVersion(next.number(), next.note());
    return next;
  }

  private void check(ChecklistDefinition draft) {
    draft.conditions().forEach(terms::check);
    Map<String, RewardKind> known = kinds.byCode();
    for (ChecklistStep step : draft.steps()) {
      for (RewardAmount reward : step.rewards()) {
        RewardKind kind = known.get(reward.kind());
        if (kind == null || !kind.active()) {
          throw DomainException.invalid("onboarding.error.rewardKind", reward.kind());
        }
      }
    }
  }
}
