package com.merchantgrowth.marketing.tool;

import com.merchantgrowth.shared.csv.CsvFile;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** How a kind of tool is written in a file of many; each kind contributes one bean. */
public interface ToolRows {
  /** Code of the kind. */
  String kind();

  /** Whether rows of one name are one tool, each with a part of its goods. */
  default boolean rowsOfGoods() {
    return false;
  }

  /**
   * The terms in these rows; what is wrong is noted at the cells.
   *
   * @param plan everything that is common to all kinds
   * @param skus ids of the shop's SKUs, by code
   * @return empty = something is wrong
   */
  Optional<ToolTerms> terms(
      List<CsvFile.Row> rows, ToolPlan plan, ToolCells cells, Map<String, Long> skus);
}
