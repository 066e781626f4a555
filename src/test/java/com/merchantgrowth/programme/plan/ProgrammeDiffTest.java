package com.merchantgrowth.programme.plan;

import static org.assertj.core.api.Assertions.assertThat;

import com.merchantgrowth.eligibility.condition.Condition;
import com.merchantgrowth.programme.plan.ProgrammeDefinition.Track;
import com.merchantgrowth.shared.Wording;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a version of a programme changes. */
class ProgrammeDiffTest {
  private static final Track LIVE = track("live", "t1");
  private static final Track GOODS = track("goods", "t2");
  private static final ProgrammeDefinition BEFORE = of("计划", 90, List.of(LIVE, GOODS), 10_000L);

  private static Track track(String code, String... tasks) {
    return new Track(code, new Wording(code, code), Wording.NONE, List.of(tasks));
  }

  private static ProgrammeDefinition of(
      String name, int days, List<Track> tracks, Long... milestones) {
    return new ProgrammeDefinition(
        "p",
        new Wording(name, ""),
        Wording.NONE,
        true,
        new Condition.OpenedWithin(days),
        tracks,
        List.of(milestones));
  }

  @Test
  void the_same_programme_is_no_change_open_or_not() {
    assertThat(ProgrammeDiff.between(BEFORE, BEFORE.opened(false)).none()).isTrue();
  }

  @Test
  void words_terms_and_milestones_are_told_apart() {
    assertThat(ProgrammeDiff.between(BEFORE, of("别名", 90, BEFORE.tracks(), 10_000L)))
        .isEqualTo(new ProgrammeDiff(true, false, false, List.of(), List.of(), List.of(), false));
    assertThat(ProgrammeDiff.between(BEFORE, of("计划", 91, BEFORE.tracks(), 10_000L)))
        .isEqualTo(new ProgrammeDiff(false, true, false, List.of(), List.of(), List.of(), false));
    assertThat(ProgrammeDiff.between(BEFORE, of("计划", 90, BEFORE.tracks(), 10_000L, 20_000L)))
        .isEqualTo(new ProgrammeDiff(false, false, true, List.of(), List.of(), List.of(), false));
  }

  @Test
  void tracks_come_go_change_and_move() {
    Track more = track("goods", "t2", "t3");
    Track fresh = track("fresh", "t4");

    ProgrammeDiff diff = ProgrammeDiff.between(BEFORE, of("计划", 90, List.of(more, fresh), 10_000L));

    assertThat(diff.added()).containsExactly(fresh);
    assertThat(diff.removed()).containsExactly(LIVE);
    assertThat(diff.changed()).containsExactly(more);
    assertThat(diff.moved()).isFalse();
    assertThat(diff.none()).isFalse();
    assertThat(ProgrammeDiff.between(BEFORE, of("计划", 90, List.of(GOODS, LIVE), 10_000L)).moved())
        .isTrue();
  }
}
