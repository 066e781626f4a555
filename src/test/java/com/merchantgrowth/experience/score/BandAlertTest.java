package com.merchantgrowth.experience.score;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BandAlertTest {
  @ParameterizedTest
  @CsvSource({
    // today, a week ago → alert
    "4.70, 4.70, NEAR",
    "4.75, 4.75, NEAR", // exactly 0.05 above
    "4.76, 4.76, ",
    "4.80, 4.95, FALLING", // another such week would be 4.65
    "4.80, 4.89, ", // another such week would be 4.71
    "4.80, 4.60, ", // rises
    "4.80, NaN, ",
    "4.42, NaN, NEAR",
    "4.39, 4.60, ", // nothing left to lose
    "NaN, 4.60, ",
  })
  void a_band_in_danger(double today, double weekAgo, BandAlert.Kind kind) {
    assertThat(BandAlert.of(Cards.card(), today, weekAgo).map(BandAlert::kind).orElse(null))
        .isEqualTo(kind);
  }
}
