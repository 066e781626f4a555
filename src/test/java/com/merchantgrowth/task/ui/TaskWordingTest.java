package com.merchantgrowth.task.ui;

import static com.merchantgrowth.task.ui.Samples.DAY;
import static com.merchantgrowth.task.ui.Samples.LADDER;
import static com.merchantgrowth.task.ui.Samples.LONG_DAY;
import static com.merchantgrowth.task.ui.Samples.NOVEMBER;
import static com.merchantgrowth.task.ui.Samples.ORDERS;
import static com.merchantgrowth.task.ui.Samples.TODAY;
import static com.merchantgrowth.task.ui.Samples.card;
import static com.merchantgrowth.task.ui.Samples.definition;
import static com.merchantgrowth.task.ui.Samples.progress;
import static org.assertj.core.api.Assertions.assertThat;

import com.merchantgrowth.eligibility.condition.Comparison;
import com.merchantgrowth.eligibility.condition.Condition;
import com.merchantgrowth.eligibility.condition.Evaluation;
import com.merchantgrowth.eligibility.condition.ShopAttribute;
import com.merchantgrowth.eligibility.condition.Truth;
import com.merchantgrowth.eligibility.ui.ConditionTexts;
import com.merchantgrowth.metric.Aggregate;
import com.merchantgrowth.reward.RewardKinds;
import com.merchantgrowth.shared.DayRange;
import com.merchantgrowth.support.PortalTest;
import com.merchantgrowth.task.AwardRow;
import com.merchantgrowth.task.TaskCard;
import com.merchantgrowth.task.TaskStage;
import com.merchantgrowth.task.definition.Goal;
import com.merchantgrowth.task.definition.Repeat;
import com.merchantgrowth.task.definition.TaskDefinition;
import com.merchantgrowth.task.definition.TaskPeriod;
import com.vaadin.flow.i18n.I18NProvider;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What is said about a task, from cards made by hand. */
@PortalTest
class TaskWordingTest {
  @Autowired private ConditionTexts conditions;
  @Autowired private RewardKinds kinds;
  @Autowired private I18NProvider provider;

  private TaskWords words(Locale locale) {
    return new TaskWords(
        (key, args) -> provider.getTranslation(key, locale, args),
        locale,
        conditions.in(locale),
        kinds.all(),
        TODAY);
  }

  private TaskWords zh() {
    return words(Locale.CHINESE);
  }

  private String pace(TaskCard card) {
    return PaceNote.of(card, zh()).orElseThrow().text();
  }

  private static TaskCard paced(Goal goal, double value, LocalDate expected) {
    return card(
        "x",
        definition("x", goal),
        TaskStage.IN_PROGRESS,
        NOVEMBER,
        progress(goal, value, expected));
  }

  @Test
  void a_card_says_own_number_goal_and_gap_in_the_unit() {
    TaskCard card = card("day", definition("单日开播满 5 小时", LONG_DAY), 200);
    assertThat(OwnNumber.sentence(card, card.progress(), zh()))
        .isEqualTo("3 时 20 分 / 5 小时，还差 1 时 40 分");
    assertThat(OwnNumber.sentence(card, card.progress(), words(Locale.ENGLISH)))
        .isEqualTo("3 h 20 min / 5 h, 1 h 40 min to go");
  }

  @Test
  void a_number_exactly_on_a_strict_line_is_not_shown_as_missing_nothing() {
    Goal strict =
        Samples.once(
            Samples.formula(Aggregate.of(Aggregate.Kind.MAX_DAY), "self_live_gmv", "fen"),
            Comparison.MORE_THAN,
            1_000_000,
            50_000);
    TaskCard card = card("s", definition("s", strict), 1_000_000);
    assertThat(OwnNumber.sentence(card, card.progress(), zh()))
        .isEqualTo("1 万元 / 超过 1 万元，刚好到线，再多一点就算");
  }

  @Test
  void too_slow_a_pace_says_where_it_leads_and_warns() {
    PaceNote note = PaceNote.of(card("o", definition("o", ORDERS), 500), zh()).orElseThrow();
    assertThat(note.text()).isEqualTo("按目前的日均，到 11月30日是 750 单，差 250 单");
    assertThat(note.warn()).isTrue();
  }

  @Test
  void a_pace_that_is_enough_says_the_day() {
    assertThat(pace(paced(ORDERS, 862, LocalDate.of(2026, 11, 24)))).isEqualTo("按目前的日均，约 11月24日达成");
  }

  @Test
  void nothing_yet_says_what_each_day_has_to_bring() {
    assertThat(pace(paced(ORDERS, 0, null))).isEqualTo("还没有数；剩 10 天，平均每天要 100 单");
  }

  @Test
  void days_that_can_no_longer_be_had_are_said_to_be_too_late() {
    Goal many =
        Samples.once(
            Samples.formula(Aggregate.activeDays(60), "live_minutes", "days"),
            Comparison.AT_LEAST,
            20,
            1_000);
    assertThat(pace(paced(many, 5, null))).isEqualTo("只剩 10 天，还差 15 天，这一期来不及了");
  }

  @Test
  void a_best_day_does_not_add_up() {
    assertThat(pace(paced(LONG_DAY, 200, null))).isEqualTo("任一天达到就算，不跨天相加");
  }

  @Test
  void unknown_is_no_failure() {
    assertThat(pace(paced(LONG_DAY, Double.NaN, null))).isEqualTo("数据不足不算未达，有了数据接着算");
    TaskCard card = card("u", definition("u", LONG_DAY), Double.NaN);
    assertThat(OwnNumber.sentence(card, card.progress(), zh())).contains("还不能判断");
  }

  @Test
  void a_task_claimed_today_counts_from_today() {
    TaskDefinition own =
        Samples.over(
            definition("c", ORDERS),
            new TaskPeriod.DaysFrom(TaskPeriod.Anchor.CLAIM, 14),
            Repeat.ONCE);
    TaskCard card =
        card(
            "c",
            own,
            TaskStage.IN_PROGRESS,
            new DayRange(TODAY, TODAY.plusDays(14)),
            progress(ORDERS, 0, null));
    assertThat(pace(card)).isEqualTo("从今天开始计，明早日结后看到数字");
    assertThat(new TaskTimes(zh()).deadline(card).text()).isEqualTo("剩 14 天");
  }

  @Test
  void before_it_begins_nothing_is_missing() {
    TaskCard card =
        card(
            "c",
            definition("c", LONG_DAY),
            TaskStage.FOR_YOU,
            null,
            progress(LONG_DAY, Double.NaN, null));
    assertThat(OwnNumber.sentence(card, card.progress(), zh())).isEqualTo("— / 5 小时");
    assertThat(pace(card)).isEqualTo("还没开始计");
  }

  @Test
  void what_is_over_waits_for_the_day_that_judges_it() {
    DayRange days = DayRange.closed(LocalDate.of(2026, 11, 1), DAY);
    TaskCard card =
        card("e", definition("e", ORDERS), TaskStage.IN_PROGRESS, days, progress(ORDERS, 5, null));
    assertThat(pace(card)).isEqualTo("已截止，下一次日结后结算");
  }

  @Test
  void the_last_day_ends_at_midnight_and_is_urgent() {
    TaskTimes times = new TaskTimes(zh());
    TaskCard today =
        card(
            "t",
            definition("t", ORDERS),
            TaskStage.IN_PROGRESS,
            DayRange.closed(NOVEMBER.start(), TODAY),
            progress(ORDERS, 5, null));
    assertThat(times.deadline(today)).isEqualTo(new TaskTimes.Deadline("今天 24:00 截止", true));
    assertThat(times.deadline(card("n", definition("n", ORDERS), 5)))
        .isEqualTo(new TaskTimes.Deadline("剩 10 天", false));
    TaskCard claim =
        Samples.with(
            today,
            TaskStage.TO_CLAIM,
            Samples.award(AwardRow.State.TO_CLAIM, DAY, TODAY.plusDays(2)));
    assertThat(times.deadline(claim)).isEqualTo(new TaskTimes.Deadline("剩 3 天领", true));
  }

  @Test
  void a_ladder_says_what_the_next_level_adds() {
    TaskCard card = card("l", definition("阶梯", LADDER), 342);
    assertThat(LadderWords.next(card, (Goal.Ladder) LADDER, zh()))
        .contains("再 158 单升第 4 级，奖励从 9,000 次曝光变 15,000 次曝光");
    assertThat(LadderWords.payout(card, (Goal.Ladder) LADDER, zh()))
        .isEqualTo("只按最高一级发，各级不累加，封顶 50,000 次曝光");
    TaskCard top = card("l", definition("阶梯", LADDER), 1_001);
    assertThat(LadderWords.next(top, (Goal.Ladder) LADDER, zh())).isEmpty();
    assertThat(pace(top)).isEqualTo("已到最高一级，11月30日截止后结算");
  }

  @Test
  void a_missed_round_says_what_was_there_what_was_short_and_when_the_next_begins() {
    TaskDefinition weekly =
        Samples.over(
            definition(
                "7 天发布 5 条短视频",
                Samples.once(Samples.sum("short_videos", "count"), Comparison.AT_LEAST, 5, 500)),
            new TaskPeriod.Fixed(LocalDate.of(2026, 11, 9), LocalDate.of(2026, 12, 6)),
            Repeat.WEEKLY);
    TaskCard missed =
        card(
            "w",
            weekly,
            TaskStage.MISSED,
            weekly.rounds().getFirst(),
            progress(weekly.goal(), 4, null));
    assertThat(CompactTask.happened(missed, zh()))
        .isEqualTo("11月15日截止时 4 条，要求 5 条，还差 1 条。下一期 11月16日起");
    assertThat(new TaskTimes(zh()).period(missed)).isEqualTo("每周一期，第 1 期（11月9–15日）");
  }

  @Test
  void a_lapsed_reward_is_said_as_such() {
    TaskCard card =
        Samples.with(
            card("x", definition("x", LONG_DAY), 320),
            TaskStage.MISSED,
            Samples.award(AwardRow.State.LAPSED, DAY.minusDays(9), DAY.minusDays(2)));
    assertThat(CompactTask.happened(card, zh())).isEqualTo("达成了，但 1,000 次曝光没有在 11月18日前领取");
  }

  @Test
  void why_a_task_is_not_for_the_shop_comes_with_its_own_number() {
    Condition tier = Condition.AttributeIn.of(ShopAttribute.TIER, "L3");
    Condition young = new Condition.OpenedWithin(30);
    Evaluation answer =
        new Evaluation(
            Condition.all(tier, young, new Condition.Flagged("distribution_open")),
            Truth.FAIL,
            new Evaluation.Actual.Combined(),
            null,
            List.of(
                new Evaluation(tier, Truth.FAIL, new Evaluation.Actual.Text("L2"), null, List.of()),
                new Evaluation(
                    young,
                    Truth.FAIL,
                    new Evaluation.Actual.Opened(DAY.minusDays(411), 412),
                    null,
                    List.of()),
                new Evaluation(
                    new Condition.Flagged("distribution_open"),
                    Truth.PASS,
                    new Evaluation.Actual.Flag(null),
                    null,
                    List.of())));
    NotForYou why =
        NotForYou.of(
                Samples.notShown(
                    "n",
                    definition("n", LONG_DAY),
                    new TaskCard.NotShown(TaskCard.Reason.AUDIENCE, answer, null)),
                zh())
            .orElseThrow();
    assertThat(why.reason()).isEqualTo("你是 L2，要求 L3；要求开店 30 天内：开店第 412 天；另一项已满足");
    assertThat(why.when()).isEqualTo("不会再开放");
  }

  @Test
  void every_other_reason_says_whether_the_task_will_come() {
    TaskDefinition task = definition("n", LONG_DAY);
    for (TaskCard.Reason reason : TaskCard.Reason.values()) {
      if (reason == TaskCard.Reason.AUDIENCE) {
        continue;
      }
      for (Locale locale : List.of(Locale.CHINESE, Locale.ENGLISH)) {
        NotForYou why =
            NotForYou.of(
                    Samples.notShown("n", task, new TaskCard.NotShown(reason, null, DAY)),
                    words(locale))
                .orElseThrow();
        assertThat(why.reason()).isNotBlank().doesNotContain("task.");
        assertThat(why.when()).isNotBlank().doesNotContain("task.");
      }
    }
  }

  @Test
  void rewards_name_their_kind_unless_the_unit_says_it() {
    assertThat(zh().reward("live_traffic", 1_000)).isEqualTo("1,000 次曝光");
    assertThat(zh().reward("ad_credit", 5_000)).isEqualTo("投放金 ¥50.00");
    assertThat(zh().reward("freight_insurance", 100)).isEqualTo("运费险 100 单");
    assertThat(zh().reward("", 0)).isEqualTo("没有奖励");
    assertThat(zh().sum(Map.of("ad_credit", 5_000L, "live_traffic", 51_000L)))
        .isEqualTo("51,000 次曝光 + 投放金 ¥50.00");
    assertThat(words(Locale.ENGLISH).sum(Map.of("ad_credit", 5_000L, "live_traffic", 51_000L)))
        .isEqualTo("51,000 exposures + Ad credit ¥50.00");
  }
}
