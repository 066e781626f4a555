package com.merchantgrowth.experience;

import com.merchantgrowth.merchant.ShopColumns;
import com.merchantgrowth.merchant.ShopRecords;
import com.merchantgrowth.merchant.ShopRecords.FlagSpan;
import com.merchantgrowth.merchant.ShopSnapshots;
import com.merchantgrowth.merchant.ShopType;
import com.merchantgrowth.metric.run.DailyRunContext;
import com.merchantgrowth.metric.run.DailyStep;
import com.merchantgrowth.product.ProductColumns;
import com.merchantgrowth.product.ProductSnapshots;
import com.merchantgrowth.shared.SubjectKind;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;

/**
 * Puts into a run of products what does not come from facts: 信息力 from the products' fields, the
 * marks of a brand, and prices compared with the platform's own products where facts do not compare
 * them. One rule for the latter: what a fact says holds; else the lowest of the same goods on sale,
 * at the price buyers pay or, unknown, the list price.
 */
@Component
class ProductInputs implements DailyStep {
  static final String NAME = "product_inputs";
  static final String INFORMATION = "product_information";
  static final String BRAND = "product_brand";
  static final String KNOWN_BRAND = "known_brand";

  private static final String PRICE = "product_price";
  private static final String VS_PLATFORM = "product_price_vs_platform";
  private static final String VS_SHOP = "product_price_vs_shop";

  private final ProductSnapshots products;
  private final ShopSnapshots shops;
  private final ShopRecords records;

  ProductInputs(ProductSnapshots products, ShopSnapshots shops, ShopRecords records) {
    this.products = products;
    this.shops = shops;
    this.records = records;
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Set<String> after() {
    return Set.of("peers");
  }

  @Override
  public void run(DailyRunContext run) {
    if (run.kind() != SubjectKind.PRODUCT) {
      return;
    }
    ProductColumns all = products.all();
    int[] rows = Arrays.stream(run.subjects()).mapToInt(all::row).toArray();
    put(run, INFORMATION, of(rows, all.information()));
    put(run, BRAND, of(rows, brandMarks(all, run)));
    prices(run, all, rows);
    run.progress().accept(rows.length);
  }

  /** Nothing of its own is stored. */
  @Override
  public void discard(long runId) {}

  private double[] brandMarks(ProductColumns all, DailyRunContext run) {
    ShopColumns known = shops.asOf(run.day());
    Set<Long> certified =
        records.holding(List.of(KNOWN_BRAND), run.day()).stream()
            .filter(span -> span.holdsOn(run.day()))
            .map(FlagSpan::shopId)
            .collect(Collectors.toSet());
    double[] marks = new double[all.size()];
    for (int row = 0; row < marks.length; row++) {
      int shop = known.row(all.shopIds()[row]);
      String type = shop < 0 ? "" : known.types()[shop];
      boolean brandShop =
          type.equals(ShopType.FLAGSHIP.code()) || type.equals(ShopType.EXCLUSIVE.code());
      marks[row] =
          (all.branded()[row] ? 1 : 0)
              + (brandShop ? 1 : 0)
              + (certified.contains(all.shopIds()[row]) ? 1 : 0);
    }
    return marks;
  }

  private static void prices(DailyRunContext run, ProductColumns all, int[] rows) {
    double[] prices = all.listPrices().clone();
    int reported = position(run, PRICE);
    if (reported >= 0) {
      double[] paid = run.values(reported);
      for (int i = 0; i < rows.length; i++) {
        if (rows[i] >= 0 && !Double.isNaN(paid[i])) {
          prices[rows[i]] = paid[i];
        }
      }
    }
    fill(run, VS_PLATFORM, rows, all, prices, false);
    fill(run, VS_SHOP, rows, all, prices, true);
  }

  private static void fill(
      DailyRunContext run,
      String metric,
      int[] rows,
      ProductColumns all,
      double[] prices,
      boolean withinShop) {
    int at = position(run, metric);
    if (at < 0) {
      return;
    }
    double[] computed =
        of(
            rows,
            SameGoods.ratios(all.sameGoods(), all.shopIds(), prices, all.onSale(), withinShop));
    double[] facts = run.values(at);
    for (int i = 0; i < computed.length; i++) {
      computed[i] = Double.isNaN(facts[i]) ? computed[i] : facts[i];
    }
    run.putValues(metric, computed);
  }

  private static void put(DailyRunContext run, String metric, double[] values) {
    if (position(run, metric) >= 0) {
      run.putValues(metric, values);
    }
  }

  /** One value for each of the run's rows. */
  private static double[] of(int[] rows, double[] column) {
    return Arrays.stream(rows).mapToDouble(row -> row < 0 ? Double.NaN : column[row]).toArray();
  }

  private static int position(DailyRunContext run, String metric) {
    return IntStream.range(0, run.metrics().size())
        .filter(i -> run.metrics().get(i).code().equals(metric))
        .findFirst()
        .orElse(-1);
  }
}
