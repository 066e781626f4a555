package com.merchantgrowth.coaching.feedback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.merchantgrowth.coaching.bulletin.BulletinAuthoring;
import com.merchantgrowth.coaching.bulletin.BulletinMarket;
import com.merchantgrowth.coaching.bulletin.BulletinSending;
import com.merchantgrowth.coaching.bulletin.RuleTopic;
import com.merchantgrowth.coaching.feedback.Likeness.Trait;
import com.merchantgrowth.identity.AccountRef;
import com.merchantgrowth.merchant.MemberRole;
import com.merchantgrowth.merchant.ShopRef;
import com.merchantgrowth.metric.run.RunPublished;
import com.merchantgrowth.notice.MyNotices;
import com.merchantgrowth.notice.NoticeFilter;
import com.merchantgrowth.shared.BusinessCalendar;
import com.merchantgrowth.shared.DomainException;
import com.merchantgrowth.shared.SubjectKind;
import com.merchantgrowth.shared.Wording;
import com.merchantgrowth.support.People;
import com.merchantgrowth.support.SqlCount;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.support.TransactionTemplate;

/** From the report to the digest; run on both databases. */
abstract class FeedbackScenario {
  @Autowired BulletinMarket market;
  @Autowired BulletinAuthoring authoring;
  @Autowired BulletinSending sending;
  @Autowired RuleReports reports;
  @Autowired ReportDesk desk;
  @Autowired KnownProblems problems;
  @Autowired BeltDigests digests;
  @Autowired MyNotices notices;
  @Autowired People people;
  @Autowired BusinessCalendar calendar;
  @Autowired ApplicationEventPublisher events;
  @Autowired TransactionTemplate transaction;

  private static ReportForm form(String happened) {
    return new ReportForm(RuleTopic.SHIPPING, null, "48 小时揽收", happened);
  }

  private static ProblemForm problem(String title) {
    return new ProblemForm(
        RuleTopic.SHIPPING,
        new Wording(title, title + " (en)"),
        new Wording("平台在改，先留好快递面单", "Being fixed; keep the labels"));
  }

  private long report(AccountRef who, ShopRef shop, String happened) {
    return people.as(who, () -> reports.report(shop.id(), form(happened)));
  }

  private ReportRow row(AccountRef who, long id) {
    return people.as(who, () -> desk.detail(id));
  }

  private List<String> heard(AccountRef who) {
    return people.as(who, () -> notices.page(NoticeFilter.ALL, 0, 50)).stream()
        .map(notice -> notice.sentence(Locale.CHINESE))
        .toList();
  }

  private void refused(AccountRef who, Runnable act, String key) {
    assertThatThrownBy(() -> people.run(who, act))
        .isInstanceOfSatisfying(
            DomainException.class, refused -> assertThat(refused.key()).isEqualTo(key));
  }

  private void published(LocalDate day) {
    transaction.executeWithoutResult(
        status -> events.publishEvent(new RunPublished(SubjectKind.SHOP, day, 1)));
  }

  @Test
  void what_is_reported_is_answered_and_the_shop_is_told() {
    ShopRef shop = market.shops("rf-flow", 1).getFirst();
    AccountRef operator = market.member(shop, MemberRole.OPERATOR);
    AccountRef viewer = market.member(shop, MemberRole.VIEWER);
    AccountRef admin = people.admin();

    long id = report(operator, shop, "周末快递不上门，周一揽收被判超时 6 单");
    assertThat(row(admin, id).report().state()).isEqualTo(ReportState.NEW);
    refused(viewer, () -> reports.report(shop.id(), form("x")), "merchant.error.area.coach");
    refused(
        operator, () -> reports.report(shop.id(), form("  ")), "coaching.feedback.error.happened");
    refused(
        operator,
        () -> reports.report(shop.id(), new ReportForm(RuleTopic.LIVE, null, "", "没说哪条")),
        "coaching.feedback.error.rule");

    people.run(admin, () -> desk.answer(id, "周六日不计入时限，已重新判定"));

    RuleReport answered =
        people
            .as(viewer, () -> reports.page(shop.id(), ReportFilter.ALL, 0, 9))
            .getFirst()
            .report();
    assertThat(answered.state()).isEqualTo(ReportState.ANSWERED);
    assertThat(answered.answer()).isEqualTo("周六日不计入时限，已重新判定");
    assertThat(answered.answeredBy()).isEqualTo(admin.displayName());
    assertThat(heard(operator)).anyMatch(text -> text.startsWith("平台答复了你回传的问题：周末快递不上门"));

    people.run(admin, () -> desk.close(id));
    refused(admin, () -> desk.answer(id, "再说一句"), "coaching.feedback.error.closed");
  }

  @Test
  void a_report_names_only_bulletins_its_shop_was_sent() {
    ShopRef sent = market.shops("rf-bulletin", 1).getFirst();
    ShopRef other = market.shops("rf-bulletin-no", 1).getFirst();
    AccountRef admin = people.admin();
    long bulletin =
        people.as(
            admin,
            () -> {
              long id = authoring.create(market.text("回传的速递", "rf-bulletin")).bulletin();
              sending.publish(id);
              return id;
            });
    ReportForm form = new ReportForm(RuleTopic.SHIPPING, bulletin, "", "按速递做了还是被判");

    long id =
        people.as(market.member(sent, MemberRole.OWNER), () -> reports.report(sent.id(), form));
    assertThat(row(admin, id).report().bulletin()).isEqualTo(bulletin);
    refused(
        market.member(other, MemberRole.OWNER),
        () -> reports.report(other.id(), form),
        "coaching.bulletin.error.unknown");
  }

  @Test
  void a_coach_reports_for_a_bound_shop_and_sees_no_others() {
    List<ShopRef> shops = market.shops("rf-coach", 2);
    AccountRef coach = market.provider(shops.subList(0, 1));
    long own = report(coach, shops.get(0), "替店铺回传");
    long other = report(market.member(shops.get(1), MemberRole.OWNER), shops.get(1), "别家的经过");

    assertThat(row(coach, own).report().byCoach()).isTrue();
    refused(coach, () -> desk.detail(other), "coaching.feedback.error.unknown");
    refused(coach, () -> reports.report(shops.get(1).id(), form("x")), "merchant.error.unknown");
    assertThat(people.as(coach, () -> desk.page(ReportFilter.ALL, 0, 50)))
        .extracting(row -> row.report().happened())
        .containsExactly("替店铺回传");
    assertThatThrownBy(() -> people.run(coach, () -> desk.answer(own, "我来答")))
        .isInstanceOf(AccessDeniedException.class);
  }

  @Test
  void similar_shops_are_told_of_a_known_problem_once_and_never_by_whom() {
    List<ShopRef> shops = market.shops("rf-like", 4);
    ShopRef reporter = shops.getFirst();
    AccountRef neighbour = market.member(shops.get(1), MemberRole.OWNER);
    AccountRef stranger = market.member(market.shops("rf-unlike", 1).getFirst(), MemberRole.OWNER);
    AccountRef admin = people.admin();
    long report = report(market.member(reporter, MemberRole.OWNER), reporter, "我家的秘密经过");
    long id = people.as(admin, () -> problems.create(report, problem("揽收判定有误 like")));
    assertThat(people.as(admin, () -> problems.similar(id, EnumSet.allOf(Trait.class))))
        .as("nothing is gathered yet")
        .isZero();

    people.run(admin, () -> desk.gather(report, id));
    assertThat(row(admin, report).report().state()).isEqualTo(ReportState.KNOWN);
    assertThat(people.as(admin, () -> problems.similar(id, EnumSet.of(Trait.BELT)))).isEqualTo(3);
    assertThat(people.as(admin, () -> problems.tell(id, EnumSet.of(Trait.BELT, Trait.CATEGORY))))
        .isEqualTo(3);
    refused(
        admin,
        () -> problems.tell(id, EnumSet.of(Trait.CATEGORY)),
        "coaching.feedback.error.nobody");

    assertThat(heard(neighbour).stream().filter(text -> text.contains("揽收判定有误 like"))).hasSize(1);
    assertThat(heard(stranger)).noneMatch(text -> text.contains("揽收判定有误 like"));
    List<KnownProblem> told = people.as(neighbour, () -> reports.problems(shops.get(1).id()));
    assertThat(told).singleElement().satisfies(one -> assertThat(one.told()).isEqualTo(4));
    assertThat(told.toString()).doesNotContain("秘密经过", reporter.name());
    assertThat(people.as(neighbour, () -> reports.page(shops.get(1).id(), ReportFilter.ALL, 0, 9)))
        .isEmpty();
  }

  @Test
  void the_digest_of_a_belt_is_told_once_and_only_when_there_is_news() {
    List<ShopRef> shops = market.shops("rf-digest", 2);
    AccountRef coach = market.provider(shops.subList(0, 1));
    AccountRef elsewhere = market.provider(market.shops("rf-digest-else", 1));
    LocalDate today = calendar.today();
    published(today);
    assertThat(heard(coach)).noneMatch(text -> text.contains("日报"));

    report(market.member(shops.get(1), MemberRole.OWNER), shops.get(1), "别家的一件事");
    published(today);
    published(today);

    assertThat(heard(coach).stream().filter(text -> text.contains("rf-digest带"))).hasSize(1);
    assertThat(heard(elsewhere)).noneMatch(text -> text.contains("日报"));
    List<BeltDigest> read = people.as(coach, () -> digests.of(today));
    assertThat(read).extracting(BeltDigest::belt).containsExactly("rf-digest带");
    assertThat(read.getFirst().lines())
        .containsExactly(new BeltDigest.Line(RuleTopic.SHIPPING, 1, 0));
    assertThat(read.toString()).doesNotContain("别家的一件事", shops.get(1).name());
    assertThat(people.as(coach, () -> digests.of(today.minusDays(30)))).isEmpty();
  }

  @Test
  void days_long_gone_are_no_news() {
    List<ShopRef> shops = market.shops("rf-old", 1);
    AccountRef coach = market.provider(shops);
    report(coach, shops.getFirst(), "今天的");

    published(calendar.today().minusDays(8));

    assertThat(heard(coach)).noneMatch(text -> text.contains("日报"));
  }

  @Test
  void search_looks_into_reports_and_answers() {
    ShopRef shop = market.shops("rf-find", 1).getFirst();
    AccountRef owner = market.member(shop, MemberRole.OWNER);
    AccountRef admin = people.admin();
    report(owner, shop, "缺角的一件事");
    long id = report(owner, shop, "另一件");
    people.run(admin, () -> desk.answer(id, "答复里有 缺角 两个字"));

    assertThat(found(owner, shop, new ReportFilter("缺角", null, null, "", 0))).isEqualTo(2);
    assertThat(found(owner, shop, new ReportFilter("缺角", null, ReportState.NEW, "", 0)))
        .isEqualTo(1);
    assertThat(found(owner, shop, new ReportFilter("", RuleTopic.LIVE, null, "", 0))).isZero();
    assertThat(
            people.as(admin, () -> desk.count(new ReportFilter("缺角", null, null, "rf-find带", 0))))
        .isEqualTo(2);
  }

  private long found(AccountRef who, ShopRef shop, ReportFilter filter) {
    return people.as(who, () -> reports.count(shop.id(), filter));
  }

  @Test
  void lists_need_the_same_statements_for_few_and_for_many() {
    List<ShopRef> shops = market.shops("rf-sql", 12);
    AccountRef coach = market.provider(shops);
    report(coach, shops.getFirst(), "第一件");
    int one = people.as(coach, () -> SqlCount.of(() -> desk.page(ReportFilter.ALL, 0, 50)));
    shops.forEach(shop -> report(coach, shop, "又一件"));

    assertThat(people.as(coach, () -> SqlCount.of(() -> desk.page(ReportFilter.ALL, 0, 50))))
        .isEqualTo(one);
  }
}
