package com.merchantgrowth.marketing.ui.form;

import com.merchantgrowth.marketing.price.Benefit.Amount;
import com.merchantgrowth.marketing.price.Benefit.Measure;
import com.merchantgrowth.marketing.price.Benefit.Percent;
import com.merchantgrowth.marketing.price.Benefit.Reduction;
import com.merchantgrowth.marketing.price.Benefit.Step;
import com.merchantgrowth.product.sku.Yuan;
import com.vaadin.flow.component.UI;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** A reduction in the words of a coupon. */
public final class ReductionWords {
  private ReductionWords() {}

  private static String text(String key, Object... args) {
    return UI.getCurrent().getTranslation("marketing.reduction." + key, args);
  }

  /** The number buyers look at: ¥50, 8 折; "…" while it is not known. */
  public static String figure(@Nullable Reduction reduction) {
    if (reduction == null) {
      return "…";
    }
    return switch (reduction.steps().getLast().saving()) {
      case Amount amount -> "¥" + yuan(amount.fen());
      case Percent percent -> {
        boolean chinese = UI.getCurrent().getLocale().getLanguage().equals("zh");
        // Chinese buyers read what they pay in tenths, others what is taken off.
        BigDecimal number =
            chinese
                ? BigDecimal.valueOf(10_000L - percent.offPoints(), 3)
                : BigDecimal.valueOf(percent.offPoints(), 2);
        yield text("face.percent", number.stripTrailingZeros().toPlainString());
      }
    };
  }

  public static String lead(@Nullable Reduction reduction) {
    if (reduction == null) {
      return text("face.lead");
    }
    return text(
        reduction.steps().size() > 1
            ? "face.leadSteps"
            : reduction.times() != 1 ? "face.leadEach" : "face.lead");
  }

  /** What has to be met, every step of it. */
  public static String condition(@Nullable Reduction reduction) {
    if (reduction == null) {
      return "";
    }
    StringBuilder words = new StringBuilder();
    for (Step step : reduction.steps()) {
      words.append(words.isEmpty() ? "" : " · ").append(condition(reduction, step));
    }
    return words.toString();
  }

  private static String condition(Reduction reduction, Step step) {
    if (step.threshold() == 0) {
      return text("face.none");
    }
    String over =
        reduction.measure() == Measure.AMOUNT
            ? text("face.money", yuan(step.threshold()))
            : text("face.pieces", step.threshold());
    return reduction.steps().size() > 1 && step.saving() instanceof Amount amount
        ? text("face.step", over, yuan(amount.fen()))
        : text(reduction.times() != 1 ? "face.each" : "face.over", over);
  }

  private static String yuan(long fen) {
    return fen % 100 == 0 ? Long.toString(fen / 100) : Yuan.text(fen);
  }
}
