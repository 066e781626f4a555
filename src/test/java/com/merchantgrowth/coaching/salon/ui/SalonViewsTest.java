package com.merchantgrowth.coaching.salon.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.GridKt;
import com.github.mvysny.kaributesting.v10.pro.ConfirmDialogKt;
import com.merchantgrowth.coaching.bulletin.BulletinMarket;
import com.merchantgrowth.coaching.salon.SalonDesk;
import com.merchantgrowth.coaching.salon.SalonForm;
import com.merchantgrowth.coaching.salon.SalonKind;
import com.merchantgrowth.coaching.salon.SalonPlanning;
import com.merchantgrowth.coaching.salon.SalonRoutes;
import com.merchantgrowth.coaching.salon.SalonState;
import com.merchantgrowth.coaching.salon.ShopSalons;
import com.merchantgrowth.identity.AccountRef;
import com.merchantgrowth.merchant.MemberRole;
import com.merchantgrowth.merchant.ShopRef;
import com.merchantgrowth.shared.BusinessCalendar;
import com.merchantgrowth.shared.Wording;
import com.merchantgrowth.support.Browser;
import com.merchantgrowth.support.People;
import com.merchantgrowth.support.PortalTest;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** 沙龙与讲座 as owner, viewer, service provider and administrator see it. */
@PortalTest
class SalonViewsTest {
  @Autowired private Browser browser;
  @Autowired private People people;
  @Autowired private BulletinMarket market;
  @Autowired private SalonPlanning planning;
  @Autowired private SalonDesk desk;
  @Autowired private ShopSalons salons;
  @Autowired private BusinessCalendar calendar;
  @Autowired private JdbcClient jdbc;

  private String shown() {
    return browser.view().getElement().getTextRecursively();
  }

  private static void press(String label) {
    _click(_get(Button.class, spec -> spec.withText(label)));
  }

  private SalonForm form(String title, String category, int seats) {
    Instant start = calendar.today().plusDays(3).atTime(14, 0).atZone(calendar.zone()).toInstant();
    return new SalonForm(
        SalonKind.LECTURE,
        new Wording(title, title + " (en)"),
        new Wording("怎么写脚本", "Scripts"),
        null,
        "濮院轻纺城",
        "https://live.example/1",
        start,
        start.plus(Duration.ofHours(2)),
        seats,
        BulletinMarket.in(category));
  }

  private long invited(AccountRef organiser, SalonForm form) {
    return people.as(
        organiser,
        () -> {
          long id = planning.create(form);
          planning.invite(id);
          return id;
        });
  }

  @Test
  void an_owner_signs_up_waits_and_gives_back() {
    List<ShopRef> shops = market.shops("sv-own", 2);
    AccountRef first = market.member(shops.get(0), MemberRole.OWNER);
    AccountRef second = market.member(shops.get(1), MemberRole.OPERATOR);
    invited(people.admin(), form("脚本讲座", "sv-own", 1));

    browser.signIn(first).open("salons?shop=" + shops.get(0).code());
    assertThat(shown()).contains("脚本讲座", "14:00–16:00", "濮院轻纺城", "还剩 1 个");
    press("报名");
    assertThat(shown()).contains("已有名额");
    assertThat(browser.helps()).contains("status.salon_open", "status.signup_seat");

    browser.signIn(second).open("salons?shop=" + shops.get(1).code());
    assertThat(shown()).contains("已满，0 家在候补");
    press("候补");
    assertThat(shown()).contains("候补中", "已满，1 家在候补");

    browser.signIn(first).open("salons?shop=" + shops.get(0).code());
    press("退名额");
    browser.signIn(second).language(Locale.ENGLISH).open("salons?shop=" + shops.get(1).code());
    assertThat(shown()).contains("Has a seat");
  }

  @Test
  void a_viewer_and_a_shop_without_invitation_have_no_button() {
    ShopRef shop = market.shops("sv-viewer", 1).getFirst();
    invited(people.admin(), form("只看的讲座", "sv-viewer", 3));
    browser.signIn(market.member(shop, MemberRole.VIEWER)).open("salons?shop=" + shop.code());
    assertThat(shown()).contains("只看的讲座");
    assertThat(_find(Button.class, spec -> spec.withText("报名"))).isEmpty();

    ShopRef other = market.shops("sv-none", 1).getFirst();
    browser.signIn(market.member(other, MemberRole.OWNER)).open("salons?shop=" + other.code());
    assertThat(shown()).contains("还没有邀请").doesNotContain("只看的讲座");
    browser.open("salons?shop=" + other.code() + "&past=1");
    assertThat(shown()).contains("还没有参加过");
  }

  @Test
  void an_organiser_plans_invites_and_ticks_who_came() {
    List<ShopRef> shops = market.shops("sv-plan", 2);
    AccountRef coach = market.provider(shops);
    AccountRef guest = market.member(shops.get(0), MemberRole.OWNER);
    long id = people.as(coach, () -> planning.create(form("服务商的讲座", "sv-plan", 5)));
    browser.signIn(coach).open(SalonRoutes.desk(id));
    _setValue(_get(TextField.class, spec -> spec.withLabel("线上链接")), "nowhere");
    press("邀请");
    assertThat(shown()).contains("链接要以 https:// 开头");
    _setValue(_get(TextField.class, spec -> spec.withLabel("线上链接")), "https://live.example/2");
    press("邀请");
    assertThat(_get(ConfirmDialog.class).getElement().getProperty("confirmText"))
        .isEqualTo("邀请 2 家");
    ConfirmDialogKt._fireConfirm(_get(ConfirmDialog.class));
    assertThat(shown()).contains("报名中", "谁报了名", "还没有店铺报名");
    people.run(guest, () -> salons.signUp(shops.get(0).id(), id));

    OffsetDateTime yesterday = calendar.now().minus(Duration.ofDays(1)).atOffset(ZoneOffset.UTC);
    jdbc.sql("update salon set starts_at = ?, ends_at = ? where id = ?")
        .params(yesterday, yesterday.plusHours(2), id)
        .update();
    browser.open(SalonRoutes.desk(id));
    _setValue(_get(Checkbox.class, spec -> spec.withLabel("到场")), true);
    assertThat(people.as(coach, () -> desk.signUps(id)).getFirst().attended()).isTrue();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      AttendanceCard.write(
          people.as(coach, () -> desk.signUps(id)), new SalonWords(browser.view(), calendar), out);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
    assertThat(out.toString(StandardCharsets.UTF_8)).contains(shops.get(0).code(), "到场");
    browser.open(SalonRoutes.DESK + "?past=1");
    assertThat(GridKt._size(_get(Grid.class, spec -> spec.withId("salons")))).isEqualTo(1);
  }

  @Test
  void an_administrator_keeps_rooms_and_plans_a_new_salon() {
    AccountRef admin = people.admin();
    browser.signIn(admin).open(SalonRoutes.VENUES);
    press("加一个场地");
    _setValue(_get(TextField.class, spec -> spec.withLabel("场地（中文）")), "平湖羽绒会客厅 sv");
    press("保存场地");
    assertThat(_find(Span.class))
        .extracting(Span::getText)
        .anyMatch(text -> text.startsWith("写地址"));
    _setValue(_get(TextField.class, spec -> spec.withLabel("地址")), "平湖服装城 2 楼");
    press("保存场地");
    assertThat(shown()).contains("平湖羽绒会客厅 sv", "09:00–21:00", "可以订");

    browser.open(SalonRoutes.DESK + "/new");
    press("保存安排");
    assertThat(shown()).contains("写一个中文主题");
    _setValue(_get(TextField.class, spec -> spec.withLabel("主题（中文）")), "新办的一场 sv");
    _setValue(_get(TextField.class, spec -> spec.withLabel("别的地点")), "线下门店");
    press("保存安排");
    assertThat(people.as(admin, () -> desk.page(false, 0, 200)))
        .anyMatch(
            salon ->
                salon.form().title().zh().equals("新办的一场 sv") && salon.state() == SalonState.DRAFT);
    browser.open(SalonRoutes.desk(987654321));
    assertThat(shown()).contains("没有这场活动");
  }

  @Test
  void a_coach_sees_rooms_but_does_not_keep_them() {
    browser.signIn(people.serviceProvider()).open(SalonRoutes.VENUES);
    assertThat(_find(Button.class, spec -> spec.withText("加一个场地"))).isEmpty();
    browser.open(SalonRoutes.DESK);
    assertThat(shown()).contains("只邀请你陪跑的店铺");
  }
}
