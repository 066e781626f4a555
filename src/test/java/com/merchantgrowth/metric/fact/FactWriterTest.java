package com.merchantgrowth.metric.fact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.merchantgrowth.shared.DomainException;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class FactWriterTest {
  private static final LocalDate DAY = LocalDate.of(2026, 11, 20);
  private static final double NONE = Double.NaN;

  private final FactFixture facts = new FactFixture();

  @AfterEach
  void close() {
    facts.close();
  }

  @Test
  void an_empty_cell_takes_what_the_measure_says_absent_means() {
    write("erp", WriteMode.MERGE, List.of("gmv", "members"), 7, DAY, NONE, NONE);

    assertThat(facts.facts()).containsExactly("7 2026-11-20 gmv=0.0");
  }

  @Test
  void a_merge_changes_what_it_names_and_keeps_the_rest() {
    write("erp", WriteMode.MERGE, List.of("gmv", "orders"), 7, DAY, 100, 2);
    write("erp", WriteMode.MERGE, List.of("gmv", "orders"), 8, DAY, 50, 1);
    write("erp", WriteMode.MERGE, List.of("gmv", "orders"), 7, DAY, 120, NONE);

    assertThat(facts.facts())
        .containsExactly("7 2026-11-20 gmv=120.0 orders=2.0", "8 2026-11-20 gmv=50.0 orders=1.0");
  }

  @Test
  void a_measure_carried_later_on_a_day_counts_for_every_row_the_source_has_that_day() {
    write("erp", WriteMode.MERGE, List.of("gmv"), 7, DAY, 100);
    write("erp", WriteMode.MERGE, List.of("orders"), 8, DAY, 3);

    assertThat(facts.facts())
        .containsExactly("7 2026-11-20 gmv=100.0 orders=0.0", "8 2026-11-20 gmv=0.0 orders=3.0");
  }

  @Test
  void a_replacement_says_how_many_rows_vanish_and_takes_them_away() {
    write("erp", WriteMode.MERGE, List.of("gmv"), 7, DAY, 100);
    write("erp", WriteMode.MERGE, List.of("gmv"), 8, DAY, 50);

    FactsWritten written = write("erp", WriteMode.REPLACE, List.of("gmv"), 7, DAY, 1);

    assertThat(written.vanished()).isEqualTo(1);
    assertThat(facts.facts()).containsExactly("7 2026-11-20 gmv=1.0");
  }

  @Test
  void a_touched_day_without_rows_loses_its_older_part_in_a_replacement() {
    write("erp", WriteMode.MERGE, List.of("gmv"), 7, DAY, 100);
    try (FactDraft draft = facts.draft("erp", WriteMode.REPLACE, "gmv")) {
      draft.touch(DAY);
      assertThat(draft.publish().changedDays()).containsExactly(DAY);
    }

    assertThat(facts.facts()).isEmpty();
  }

  @Test
  void writing_the_same_again_changes_nothing_and_tells_nobody() {
    write("erp", WriteMode.MERGE, List.of("gmv"), 7, DAY, 100);
    List<FactPart> before = facts.parts();
    facts.events.clear();

    FactsWritten again = write("erp", WriteMode.MERGE, List.of("gmv"), 7, DAY, 100);

    assertThat(again.changedDays()).isEmpty();
    assertThat(facts.events).isEmpty();
    assertThat(facts.parts()).isEqualTo(before);
  }

  @Test
  void two_sources_may_share_a_shop_day_but_not_a_measure() {
    write("erp", WriteMode.MERGE, List.of("gmv"), 7, DAY, 100);
    write("crm", WriteMode.MERGE, List.of("members"), 7, DAY, 9);

    assertThat(facts.facts()).containsExactly("7 2026-11-20 gmv=100.0 members=9.0");
    assertThatThrownBy(() -> write("crm", WriteMode.MERGE, List.of("gmv"), 7, DAY, 100))
        .isInstanceOf(DomainException.class)
        .hasMessageContaining("facts.error.otherSource")
        .hasMessageContaining("erp");
    assertThat(facts.facts()).containsExactly("7 2026-11-20 gmv=100.0 members=9.0");
  }

  @Test
  void a_row_twice_in_one_draft_is_refused() {
    try (FactDraft draft = facts.draft("erp", WriteMode.MERGE, "gmv")) {
      draft.row(7, DAY, new double[] {1});
      draft.row(8, DAY, new double[] {1});
      draft.row(7, DAY, new double[] {2});
      assertThatThrownBy(draft::publish).hasMessageContaining("facts.error.duplicate");
    }
    assertThat(facts.parts()).isEmpty();
  }

  @Test
  void single_values_become_rows() {
    try (FactDraft draft = facts.cells("erp", WriteMode.MERGE)) {
      int epochDay = (int) DAY.toEpochDay();
      draft.cell(2, 7, epochDay, draft.measure("gmv"), 5);
      draft.cell(3, 7, epochDay, draft.measure("members"), 4);
      draft.cell(4, 8, epochDay, draft.measure("orders"), 3);
      draft.cell(5, 8, epochDay + 1, draft.measure("orders"), 2);
      draft.publish();
    }

    assertThat(facts.facts())
        .containsExactly(
            "7 2026-11-20 gmv=5.0 members=4.0 orders=0.0",
            "8 2026-11-20 gmv=0.0 orders=3.0",
            "8 2026-11-21 orders=2.0");
  }

  @Test
  void the_event_names_only_days_that_changed() {
    write("erp", WriteMode.MERGE, List.of("gmv"), 7, DAY, 100);
    facts.events.clear();
    try (FactDraft draft = facts.draft("erp", WriteMode.MERGE, "gmv")) {
      draft.row(7, DAY, new double[] {100});
      draft.row(7, DAY.plusDays(1), new double[] {100});
      draft.publish();
    }

    assertThat(facts.events)
        .singleElement()
        .satisfies(event -> assertThat(event.days()).containsExactly(DAY.plusDays(1)));
  }

  private FactsWritten write(
      String source,
      WriteMode mode,
      List<String> carried,
      long subject,
      LocalDate day,
      double... values) {
    try (FactDraft draft = facts.draft(source, mode, carried.toArray(String[]::new))) {
      draft.row(subject, day, values);
      return draft.publish();
    }
  }
}
