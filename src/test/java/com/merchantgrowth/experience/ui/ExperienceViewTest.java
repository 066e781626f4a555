package com.merchantgrowth.experience.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.merchantgrowth.coaching.BindingSetup;
import com.merchantgrowth.experience.ScoreBox;
import com.merchantgrowth.experience.ScoreDifference;
import com.merchantgrowth.experience.ScoreMarket;
import com.merchantgrowth.experience.ShopExperience;
import com.merchantgrowth.experience.score.Score;
import com.merchantgrowth.experience.ui.score.ScoreDifferenceCard;
import com.merchantgrowth.experience.ui.score.ScoreEquation;
import com.merchantgrowth.experience.ui.score.ScoreHead;
import com.merchantgrowth.experience.ui.score.ScoreHistoryCard;
import com.merchantgrowth.experience.ui.score.ScoreTable;
import com.merchantgrowth.experience.ui.score.ScoreWays;
import com.merchantgrowth.experience.ui.score.ScoreWhatIf;
import com.merchantgrowth.identity.AccountRef;
import com.merchantgrowth.merchant.MemberRole;
import com.merchantgrowth.shared.BusinessCalendar;
import com.merchantgrowth.shared.ui.ErrorPanel;
import com.merchantgrowth.shared.ui.chart.DaysChart;
import com.merchantgrowth.shared.ui.chart.LevelsChart;
import com.merchantgrowth.shared.ui.chart.MappingChart;
import com.merchantgrowth.support.Browser;
import com.merchantgrowth.support.People;
import com.merchantgrowth.support.PortalTest;
import com.merchantgrowth.support.SqlCount;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.NumberField;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The page of shops with scores known by heart: 0 is good, 1 sells too little, 2 has no chats. */
@PortalTest
class ExperienceViewTest {
  private static final String MINUS = "\u2212";

  @Autowired private ScoreMarket market;
  @Autowired private ShopExperience experience;
  @Autowired private BindingSetup bindings;
  @Autowired private BusinessCalendar calendar;
  @Autowired private Browser browser;
  @Autowired private People people;

  private AccountRef owner;

  @BeforeEach
  void open() {
    owner = market.open().member(0, MemberRole.OWNER);
  }

  private String address(int shop, String more) {
    return ExperienceView.ROUTE + "?shop=" + market.code(shop) + "&day=" + market.day() + more;
  }

  private ScoreBox box(int shop) {
    return people.as(
        people.admin(), () -> experience.open(market.shop(shop).id(), market.day()).orElseThrow());
  }

  private static String text(Component component) {
    return component.getElement().getTextRecursively();
  }

  private String shown() {
    return text(browser.view());
  }

  private static Button named(Component within, String label) {
    return _find(within, Button.class).stream()
        .filter(button -> button.getAriaLabel().filter(label::equals).isPresent())
        .findFirst()
        .orElseThrow(() -> new AssertionError("no button " + label + " in " + text(within)));
  }

  private static NumberField field(String label) {
    return _find(NumberField.class).stream()
        .filter(field -> field.getAriaLabel().filter(label::equals).isPresent())
        .findFirst()
        .orElseThrow();
  }

  @Test
  void the_page_says_the_score_its_band_and_what_consumers_see() {
    browser.signIn(owner).open(address(0, ""));
    Score score = box(0).sheet().score();
    assertThat(text(_get(ScoreHead.class)))
        .contains("店铺体验分", score.shown(2).toPlainString(), "消费者看到的分", "当前档位的影响")
        .contains("较 ");
    assertThat(text(_get(ScoreHistoryCard.class))).contains("近 90 天里有结果的 3 天");
    assertThat(_find(LevelsChart.class)).hasSize(1);
    assertThat(_find(ErrorPanel.class)).isEmpty();
  }

  @Test
  void what_is_written_adds_up() {
    browser.signIn(owner).open(address(3, ""));
    browser.signIn(people.admin()).open(address(3, ""));
    List<BigDecimal> terms =
        _find(_get(ScoreEquation.class), Span.class, spec -> spec.withClasses("score-term"))
            .stream()
            .filter(term -> !term.hasClassName("strong") && !term.hasClassName("numeric"))
            .map(term -> new BigDecimal(term.getText()))
            .toList();
    assertThat(terms.subList(1, terms.size()).stream().reduce(BigDecimal.ZERO, BigDecimal::add))
        .isEqualByComparingTo(terms.getFirst());
    assertThat(terms.getFirst()).isEqualByComparingTo(box(3).sheet().score().shown(3));
  }

  @Test
  void every_metric_stands_in_the_table_and_opens_to_formula_rule_and_days() {
    browser.signIn(owner).open(address(0, "&metric=im_3min_rate_30"));
    ScoreTable table = _get(ScoreTable.class);
    assertThat(text(table))
        .contains("商品品质退单率", "近90天有效动销天数", "品质退单数 少 1", "怎么算的", "背后的 30 天", "怎么折成分")
        .contains("90%", "刻度 2.00 × 份额");
    assertThat(_find(table, MappingChart.class)).hasSize(1);
    assertThat(_find(table, DaysChart.class)).isNotEmpty();

    _click(named(table, "收起 IM三分钟回复率"));
    assertThat(_find(_get(ScoreTable.class), DaysChart.class)).isEmpty();
    _click(named(_get(ScoreTable.class), "展开 订单配送时长"));
    assertThat(text(_get(ScoreTable.class))).contains("配送");
  }

  @Test
  void a_metric_without_data_is_named_with_where_its_weight_went() {
    browser.signIn(people.admin()).open(address(2, ""));
    assertThat(text(_get(ScoreEquation.class))).contains("IM三分钟回复率 样本不足", "分给了同维度的 仅退款自主完结时长");
  }

  @Test
  void a_shop_with_too_few_orders_is_not_scored_and_never_low() {
    browser.signIn(people.admin()).open(address(1, ""));
    assertThat(text(_get(ScoreHead.class)))
        .contains("暂未评分", "12，满 30 才评分", "暂不展示")
        .doesNotContain("距「");
    assertThat(text(_get(ScoreEquation.class))).contains("还没有算式");
    assertThat(text(_get(ScoreWays.class))).contains("还没有评分");
    assertThat(text(_get(ScoreDifferenceCard.class))).contains("有一天还没有评分");
    assertThat(_find(ErrorPanel.class)).isEmpty();
  }

  @Test
  void other_values_show_the_score_they_give_and_can_be_taken_back() {
    browser.signIn(people.admin()).open(address(4, ""));
    ScoreBox box = box(4);
    String before = box.sheet().score().shown(2).toPlainString();
    ScoreWhatIf card = _get(ScoreWhatIf.class);
    assertThat(text(card)).contains(before + "→" + before);

    _setValue(field("试算 IM三分钟回复率"), 100.0);
    Score then =
        people.as(people.admin(), () -> box.whatIf(java.util.Map.of("im_3min_rate_30", 1.0)));
    assertThat(then.total()).isGreaterThan(box.sheet().score().total());
    assertThat(text(card)).contains(before + "→" + then.shown(2), "改了这些", "→ 100%");

    _click(named(card, "不改 IM三分钟回复率"));
    assertThat(text(card)).contains(before + "→" + before).doesNotContain("改了这些");
  }

  @Test
  void a_step_can_be_tried_with_one_click() {
    browser.signIn(people.admin()).open(address(4, ""));
    Button tried = _find(_get(ScoreWays.class), Button.class).getFirst();
    _click(tried);
    assertThat(text(_get(ScoreWhatIf.class))).contains("改了这些");
  }

  @Test
  void the_lines_of_a_difference_add_up_and_open_to_the_days() {
    browser.signIn(people.admin()).open(address(3, "&since=" + market.day().minusDays(7)));
    ScoreDifferenceCard card = _get(ScoreDifferenceCard.class);
    ScoreDifference difference =
        people.as(people.admin(), () -> box(3).since(market.day().minusDays(7)).orElseThrow());
    BigDecimal change =
        difference.to().score().shown(3).subtract(difference.from().score().shown(3));
    BigDecimal sum =
        _find(card, Span.class).stream()
            .filter(span -> span.hasClassName("good-text") || span.hasClassName("bad-text"))
            .map(span -> new BigDecimal(span.getText().replace(MINUS, "-").replace("+", "")))
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    assertThat(change).isNegative();
    assertThat(sum).isEqualByComparingTo(change);

    _click(named(card, "展开 商品品质退单率 的窗口变化"));
    assertThat(text(card)).contains("离开窗口的 7 天", "进入窗口的 7 天", "品质退单数 14 ÷");
  }

  @Test
  void somebody_elses_shop_is_an_unknown_page() {
    browser.signIn(owner).open(address(3, ""));
    assertThat(browser.view().getClass().getSimpleName()).isEqualTo("NotFoundView");
  }

  @Test
  void a_service_provider_sees_the_shops_bound_to_it() {
    AccountRef provider = people.serviceProvider();
    browser.signIn(provider).open(ExperienceView.ROUTE);
    assertThat(shown()).contains("先选一家店铺");
    browser.signIn(provider).open(address(5, ""));
    assertThat(browser.view().getClass().getSimpleName()).isEqualTo("NotFoundView");

    bindings.bind(provider.id(), market.shop(5).id(), calendar.today().minusDays(30));
    browser.signIn(provider).open(address(5, ""));
    assertThat(text(_get(ScoreHead.class))).contains("店铺体验分");
  }

  @Test
  void days_without_a_result_lead_to_one_that_has() {
    browser
        .signIn(owner)
        .open(ExperienceView.ROUTE + "?shop=" + market.code(0) + "&day=1999-01-01");
    assertThat(shown()).contains("没有评分结果");
    browser.signIn(owner).open(ExperienceView.ROUTE + "?shop=" + market.code(0) + "&day=never");
    assertThat(_find(ErrorPanel.class)).isEmpty();
  }

  @Test
  void the_statements_do_not_grow_with_what_is_shown() {
    browser.signIn(people.admin()).open(address(0, ""));
    browser.open(address(3, ""));
    int opened = SqlCount.of(() -> browser.open(address(0, "")));
    assertThat(opened).isLessThanOrEqualTo(11);
    assertThat(SqlCount.of(() -> browser.open(address(3, "")))).isEqualTo(opened);
  }

  @Test
  void the_page_speaks_english() {
    browser.signIn(owner).language(Locale.ENGLISH).open(address(0, "&metric=im_3min_rate_30"));
    assertThat(shown())
        .contains("How the score comes about", "What if", "Why did it move", "From value to points")
        .doesNotContain("experience.");
    assertThat(
            shown()
                .chars()
                .filter(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN))
        .as("no Chinese beyond names")
        .hasSizeLessThan(30);
  }

  @Test
  void the_landing_page_has_the_score_and_leads_here() {
    browser.signIn(owner).open("home?shop=" + market.code(0));
    assertThat(shown()).contains("店铺体验分", box(0).sheet().score().shown(2).toPlainString());
    assertThat(_find(Anchor.class, spec -> spec.withText("看怎么来的")))
        .singleElement()
        .satisfies(
            link -> assertThat(link.getHref()).isEqualTo("experience?shop=" + market.code(0)));
  }
}
