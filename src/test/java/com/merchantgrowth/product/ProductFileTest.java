package com.merchantgrowth.product;

import static org.assertj.core.api.Assertions.assertThat;

import com.merchantgrowth.shared.csv.CsvFile;
import com.merchantgrowth.shared.csv.RowProblem;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProductFileTest {
  private static ProductFile read(String csv) {
    return ProductFile.of(
        CsvFile.read(
            new ByteArrayInputStream(csv.getBytes(StandardCharsets.UTF_8)),
            ProductFile.KNOWN,
            List.of(ProductFile.CODE)));
  }

  private static List<String> reasons(String csv) {
    return read(csv).problems().stream().map(RowProblem::key).toList();
  }

  @Test
  void a_row_with_bom_and_quotes_is_read_as_it_is_meant() {
    ProductFile file =
        read(
            "\uFEFFproduct_code,title,category,list_price,selling_points,background_picture,status\r\n"
                + "p-1,\"坚果, 每日\"\"大\"\"包\",食品/坚果＞礼盒,89.9,产地直发｜独立小包；七天退换,是,下架\r\n");

    assertThat(file.problems()).isEmpty();
    ProductFields fields = file.rows().getFirst().change().applyTo(ProductFields.unknown());
    assertThat(fields.title()).isEqualTo("坚果, 每日\"大\"包");
    assertThat(fields.category()).isEqualTo("食品 > 坚果 > 礼盒");
    assertThat(fields.listPrice()).isEqualTo(8990);
    assertThat(fields.sellingPoints()).containsExactly("产地直发", "独立小包", "七天退换");
    assertThat(fields.backgroundPicture()).isTrue();
    assertThat(fields.status()).isEqualTo(ProductStatus.OFF);
  }

  @Test
  void html_in_a_title_is_text_like_any_other() {
    ProductFile file = read("product_code,title\np-1,<img src=x onerror=alert(1)>\n");

    assertThat(file.rows().getFirst().change().title()).isEqualTo("<img src=x onerror=alert(1)>");
  }

  @Test
  void what_an_export_quoted_against_spreadsheets_comes_back_as_it_was() {
    ProductFile file = read("product_code,title,fixes\np-1,'=1+1 号坚果,标题太短\n");

    assertThat(file.problems()).isEmpty();
    assertThat(file.rows().getFirst().change().title()).isEqualTo("=1+1 号坚果");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        "list_price~1e308~product.csv.price",
        "list_price~1e999999999~product.csv.price",
        "list_price~-5~product.csv.price",
        "list_price~NaN~product.csv.price",
        "list_price~12.345~product.csv.price",
        "list_price~999999999~product.csv.price",
        "pictures~-1~product.csv.number",
        "pictures~1e3~product.csv.number",
        "pictures~99999999999999999999~product.csv.number",
        "pictures~５~product.csv.number",
        "background_picture~maybe~product.csv.yesOrNo",
        "status~gone~product.csv.status",
        "picture_url~javascript:alert(1)~product.csv.url",
        "picture_url~https://x.example/a b.png~product.csv.url",
        "category~a>b>c>d>e>f>g~product.csv.levels",
      })
  void a_wrong_cell_is_named(String column, String text, String reason) {
    assertThat(reasons("product_code," + column + "\np-1,\"" + text + "\"\n"))
        .containsExactly(reason);
  }

  @Test
  void wrong_rows_are_listed_with_their_lines() {
    ProductFile file =
        read(
            "product_code,title,attributes_filled,attributes_asked\n"
                + ",甲,,\n"
                + "-x,乙,,\n"
                + "p-1,丙,,\n"
                + "p-1,丁,,\n"
                + "p-2,戊,9,8\n"
                + "p-3,"
                + "长".repeat(201)
                + ",,\n");

    assertThat(file.problems())
        .extracting(RowProblem::line, RowProblem::key)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(2L, "product.csv.noCode"),
            org.assertj.core.groups.Tuple.tuple(3L, "product.csv.code"),
            org.assertj.core.groups.Tuple.tuple(5L, "product.csv.duplicate"),
            org.assertj.core.groups.Tuple.tuple(6L, "product.csv.attributes"),
            org.assertj.core.groups.Tuple.tuple(7L, "merchant.csv.tooLong"));
  }

  @Test
  void semicolons_instead_of_commas_are_refused_as_an_unknown_header() {
    assertThat(reasons("product_code;title\np-1;x\n"))
        .contains("merchant.csv.unknownHeader", "merchant.csv.missingHeader");
  }

  @ParameterizedTest
  @CsvSource({
    "食品 > 坚果 > 礼盒, 食品 > 坚果",
    "食品 > 坚果, 食品 > 坚果",
    "食品, 食品",
    "'', ''",
  })
  void products_are_compared_within_the_first_two_levels(String path, String compared) {
    assertThat(CategoryPath.compared(path)).isEqualTo(compared);
  }
}
