package com.merchantgrowth.merchant;

import static org.assertj.core.api.Assertions.assertThat;

import com.merchantgrowth.shared.csv.CsvFile;
import com.merchantgrowth.shared.csv.RowProblem;
import java.io.ByteArrayInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a shop file may look like, and what is refused with which words. */
class ShopFileTest {
  private static final String HEADER = "shop_code,name,category,tier,type,belt,opened_on,stage\n";

  private static ShopFile read(String csv) {
    return read(csv, StandardCharsets.UTF_8);
  }

  private static ShopFile read(String csv, Charset charset) {
    return ShopFile.of(
        CsvFile.read(
            new ByteArrayInputStream(csv.getBytes(charset)),
            ShopFile.HEADER,
            List.of(ShopFile.CODE)));
  }

  @Test
  void a_full_row_is_understood_in_chinese_and_in_codes() {
    ShopFile file =
        read(
            HEADER
                + "s1,素锦坊,女装,L2,旗舰店,濮院毛衫,2024-02-29,入驻–动销\n"
                + "s2,\"Silk, \"\"fine\"\"\",,L0,enterprise,,,cold_start\n");

    assertThat(file.problems()).isEmpty();
    assertThat(file.rows())
        .containsExactly(
            new ShopRow(
                2,
                "s1",
                new ShopChange(
                    "素锦坊",
                    "女装",
                    "L2",
                    ShopType.FLAGSHIP,
                    "濮院毛衫",
                    LocalDate.of(2024, 2, 29),
                    ShopStage.ENTRY)),
            new ShopRow(
                3,
                "s2",
                new ShopChange(
                    "Silk, \"fine\"",
                    null,
                    "L0",
                    ShopType.ENTERPRISE,
                    null,
                    null,
                    ShopStage.COLD_START)));
  }

  @Test
  void columns_may_come_in_any_order_with_a_bom_and_some_left_out() {
    ShopFile file = read("\uFEFFTIER , shop_code\r\nL1,s1\r\n");

    assertThat(file.problems()).isEmpty();
    assertThat(file.rows().getFirst().change().tier()).isEqualTo("L1");
    assertThat(file.rows().getFirst().change().name()).isNull();
  }

  @ParameterizedTest(name = "{0} -> {2}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '^',
      value = {
        ",n,c,L1,,,,|shop_code|merchant.csv.noCode",
        "-x,n,c,L1,,,,|shop_code|merchant.csv.code",
        "a b,n,c,L1,,,,|shop_code|merchant.csv.code",
        "店铺,n,c,L1,,,,|shop_code|merchant.csv.code",
        "s,n,c,L1234567890123456,,,,|tier|merchant.csv.tooLong",
        "s,n,c,L1,网红店,,,|type|merchant.csv.type",
        "s,n,c,L1,,,2026-02-30,|opened_on|merchant.csv.day",
        "s,n,c,L1,,,23/11/2026,|opened_on|merchant.csv.day",
        "s,n,c,L1,,,0026-11-23,|opened_on|merchant.csv.day",
        "s,n,c,L1,,,,成熟|stage|merchant.csv.stage",
        "s,n,c|''|merchant.csv.ragged",
        "s,n,c,L1,,,,,extra|''|merchant.csv.ragged",
        "s,\"n,c,L1,,,,|''|merchant.csv.malformed",
      })
  void a_row_is_refused_with_its_line_and_reason(String row, String column, String reason) {
    ShopFile file = read(HEADER + "good,,,,,,,\n" + row + "\n");

    assertThat(file.problems()).hasSize(1);
    RowProblem problem = file.problems().getFirst();
    assertThat(problem.line()).isEqualTo(3);
    assertThat(problem.column()).isEqualTo(column.replace("'", ""));
    assertThat(problem.key()).isEqualTo(reason);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "shop_code,nmae|merchant.csv.unknownHeader",
        "name,tier|merchant.csv.missingHeader",
        "shop_code,name,Name|merchant.csv.doubleHeader",
      })
  void a_wrong_header_is_refused(String header, String reason) {
    ShopFile file = read(header + "\ns,n\n");

    assertThat(file.problems())
        .singleElement()
        .satisfies(p -> assertThat(p.key()).isEqualTo(reason));
    assertThat(file.rows()).isEmpty();
  }

  @Test
  void a_code_that_comes_twice_names_the_first_line() {
    ShopFile file = read(HEADER + "s1,,,,,,,\ns2,,,,,,,\ns1,,,,,,,\n");

    assertThat(file.problems())
        .containsExactly(RowProblem.of(4, "shop_code", "merchant.csv.duplicate", "s1", 2L));
  }

  @Test
  void another_encoding_is_refused_instead_of_imported_as_rubbish() {
    ShopFile file = read(HEADER + "s1,素锦坊,,,,,,\n", Charset.forName("GBK"));

    assertThat(file.problems()).extracting(RowProblem::key).containsExactly("merchant.csv.notUtf8");
  }

  @Test
  void an_endless_line_is_refused_in_bounded_memory() {
    ShopFile file = read(HEADER + "s1," + "x".repeat(1_000_000) + ",,,,,,\n");

    assertThat(file.problems())
        .extracting(RowProblem::key)
        .containsExactly("merchant.csv.malformed");
  }

  @Test
  void an_empty_file_says_so() {
    assertThat(read("").problems())
        .extracting(RowProblem::key)
        .containsExactly("merchant.csv.empty");
  }

  @Test
  void objects_keep_the_same_rules() {
    ShopFile file =
        ShopFile.of(
            CsvFile.of(
                List.of(Map.of("shop_code", "s1", "tier", "L1"), Map.of("code", "s2")),
                ShopFile.HEADER));

    assertThat(file.rows()).hasSize(1);
    assertThat(file.problems())
        .extracting(RowProblem::line, RowProblem::key)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(2L, "merchant.csv.unknownHeader"),
            org.assertj.core.groups.Tuple.tuple(2L, "merchant.csv.noCode"));
  }
}
