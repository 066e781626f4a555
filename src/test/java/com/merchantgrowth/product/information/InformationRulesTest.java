package com.merchantgrowth.product.information;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.merchantgrowth.shared.DomainException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Points computed by hand, by the rules the portal ships with. */
class InformationRulesTest {
  static final InformationRules RULES =
      new InformationRules(
          1,
          List.of(
              new InformationRule(InformationField.TITLE, 15, 15, 60),
              new InformationRule(InformationField.KEY_WORDS, 10, 1, 0),
              new InformationRule(InformationField.PICTURES, 20, 5, 0),
              new InformationRule(InformationField.ATTRIBUTES, 15, 90, 0),
              new InformationRule(InformationField.CATEGORY, 5, 3, 0),
              new InformationRule(InformationField.DETAIL_PAGE, 15, 3, 200),
              new InformationRule(InformationField.SHORT_TITLE, 5, 6, 20),
              new InformationRule(InformationField.SELLING_POINTS, 10, 3, 0),
              new InformationRule(InformationField.BACKGROUND_PICTURE, 5, 1, 0)));

  @ParameterizedTest
  @CsvSource({
    // title length, named, pictures, filled/asked, levels, detail pictures/text, short, points,
    // back
    "20, true,  5, 9,  10, 3, 3, 0,   8,  3, true,  100,   0",
    "0,  false, 0, 0,  10, 0, 0, 0,   0,  0, false, 0,     511",
    "20, true,  3, 9,  10, 3, 3, 0,   8,  3, true,  92,    4", // 20 × 3/5
    "9,  true,  5, 9,  10, 3, 3, 0,   8,  3, true,  94,    1", // 15 × 9/15
    "75, true,  5, 9,  10, 3, 3, 0,   8,  3, true,  97,    1", // 15 × 60/75
    "60, true,  5, 9,  10, 3, 3, 0,   20, 3, true,  100,   0", // both limits are still fine
    "20, false, 5, 9,  10, 3, 3, 0,   8,  3, true,  90,    2",
    "20, true,  5, 45, 100, 3, 3, 0,  8,  3, true,  92.5,  8", // 15 × 45/90
    "20, true,  5, 9,  10, 1, 3, 0,   8,  3, true,  96.666667, 16",
    "20, true,  5, 9,  10, 3, 0, 150, 8,  3, true,  96.25, 32", // text: 15 × 150/200
    "20, true,  5, 9,  10, 3, 0, 200, 8,  3, true,  100,   0",
    "20, true,  5, 9,  10, 3, 3, 0,   25, 3, true,  99,    64", // 5 × 20/25
    "20, true,  5, 9,  10, 3, 3, 0,   8,  1, false, 88.333333, 384",
    // nobody says how many attributes are asked: the other 85 points are the whole
    "20, true,  5, 0,  0,  3, 3, 0,   8,  3, true,  100,   0",
    "20, true,  0, 0,  0,  3, 3, 0,   8,  3, true,  76.470588, 4",
  })
  void points_follow_from_the_fields(
      int title,
      boolean named,
      int pictures,
      int filled,
      int asked,
      int levels,
      int detailPictures,
      int detailText,
      int shortTitle,
      int sellingPoints,
      boolean background,
      double points,
      int lacks) {
    String words = named ? "坚" + "x".repeat(Math.max(0, title - 1)) : "x".repeat(title);
    Presentation product =
        new Presentation(
            words,
            "y".repeat(shortTitle),
            levels == 0 ? "" : "食品 > ".repeat(levels - 1) + "礼盒",
            "坚",
            pictures,
            filled,
            asked,
            detailPictures,
            detailText,
            sellingPoints,
            background);

    Information information = RULES.of(product);

    assertThat(information.points()).isCloseTo(points, within(1e-6));
    assertThat(information.lacks()).isEqualTo(lacks);
    assertThat(information.verdicts().stream().mapToDouble(FieldVerdict::worth).sum())
        .isCloseTo(100, within(1e-9));
    assertThat(
            information.points()
                + information.verdicts().stream().mapToDouble(FieldVerdict::gain).sum())
        .isCloseTo(100, within(1e-5));
  }

  @ParameterizedTest
  @CsvSource({
    "每日坚果礼盒, '', '食品 > 坚果 > 礼盒', true",
    "每日坚果大包, '', '食品 > 坚果 > 礼盒', false",
    "ORCHARD nuts, orchard, '', true",
    "每日坚果, '', '', false",
    "'', '', '食品', false",
  })
  void a_title_names_the_brand_or_the_deepest_level(
      String title, String brand, String category, boolean named) {
    assertThat(new Presentation(title, "", category, brand, 0, 0, 0, 0, 0, 0, false).namesItself())
        .isEqualTo(named);
  }

  @Test
  void a_title_that_is_too_long_is_told_to_be_cut_not_to_grow() {
    Presentation longTitle = new Presentation("字".repeat(61), "", "", "", 0, 0, 0, 0, 0, 0, false);

    FieldVerdict verdict = RULES.of(longTitle).verdicts().getFirst();

    assertThat(verdict.fixKey()).isEqualTo("product.fix.title.long");
    assertThat(verdict.lacking()).isTrue();
  }

  @Test
  void rules_whose_points_do_not_make_a_hundred_are_refused() {
    assertThatThrownBy(
            () ->
                new InformationRules(
                    1, List.of(new InformationRule(InformationField.TITLE, 15, 15, 60))))
        .isInstanceOf(DomainException.class)
        .hasMessageContaining("product.error.rulePoints");
  }
}
