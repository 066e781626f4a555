package com.merchantgrowth.coaching.feedback;

import static org.assertj.core.api.Assertions.assertThat;

import com.merchantgrowth.coaching.feedback.Likeness.Model;
import com.merchantgrowth.coaching.feedback.Likeness.Trait;
import com.merchantgrowth.merchant.ShopColumns;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Which shops are like those that reported. */
class LikenessTest {
  private static final ShopColumns SHOPS =
      new ShopColumns(
          new long[] {1, 2, 3, 4, 5},
          new String[] {"a", "b", "c", "d", "e"},
          new String[] {"女装", "女装", "男装", "女装", ""},
          new String[] {"", "", "", "", ""},
          new String[] {"", "", "", "", ""},
          new String[] {"濮院毛衫", "平湖羽绒服", "濮院毛衫", "", "濮院毛衫"},
          new String[] {"growth", "growth", "growth", "entry", ""},
          new LocalDate[5]);

  private static final Model KNIT = new Model("女装", "growth", "濮院毛衫");

  private static int[] like(List<Model> models, Trait... traits) {
    return Likeness.rows(SHOPS, models, Set.of(traits));
  }

  @Test
  void one_trait_is_enough_when_it_is_the_only_one_asked_for() {
    assertThat(like(List.of(KNIT), Trait.CATEGORY)).containsExactly(0, 1, 3);
    assertThat(like(List.of(KNIT), Trait.STAGE)).containsExactly(0, 1, 2);
    assertThat(like(List.of(KNIT), Trait.BELT)).containsExactly(0, 2, 4);
  }

  @Test
  void several_traits_hold_at_once_as_one_shop_has_them() {
    assertThat(like(List.of(KNIT), Trait.CATEGORY, Trait.BELT)).containsExactly(0);
    Model other = new Model("男装", "growth", "平湖羽绒服");
    assertThat(like(List.of(KNIT, other), Trait.CATEGORY, Trait.BELT))
        .as("not the category of one with the belt of the other")
        .containsExactly(0);
    assertThat(like(List.of(KNIT, other), Trait.CATEGORY)).containsExactly(0, 1, 2, 3);
  }

  @Test
  void what_is_not_known_makes_nobody_alike() {
    assertThat(like(List.of(new Model("", "", "")), Trait.BELT)).isEmpty();
    assertThat(like(List.of(new Model("女装", "", "濮院毛衫")), Trait.CATEGORY, Trait.STAGE)).isEmpty();
    assertThat(like(List.of(KNIT))).isEmpty();
    assertThat(like(List.of(), Trait.BELT)).isEmpty();
  }
}
