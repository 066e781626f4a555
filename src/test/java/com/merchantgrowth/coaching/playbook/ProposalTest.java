package com.merchantgrowth.coaching.playbook;

import static org.assertj.core.api.Assertions.assertThat;

import com.merchantgrowth.merchant.ShopStage;
import com.merchantgrowth.metric.Dimension;
import com.merchantgrowth.shared.Wording;
import java.util.List;
import org.junit.jupiter.api.Test;

class ProposalTest {
  private static final Wording WORDS = new Wording("词", "word");

  private static Playbook playbook(
      String code, ShopStage stage, List<String> signals, Dimension... dimensions) {
    return new Playbook(
        code,
        stage,
        WORDS,
        WORDS,
        WORDS,
        signals,
        List.of(dimensions),
        null,
        7,
        List.of(new PlaybookAction("do-it", Side.COACH, 3, WORDS, WORDS, List.of(), null)),
        List.of());
  }

  private static final List<Playbook> ALL =
      List.of(
          playbook("growth-live", ShopStage.GROWTH, List.of("no_live", "gmv_drop")),
          playbook("cold-live", ShopStage.COLD_START, List.of("no_live")),
          playbook(
              "cold-both",
              ShopStage.COLD_START,
              List.of("no_live", "gmv_drop"),
              Dimension.SELF_OPERATION),
          playbook("service", ShopStage.ENTRY, List.of(), Dimension.SERVICE));

  private static List<String> proposed(
      List<String> signals, List<Dimension> gaps, ShopStage stage) {
    return Proposal.of(ALL, signals, gaps, stage).stream()
        .map(one -> one.playbook().code())
        .toList();
  }

  @Test
  void a_signal_proposes_those_of_the_own_stage_first_then_what_answers_more() {
    assertThat(proposed(List.of("no_live", "gmv_drop"), List.of(), ShopStage.COLD_START))
        .containsExactly("cold-both", "cold-live", "growth-live");
    assertThat(proposed(List.of("no_live"), List.of(), ShopStage.GROWTH))
        .containsExactly("growth-live", "cold-live", "cold-both");
  }

  @Test
  void a_gap_of_the_diagnosis_proposes_too_and_says_what_speaks_for_it() {
    List<Proposal> found =
        Proposal.of(ALL, List.of("no_live"), List.of(Dimension.SELF_OPERATION), null);
    assertThat(found.getFirst().playbook().code()).isEqualTo("cold-both");
    assertThat(found.getFirst().signals()).containsExactly("no_live");
    assertThat(found.getFirst().dimensions()).containsExactly(Dimension.SELF_OPERATION);
    assertThat(proposed(List.of(), List.of(Dimension.SERVICE), ShopStage.GROWTH))
        .containsExactly("service");
  }

  @Test
  void nothing_and_unknown_signals_propose_nothing() {
    assertThat(proposed(List.of(), List.of(), ShopStage.ENTRY)).isEmpty();
    assertThat(proposed(List.of("somebody_new"), List.of(), ShopStage.ENTRY)).isEmpty();
  }
}
