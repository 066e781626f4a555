package com.merchantgrowth.experience;

import com.merchantgrowth.experience.card.CardDefinition;
import com.merchantgrowth.identity.AuditTrail;
import com.merchantgrowth.identity.CurrentAccount;
import com.merchantgrowth.identity.Roles;
import com.merchantgrowth.metric.MetricDefinition;
import com.merchantgrowth.metric.MetricDefinitions;
import com.merchantgrowth.shared.BusinessCalendar;
import com.merchantgrowth.shared.DomainException;
import com.merchantgrowth.shared.SubjectKind;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The scorecards: everybody may read them, administrators make new versions. */
@Service
@PreAuthorize("isAuthenticated()")
public class Scorecards {
  private final ScorecardRows rows;
  private final MetricDefinitions metrics;
  private final CardEffects effects;
  private final CurrentAccount account;
  private final BusinessCalendar calendar;
  private final AuditTrail audit;

  Scorecards(
      ScorecardRows rows,
      MetricDefinitions metrics,
      CardEffects effects,
      CurrentAccount account,
      BusinessCalendar calendar,
      AuditTrail audit) {
    this.rows = rows;
    this.metrics = metrics;
    this.effects = effects;
    this.account = account;
    this.calendar = calendar;
    this.audit = audit;
  }

  /** The versions in force, one for each scorecard: the next run scores with them. */
  @Transactional(readOnly = true)
  public List<CardVersion> inForce() {
    return rows.inForce();
  }

  /** The one for subjects of a kind. */
  @Transactional(readOnly = true)
  public Optional<CardVersion> inForce(SubjectKind subject) {
    return rows.inForce(subject);
  }

  /**
   * All versions, newest first.
   *
   * @throws DomainException not found, if there is no such scorecard
   */
  @Transactional(readOnly = true)
  public List<CardVersion> versions(String code) {
    List<CardVersion> versions = rows.versions(code);
    if (versions.isEmpty()) {
      throw DomainException.notFound("experience.error.unknown", code);
    }
    return versions;
  }

  /**
   * What a draft would make of the newest day; nothing is stored.
   *
   * @return empty before the first run
   * @throws DomainException as {@link #save}
   */
  @Transactional(readOnly = true)
  @PreAuthorize("hasRole('" + Roles.ADMIN + "')")
  public Optional<CardEffect> preview(CardDefinition draft) {
    check(draft, versions(draft.code()).getFirst().card());
    return effects.of(draft);
  }

  /**
   * Makes a new version, in force from the next run on. Saving what is in force changes nothing.
   *
   * @param draft its version does not matter
   * @param basedOn the version it was made from
   * @param note why
   * @return the version in force
   * @throws DomainException not found, if there is no such scorecard; invalid, if it names what
   *     does not exist; conflict, when somebody else has saved since
   */
  @Transactional
  @PreAuthorize("hasRole('" + Roles.ADMIN + "')")
  public CardVersion save(CardDefinition draft, int basedOn, String note) {
    CardVersion before = versions(draft.code()).getFirst();
    check(draft, before.card());
    if (note.length() > CardVersion.LONGEST_NOTE) {
      throw DomainException.invalid("experience.error.note", CardVersion.LONGEST_NOTE);
    }
    if (before.version() != basedOn) {
      throw DomainException.conflict("experience.error.savedMeanwhile", before.version());
    }
    if (draft.as(basedOn).equals(before.card())) {
      return before;
    }
    CardVersion next =
        new CardVersion(
            draft.as(basedOn + 1),
            calendar.now().truncatedTo(ChronoUnit.MICROS),
            account.require().username(),
            note.strip());
    try {
      rows.insert(next);
    } catch (DuplicateKeyException e) {
      throw DomainException.conflict("experience.error.savedMeanwhile", basedOn + 1);
    }
    audit.record(
        "scorecard.edit", draft.code(), Map.of("version", next.version(), "note", next.note()));
    return next;
  }

  /** The metrics of the scorecard's kind by code. */
  private void check(CardDefinition draft, CardDefinition before) {
    if (draft.subject() != before.subject() || !draft.metric().equals(before.metric())) {
      throw DomainException.invalid("experience.error.subject", draft.code());
    }
    Map<String, MetricDefinition> known =
        metrics.current(draft.subject()).stream()
            .collect(Collectors.toMap(MetricDefinition::code, Function.identity()));
    for (String code : draft.reads()) {
      MetricDefinition metric = known.get(code);
      if (metric == null || draft.writes().contains(code)) {
        throw DomainException.invalid("experience.error.metric", code);
      }
    }
    for (String code : draft.writes()) {
      MetricDefinition metric = known.get(code);
      if (metric == null || metric.aggregate().readsFacts()) {
        throw DomainException.invalid("experience.error.written", code);
      }
    }
  }
}
