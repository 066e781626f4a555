package com.merchantgrowth.experience.card;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.merchantgrowth.shared.DomainException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CardJsonTest {
  static String shipped(String code) throws IOException {
    try (InputStream in =
        Objects.requireNonNull(
            CardJsonTest.class.getResourceAsStream("/catalogue/scorecards/" + code + ".json"))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  @Test
  void what_is_written_is_read_again() throws IOException {
    CardDefinition card = CardJson.read(shipped("shop_experience"));

    assertThat(CardJson.read(CardJson.write(card))).isEqualTo(card);
  }

  @Test
  void the_shop_score_has_four_dimensions_and_eleven_metrics() throws IOException {
    CardDefinition card = CardJson.read(shipped("shop_experience"));

    assertThat(card.dimensions())
        .extracting(one -> one.name().zh())
        .containsExactly("商品体验", "物流体验", "售后&服务", "经营稳定性");
    assertThat(card.items()).hasSize(11).doesNotHaveDuplicates();
    assertThat(card.low()).isEqualTo(3);
    assertThat(card.high()).isEqualTo(5);
    assertThat(card.bands())
        .extracting(CardDefinition.BandDefinition::from)
        .containsExactly(4.7, 4.4, 3.0);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"from\": 4.7|\"from\": \"high\"|bands[0].from",
        "\"weight\": 35|\"weight\": true|dimensions[0].weight",
        "\"weight\": 35|\"weight\": -1|needs a weight",
        "\"low\": 3|\"low\": 6|scale",
        "\"twice_monthly\"|\"weekly\"|published",
        "[0.005, 0.9]|[0.005, 1.9]|1.9",
        "[0.005, 0.9]|[0.005]|linear[1]",
        "product_negative_rate_30|quality_return_rate_30|stands twice",
      })
  void what_is_wrong_is_named(String right, String wrong, String named) throws IOException {
    String text = shipped("shop_experience");
    assertThat(text).contains(right);

    assertThatThrownBy(() -> CardJson.read(text.replace(right, wrong)))
        .isInstanceOfSatisfying(
            DomainException.class,
            e -> assertThat(java.util.Arrays.toString(e.args())).contains(named));
  }

  @Test
  void what_is_no_json_is_refused() {
    assertThatThrownBy(() -> CardJson.read("{\"code\": ")).isInstanceOf(DomainException.class);
    assertThatThrownBy(() -> CardJson.read("[]")).isInstanceOf(DomainException.class);
  }
}
