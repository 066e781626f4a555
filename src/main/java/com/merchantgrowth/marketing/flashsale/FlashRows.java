package com.merchantgrowth.marketing.flashsale;

import com.merchantgrowth.marketing.price.Period;
import com.merchantgrowth.marketing.tool.ToolCells;
import com.merchantgrowth.marketing.tool.ToolPlan;
import com.merchantgrowth.marketing.tool.ToolRows;
import com.merchantgrowth.marketing.tool.ToolTerms;
import com.merchantgrowth.shared.csv.CsvFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** One session from start to end; each row is a SKU of it. */
@Component
class FlashRows implements ToolRows {
  private static final int HOLD_SECONDS = 900;
  private static final int PREHEAT_HOURS = 24;

  @Override
  public String kind() {
    return "flash";
  }

  @Override
  public boolean rowsOfGoods() {
    return true;
  }

  @Override
  public Optional<ToolTerms> terms(
      List<CsvFile.Row> rows, ToolPlan plan, ToolCells cells, Map<String, Long> skus) {
    List<FlashTerms.Item> items = new ArrayList<>();
    for (CsvFile.Row row : rows) {
      Long sku = skus.get(row.get("sku"));
      if (sku == null) {
        cells.problem(row, "sku", "marketing.error.sku", row.get("sku"));
        continue;
      }
      items.add(
          new FlashTerms.Item(
              sku,
              cells.money(row, "price"),
              cells.count(row, "stock", 0),
              (int) cells.count(row, "per_buyer", 0)));
    }
    boolean coupons = cells.yes(rows.getFirst(), "with_coupons", true);
    return items.size() == rows.size()
        ? Optional.of(
            new FlashTerms(
                List.of(new Period(plan.start(), plan.end())),
                items,
                coupons,
                HOLD_SECONDS,
                PREHEAT_HOURS))
        : Optional.empty();
  }
}
