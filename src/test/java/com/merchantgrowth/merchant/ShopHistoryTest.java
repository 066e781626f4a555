package com.merchantgrowth.merchant;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** The laws of attributes over time. */
class ShopHistoryTest {
  private static final LocalDate DAY = LocalDate.of(2026, 11, 1);

  /** A change that counts from a day on. */
  record Step(LocalDate from, ShopChange change) {}

  @Provide
  Arbitrary<List<Step>> steps() {
    Arbitrary<String> text = Arbitraries.of("a", "b", "c").injectNull(0.5);
    Arbitrary<ShopChange> change =
        Combinators.combine(text, text, text, Arbitraries.of(ShopStage.values()).injectNull(0.5))
            .as(
                (name, category, tier, stage) ->
                    new ShopChange(name, category, tier, null, null, null, stage));
    return Combinators.combine(day(), change).as(Step::new).list().ofMaxSize(12);
  }

  @Provide
  Arbitrary<LocalDate> day() {
    return Arbitraries.integers().between(0, 9).map(DAY::plusDays);
  }

  private static List<ShopVersion> play(List<Step> steps) {
    List<ShopVersion> versions = ShopHistory.begin(ShopAttributes.unknown("s"));
    for (Step step : steps) {
      versions = ShopHistory.change(versions, step.from(), step.change()::applyTo);
    }
    return versions;
  }

  @Property(tries = 500)
  void every_day_has_exactly_one_version(
      @ForAll("steps") List<Step> steps, @ForAll("day") LocalDate day) {
    List<ShopVersion> versions = play(steps);

    for (LocalDate asked : List.of(day, ShopHistory.BEGINNING, LocalDate.of(2100, 1, 1))) {
      assertThat(versions.stream().filter(version -> version.holdsOn(asked))).hasSize(1);
    }
  }

  @Property(tries = 500)
  void versions_follow_one_another_without_gap_or_overlap(@ForAll("steps") List<Step> steps) {
    List<ShopVersion> versions = play(steps);

    assertThat(versions.getFirst().from()).isEqualTo(ShopHistory.BEGINNING);
    assertThat(versions.getLast().to()).isNull();
    for (int i = 1; i < versions.size(); i++) {
      assertThat(versions.get(i).from()).isEqualTo(versions.get(i - 1).to());
      assertThat(versions.get(i - 1).from()).isBefore(versions.get(i).from());
    }
  }

  @Property(tries = 500)
  void a_change_counts_from_its_day_on_and_never_before(
      @ForAll("steps") List<Step> steps,
      @ForAll("day") LocalDate from,
      @ForAll("day") LocalDate asked) {
    List<ShopVersion> before = play(steps);
    ShopChange tier = new ShopChange(null, null, "T9", null, null, null, null);

    List<ShopVersion> after = ShopHistory.change(before, from, tier::applyTo);

    ShopAttributes was = ShopHistory.asOf(before, asked);
    assertThat(ShopHistory.asOf(after, asked))
        .isEqualTo(asked.isBefore(from) ? was : tier.applyTo(was));
  }

  @Property(tries = 200)
  void the_same_change_twice_is_the_change_once(
      @ForAll("steps") List<Step> steps, @ForAll("day") LocalDate from) {
    ShopChange change = new ShopChange("n", null, "T9", null, null, null, null);
    List<ShopVersion> once = ShopHistory.change(play(steps), from, change::applyTo);

    assertThat(ShopHistory.change(once, from, change::applyTo)).isEqualTo(once);
  }
}
