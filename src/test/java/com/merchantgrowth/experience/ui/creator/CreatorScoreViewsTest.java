package com.merchantgrowth.experience.ui.creator;

import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.GridKt;
import com.merchantgrowth.experience.CreatorMarket;
import com.merchantgrowth.experience.CreatorRating;
import com.merchantgrowth.experience.ui.score.ScoreDifferenceCard;
import com.merchantgrowth.experience.ui.score.ScoreHead;
import com.merchantgrowth.experience.ui.score.ScoreTable;
import com.merchantgrowth.support.Browser;
import com.merchantgrowth.support.People;
import com.merchantgrowth.support.PortalTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.select.Select;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Choosing whom to work with, and opening a creator's score. */
@PortalTest
class CreatorScoreViewsTest {
  @Autowired private CreatorMarket market;
  @Autowired private Browser browser;
  @Autowired private People people;

  @BeforeEach
  void open() {
    market.open();
  }

  @SuppressWarnings("unchecked")
  private static List<String> codes() {
    Grid<CreatorRating> grid = _get(Grid.class, spec -> spec.withId("creator-scores"));
    return IntStream.range(0, GridKt._size(grid))
        .mapToObj(row -> GridKt._get(grid, row).creator().code())
        .toList();
  }

  private static String text(Component component) {
    return component.getElement().getTextRecursively();
  }

  @Test
  void the_best_stand_first_and_who_has_no_score_last() {
    browser.signIn(people.merchant()).open("creators?q=rep-");

    assertThat(codes()).hasSize(CreatorMarket.SIZE);
    assertThat(codes().getFirst()).isEqualTo(market.code(2));
    assertThat(codes().getLast()).isEqualTo(market.code(1));
  }

  @Test
  void filters_and_order_stand_in_the_address() {
    browser.signIn(people.serviceProvider()).open("creators?q=rep-&tier=head&type=vertical");
    assertThat(codes()).containsExactly(market.code(3));

    browser.open("creators?q=rep-&order=falling");
    assertThat(codes().getFirst()).isEqualTo(market.code(3));

    browser.open("creators?q=rep-&band=none");
    assertThat(codes()).containsExactly(market.code(1));
  }

  @Test
  @SuppressWarnings("unchecked")
  void another_order_is_put_into_the_address() {
    browser.signIn(people.merchant()).open("creators?q=rep-");

    _setValue((Select<String>) _get(Select.class, spec -> spec.withLabel("排序")), "lowest");

    assertThat(codes().getLast()).isEqualTo(market.code(1));
    assertThat(UI.getCurrent().getActiveViewLocation().getPath()).isEqualTo("creators");
  }

  @Test
  void the_page_says_the_score_and_opens_a_metric_from_the_address() {
    browser
        .signIn(people.merchant())
        .open("creators/" + market.code(0) + "?metric=creator_quality_return_rate_30");

    assertThat(text(_get(ScoreHead.class))).contains("4.54", "良好");
    assertThat(text(_get(ScoreTable.class))).contains("所带商品品质退单率", "背后的 30 天");
    assertThat(text(browser.view())).doesNotContain("vertical", "middle");
    assertThat(text(_get(ScoreDifferenceCard.class))).isNotBlank();
  }

  @Test
  void a_creator_who_sells_too_little_is_not_yet_scored() {
    browser.signIn(people.admin()).open("creators/" + market.code(1));

    assertThat(text(_get(ScoreHead.class))).contains("暂未评分", "30", "50");
  }

  @Test
  void the_english_page_holds_no_chinese_but_names() {
    browser
        .signIn(people.merchant())
        .language(Locale.ENGLISH)
        .open("creators/" + market.code(0) + "?metric=creator_watch_seconds_30");

    assertThat(text(browser.view()).replaceAll("口碑达人|口碑类目", ""))
        .doesNotContainPattern("\\p{IsHan}");
  }
}
