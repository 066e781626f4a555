package com.merchantgrowth.tier;

import com.merchantgrowth.eligibility.ConditionSource;
import com.merchantgrowth.eligibility.RunConditions;
import com.merchantgrowth.eligibility.condition.Condition;
import com.merchantgrowth.merchant.AttributeMode;
import com.merchantgrowth.merchant.ShopSettings;
import com.merchantgrowth.metric.run.DailyRunContext;
import com.merchantgrowth.metric.run.DailyStep;
import com.merchantgrowth.shared.SubjectKind;
import com.merchantgrowth.tier.ladder.Rhythm;
import com.merchantgrowth.tier.ladder.TierLadder;
import com.merchantgrowth.tier.ladder.TierRules.Present;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * Evaluates all shops on the days the ladder says, where the portal works tiers out. What it writes
 * counts when the run is published ({@link EvaluationPublishing}).
 */
@Component
class EvaluationStep implements DailyStep, ConditionSource {
  static final String NAME = "tier";

  /** How long a daily evaluation that moved nobody is kept. */
  private static final int KEPT_DAYS = 40;

  private final LadderRows ladders;
  private final RoundRows rounds;
  private final RoundWriter writer;
  private final RunConditions conditions;
  private final ShopSettings settings;
  private final TierNotices notices;

  EvaluationStep(
      LadderRows ladders,
      RoundRows rounds,
      RoundWriter writer,
      RunConditions conditions,
      ShopSettings settings,
      TierNotices notices) {
    this.ladders = ladders;
    this.rounds = rounds;
    this.writer = writer;
    this.conditions = conditions;
    this.settings = settings;
    this.notices = notices;
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Set<String> after() {
    return Set.of("peers", "experience"); // a ladder may ask for a score
  }

  /** Asked every day, not only when it is evaluated: pages say what would be today. */
  @Override
  public List<Condition> conditions(LocalDate day) {
    return ladders.inForce().ladder().conditions();
  }

  @Override
  public void run(DailyRunContext run) {
    discard(run.runId());
    if (run.kind() != SubjectKind.SHOP || settings.tierMode() != AttributeMode.COMPUTED) {
      return;
    }
    TierLadder ladder = ladders.inForce().ladder();
    Map<Long, Present> below =
        rounds
            .newest(run.day().minusDays(1))
            .map(round -> rounds.below(round.runId()))
            .orElse(Map.of());
    if (!ladder.rhythm().evaluates(run.day())) {
      notices.prepare(run, ladder, below);
    } else if (!rounds.madeOnOrAfter(run.day())) {
      evaluate(run, ladder, below);
    }
  }

  private void evaluate(DailyRunContext run, TierLadder ladder, Map<Long, Present> below) {
    if (ladder.rhythm() == Rhythm.DAILY) {
      writer.thin(run.day().minusDays(KEPT_DAYS));
    }
    RoundOfAll round =
        RoundOfAll.of(
            ladder,
            run.subjects(),
            run.shops().tiers(),
            below,
            conditions.open(run, ladder.conditions()),
            term -> conditions.values(run, term));
    writer.save(run.runId(), run.day(), round, run.progress());
    notices.prepare(run, round);
  }

  @Override
  public void discard(long runId) {
    notices.discard(runId);
    writer.discard(runId);
  }
}
