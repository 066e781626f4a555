package com.merchantgrowth.marketing.membership;

import com.merchantgrowth.marketing.tool.ToolCells;
import com.merchantgrowth.marketing.tool.ToolPlan;
import com.merchantgrowth.marketing.tool.ToolRows;
import com.merchantgrowth.marketing.tool.ToolTerms;
import com.merchantgrowth.shared.csv.CsvFile;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** As a coupon, for members from {@code level} on; {@code points} it is exchanged for. */
@Component
class MemberCouponRows implements ToolRows {
  private static final int USUAL_DAYS = 7;

  @Override
  public String kind() {
    return "membercoupon";
  }

  @Override
  public Optional<ToolTerms> terms(
      List<CsvFile.Row> rows, ToolPlan plan, ToolCells cells, Map<String, Long> skus) {
    CsvFile.Row row = rows.getFirst();
    long total = cells.count(row, "total", 0);
    int perBuyer = (int) cells.count(row, "per_buyer", 1);
    int days = (int) cells.count(row, "days", USUAL_DAYS);
    int level = (int) cells.count(row, ToolCells.LEVEL, 1);
    long points = cells.count(row, ToolCells.POINTS, 0);
    return cells
        .reduction(row)
        .map(off -> new MemberCouponTerms(off, total, perBuyer, days, level, points));
  }
}
