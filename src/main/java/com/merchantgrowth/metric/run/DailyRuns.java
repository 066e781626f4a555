package com.merchantgrowth.metric.run;

import com.merchantgrowth.identity.CurrentAccount;
import com.merchantgrowth.identity.Roles;
import com.merchantgrowth.metric.fact.FactStore;
import com.merchantgrowth.shared.BusinessCalendar;
import com.merchantgrowth.shared.DayRange;
import com.merchantgrowth.shared.DomainException;
import com.merchantgrowth.shared.SubjectKind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Daily runs (日结) for administrators: start them, watch them. */
@Service
@PreAuthorize("hasRole('" + Roles.ADMIN + "')")
public class DailyRuns {
  /** The most days one request may start. */
  public static final int MOST_DAYS = 400;

  private final RunRows rows;
  private final RunWorker worker;
  private final FactStore facts;
  private final CurrentAccount account;
  private final BusinessCalendar calendar;

  DailyRuns(
      RunRows rows,
      RunWorker worker,
      FactStore facts,
      CurrentAccount account,
      BusinessCalendar calendar) {
    this.rows = rows;
    this.worker = worker;
    this.facts = facts;
    this.account = account;
    this.calendar = calendar;
  }

  /**
   * Asks for runs of days, of shops and of every other kind that has facts; they are carried out in
   * the background, oldest first, in one go. A day that waits already is not asked for twice.
   *
   * @return one status per day and kind
   * @throws DomainException invalid, if a day is not over yet or there are more than {@link
   *     #MOST_DAYS}
   */
  @Transactional
  public List<RunStatus> start(DayRange days, RunVersions versions) {
    if (days.days() > MOST_DAYS) {
      throw DomainException.invalid("metric.error.tooManyDays", MOST_DAYS);
    }
    List<RunStatus> asked = new ArrayList<>();
    for (SubjectKind kind : SubjectKind.values()) {
      if (kind == SubjectKind.SHOP || facts.lastDay(kind).isPresent()) {
        asked.addAll(ask(kind, days.stream().toList(), versions));
      }
    }
    return asked;
  }

  /** Asks for one day of one kind again, with the definitions it was run with. */
  @Transactional
  public RunStatus again(SubjectKind kind, LocalDate day) {
    return ask(kind, List.of(day), RunVersions.OWN).getFirst();
  }

  /** Asks for every day whose visible result is stale, with the definitions it was run with. */
  @Transactional
  public List<RunStatus> startStale() {
    List<RunStatus> asked = new ArrayList<>();
    for (SubjectKind kind : SubjectKind.values()) {
      asked.addAll(ask(kind, rows.staleDays(kind), RunVersions.OWN));
    }
    return asked;
  }

  /** The days whose facts changed after their run, oldest first. */
  @Transactional(readOnly = true)
  public List<LocalDate> staleDays() {
    return Arrays.stream(SubjectKind.values())
        .flatMap(kind -> rows.staleDays(kind).stream())
        .distinct()
        .sorted()
        .toList();
  }

  /**
   * @throws DomainException not found
   */
  @Transactional(readOnly = true)
  public RunStatus require(long id) {
    return rows.find(id).orElseThrow(() -> DomainException.notFound("metric.error.run", id));
  }

  /** Newest first. */
  @Transactional(readOnly = true)
  public List<RunStatus> newest(int offset, int limit) {
    return rows.newest(offset, limit);
  }

  /** How many runs were ever asked for. */
  @Transactional(readOnly = true)
  public long count() {
    return rows.count();
  }

  private List<RunStatus> ask(SubjectKind kind, List<LocalDate> days, RunVersions versions) {
    String who = account.require().username();
    List<RunStatus> waiting = rows.waiting();
    List<RunStatus> asked = new ArrayList<>();
    for (LocalDate day : days) {
      if (day.isAfter(calendar.yesterday())) {
        throw DomainException.invalid("metric.error.dayOpen", day);
      }
      asked.add(
          waiting.stream()
              .filter(
                  run -> run.kind() == kind && run.day().equals(day) && run.versions() == versions)
              .findFirst()
              .orElseGet(() -> require(rows.insert(kind, day, versions, who, calendar.now()))));
    }
    TransactionSynchronizationManager.registerSynchronization(
        new TransactionSynchronization() {
          @Override
          public void afterCommit() {
            worker.wake();
          }
        });
    return asked;
  }
}
