package com.merchantgrowth.experience.card;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.merchantgrowth.experience.card.MappingText.Kind;
import com.merchantgrowth.experience.score.Mapping;
import com.merchantgrowth.shared.DomainException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MappingTextTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "LINEAR|true|0%:100, 0.5%:90, 6%:0",
        "LINEAR|false|36:100, 48:90, 132:0",
        "STEPS|false|0:0, 8:40, 60:100",
        "PEERS|false|''",
      })
  void what_is_shown_is_read_again(Kind kind, boolean percent, String text) {
    Mapping mapping = MappingText.parse(kind, text);

    assertThat(MappingText.kind(mapping)).isEqualTo(kind);
    assertThat(MappingText.of(mapping, percent)).isEqualTo(text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "1", "1:2:3", "a:1, b:2", "0:0, 1:101", "1:0, 0:100", "0:0, 1:50, 2:0"})
  void what_is_no_mapping_is_refused(String text) {
    assertThatThrownBy(() -> MappingText.parse(Kind.LINEAR, text))
        .isInstanceOf(DomainException.class);
  }
}
