package com.merchantgrowth.shared.ui.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.merchantgrowth.shared.ui.InlineSvg;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class StripTest {
  private static final double[] EVEN =
      IntStream.rangeClosed(1, 19).mapToDouble(i -> i * 5).toArray();

  private static String svg(PercentileStrip strip) {
    return strip.getElement().getChild(0).getProperty("innerHTML");
  }

  @Test
  void worse_is_left_and_better_is_right_whatever_the_direction() {
    String low = svg(PercentileStrip.of(17, EVEN, false, "P17"));
    String high = svg(PercentileStrip.of(90, EVEN, true, "P90"));
    assertThat(low).contains("class=\"strip-own low\"").contains("cx=\"36.3\"").contains(">P17<");
    assertThat(high).contains("class=\"strip-own fine\"").contains("cx=\"166.2\"");
  }

  @Test
  void a_shop_without_a_percentile_sees_its_peers_and_no_own_mark() {
    assertThat(svg(PercentileStrip.of(Double.NaN, EVEN, false, "x")))
        .contains("strip-median")
        .doesNotContain("strip-own");
  }

  @Test
  void a_reason_is_text_and_never_markup() {
    assertThat(svg(PercentileStrip.none("<b>4 & 5</b>"))).contains("&lt;b&gt;4 &amp; 5&lt;/b&gt;");
    assertThat(InlineSvg.escape("\"'")).isEqualTo("&quot;&#39;");
  }

  @Test
  void the_crowd_is_turned_round_where_lower_is_better() {
    double[] skewed = EVEN.clone();
    skewed[18] = 400;
    double[] higher = Density.crowd(skewed, false);
    double[] lower = Density.crowd(skewed, true);
    assertThat(higher[17]).isLessThan(higher[0]);
    for (int i = 0; i < higher.length; i++) {
      assertThat(lower[i]).isEqualTo(higher[higher.length - 1 - i]);
    }
  }

  @Test
  void equal_steps_are_equally_crowded_and_equal_values_have_no_shape() {
    assertThat(Density.crowd(EVEN, false)).containsOnly(1.0);
    double[] same = new double[19];
    Arrays.fill(same, 7);
    assertThat(Density.crowd(same, false)).isEmpty();
    assertThat(Density.bars(same, 12)).isEmpty();
  }

  @Test
  void the_columns_of_a_distribution_share_out_all_that_is_known() {
    double[] quantiles = {1, 1, 1, 2, 3, 5, 8, 13, 21};
    double width = 20 / 4.0;
    double total = 0;
    for (int i = 0; i < 4; i++) {
      double from = 1 + i * width;
      double upTo = i == 3 ? Double.POSITIVE_INFINITY : from + width;
      total +=
          Density.shareBelow(quantiles, upTo) - (i == 0 ? 0 : Density.shareBelow(quantiles, from));
    }
    assertThat(total).isCloseTo(8, within(1e-12));
  }

  @Test
  void a_sparkline_breaks_where_days_are_missing() {
    String svg =
        new Sparkline(new double[] {1, 2, Double.NaN, 3, 4}, null, "x")
            .getElement()
            .getChild(0)
            .getProperty("innerHTML");
    assertThat(svg.split("M", -1).length - 1).isEqualTo(2);
    assertThat(svg).doesNotContain("spark-median").doesNotContain("NaN");
  }
}
