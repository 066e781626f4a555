package com.merchantgrowth.task.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.merchantgrowth.task.ui.Samples.LADDER;
import static com.merchantgrowth.task.ui.Samples.LONG_DAY;
import static com.merchantgrowth.task.ui.Samples.ORDERS;
import static com.merchantgrowth.task.ui.Samples.SHOP;
import static com.merchantgrowth.task.ui.Samples.card;
import static com.merchantgrowth.task.ui.Samples.definition;
import static org.assertj.core.api.Assertions.assertThat;

import com.merchantgrowth.support.Browser;
import com.merchantgrowth.support.People;
import com.merchantgrowth.support.PortalTest;
import com.merchantgrowth.task.AwardRow;
import com.merchantgrowth.task.TaskAction;
import com.merchantgrowth.task.TaskBoard;
import com.merchantgrowth.task.TaskCard;
import com.merchantgrowth.task.TaskClaims;
import com.merchantgrowth.task.TaskStage;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The pieces of the board, from cards made by hand. */
@PortalTest
class BoardSectionsTest {
  @Autowired private Browser browser;
  @Autowired private People people;
  @Autowired private TaskTexts texts;
  @Autowired private TaskClaims claims;

  private TaskWords words;

  @BeforeEach
  void open() {
    browser.signIn(people.merchant()).open("account/password");
    words = texts.of(new Div());
  }

  private ClaimActions actions(boolean allowed) {
    return new ClaimActions(claims, SHOP, allowed, words, () -> {});
  }

  private <T extends Component> T shown(T component) {
    UI.getCurrent().add(component);
    return component;
  }

  private BoardSections sections(TaskBoard board, TaskStage tab) {
    return shown(
        new BoardSections(
            board, new BoardQuery(tab, BoardOrder.NEAREST, null), actions(true), words));
  }

  private static String text(Component component) {
    return component.getElement().getTextRecursively();
  }

  @Test
  void cards_come_nearest_first_and_unknown_ones_last() {
    BoardSections sections =
        sections(
            Samples.board(
                card("far", definition("远的", ORDERS), 10),
                card("unknown", definition("不知道的", LONG_DAY), Double.NaN),
                card("near", definition("近的", LONG_DAY), 290)),
            TaskStage.IN_PROGRESS);
    assertThat(_find(sections, TaskCardView.class))
        .extracting(one -> one.getElement().getAttribute("aria-label"))
        .containsExactly("近的", "远的", "不知道的");
  }

  @Test
  void an_unknown_number_is_hatched_and_said_to_be_missing_data() {
    TaskCardView card =
        shown(
            new TaskCardView(
                card("u", definition("u", LONG_DAY), Double.NaN), SHOP, actions(true), words));
    assertThat(_get(card, TaskMeter.class).getClassNames()).contains("unknown");
    assertThat(text(card)).contains("数据不足", "—", "还不能判断").doesNotContain("还差");
  }

  @Test
  void a_ladder_marks_what_is_passed_what_pays_and_what_is_next() {
    TaskCardView card =
        shown(
            new TaskCardView(card("l", definition("l", LADDER), 342), SHOP, actions(true), words));
    assertThat(_find(_get(card, LadderBars.class), ListItem.class))
        .extracting(one -> String.join(" ", one.getClassNames()))
        .containsExactly("passed", "passed", "pays", "next", "ahead");
    assertThat(card.getClassNames()).contains("wide");
    assertThat(text(card)).contains("现在能得 9,000 次曝光", "只按最高一级发");
  }

  @Test
  void a_small_budget_is_said_and_a_used_up_one_too() {
    TaskCard card = card("b", definition("b", LONG_DAY), 200);
    assertThat(text(shown(new TaskCardView(Samples.left(card, 5_000), SHOP, actions(true), words))))
        .contains("只剩 5,000 次曝光");
    assertThat(text(shown(new TaskCardView(Samples.left(card, 0), SHOP, actions(true), words))))
        .contains("预算已用完");
    assertThat(
            text(shown(new TaskCardView(Samples.left(card, 900_000), SHOP, actions(true), words))))
        .doesNotContain("预算", "只剩");
  }

  @Test
  void the_first_reward_to_take_is_the_primary_button_and_a_viewer_has_none() {
    TaskCard card =
        Samples.with(
            card("c", definition("c", LONG_DAY), 320),
            TaskStage.TO_CLAIM,
            Samples.award(AwardRow.State.TO_CLAIM, Samples.DAY, words.today().plusDays(3)));
    ClaimActions actions = actions(true);
    TaskCardView first = shown(new TaskCardView(card, SHOP, actions, words));
    TaskCardView second = shown(new TaskCardView(card, SHOP, actions, words));
    assertThat(_get(first, Button.class).getThemeNames()).contains("primary");
    assertThat(_get(second, Button.class).getThemeNames()).doesNotContain("primary");
    assertThat(_find(shown(new TaskCardView(card, SHOP, actions(false), words)), Button.class))
        .isEmpty();
  }

  @Test
  void an_action_for_several_tasks_names_them_with_what_each_still_needs() {
    TaskCard day = card("day", definition("单日开播满 5 小时", LONG_DAY), 200);
    TaskCard other = card("other", definition("本月直播", LONG_DAY), 120);
    OverlapBanner banner =
        shown(
            new OverlapBanner(
                new TaskBoard.Overlap(
                    TaskAction.LIVE, List.of(day, other), Map.of("live_traffic", 2_000L)),
                SHOP,
                words));
    assertThat(text(banner))
        .contains("一场直播，同时推进 2 个任务", "单日开播满 5 小时", "还差 1 时 40 分", "还差 3 小时", "合计最多还能拿 2,000 次曝光");
  }

  @Test
  void every_tab_says_what_would_be_there_when_it_is_empty() {
    for (Locale locale : List.of(Locale.CHINESE, Locale.ENGLISH)) {
      browser.language(locale);
      words = texts.of(new Div());
      for (TaskStage stage : TaskStage.values()) {
        BoardSections sections = sections(Samples.board(), stage);
        assertThat(text(sections))
            .contains(words.t("empty." + stage.code()), words.t("empty." + stage.code() + ".why"))
            .doesNotContain("task.");
      }
    }
  }

  @Test
  void what_is_over_is_newest_first() {
    TaskCard old =
        card(
            "old",
            definition("旧的", LONG_DAY),
            TaskStage.MISSED,
            com.merchantgrowth.shared.DayRange.closed(
                Samples.DAY.minusDays(40), Samples.DAY.minusDays(30)),
            Samples.progress(LONG_DAY, 100, null));
    TaskCard late = Samples.with(card("new", definition("新的", LONG_DAY), 100), TaskStage.MISSED);
    BoardSections sections = sections(Samples.board(old, late), TaskStage.MISSED);
    assertThat(_find(sections, CompactTask.class))
        .extracting(one -> one.getElement().getAttribute("aria-label"))
        .containsExactly("新的", "旧的");
  }
}
