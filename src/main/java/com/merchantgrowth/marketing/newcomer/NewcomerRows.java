package com.merchantgrowth.marketing.newcomer;

import com.merchantgrowth.marketing.tool.ToolCells;
import com.merchantgrowth.marketing.tool.ToolPlan;
import com.merchantgrowth.marketing.tool.ToolRows;
import com.merchantgrowth.marketing.tool.ToolTerms;
import com.merchantgrowth.shared.csv.CsvFile;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

@Component
class NewcomerRows implements ToolRows {
  private static final int USUAL_DAYS = 7;

  @Override
  public String kind() {
    return "newcomer";
  }

  @Override
  public Optional<ToolTerms> terms(
      List<CsvFile.Row> rows, ToolPlan plan, ToolCells cells, Map<String, Long> skus) {
    CsvFile.Row row = rows.getFirst();
    long total = cells.count(row, "total", 0);
    int days = (int) cells.count(row, "days", USUAL_DAYS);
    return cells.reduction(row).map(off -> new NewcomerTerms(off, total, days, 0));
  }
}
