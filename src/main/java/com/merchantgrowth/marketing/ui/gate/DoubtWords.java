package com.merchantgrowth.marketing.ui.gate;

import com.merchantgrowth.marketing.check.Doubt;
import com.merchantgrowth.marketing.ui.ToolWords;
import com.merchantgrowth.product.sku.Sku;
import com.merchantgrowth.shared.ui.Formats;
import com.vaadin.flow.component.UI;
import java.math.BigDecimal;
import java.util.Map;

/** What looks like a slip, in a sentence with what it would cost at worst. */
public final class DoubtWords {
  private static final String SKU = "sku:";

  private DoubtWords() {}

  private static String text(String key, Object... args) {
    return UI.getCurrent().getTranslation("marketing.doubt." + key, args);
  }

  /**
   * @param skus on sale, by id
   */
  public static String sentence(Doubt doubt, Map<Long, Sku> skus) {
    Formats formats = ToolWords.formats();
    String said =
        switch (doubt.kind()) {
          case PERCENT_MIXED_UP ->
              BigDecimal.valueOf(doubt.said(), 2).stripTrailingZeros().toPlainString();
          case STOCK_BEYOND -> formats.count(doubt.said());
          case LARGE_SHARE, THRESHOLD_BELOW_AMOUNT, NO_THRESHOLD, BUDGET_ABOVE_SALES, DEEP_PRICE ->
              formats.money(doubt.said());
        };
    String against =
        doubt.kind() == Doubt.Kind.STOCK_BEYOND
            ? formats.count(doubt.against())
            : formats.money(doubt.against());
    String what = text(doubt.kind().name(), said, against, goods(doubt, skus));
    return doubt.worst().isPresent()
        ? text("worst", what, formats.money(doubt.worst().getAsLong()))
        : what;
  }

  private static String goods(Doubt doubt, Map<Long, Sku> skus) {
    if (!doubt.field().startsWith(SKU)) {
      return "";
    }
    Sku sku = skus.get(Long.valueOf(doubt.field().substring(SKU.length())));
    return sku == null ? "" : sku.name();
  }
}
