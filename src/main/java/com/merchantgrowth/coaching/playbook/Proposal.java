package com.merchantgrowth.coaching.playbook;

import com.merchantgrowth.merchant.ShopStage;
import com.merchantgrowth.metric.Dimension;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A playbook that fits a shop, and what speaks for it.
 *
 * @param signals those of the shop's signals it helps against
 * @param dimensions those of the shop's gaps it closes
 * @param sameStage whether it was written for the shop's stage
 */
public record Proposal(
    Playbook playbook, List<String> signals, List<Dimension> dimensions, boolean sameStage) {

  /**
   * The playbooks that help against at least one signal or gap: those of the shop's own stage
   * first, then whatever answers more signals, then more gaps; equal ones in their given order.
   *
   * @param stage null = not known
   */
  public static List<Proposal> of(
      List<Playbook> playbooks,
      Collection<String> signals,
      Collection<Dimension> dimensions,
      @Nullable ShopStage stage) {
    return playbooks.stream()
        .map(
            playbook ->
                new Proposal(
                    playbook,
                    playbook.signals().stream().filter(signals::contains).toList(),
                    playbook.dimensions().stream().filter(dimensions::contains).toList(),
                    playbook.stage() == stage))
        .filter(one -> !one.signals().isEmpty() || !one.dimensions().isEmpty())
        .sorted(
            Comparator.comparing(Proposal::sameStage)
                .thenComparingInt(one -> one.signals().size())
                .thenComparingInt(one -> one.dimensions().size())
                .reversed())
        .toList();
  }
}
