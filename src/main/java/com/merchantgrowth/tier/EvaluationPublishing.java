package com.merchantgrowth.tier;

import com.merchantgrowth.identity.AuditTrail;
import com.merchantgrowth.merchant.ShopTiers;
import com.merchantgrowth.metric.run.RunPublished;
import com.merchantgrowth.tier.ladder.TierRules.Reason;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lets an evaluation count in the transaction that publishes its run: the tiers of the shops it
 * moves hold from the day after. A day is evaluated once, whatever is run again.
 */
@Component
class EvaluationPublishing {
  private final RoundRows rounds;
  private final ShopTiers tiers;
  private final TierNotices notices;
  private final AuditTrail audit;

  EvaluationPublishing(RoundRows rounds, ShopTiers tiers, TierNotices notices, AuditTrail audit) {
    this.rounds = rounds;
    this.tiers = tiers;
    this.notices = notices;
    this.audit = audit;
  }

  @EventListener
  @Transactional
  public void on(RunPublished published) {
    long run = published.runId();
    if (rounds.written(run)) {
      if (!tiers.lock() || !rounds.make(run)) {
        notices.discard(run);
        return;
      }
      move(run, published.day());
    }
    notices.published(run);
  }

  private void move(long run, LocalDate day) {
    List<RoundRows.Move> moves = rounds.moves(run);
    Map<Long, String> after = HashMap.newHashMap(moves.size());
    moves.forEach(move -> after.put(move.shopId(), move.after()));
    tiers.set(after, day.plusDays(1));
    audit.record(
        "tier.evaluate",
        day.toString(),
        Map.of(
            "run", run,
            "risen", count(moves, Reason.RISE),
            "fallen", count(moves, Reason.FALL),
            "placed", count(moves, Reason.FIRST)));
  }

  private static long count(List<RoundRows.Move> moves, Reason reason) {
    return moves.stream().filter(move -> move.reason() == reason).count();
  }
}
