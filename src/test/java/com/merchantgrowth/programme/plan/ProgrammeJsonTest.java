package com.merchantgrowth.programme.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.merchantgrowth.programme.ShippedProgramme;
import com.merchantgrowth.shared.DomainException;
import java.util.LinkedHashSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProgrammeJsonTest {
  @Test
  void what_is_written_is_read_back() {
    ProgrammeDefinition shipped = ShippedProgramme.definition();

    assertThat(ProgrammeJson.read(ProgrammeJson.write(shipped))).isEqualTo(shipped);
  }

  @Test
  void every_track_asks_for_tasks_that_ship_and_their_audience_is_the_tracks_flag() {
    ProgrammeDefinition shipped = ShippedProgramme.definition();

    assertThat(new LinkedHashSet<>(shipped.tasks())).isEqualTo(ShippedProgramme.tasks().keySet());
    shipped
        .tracks()
        .forEach(
            track ->
                track
                    .tasks()
                    .forEach(
                        task ->
                            assertThat(ShippedProgramme.tasks().get(task).audience().flags())
                                .containsExactly(shipped.flag(track.code()))));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"code\":\"doujin\"|\"code\":\"Dou jin\"|programme.error.code",
        "\"zh\":\"斗金计划\"|\"zh\":\" \"|programme.error.name",
        "\"code\":\"supply\"|\"code\":\"live\"|programme.error.track",
        "[1000000,100000000]|[100000000,1000000]|programme.error.milestones",
        "[1000000,100000000]|[0]|programme.error.milestones"
      })
  void what_is_wrong_is_named(String right, String wrong, String key) {
    String json = ProgrammeJson.write(ShippedProgramme.definition());
    assertThat(json).contains(right);

    assertThatThrownBy(() -> ProgrammeJson.read(json.replace(right, wrong)))
        .isInstanceOf(DomainException.class)
        .hasMessageContaining(key);
  }
}
