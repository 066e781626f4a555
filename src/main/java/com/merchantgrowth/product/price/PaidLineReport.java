package com.merchantgrowth.product.price;

import com.merchantgrowth.shared.csv.RowProblem;
import java.util.List;

/**
 * What an import of paid lines did, or, for a preview, would do. A file with any problem is refused
 * as a whole: then nothing was recorded.
 *
 * @param read rows read
 * @param recorded lines that were new
 * @param known lines that were recorded before, just like this
 * @param problemCount all of them
 * @param problems the first {@value #MOST_PROBLEMS}
 */
public record PaidLineReport(
    int read, int recorded, int known, int problemCount, List<RowProblem> problems) {
  static final int MOST_PROBLEMS = 1000;

  static PaidLineReport refused(int rows, List<RowProblem> problems) {
    return new PaidLineReport(
        rows, 0, 0, problems.size(), problems.stream().limit(MOST_PROBLEMS).toList());
  }

  public boolean refused() {
    return problemCount > 0;
  }
}
