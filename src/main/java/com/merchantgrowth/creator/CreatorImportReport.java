package com.merchantgrowth.creator;

import com.merchantgrowth.shared.csv.RowOutcome;
import com.merchantgrowth.shared.csv.RowProblem;
import java.util.List;

/**
 * What an import did, or, for a preview, would do. A file with any problem is refused as a whole:
 * then nothing was changed.
 *
 * @param read rows read
 * @param created creators that were new
 * @param changed known creators that got at least one new value
 * @param unchanged known creators that already were as the file says
 * @param problemCount all of them
 * @param problems the first {@value #MOST_PROBLEMS}
 * @param samples the first {@value #MOST_SAMPLES} valid rows and what becomes of them
 */
public record CreatorImportReport(
    int read,
    int created,
    int changed,
    int unchanged,
    int problemCount,
    List<RowProblem> problems,
    List<Sample> samples) {
  static final int MOST_PROBLEMS = 1000;
  static final int MOST_SAMPLES = 20;

  /**
   * @param after the attributes the creator has from today on
   */
  public record Sample(long line, String code, RowOutcome outcome, CreatorAttributes after) {}

  static CreatorImportReport refused(CreatorFile file) {
    List<RowProblem> problems = file.problems();
    return new CreatorImportReport(
        file.rows().size() + (int) problems.stream().mapToLong(RowProblem::line).distinct().count(),
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
