package com.merchantgrowth.marketing.coupon;

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
class CouponRows implements ToolRows {
  private static final int USUAL_DAYS = 7;

  @Override
  public String kind() {
    return "coupon";
  }

  @Override
  public Optional<ToolTerms> terms(
      List<CsvFile.Row> rows, ToolPlan plan, ToolCells cells, Map<String, Long> skus) {
    CsvFile.Row row = rows.getFirst();
    boolean claim = cells.yes(row, "claim", true);
    long total = cells.count(row, "total", 0);
    int perBuyer = (int) cells.count(row, "per_buyer", 1);
    int days = (int) cells.count(row, "days", USUAL_DAYS);
    return cells
        .reduction(row)
        .map(
            off ->
                claim
                    ? new CouponTerms(off, true, total, perBuyer, days, null, null, "")
                    : new CouponTerms(off, false, 0, 1, 0, null, null, ""));
  }
}
