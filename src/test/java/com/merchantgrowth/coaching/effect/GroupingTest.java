package com.merchantgrowth.coaching.effect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.merchantgrowth.metric.Aggregate;
import com.merchantgrowth.metric.Dimension;
import com.merchantgrowth.metric.Direction;
import com.merchantgrowth.metric.MeasureSum;
import com.merchantgrowth.metric.MetricDefinition;
import com.merchantgrowth.metric.MetricWindow;
import com.merchantgrowth.metric.Scale;
import com.merchantgrowth.metric.effect.Effect;
import com.merchantgrowth.metric.effect.EffectInput;
import com.merchantgrowth.metric.effect.EffectSides;
import com.merchantgrowth.shared.SubjectKind;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Plans put together and compared with shops nobody coached. */
class GroupingTest {
  private static final LocalDate BEGAN = LocalDate.of(2026, 9, 1);
  private static final LocalDate OVER = LocalDate.of(2026, 10, 1);
  private static final String STRATUM = BEGAN + " 女装 L2";

  private static Coached plan(long shop, LocalDate began, String playbook) {
    return new Coached(shop, began, "live_days_30", Map.of(EffectGroup.PLAYBOOK, Set.of(playbook)));
  }

  private static MetricDefinition metric() {
    return new MetricDefinition(
        "live_days_30",
        1,
        SubjectKind.SHOP,
        Dimension.SELF_OPERATION,
        "近30天有效直播天数",
        "Live days (30 d)",
        Aggregate.activeDays(60),
        MeasureSum.parse("live_minutes"),
        null,
        Scale.ONE,
        new MetricWindow.LastDays(30),
        "days",
        Direction.HIGHER,
        7,
        1,
        Instant.EPOCH);
  }

  /** Shop i stood at i; with playbook a it rose by 5, with playbook b by 1, its twin by 1. */
  private static EffectSides market(int shops) {
    List<EffectInput> ones = new ArrayList<>();
    List<EffectInput> others = new ArrayList<>();
    for (int i = 1; i <= shops; i++) {
      ones.add(new EffectInput(i, STRATUM, i, i, i, i + 5));
      ones.add(new EffectInput(1000 + i, STRATUM, i, i, i, i + 1));
      others.add(new EffectInput(2000 + i, STRATUM, i, i, i, i + 1));
    }
    return new EffectSides(ones, others);
  }

  private static List<CoachingEffect> effects(List<Coached> plans, EffectSides sides) {
    MetricDefinition metric = metric();
    return Grouping.by(
        EffectGroup.PLAYBOOK,
        plans,
        Map.of("live_days_30", metric),
        Map.of("live_days_30", sides),
        OVER);
  }

  @Test
  void each_playbook_is_compared_by_itself_with_the_same_others() {
    List<Coached> plans = new ArrayList<>();
    for (int i = 1; i <= 25; i++) {
      plans.add(plan(i, BEGAN, "a"));
      plans.add(plan(1000 + i, BEGAN, "b"));
    }

    List<CoachingEffect> effects = effects(plans, market(25));

    assertThat(effects).extracting(CoachingEffect::key).containsExactly("a", "b");
    Effect first = effects.getFirst().answer().effect().orElseThrow();
    assertThat(first.pairs()).isEqualTo(25);
    assertThat(first.mean()).isEqualTo(4, within(1e-9));
    assertThat(effects.get(1).answer().effect().orElseThrow().mean()).isEqualTo(0, within(1e-9));
  }

  @Test
  void below_twenty_pairs_nothing_is_said_but_both_sides_are_counted() {
    List<Coached> plans = new ArrayList<>();
    for (int i = 1; i <= 19; i++) {
      plans.add(plan(i, BEGAN, "a"));
    }

    CoachingEffect effect = effects(plans, market(30)).getFirst();

    assertThat(effect.answer().effect()).isEmpty();
    assertThat(effect.answer().pairs()).isEqualTo(19);
    assertThat(effect.answer().candidates()).isEqualTo(30);
  }

  @Test
  void a_plan_younger_than_28_days_waits() {
    List<CoachingEffect> effects =
        effects(
            List.of(plan(1, OVER, "a"), plan(2, OVER.plusDays(1), "a")),
            new EffectSides(List.of(), List.of()));

    assertThat(effects).singleElement().satisfies(one -> assertThat(one.plans()).isEqualTo(2));
    assertThat(effects.getFirst().waiting()).isEqualTo(1);
  }

  @Test
  void a_shop_counts_for_the_day_its_plan_began_and_no_other() {
    List<Coached> plans = List.of(plan(1, BEGAN.plusDays(1), "a"));

    assertThat(effects(plans, market(25)).getFirst().answer().tookPart()).isZero();
  }
}
