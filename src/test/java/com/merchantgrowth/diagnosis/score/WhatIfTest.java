package com.merchantgrowth.diagnosis.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.merchantgrowth.metric.Dimension;
import com.merchantgrowth.metric.Direction;
import com.merchantgrowth.shared.DomainException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class WhatIfTest {
  private static final double[] GROUP = {1, 2, 3, 4, 5, 6};

  private final MetricInput reply = input("reply", Dimension.SERVICE, 2, 20);
  private final MetricInput ads = input("ads", Dimension.MARKETING, 4, 60);
  private final MetricInput goods = input("goods", Dimension.PRODUCT_OPERATION, 6, 100);
  private final List<MetricInput> metrics = List.of(reply, ads, goods);
  private final WhatIf whatIf =
      new WhatIf(metrics, Map.of("reply", PeerValues.of(GROUP, 2), "ads", PeerValues.of(GROUP, 4)));

  private static MetricInput input(String code, Dimension dimension, double own, double p) {
    return new MetricInput(code, dimension, Direction.HIGHER, 1, own, p, 3.5, 5);
  }

  @Test
  void the_own_old_value_is_taken_out_before_the_new_one_takes_its_place() {
    // among {1, 3, 4, 5, 6} the value 5 has three below and one equal: 100 × 3.5 ÷ 5
    WhatIf.Outcome outcome = whatIf.change(Map.of("reply", 5.0));
    assertThat(outcome.changes().getFirst().before().percentile()).isEqualTo(20);
    assertThat(outcome.changes().getFirst().after().percentile()).isEqualTo(70);
    assertThat(outcome.after().of(Dimension.SERVICE).score()).isEqualTo(70);
    assertThat(outcome.before().overall()).isEqualTo(60);
    assertThat(outcome.after().overall()).isEqualTo((70.0 + 60 + 100) / 3);
  }

  @Test
  void several_changes_count_together() {
    WhatIf.Outcome outcome = whatIf.change(Map.of("reply", 7.0, "ads", 0.0));
    assertThat(outcome.changes()).extracting(c -> c.after().code()).containsExactly("reply", "ads");
    assertThat(outcome.after().of(Dimension.SERVICE).score()).isEqualTo(100);
    assertThat(outcome.after().of(Dimension.MARKETING).score()).isZero();
    assertThat(outcome.after().overall()).isEqualTo(200.0 / 3);
  }

  @Test
  void the_old_value_gives_todays_result() {
    assertThat(whatIf.change(Map.of("reply", 2.0)).after()).isEqualTo(whatIf.before());
    assertThat(whatIf.change(Map.of()).after()).isEqualTo(whatIf.before());
  }

  @Test
  void a_metric_without_a_value_can_get_one() {
    MetricInput unknown = reply.at(Double.NaN, Double.NaN);
    WhatIf fresh = new WhatIf(List.of(unknown), Map.of("reply", PeerValues.of(GROUP, Double.NaN)));
    assertThat(fresh.before().of(Dimension.SERVICE).known()).isFalse();
    // among all six: three below, one equal, seven in all
    assertThat(fresh.change(Map.of("reply", 4.0)).after().of(Dimension.SERVICE).score())
        .isEqualTo(100 * 3.5 / 6);
  }

  @Test
  void a_place_counts_who_is_worse_in_the_metrics_direction() {
    PeerValues.Place higher = PeerValues.of(GROUP, 2).place(2, Direction.HIGHER);
    assertThat(higher).isEqualTo(new PeerValues.Place(1, 1, 6, 20));
    PeerValues.Place lower = PeerValues.of(GROUP, 2).place(2, Direction.LOWER);
    assertThat(lower).isEqualTo(new PeerValues.Place(4, 1, 6, 80));
  }

  @Test
  void fewer_than_five_give_no_percentile() {
    assertThat(PeerValues.of(new double[] {1, 2, 3, 4}, 2).place(2, Direction.HIGHER).percentile())
        .isNaN();
  }

  @Test
  void what_cannot_be_asked_is_refused() {
    assertThatThrownBy(() -> whatIf.change(Map.of("reply", Double.NaN)))
        .isInstanceOf(DomainException.class);
    assertThatThrownBy(() -> whatIf.change(Map.of("goods", 1.0)))
        .isInstanceOf(DomainException.class);
    assertThatThrownBy(() -> whatIf.change(Map.of("nothing", 1.0)))
        .isInstanceOf(DomainException.class);
  }
}
