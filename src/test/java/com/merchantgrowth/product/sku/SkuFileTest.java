package com.merchantgrowth.product.sku;

import static org.assertj.core.api.Assertions.assertThat;

import com.merchantgrowth.shared.csv.CsvFile;
import com.merchantgrowth.shared.csv.RowProblem;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SkuFileTest {
  private static SkuFile file(String field, String value) {
    Map<String, @Nullable String> row = new HashMap<>();
    row.put("sku_code", "S1");
    row.put(field, value);
    return SkuFile.of(CsvFile.of(List.of(row), SkuFile.KNOWN));
  }

  @ParameterizedTest
  @CsvSource({
    "list_price,0,product.sku.csv.price",
    "list_price,-1,product.sku.csv.price",
    "list_price,1.005,product.sku.csv.price",
    "list_price,100000000.01,product.sku.csv.price",
    "list_price,1e9,product.sku.csv.price",
    "cost,0,product.sku.csv.price",
    "minimum_price,免费,product.sku.csv.price",
    "stock,-1,product.sku.csv.stock",
    "stock,1000000001,product.sku.csv.stock",
    "stock,1.5,product.sku.csv.stock",
    "stock_delta,many,product.sku.csv.delta",
    "stock_delta,1000000000,product.sku.csv.delta",
    "status,gone,product.csv.status",
    "picture_url,javascript:alert(1),product.csv.url",
    "sku_code,-x,product.sku.csv.code",
    "sku_code,a b,product.sku.csv.code"
  })
  void a_field_outside_its_limits_is_named(String field, String value, String key) {
    SkuFile file = file(field, value);

    assertThat(file.problems())
        .extracting(RowProblem::column, RowProblem::key)
        .containsExactly(org.assertj.core.api.Assertions.tuple(field, key));
    assertThat(file.rows()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "list_price,0.01",
    "list_price,100000000",
    "stock,0",
    "stock,1000000000",
    "stock_delta,-999999999",
    "stock_delta,+5",
    "cost,-",
    "minimum_price,-",
    "picture_url,https://cdn.example/a.jpg",
    "status,下架"
  })
  void a_field_at_its_limits_is_taken(String field, String value) {
    assertThat(file(field, value).problems()).isEmpty();
  }

  @Test
  void long_texts_and_missing_codes_are_named() {
    assertThat(file("specification", "x".repeat(120)).problems()).isEmpty();
    assertThat(file("specification", "x".repeat(121)).problems())
        .extracting(RowProblem::key)
        .containsExactly("merchant.csv.tooLong");
    assertThat(file("sku_code", "x".repeat(65)).problems())
        .extracting(RowProblem::key)
        .containsExactly("product.sku.csv.code");
    assertThat(file("sku_code", "").problems())
        .extracting(RowProblem::key)
        .containsExactly("product.sku.csv.noCode");
    assertThat(file("stock_now", "what it was").problems()).isEmpty();
    assertThat(file("margin", "5").problems())
        .extracting(RowProblem::key)
        .containsExactly("merchant.csv.unknownHeader");
  }

  @Test
  void prices_are_exact_in_both_directions() {
    assertThat(Yuan.fen("0.10")).contains(10L);
    assertThat(Yuan.fen("99999999.99")).contains(9_999_999_999L);
    assertThat(Yuan.text(1_005L)).isEqualTo("10.05");
    assertThat(Yuan.text(null)).isEmpty();
  }
}
