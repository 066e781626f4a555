package com.merchantgrowth.marketing.gate;

import com.merchantgrowth.marketing.gate.Finding.Level;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * What the gate says about one promotion.
 *
 * @param skus of every SKU it touches, the heaviest first
 * @param liability fen the promotion can cost at most; empty = without limit
 * @param conflicts names of other promotions that reach the same goods at the same time
 */
public record GateReport(List<SkuResult> skus, OptionalLong liability, List<Conflict> conflicts) {
  /**
   * @param findings the heaviest first; empty = nothing to say
   * @param fixes that let the SKU pass, the cheapest first; only where it is blocked or needs
   *     approval
   */
  public record SkuResult(GateItem item, Worst worst, List<Finding> findings, List<Fix> fixes) {
    public Optional<Level> level() {
      return findings.stream().map(Finding::level).min(Comparator.naturalOrder());
    }
  }

  /**
   * Two promotions that meet.
   *
   * @param skus how many SKUs both reach
   */
  public record Conflict(long rule, String name, int skus) {}

  public long count(Level level) {
    return skus.stream().filter(sku -> sku.level().filter(level::equals).isPresent()).count();
  }

  public boolean blocked() {
    return count(Level.BLOCKED) > 0;
  }

  public boolean needsApproval() {
    return count(Level.APPROVAL) > 0;
  }
}
