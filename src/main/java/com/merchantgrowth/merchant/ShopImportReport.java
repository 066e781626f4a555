package com.merchantgrowth.merchant;

import com.merchantgrowth.shared.csv.RowOutcome;
import com.merchantgrowth.shared.csv.RowProblem;
import java.util.List;

/**
 * What an import did, or, for a preview, would do. A file with any problem is refused as a whole:
 * then nothing was changed.
 *
 * @param read rows read
 * @param created shops that were new
 * @param changed known shops that got at least one new value
 * @param unchanged known shops that already were as the file says
 * @param tiersKept known shops whose tier was left as it is, because the marketplace computes it
 * @param stagesKept likewise for the stage
 * @param problemCount all of them
 * @param problems the first {@value #MOST_PROBLEMS}
 * @param samples the first {@value #MOST_SAMPLES} valid rows and what becomes of them
 */
public record ShopImportReport(
    int read,
    int created,
    int changed,
    int unchanged,
    int tiersKept,
    int stagesKept,
    int problemCount,
    List<RowProblem> problems,
    List<Sample> samples) {
  static final int MOST_PROBLEMS = 1000;
  static final int MOST_SAMPLES = 20;

  /**
   * @param after the attributes the shop has from today on
   */
  public record Sample(long line, String code, RowOutcome outcome, ShopAttributes after) {}

  static ShopImportReport refused(ShopFile file) {
    List<RowProblem> problems = file.problems();
    return new ShopImportReport(
        file.rows().size() + (int) problems.stream().mapToLong(RowProblem::line).distinct().count(),
        0,
        0,
        0,
        0,
        0,
        problems.size(),
        problems.stream().limit(MOST_PROBLEMS).toList(),
        List.of());
  }

  public boolean refused() {
    return problemCount > 0;
  }
}
