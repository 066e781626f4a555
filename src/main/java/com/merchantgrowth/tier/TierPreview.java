package com.merchantgrowth.tier;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * Where a ladder would put all shops.
 *
 * @param day the business day it looks at
 * @param shops all there are
 * @param from the tiers shops have, lowest first as far as the ladder knows them; empty text = none
 * @param to the ladder's tiers, lowest first
 * @param moves shops by tier before, then after one evaluation: steps, grace and freezing count
 * @param belongs shops by tier before, then where they belong without those
 * @param frozen shops kept where they are by something on record
 * @param spared shops that miss their tier and have grace left
 * @param unknown shops of which too little is known
 */
public record TierPreview(
    LocalDate day,
    int shops,
    List<String> from,
    List<String> to,
    Map<String, Map<String, Integer>> moves,
    Map<String, Map<String, Integer>> belongs,
    int frozen,
    int spared,
    int unknown) {

  /** How many shops change their tier. */
  public int moving() {
    return moves.entrySet().stream()
        .mapToInt(
            row ->
                row.getValue().entrySet().stream()
                    .filter(cell -> !cell.getKey().equals(row.getKey()))
                    .mapToInt(Map.Entry::getValue)
                    .sum())
        .sum();
  }
}
