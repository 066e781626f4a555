package com.merchantgrowth.product.information;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** What holds for any rules and any product; both are drawn from a seed. */
class InformationLaws {
  private static final double NEARLY = 1e-5;

  private static InformationRules rules(Random random) {
    InformationField[] fields = InformationField.values();
    double[] points = random.doubles(fields.length, 1, 10).toArray();
    double sum = java.util.Arrays.stream(points).sum();
    List<InformationRule> rules = new ArrayList<>();
    for (InformationField field : fields) {
      int least = 1 + random.nextInt(field == InformationField.ATTRIBUTES ? 100 : 20);
      int limit =
          switch (field) {
            case TITLE, SHORT_TITLE, DETAIL_PAGE ->
                random.nextBoolean() ? 0 : least + random.nextInt(60);
            default -> 0;
          };
      rules.add(new InformationRule(field, points[field.ordinal()] * 100 / sum, least, limit));
    }
    return new InformationRules(1, rules);
  }

  private static String text(Random random, int most) {
    return random.nextInt(3) == 0 ? "" : "好字a".repeat(1 + random.nextInt(most / 3));
  }

  private static Presentation product(Random random) {
    int asked = random.nextInt(20);
    return new Presentation(
        text(random, 90),
        text(random, 30),
        random.nextBoolean() ? "" : "食品 > 好",
        text(random, 12),
        random.nextInt(10),
        random.nextInt(asked + 1),
        asked,
        random.nextInt(8),
        random.nextInt(400),
        random.nextInt(6),
        random.nextBoolean());
  }

  private static Presentation with(Presentation p, int field, Random random) {
    boolean bare = field < 4;
    String filled = bare ? "好字a".repeat(1 + random.nextInt(30)) : "";
    return new Presentation(
        field == 0 && p.title().isEmpty() ? filled : p.title(),
        field == 1 && p.shortTitle().isEmpty() ? filled : p.shortTitle(),
        field == 2 && p.category().isEmpty() ? "食品 > " + filled : p.category(),
        field == 3 && p.brand().isEmpty() ? filled : p.brand(),
        p.pictures() + (field == 4 ? 1 + random.nextInt(5) : 0),
        Math.min(
            p.attributesAsked(), p.attributesFilled() + (field == 5 ? 1 + random.nextInt(5) : 0)),
        p.attributesAsked(),
        p.detailPictures() + (field == 6 ? 1 : 0),
        p.detailLength() + (field == 7 ? 50 : 0),
        p.sellingPoints() + (field == 8 ? 1 : 0),
        p.backgroundPicture() || field == 9);
  }

  @Property
  void filling_a_field_never_lowers_the_points(@ForAll long seed) {
    Random random = new Random(seed);
    InformationRules rules = rules(random);
    Presentation before = product(random);
    Presentation after = with(before, random.nextInt(10), random);

    assertThat(rules.of(after).points()).isGreaterThanOrEqualTo(rules.of(before).points() - NEARLY);
  }

  @Property
  void points_and_what_is_to_gain_make_the_whole(@ForAll long seed) {
    Random random = new Random(seed);
    Information information = rules(random).of(product(random));

    double gain = information.verdicts().stream().mapToDouble(FieldVerdict::gain).sum();

    assertThat(information.points()).isBetween(0.0, 100.0);
    assertThat(information.points() + gain).isBetween(100 - NEARLY, 100 + NEARLY);
    assertThat(information.lacks() == 0).isEqualTo(information.points() > 100 - NEARLY);
  }
}
