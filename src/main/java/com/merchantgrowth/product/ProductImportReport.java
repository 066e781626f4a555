package com.merchantgrowth.product;

import com.merchantgrowth.shared.csv.RowOutcome;
import com.merchantgrowth.shared.csv.RowProblem;
import java.util.List;

/**
 * What an import did, or, for a preview, would do. A file with any problem is refused as a whole:
 * then nothing was changed.
 *
 * @param read rows read
 * @param created products that were new
 * @param changed known products that got at least one new value
 * @param unchanged known products that already were as the file says
 * @param better known products with more points of 信息力 than before
 * @param problemCount all of them
 * @param problems the first {@value #MOST_PROBLEMS}
 * @param samples the first {@value #MOST_SAMPLES} valid rows and what becomes of them
 */
public record ProductImportReport(
    int read,
    int created,
    int changed,
    int unchanged,
    int better,
    int problemCount,
    List<RowProblem> problems,
    List<Sample> samples) {
  static final int MOST_PROBLEMS = 1000;
  static final int MOST_SAMPLES = 20;

  /**
   * @param before points of 信息力; NaN for a new product
   * @param after the points it has then
   */
  public record Sample(
      long line, String code, RowOutcome outcome, String title, double before, double after) {}

  static ProductImportReport refused(int rows, List<RowProblem> problems) {
    return new ProductImportReport(
        rows,
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
