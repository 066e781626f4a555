package com.merchantgrowth.shared.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EditScaleTest {
  @ParameterizedTest
  @CsvSource({
    "0.5, 70.8661, 70.87",
    "0.05, 2.33347, 2.333",
    "1, 1016, 1016",
    "5, 53.2461, 53.2",
    "200, 8640.37, 8640.4"
  })
  void a_field_shows_a_tenth_of_a_step(double step, double value, double shown) {
    assertThat(new EditScale(1, "", step, 0, 100).rounded(value)).isEqualTo(shown);
  }

  @Test
  void a_mark_lies_where_the_value_is_on_the_slider_and_never_beyond_its_ends() {
    EditScale percent = new EditScale(100, "%", 0.5, 40, 100);
    assertThat(percent.share(0.70)).isCloseTo(0.5, within(1e-12));
    assertThat(percent.share(0.10)).isZero();
    assertThat(percent.share(1.10)).isEqualTo(1);
    assertThat(new EditScale(1, "", 1, 3, 3).share(3)).isEqualTo(0.5);
  }
}
