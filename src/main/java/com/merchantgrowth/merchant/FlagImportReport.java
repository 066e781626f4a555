package com.merchantgrowth.merchant;

import com.merchantgrowth.shared.csv.RowProblem;
import java.util.List;

/**
 * What a flag import did. A file with any problem is refused as a whole.
 *
 * @param problemCount all of them
 * @param problems the first {@value ShopImportReport#MOST_PROBLEMS}
 */
public record FlagImportReport(
    int read,
    int created,
    int changed,
    int unchanged,
    int problemCount,
    List<RowProblem> problems) {
  public boolean refused() {
    return problemCount > 0;
  }
}
