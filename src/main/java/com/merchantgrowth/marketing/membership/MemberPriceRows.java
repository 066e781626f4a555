package com.merchantgrowth.marketing.membership;

import com.merchantgrowth.marketing.price.Benefit;
import com.merchantgrowth.marketing.tool.ToolCells;
import com.merchantgrowth.marketing.tool.ToolPlan;
import com.merchantgrowth.marketing.tool.ToolRows;
import com.merchantgrowth.marketing.tool.ToolTerms;
import com.merchantgrowth.shared.csv.CsvFile;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** {@code off_percent} less than the list price, for members from {@code level} on. */
@Component
class MemberPriceRows implements ToolRows {
  @Override
  public String kind() {
    return "memberprice";
  }

  @Override
  public Optional<ToolTerms> terms(
      List<CsvFile.Row> rows, ToolPlan plan, ToolCells cells, Map<String, Long> skus) {
    CsvFile.Row row = rows.getFirst();
    int level = (int) cells.count(row, ToolCells.LEVEL, 1);
    boolean hidden = cells.yes(row, ToolCells.HIDDEN, false);
    return cells
        .offPercent(row)
        .map(off -> new MemberPriceTerms(Benefit.WHOLE - off, level, hidden));
  }
}
