package com.merchantgrowth.coaching.feedback.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.GridKt;
import com.merchantgrowth.coaching.bulletin.BulletinMarket;
import com.merchantgrowth.coaching.bulletin.RuleTopic;
import com.merchantgrowth.coaching.feedback.FeedbackRoutes;
import com.merchantgrowth.coaching.feedback.KnownProblem;
import com.merchantgrowth.coaching.feedback.KnownProblems;
import com.merchantgrowth.coaching.feedback.Likeness.Trait;
import com.merchantgrowth.coaching.feedback.ProblemForm;
import com.merchantgrowth.coaching.feedback.ReportDesk;
import com.merchantgrowth.coaching.feedback.ReportFilter;
import com.merchantgrowth.coaching.feedback.ReportForm;
import com.merchantgrowth.coaching.feedback.RuleReports;
import com.merchantgrowth.identity.AccountRef;
import com.merchantgrowth.merchant.MemberRole;
import com.merchantgrowth.merchant.ShopRef;
import com.merchantgrowth.shared.BusinessCalendar;
import com.merchantgrowth.shared.Wording;
import com.merchantgrowth.support.Browser;
import com.merchantgrowth.support.People;
import com.merchantgrowth.support.PortalTest;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** 问题回传 as owner, viewer, service provider and administrator see it. */
@PortalTest
class FeedbackViewsTest {
  @Autowired private Browser browser;
  @Autowired private People people;
  @Autowired private BulletinMarket market;
  @Autowired private RuleReports reports;
  @Autowired private ReportDesk desk;
  @Autowired private KnownProblems problems;
  @Autowired private BusinessCalendar calendar;

  private String shown() {
    return browser.view().getElement().getTextRecursively();
  }

  private static void press(String label) {
    _click(_get(Button.class, spec -> spec.withText(label)));
  }

  private long report(ShopRef shop, String happened) {
    return people.as(
        market.member(shop, MemberRole.OWNER),
        () ->
            reports.report(shop.id(), new ReportForm(RuleTopic.PRICE, null, "价保 15 天", happened)));
  }

  @Test
  void an_owner_reports_and_reads_the_answer() {
    ShopRef shop = market.shops("fv-own", 1).getFirst();
    AccountRef owner = market.member(shop, MemberRole.OWNER);
    AccountRef admin = people.admin();
    browser.signIn(owner).open("feedback?shop=" + shop.code());
    assertThat(shown()).contains("还没有回传过问题");
    press("回传一个问题");
    press("发给平台");
    assertThat(_find(Span.class))
        .extracting(Span::getText)
        .anyMatch(text -> text.startsWith("写清楚发生了什么"));
    _setValue(_get(TextField.class, spec -> spec.withLabel("哪条规则")), "48 小时揽收");
    _setValue(_get(TextArea.class, spec -> spec.withLabel("发生了什么")), "周一被判超时 6 单");
    press("发给平台");
    assertThat(shown()).contains("周一被判超时 6 单", "待答复");
    assertThat(browser.helps()).contains("status.report_new");

    long id =
        people
            .as(owner, () -> reports.page(shop.id(), ReportFilter.ALL, 0, 1))
            .getFirst()
            .report()
            .id();
    people.run(admin, () -> desk.answer(id, "周末不计入时限"));
    browser.language(Locale.ENGLISH).open("feedback?shop=" + shop.code() + "&state=answered");
    assertThat(shown()).contains("周末不计入时限", "Answered");
    browser.open("feedback?shop=" + shop.code() + "&state=closed");
    assertThat(shown()).contains("No reports match");
  }

  @Test
  void a_viewer_reads_only() {
    ShopRef shop = market.shops("fv-viewer", 1).getFirst();
    browser.signIn(market.member(shop, MemberRole.VIEWER)).open("feedback?shop=" + shop.code());
    assertThat(shown()).contains("查看者账号不能回传");
    assertThat(_find(Button.class, spec -> spec.withText("回传一个问题"))).isEmpty();
  }

  @Test
  void an_administrator_answers_gathers_and_tells_similar_shops() {
    List<ShopRef> shops = market.shops("fv-admin", 3);
    AccountRef neighbour = market.member(shops.get(1), MemberRole.OWNER);
    AccountRef admin = people.admin();
    long id = report(shops.getFirst(), "补差算错了 fv");

    browser.signIn(admin).open(FeedbackRoutes.report(id));
    assertThat(shown()).contains("速递店 fv-admin0", "补差算错了 fv", "归到已知问题");
    _setValue(_get(TextArea.class, spec -> spec.withLabel("答复")), "按实付价算，已改");
    press("答复店铺");
    assertThat(shown()).contains("按实付价算，已改", "已答复");

    press("新建一个已知问题");
    _setValue(_get(TextField.class, spec -> spec.withLabel("一句话说清（中文）")), "补差按标价算了 fv");
    _setValue(_get(TextArea.class, spec -> spec.withLabel("是什么、在处理什么、先怎么办（中文）")), "先别手工补");
    press("保存已知问题");
    assertThat(shown()).contains("已归到已知问题「补差按标价算了 fv」");

    browser.open(FeedbackRoutes.PROBLEMS);
    assertThat(shown()).contains("补差按标价算了 fv");
    KnownProblem made =
        people.as(admin, problems::list).stream()
            .filter(one -> one.title().zh().equals("补差按标价算了 fv"))
            .findFirst()
            .orElseThrow();
    assertThat(people.as(admin, () -> problems.tell(made.id(), Set.of(Trait.BELT)))).isEqualTo(2);

    browser.signIn(neighbour).open("feedback?shop=" + shops.get(1).code());
    assertThat(shown()).contains("补差按标价算了 fv", "处理中").doesNotContain("补差算错了 fv", "fv-admin0");
  }

  @Test
  @SuppressWarnings("unchecked")
  void the_count_of_similar_shops_follows_what_is_chosen() {
    List<ShopRef> shops = market.shops("fv-count", 4);
    AccountRef admin = people.admin();
    long report = report(shops.getFirst(), "数一数");
    people.run(
        admin,
        () -> {
          long id =
              problems.create(
                  report,
                  new ProblemForm(
                      RuleTopic.PRICE, new Wording("数得清 fv", ""), new Wording("先等等", "")));
          desk.gather(report, id);
        });
    browser.signIn(admin).open(FeedbackRoutes.PROBLEMS);
    CheckboxGroup<Trait> newest = _find(CheckboxGroup.class).getFirst();
    newest.setValue(Set.of(Trait.BELT));
    assertThat(shown()).contains("3 家还没告诉过");
  }

  @Test
  void a_coach_sees_bound_shops_and_the_digest_of_its_belts() {
    List<ShopRef> shops = market.shops("fv-coach", 2);
    AccountRef coach = market.provider(shops.subList(0, 1));
    report(shops.get(0), "自己店的");
    long other = report(shops.get(1), "别家店的");

    browser.signIn(coach).open(FeedbackRoutes.DESK);
    assertThat(GridKt._size(_get(Grid.class, spec -> spec.withId("reports")))).isEqualTo(1);
    press("回传一个问题");
    browser.open(FeedbackRoutes.report(other));
    assertThat(shown()).contains("没有这条回传").doesNotContain("别家店的");
    browser.open(FeedbackRoutes.DIGEST + "?day=" + calendar.today());
    assertThat(shown()).contains("fv-coach带", "价格与价保").doesNotContain("别家店的", "速递店");
    browser.open(FeedbackRoutes.DIGEST + "?day=2020-01-01");
    assertThat(shown()).contains("没有新消息");
  }
}
