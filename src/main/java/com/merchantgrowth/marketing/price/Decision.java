package com.merchantgrowth.marketing.price;

import java.util.List;
import java.util.Optional;

/**
 * What became of one candidate rule. The same record serves the storefront, the merchant's preview
 * and analytics.
 *
 * @param claim id of the claim, 0 = a rule that needs none
 * @param saved fen really given (P6); 0 unless applied
 * @param lines what each line saved, by line number; lines that saved nothing are left out
 * @param missing how much the threshold is missed by, in its own measure
 * @param next the next step, where there is one
 * @param because id of the rule it gave way to, 0 = none
 */
public record Decision(
    long rule,
    String tool,
    long issuer,
    long claim,
    String lane,
    Reason reason,
    long saved,
    List<LineSaving> lines,
    Optional<Shortfall> missing,
    Optional<NextStep> next,
    long because) {
  /** Fen one line saved by a rule. */
  public record LineSaving(int line, long saved) {}

  /**
   * @param amount fen or pieces still missing
   */
  public record Shortfall(Benefit.Measure measure, long amount) {}

  /**
   * @param missing what is missing to the next step
   * @param extra fen it would save more than now, once exactly reached
   */
  public record NextStep(Shortfall missing, long extra) {}

  public boolean applied() {
    return reason == Reason.APPLIED;
  }

  static Decision not(Candidate candidate, Reason reason) {
    return not(candidate, reason, 0);
  }

  static Decision not(Candidate candidate, Reason reason, long because) {
    return of(candidate, reason, List.of(), Optional.empty(), Optional.empty(), because);
  }

  static Decision of(
      Candidate candidate,
      Reason reason,
      List<LineSaving> lines,
      Optional<Shortfall> missing,
      Optional<NextStep> next,
      long because) {
    Rule rule = candidate.rule();
    long saved = 0;
    for (LineSaving line : lines) {
      saved += line.saved();
    }
    return new Decision(
        rule.id(),
        rule.tool(),
        rule.issuer(),
        candidate.claim(),
        rule.lane(),
        reason,
        saved,
        lines,
        missing,
        next,
        because);
  }
}
