package com.merchantgrowth.reward.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._assertOne;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.GridKt;
import com.github.mvysny.kaributesting.v10.PrettyPrintTreeKt;
import com.merchantgrowth.coaching.BindingSetup;
import com.merchantgrowth.identity.AccountRef;
import com.merchantgrowth.merchant.MemberRole;
import com.merchantgrowth.reward.RewardFilter;
import com.merchantgrowth.reward.RewardKind;
import com.merchantgrowth.reward.RewardMarket;
import com.merchantgrowth.reward.RewardUse;
import com.merchantgrowth.reward.core.GrantState;
import com.merchantgrowth.shared.BusinessCalendar;
import com.merchantgrowth.support.Browser;
import com.merchantgrowth.support.People;
import com.merchantgrowth.support.PortalTest;
import com.merchantgrowth.support.SqlCount;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Paragraph;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** 权益中心, as a merchant, a service provider and an administrator see it. */
@PortalTest
class RewardsViewTest {
  @Autowired private Browser browser;
  @Autowired private People people;
  @Autowired private RewardMarket market;
  @Autowired private RewardUse use;
  @Autowired private BindingSetup bindings;
  @Autowired private BusinessCalendar calendar;
  @Autowired private RewardWorkbook workbook;
  @Autowired private ExpiringHomeCard card;

  private record Wallet(long shop, long soon, long money, long over) {}

  /** A coupon with five days left and 400 used, ¥120.00 without hurry, and one that is over. */
  private Wallet wallet(String code) {
    long shop = market.shop(code);
    long soon = market.grant(shop, code + "-soon", 3400, calendar.today().plusDays(4));
    long money =
        market.grant(shop, code + "-money", "ad_credit", 12_000, calendar.today().plusDays(40));
    long over = market.grant(shop, code + "-over", 500, calendar.yesterday());
    people.run(people.admin(), () -> use.use(new RewardUse.Request(soon, 400, "11月20日 直播", "k")));
    return new Wallet(shop, soon, money, over);
  }

  @SuppressWarnings("unchecked")
  private static Grid<GrantRow> grid() {
    return _get(Grid.class, spec -> spec.withId("rewards"));
  }

  private static String page() {
    return PrettyPrintTreeKt.toPrettyTree(UI.getCurrent());
  }

  @Test
  void the_page_says_what_can_be_used_what_expires_soon_and_lists_every_reward() {
    Wallet wallet = wallet("wv-all");

    browser.signIn(market.member(wallet.shop(), MemberRole.VIEWER)).open("rewards");

    assertThat(page()).contains("3,000 次曝光", "¥120.00", "14 天内到期 3,000", "剩 5 天", "已用 400");
    assertThat(GridKt._size(grid())).isEqualTo(3);
    assertThat(GridKt._get(grid(), 0).grant().state()).isEqualTo(GrantState.EXPIRED);
    _assertNone(Button.class, spec -> spec.withText("收回"));
  }

  @Test
  void filters_narrow_the_list_and_stand_in_the_url() {
    Wallet wallet = wallet("wv-filter");
    browser.signIn(market.member(wallet.shop(), MemberRole.OWNER)).open("rewards?state=available");
    assertThat(GridKt._size(grid())).isEqualTo(2);

    @SuppressWarnings("unchecked")
    ComboBox<RewardKind> kind = _get(ComboBox.class, spec -> spec.withLabel("种类"));
    _setValue(
        kind,
        kind.getListDataView()
            .getItems()
            .filter(one -> one.code().equals("ad_credit"))
            .findFirst()
            .orElseThrow());

    assertThat(GridKt._size(grid())).isEqualTo(1);
    assertThat(GridKt._get(grid(), 0).id()).isEqualTo(wallet.money());
  }

  @Test
  void a_reward_opens_with_its_history_and_without_names_of_administrators() {
    Wallet wallet = wallet("wv-open");

    browser
        .signIn(market.member(wallet.shop(), MemberRole.OWNER))
        .open("rewards?grant=" + wallet.soon());

    assertThat(page()).contains("11月20日 直播", "−400", "流水").doesNotContain("admin-");
    _get(
            Button.class,
            spec -> spec.withPredicate(b -> b.getAriaLabel().filter("关闭这笔权益"::equals).isPresent()))
        .click();
    assertThat(page()).doesNotContain("11月20日 直播");
  }

  @Test
  void another_shop_s_reward_does_not_open_whatever_the_url_says() {
    Wallet other = wallet("wv-other");
    Wallet own = wallet("wv-own");

    browser
        .signIn(market.member(own.shop(), MemberRole.OWNER))
        .open("rewards?grant=" + other.soon());

    assertThat(page()).doesNotContain("流水", "wv-other");
    browser.open("rewards?grant=xyz");
    assertThat(GridKt._size(grid())).isEqualTo(3);
  }

  @Test
  void a_shop_without_rewards_reads_how_to_get_some() {
    long shop = market.shop("wv-none");

    browser.signIn(market.member(shop, MemberRole.OWNER)).open("rewards");

    _assertOne(Paragraph.class, spec -> spec.withText("还没有权益"));
  }

  @Test
  void a_service_provider_sees_a_bound_shop_and_is_asked_to_choose_one() {
    Wallet wallet = wallet("wv-coach");
    AccountRef provider = people.serviceProvider();
    bindings.bind(provider.id(), wallet.shop(), calendar.today());

    browser.signIn(provider).open("rewards");
    _assertOne(Anchor.class, spec -> spec.withText("打开店铺列表"));

    browser.open("rewards?shop=wv-coach");
    assertThat(GridKt._size(grid())).isEqualTo(3);
  }

  @Test
  void an_administrator_reads_a_shop_s_page_and_changes_nothing_there() {
    wallet("wv-admin");

    browser.signIn(people.admin()).open("rewards?shop=wv-admin");

    assertThat(GridKt._size(grid())).isEqualTo(3);
    _assertNone(Button.class, spec -> spec.withText("收回"));
  }

  @Test
  void english_is_complete() {
    Wallet wallet = wallet("wv-en");
    browser.signIn(market.member(wallet.shop(), MemberRole.OWNER)).language(Locale.ENGLISH);

    browser.open("rewards?grant=" + wallet.soon());

    assertThat(page()).contains("3,000 exposures", "5 days left", "Live traffic coupon", "Used");
  }

  @Test
  void the_home_card_is_there_only_while_something_expires_soon() {
    Wallet wallet = wallet("wv-home");
    long calm = market.shop("wv-calm");
    market.grant(calm, "wv-calm", 100, calendar.today().plusDays(20));

    browser.signIn(market.member(wallet.shop(), MemberRole.VIEWER)).open("rewards");
    assertThat(PrettyPrintTreeKt.toPrettyTree(card.create(wallet.shop()).orElseThrow()))
        .contains("直播流量券 3,000 次曝光", "剩 5 天")
        .doesNotContain("投放金");
    browser.signIn(market.member(calm, MemberRole.VIEWER)).open("rewards");
    assertThat(card.create(calm)).isEmpty();
  }

  @Test
  void the_page_takes_the_same_statements_for_three_rewards_and_for_forty() {
    Wallet few = wallet("wv-few");
    Wallet many = wallet("wv-many");
    market.random(many.shop(), "wv-many-r", 37, 3);
    AccountRef one = market.member(few.shop(), MemberRole.VIEWER);
    AccountRef other = market.member(many.shop(), MemberRole.VIEWER);

    int three = statements(one);
    assertThat(statements(other)).isEqualTo(three);
  }

  private int statements(AccountRef account) {
    browser.signIn(account);
    return SqlCount.of(
        () -> {
          browser.open("rewards");
          GridKt._get(grid(), 0);
        });
  }

  @Test
  void the_export_holds_every_entry_exactly() throws IOException {
    Wallet wallet = wallet("wv-file");
    browser.signIn(market.member(wallet.shop(), MemberRole.VIEWER)).open("rewards");
    ByteArrayOutputStream file = new ByteArrayOutputStream();

    workbook.write(wallet.shop(), RewardFilter.ALL, RewardWords.of(UI.getCurrent()), file);

    try (ReadableWorkbook read =
        new ReadableWorkbook(new ByteArrayInputStream(file.toByteArray()))) {
      List<Row> grants = read.getSheet(0).orElseThrow().read();
      assertThat(grants).hasSize(4);
      assertThat(grants.get(1).getCellText(6)).isEqualTo("已过期");
      assertThat(grants.get(2).getCellText(1)).isEqualTo("投放金");
      assertThat(grants.get(2).getCellAsNumber(7)).contains(new BigDecimal("120.00"));
      assertThat(grants.get(3).getCellAsNumber(8)).contains(new BigDecimal("3000"));
      List<Row> entries = read.getSheet(1).orElseThrow().read();
      assertThat(entries).hasSize(5);
      assertThat(entries.getLast().getCellText(4)).isEqualTo("使用");
      assertThat(entries.getLast().getCellAsNumber(5)).contains(new BigDecimal("-400"));
      assertThat(entries.getLast().getCellText(7)).isEqualTo("11月20日 直播");
    }
  }
}
