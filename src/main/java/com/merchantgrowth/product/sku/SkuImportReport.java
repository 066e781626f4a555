package com.merchantgrowth.product.sku;

import com.merchantgrowth.shared.csv.RowOutcome;
import com.merchantgrowth.shared.csv.RowProblem;
import java.util.List;

/**
 * What an import did, or, for a preview, would do. A file with any problem is refused as a whole:
 * then nothing was changed.
 *
 * @param read rows read
 * @param created SKUs that were new
 * @param changed known SKUs that got at least one new value, or whose stock was moved
 * @param unchanged known SKUs that already were as the file says
 * @param moved known SKUs whose stock was moved
 * @param problemCount all of them
 * @param problems the first {@value #MOST_PROBLEMS}
 * @param samples the first {@value #MOST_SAMPLES} valid rows and what becomes of them
 */
public record SkuImportReport(
    int read,
    int created,
    int changed,
    int unchanged,
    int moved,
    int problemCount,
    List<RowProblem> problems,
    List<Sample> samples) {
  static final int MOST_PROBLEMS = 1000;
  static final int MOST_SAMPLES = 20;

  /**
   * @param listPrice after the import, in fen
   * @param stock after the import
   */
  public record Sample(
      long line,
      String code,
      RowOutcome outcome,
      String specification,
      long listPrice,
      long stock) {}

  static SkuImportReport refused(int rows, List<RowProblem> problems) {
    return new SkuImportReport(
        rows,
        0,
        0,
        0,
        0,
        problems.size(),
        problems.stream().limit(MOST_PROBLEMS).toList(),
        List.of());
  }

  static SkuImportReport refused(SkuFile file) {
    return refused(
        file.rows().size()
            + (int)
                file.problems().stream().mapToLong(problem -> problem.line()).distinct().count(),
        file.problems());
  }

  public boolean refused() {
    return problemCount > 0;
  }
}
