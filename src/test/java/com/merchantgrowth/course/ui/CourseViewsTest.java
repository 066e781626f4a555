package com.merchantgrowth.course.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.merchantgrowth.course.CourseMarket;
import com.merchantgrowth.course.CourseRoutes;
import com.merchantgrowth.course.Courses;
import com.merchantgrowth.diagnosis.DiagnosisMarket;
import com.merchantgrowth.identity.AccountRef;
import com.merchantgrowth.merchant.MemberRole;
import com.merchantgrowth.merchant.ShopRef;
import com.merchantgrowth.support.Browser;
import com.merchantgrowth.support.People;
import com.merchantgrowth.support.PortalTest;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** 成长课程 as owner, viewer, service provider and administrator see it. */
@PortalTest
class CourseViewsTest {
  @Autowired private Browser browser;
  @Autowired private People people;
  @Autowired private CourseMarket market;
  @Autowired private DiagnosisMarket diagnosed;
  @Autowired private Courses courses;
  @Autowired private RecommendedHomeCard homeCard;
  @Autowired private CourseLink link;

  private String shown() {
    return browser.view().getElement().getTextRecursively();
  }

  private static List<String> tiles() {
    return _find(CourseTile.class).stream()
        .map(tile -> tile.getElement().getTextRecursively())
        .toList();
  }

  private static void press(String label) {
    _click(_get(Button.class, spec -> spec.withText(label)));
  }

  private static String page(String course, ShopRef shop, String lesson) {
    return CourseRoutes.detail(course, shop.code()) + (lesson.isEmpty() ? "" : "&lesson=" + lesson);
  }

  @Test
  void what_is_recommended_comes_first_with_its_reason() {
    browser
        .signIn(diagnosed.open().owner(0))
        .open(CourseRoutes.LIST + "?shop=" + diagnosed.code(0));

    assertThat(shown()).contains("为你推荐", "在 22 家同行里处于最低的五分之一", "补到中位，营销投放 +");
    assertThat(tiles().getFirst()).contains("开始学");
  }

  @Test
  void the_list_follows_its_filters_and_says_when_nothing_matches() {
    ShopRef shop = market.shop("view-list");
    browser
        .signIn(market.member(shop, MemberRole.OWNER))
        .open(CourseRoutes.LIST + "?shop=" + shop.code() + "&dim=marketing");
    assertThat(tiles().getLast()).contains("营销投放");
    int marketing = tiles().size();

    _get(TextField.class, spec -> spec.withLabel("搜索")).setValue("没有这样的课");
    assertThat(tiles().size()).isLessThan(marketing);
    assertThat(shown()).contains("没有符合条件的课程");
  }

  @Test
  void a_course_is_found_by_what_a_lesson_says_by_initials_by_name_and_by_its_stage() {
    ShopRef shop = market.shop("view-find");
    browser
        .signIn(market.member(shop, MemberRole.OWNER))
        .open(CourseRoutes.LIST + "?shop=" + shop.code() + "&q=每分钟成交 =");
    assertThat(tiles()).last().asString().contains("直播货盘");
    browser.open(CourseRoutes.LIST + "?shop=" + shop.code() + "&q=dyczb");
    assertThat(tiles()).last().asString().contains("第一场直播");
    browser.open(CourseRoutes.LIST + "?shop=" + shop.code() + "&q=第一场直播");
    assertThat(tiles()).last().asString().contains("第一场直播");
    String all = CourseRoutes.LIST + "?shop=" + shop.code() + "&dim=self_operation";
    browser.open(all + "&stage=entry");
    assertThat(shown()).contains("第一场直播").doesNotContain("直播货盘");
    browser.open(all + "&stage=growth");
    assertThat(shown()).contains("直播货盘").doesNotContain("第一场直播");
  }

  @Test
  void an_owner_reads_on_answers_wrongly_then_rightly_and_holds_the_certificate() {
    ShopRef shop = market.shop("view-flow");
    AccountRef owner = market.member(shop, MemberRole.OWNER);
    market.course("v_flow", CourseMarket.quiz(3));
    browser.signIn(owner).open(page("v_flow", shop, ""));
    assertThat(shown()).contains("第one节", "第 1 / 2 节");

    press("学完了，下一节");
    assertThat(shown()).contains("第 2 / 2 节");
    press("去测验");
    assertThat(shown()).contains("2 题，答对 2 题通过", "今天还能答 3 次").doesNotContain("晚上会话最多");
    press("交卷");
    assertThat(shown()).contains("第 1 题还没选");
    answer(0, Set.of(0));
    press("交卷");
    assertThat(shown()).contains("答对 0 / 2 题，还没通过", "晚上会话最多", "答错");

    press("再答一次");
    answer(1, Set.of(0, 2));
    press("交卷");
    assertThat(shown()).contains("通过：答对 2 / 2 题", "课程证书", owner.displayName());
    browser.open(CourseRoutes.LIST + "?shop=" + shop.code() + "&status=passed");
    assertThat(shown()).contains("课 v_flow", "已通过", "学习记录", "100%（答了 2 次）");
  }

  @Test
  void the_worksheets_of_a_course_are_files_to_take_away() {
    ShopRef shop = market.shop("view-sheet");
    market.course("v_sheet", null);
    browser.signIn(market.member(shop, MemberRole.VIEWER)).open(page("v_sheet", shop, "two"));

    assertThat(shown()).contains("工作表", "排班表：晚/早");
    assertThat(_find(Anchor.class))
        .filteredOn(one -> one.getElement().getTextRecursively().equals("排班表：晚/早"))
        .singleElement()
        .satisfies(one -> assertThat(one.getElement().hasAttribute("download")).isTrue());
    assertThat(WorksheetCard.fileName("排班表：晚/早")).isEqualTo("排班表：晚 早.csv");
    assertThat(WorksheetCard.file("时段,人数\n18–22,=B3+1"))
        .isEqualTo("\uFEFF时段,人数\r\n18–22,=B3+1\r\n");
  }

  @SuppressWarnings("unchecked")
  private static void answer(int one, Set<Integer> several) {
    _get(RadioButtonGroup.class).setValue(one);
    _get(CheckboxGroup.class).setValue(several);
  }

  @Test
  void used_up_attempts_say_when_it_goes_on() {
    ShopRef shop = market.shop("view-used");
    AccountRef owner = market.member(shop, MemberRole.OWNER);
    market.course("v_used", CourseMarket.quiz(1));
    browser.signIn(owner).open(page("v_used", shop, "quiz"));
    answer(0, Set.of(0));
    press("交卷");

    assertThat(shown()).contains("今天的 1 次机会用完了，明天可以再答");
    assertThat(_find(RadioButtonGroup.class)).isEmpty();
  }

  @Test
  void viewers_providers_and_administrators_read_and_nothing_counts() {
    ShopRef shop = market.shop("view-read");
    market.course("v_read", CourseMarket.quiz(0));
    AccountRef viewer = market.member(shop, MemberRole.VIEWER);
    for (AccountRef reader : List.of(viewer, market.provider(shop), people.admin())) {
      browser.signIn(reader).open(page("v_read", shop, "one"));
      assertThat(shown()).contains("可以阅读", "第one节").doesNotContain("学完了");
      press("下一节");
      assertThat(shown()).contains("第 2 / 2 节");
      browser.open(page("v_read", shop, "quiz"));
      assertThat(_find(RadioButtonGroup.class)).isEmpty();
    }
    assertThat(people.as(viewer, () -> courses.page(shop.id(), "v_read")).read()).isEmpty();
  }

  @Test
  void the_way_opens_any_lesson_and_an_unknown_course_leads_back() {
    ShopRef shop = market.shop("view-way");
    market.course("v_way", null);
    browser.signIn(market.member(shop, MemberRole.OWNER)).open(page("v_way", shop, ""));
    _click(
        _find(NativeButton.class).stream()
            .filter(one -> one.getElement().getTextRecursively().contains("第two节"))
            .findFirst()
            .orElseThrow());
    assertThat(shown()).contains("第 2 / 2 节");

    browser.open(page("no_such", shop, ""));
    assertThat(shown()).contains("没有这门课程");
  }

  @Test
  void english_is_complete() {
    ShopRef shop = market.shop("view-en");
    market.course("v_en", CourseMarket.quiz(2));
    browser.signIn(market.member(shop, MemberRole.OWNER)).language(Locale.ENGLISH);
    browser.open(page("v_en", shop, "quiz"));

    assertThat(shown())
        .contains("Evening", "2 questions, 2 right answers pass", "Hand in")
        .doesNotContainPattern("测验|题目|交卷");
  }

  @Test
  void the_home_card_is_there_only_with_a_recommendation() {
    AccountRef owner = diagnosed.open().owner(0);
    browser.signIn(owner).open(CourseRoutes.LIST + "?shop=" + diagnosed.code(0));
    long shop = diagnosed.shop(0).id();

    assertThat(
            people
                .as(owner, () -> homeCard.create(shop))
                .orElseThrow()
                .getElement()
                .getTextRecursively())
        .contains("为你推荐的课程", "补到中位");
    ShopRef nobody = market.shop("view-home", "");
    AccountRef other = market.member(nobody, MemberRole.OWNER);
    assertThat(people.as(other, () -> homeCard.create(nobody.id()))).isEmpty();
  }

  @Test
  void a_metric_of_the_diagnosis_leads_to_its_course() {
    AccountRef owner = diagnosed.open().owner(0);
    browser.signIn(owner).open(CourseRoutes.LIST + "?shop=" + diagnosed.code(0));

    assertThat(
            people
                .as(owner, () -> link.of("im_3min_rate_30", diagnosed.code(0)))
                .orElseThrow()
                .getElement()
                .getAttribute("href"))
        .startsWith("courses/im_reply");
    assertThat(people.as(owner, () -> link.of("gmv_30", diagnosed.code(0)))).isEmpty();
  }
}
