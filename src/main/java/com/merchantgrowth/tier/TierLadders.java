package com.merchantgrowth.tier;

import com.merchantgrowth.eligibility.ConditionTerms;
import com.merchantgrowth.eligibility.ShopsAsOf;
import com.merchantgrowth.identity.AuditTrail;
import com.merchantgrowth.identity.CurrentAccount;
import com.merchantgrowth.identity.Roles;
import com.merchantgrowth.shared.BusinessCalendar;
import com.merchantgrowth.shared.DomainException;
import com.merchantgrowth.tier.ladder.TierLadder;
import com.merchantgrowth.tier.ladder.TierRules.Outcome;
import com.merchantgrowth.tier.ladder.TierRules.Present;
import com.merchantgrowth.tier.ladder.TierRules.Reason;
import com.merchantgrowth.tier.ladder.TierStep;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The ladder: everybody may read it, administrators make a new version of it. */
@Service
@PreAuthorize("hasRole('" + Roles.ADMIN + "')")
public class TierLadders {
  private final LadderRows ladders;
  private final RoundRows rounds;
  private final ShopsAsOf shops;
  private final ConditionTerms terms;
  private final Desk desk;

  /** Who acts, when, and where it is written down. */
  @org.springframework.stereotype.Component("tierDesk")
  record Desk(CurrentAccount account, BusinessCalendar calendar, AuditTrail audit) {}

  TierLadders(
      LadderRows ladders, RoundRows rounds, ShopsAsOf shops, ConditionTerms terms, Desk desk) {
    this.ladders = ladders;
    this.rounds = rounds;
    this.shops = shops;
    this.terms = terms;
    this.desk = desk;
  }

  /** The version in force: the next run works with it. */
  @Transactional(readOnly = true)
  @PreAuthorize("isAuthenticated()")
  public LadderVersion inForce() {
    return ladders.inForce();
  }

  /** All versions, newest first. */
  @Transactional(readOnly = true)
  @PreAuthorize("isAuthenticated()")
  public List<LadderVersion> versions() {
    return ladders.all();
  }

  /**
   * How many shops this ladder would move from where to where.
   *
   * @param draft its version does not matter
   * @param day the business day to look at; null = the newest one with results
   * @throws DomainException invalid, if it names what does not exist, or the day is not over
   */
  @Transactional(readOnly = true)
  public TierPreview preview(TierLadder draft, @Nullable LocalDate day) {
    check(draft);
    LocalDate yesterday = desk.calendar.yesterday();
    if (day != null && day.isAfter(yesterday)) {
      throw DomainException.invalid("tier.error.dayOpen", day);
    }
    LocalDate asOf = day != null ? day : shops.newestDay().orElse(yesterday);
    ShopsAsOf.Answers answers = shops.on(asOf, draft.conditions());
    Map<Long, Present> below =
        rounds.newest(asOf.minusDays(1)).map(round -> rounds.below(round.runId())).orElse(Map.of());
    RoundOfAll round =
        RoundOfAll.of(
            draft,
            answers.shops().ids(),
            answers.shops().tiers(),
            below,
            answers.conditions(),
            _ -> new double[0]);
    return preview(asOf, round);
  }

  private static TierPreview preview(LocalDate day, RoundOfAll round) {
    int[] reasons = new int[Reason.values().length];
    for (Outcome outcome : round.outcomes()) {
      reasons[outcome.reason().ordinal()]++;
    }
    Map<String, Map<String, Integer>> moves = matrix(round, Outcome::tier);
    TierLadder ladder = round.ladder();
    List<String> from = new ArrayList<>(moves.keySet());
    from.sort(Comparator.comparingInt(ladder::place).thenComparing(Comparator.naturalOrder()));
    return new TierPreview(
        day,
        round.shops().length,
        from,
        ladder.steps().stream().map(TierStep::code).toList(),
        moves,
        matrix(round, Outcome::target),
        reasons[Reason.FROZEN.ordinal()],
        reasons[Reason.GRACE.ordinal()],
        reasons[Reason.UNKNOWN.ordinal()]);
  }

  private static Map<String, Map<String, Integer>> matrix(
      RoundOfAll round, Function<Outcome, String> after) {
    Map<String, Map<String, Integer>> matrix = new HashMap<>();
    for (int row = 0; row < round.outcomes().length; row++) {
      matrix
          .computeIfAbsent(round.before()[row], _ -> new HashMap<>())
          .merge(after.apply(round.outcomes()[row]), 1, Integer::sum);
    }
    return matrix;
  }

  /**
   * Makes a new version, in force from the next run on. Saving what is in force changes nothing.
   *
   * @param draft its version does not matter
   * @param basedOn the version it was made from
   * @param note why; at most {@link LadderVersion#LONGEST_NOTE} characters
   * @return the version in force
   * @throws DomainException invalid, if it names what does not exist; conflict, when somebody else
   *     has saved since
   */
  @Transactional
  public LadderVersion save(TierLadder draft, int basedOn, String note) {
    check(draft);
    if (note.length() > LadderVersion.LONGEST_NOTE) {
      throw DomainException.invalid("tier.error.note", LadderVersion.LONGEST_NOTE);
    }
    LadderVersion before = ladders.inForce();
    if (before.version() != basedOn) {
      throw DomainException.conflict("tier.error.savedMeanwhile", before.version());
    }
    if (draft.as(basedOn).equals(before.ladder())) {
      return before;
    }
    LadderVersion next =
        new LadderVersion(
            draft.as(basedOn + 1),
            desk.calendar.now().truncatedTo(ChronoUnit.MICROS),
            desk.account.require().username(),
            note.strip());
    try {
      ladders.insert(next);
    } catch (DuplicateKeyException e) {
      throw DomainException.conflict("tier.error.savedMeanwhile", basedOn + 1);
    }
    desk.audit.record(
        "tier.ladder",
        "v" + next.version(),
        Map.of("version", next.version(), "tiers", next.ladder().steps().size(), "note", note));
    return next;
  }

  private void check(TierLadder draft) {
    draft.entries().forEach(terms::check);
  }
}
