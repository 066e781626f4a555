package com.merchantgrowth.programme;

import com.merchantgrowth.eligibility.ConditionTerms;
import com.merchantgrowth.identity.AuditTrail;
import com.merchantgrowth.identity.CurrentAccount;
import com.merchantgrowth.identity.Roles;
import com.merchantgrowth.programme.plan.ProgrammeDefinition;
import com.merchantgrowth.programme.plan.ProgrammeDefinition.Track;
import com.merchantgrowth.programme.plan.ProgrammeDiff;
import com.merchantgrowth.shared.BusinessCalendar;
import com.merchantgrowth.shared.DomainException;
import com.merchantgrowth.task.TaskCatalogue;
import com.merchantgrowth.task.TaskRow;
import com.merchantgrowth.task.TaskState;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The programmes as data: versions, and what has to be true before one opens. */
@Service
@PreAuthorize("hasRole('" + Roles.ADMIN + "')")
public class ProgrammeAdministration {
  private final ProgrammeRows rows;
  private final ConditionTerms terms;
  private final TaskCatalogue tasks;
  private final MemberRows members;
  private final Saving saving;

  /** Who saves, when, and the trail it leaves. */
  @org.springframework.stereotype.Component
  record Saving(CurrentAccount account, BusinessCalendar calendar, AuditTrail audit) {}

  ProgrammeAdministration(
      ProgrammeRows rows,
      ConditionTerms terms,
      TaskCatalogue tasks,
      MemberRows members,
      Saving saving) {
    this.rows = rows;
    this.terms = terms;
    this.tasks = tasks;
    this.members = members;
    this.saving = saving;
  }

  /** The versions in force, by code. */
  @Transactional(readOnly = true)
  public List<ProgrammeVersion> inForce() {
    return rows.inForce();
  }

  /**
   * Newest first.
   *
   * @throws DomainException not found, if there is no such programme
   */
  @Transactional(readOnly = true)
  public List<ProgrammeVersion> versions(String code) {
    List<ProgrammeVersion> versions = rows.versions(code);
    if (versions.isEmpty()) {
      throw DomainException.notFound("programme.error.unknown", code);
    }
    return versions;
  }

  /**
   * What a draft of a programme that exists would change. Nothing is stored.
   *
   * @throws DomainException not found, if there is no such programme; else as {@link #save}
   */
  @Transactional(readOnly = true)
  public ProgrammeEffect effect(ProgrammeDefinition draft) {
    ProgrammeDefinition before = versions(draft.code()).getFirst().programme();
    Map<String, Long> joined = members.byTrack(draft.code());
    check(draft, joined);
    Map<String, List<String>> unasked = new LinkedHashMap<>();
    for (Track track : draft.tracks()) {
      List<String> names =
          tasks.named(track.tasks()).stream()
              .filter(
                  task -> !task.definition().audience().flags().contains(draft.flag(track.code())))
              .map(TaskRow::code)
              .toList();
      if (!names.isEmpty()) {
        unasked.put(track.code(), names);
      }
    }
    return new ProgrammeEffect(ProgrammeDiff.between(before, draft), joined, unasked);
  }

  /**
   * Makes a new version, in force at once. Saving what is in force changes nothing.
   *
   * @param basedOn the version it was made from; 0 = the programme is new
   * @throws DomainException invalid, if it names what does not exist, or opens while one of its
   *     tasks is not published; conflict, when somebody else has saved since, or it leaves out a
   *     track that shops have joined
   */
  @Transactional
  public ProgrammeVersion save(ProgrammeDefinition draft, int basedOn) {
    List<ProgrammeVersion> versions = rows.versions(draft.code());
    int newest = versions.isEmpty() ? 0 : versions.getFirst().version();
    if (newest != basedOn) {
      throw DomainException.conflict("programme.error.savedMeanwhile", newest);
    }
    check(draft, members.byTrack(draft.code()));
    if (!versions.isEmpty() && versions.getFirst().programme().equals(draft)) {
      return versions.getFirst();
    }
    ProgrammeVersion next =
        new ProgrammeVersion(
            draft,
            basedOn + 1,
            saving.account().require().username(),
            saving.calendar().now().truncatedTo(ChronoUnit.MICROS));
    try {
      rows.insert(next);
    } catch (DuplicateKeyException e) {
      throw DomainException.conflict("programme.error.savedMeanwhile", basedOn + 1);
    }
    saving
        .audit()
        .record(
            "programme.edit",
            draft.code(),
            Map.of("version", next.version(), "open", Boolean.toString(draft.open())));
    return next;
  }

  private void check(ProgrammeDefinition draft, Map<String, Long> joined) {
    terms.check(draft.eligible());
    joined.forEach(
        (track, shops) -> {
          if (draft.tracks().stream().noneMatch(one -> one.code().equals(track))) {
            throw DomainException.conflict("programme.error.trackInUse", track, shops);
          }
        });
    Map<String, TaskState> states =
        tasks.named(draft.tasks()).stream()
            .collect(Collectors.toMap(TaskRow::code, TaskRow::state));
    List<String> unknown =
        draft.tasks().stream().filter(task -> !states.containsKey(task)).toList();
    if (!unknown.isEmpty()) {
      throw DomainException.invalid("programme.error.noTask", String.join(", ", unknown));
    }
    Set<String> waiting =
        states.entrySet().stream()
            .filter(task -> task.getValue() != TaskState.PUBLISHED)
            .map(Map.Entry::getKey)
            .collect(Collectors.toCollection(java.util.TreeSet::new));
    if (draft.open() && !waiting.isEmpty()) {
      throw DomainException.invalid("programme.error.tasksWaiting", String.join(", ", waiting));
    }
  }
}
