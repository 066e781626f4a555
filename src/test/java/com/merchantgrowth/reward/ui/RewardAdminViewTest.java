package com.merchantgrowth.reward.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._assertOne;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.GridKt;
import com.github.mvysny.kaributesting.v10.NotificationsKt;
import com.github.mvysny.kaributesting.v10.PrettyPrintTreeKt;
import com.merchantgrowth.identity.AccountRef;
import com.merchantgrowth.reward.RewardAdministration;
import com.merchantgrowth.reward.RewardAmount;
import com.merchantgrowth.reward.RewardFilter;
import com.merchantgrowth.reward.RewardGrant;
import com.merchantgrowth.reward.RewardKind;
import com.merchantgrowth.reward.RewardKinds;
import com.merchantgrowth.reward.RewardMarket;
import com.merchantgrowth.reward.core.GrantState;
import com.merchantgrowth.shared.BusinessCalendar;
import com.merchantgrowth.support.Browser;
import com.merchantgrowth.support.People;
import com.merchantgrowth.support.PortalTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** 权益与对账, as administrators use it. */
@PortalTest
class RewardAdminViewTest {
  @Autowired private Browser browser;
  @Autowired private People people;
  @Autowired private RewardMarket market;
  @Autowired private RewardAdministration administration;
  @Autowired private RewardKinds kinds;
  @Autowired private BusinessCalendar calendar;
  @Autowired private JdbcClient jdbc;

  private AccountRef admin;

  @BeforeEach
  void somebody() {
    admin = people.admin();
  }

  @SuppressWarnings("unchecked")
  private static Grid<GrantRow> grid() {
    return _get(Grid.class, spec -> spec.withId("rewards"));
  }

  private static String page() {
    return PrettyPrintTreeKt.toPrettyTree(UI.getCurrent());
  }

  private List<RewardGrant> grants(String shop) {
    return people.as(admin, () -> administration.page(shop, RewardFilter.ALL, 0, 100));
  }

  private long audited(String action, String shop) {
    return jdbc.sql("select count(*) from audit_entry where action = ? and target = ?")
        .param(action)
        .param(shop)
        .query(Long.class)
        .single();
  }

  private static void clickInDialog(String text) {
    _click(_get(_get(Dialog.class), Button.class, spec -> spec.withText(text)));
  }

  @Test
  void the_ledger_of_all_shops_is_narrowed_by_code_state_and_source() {
    long one = market.shop("av-one");
    market.grant(one, "av-task", 100, null);
    market.grant(one, "av-task-2", 100, calendar.yesterday());
    market.grant(market.shop("av-two"), "av-task", 100, null);

    browser.signIn(admin).open("admin/rewards?source=task/av-task");
    assertThat(GridKt._size(grid())).isEqualTo(2);
    _setValue(_get(TextField.class, spec -> spec.withLabel("店铺编码")), "av-one");
    assertThat(GridKt._size(grid())).isEqualTo(1);
    assertThat(GridKt._get(grid(), 0).shop().name()).isEqualTo("店 av-one");

    _setValue(_get(TextField.class, spec -> spec.withLabel("店铺编码")), "av-o");
    assertThat(GridKt._size(grid())).isZero();
    browser.open("admin/rewards?code=av-one&state=expired");
    assertThat(GridKt._size(grid())).isEqualTo(1);
  }

  @Test
  void a_reward_issued_by_hand_is_in_the_ledger_and_in_the_trail() {
    market.shop("av-issue");
    browser.signIn(admin).open("admin/rewards");
    _click(_get(Button.class, spec -> spec.withText("发放权益")));
    Dialog dialog = _get(Dialog.class);
    @SuppressWarnings("unchecked")
    Select<RewardKind> kind = _get(dialog, Select.class, spec -> spec.withLabel("种类"));
    _setValue(kind, kinds.find("ad_credit").orElseThrow());
    _setValue(_get(dialog, TextField.class, spec -> spec.withLabel("店铺编码")), "av-issue");
    _setValue(_get(dialog, TextField.class, spec -> spec.withLabel("金额（元）")), "120.5");
    _assertOne(dialog, Span.class, spec -> spec.withText("发给 店 av-issue：投放金 ¥120.50"));

    clickInDialog("发放权益");
    _assertOne(dialog, Span.class, spec -> spec.withText("要写明原因"));
    _setValue(_get(dialog, TextArea.class), "11月系统故障补偿");
    clickInDialog("发放权益");

    assertThat(grants("av-issue"))
        .singleElement()
        .satisfies(
            grant -> {
              assertThat(grant.reward().amount()).isEqualTo(12_050);
              assertThat(grant.note()).isEqualTo("11月系统故障补偿");
            });
    assertThat(audited("reward.issue", "av-issue")).isOne();
  }

  @Test
  void what_is_no_amount_is_refused_in_the_dialog() {
    market.shop("av-wrong");
    browser.signIn(admin).open("admin/rewards");
    _click(_get(Button.class, spec -> spec.withText("发放权益")));
    Dialog dialog = _get(Dialog.class);
    _setValue(_get(dialog, TextField.class, spec -> spec.withLabel("店铺编码")), "av-wrong");
    _setValue(_get(dialog, TextField.class, spec -> spec.withLabel("数量（次曝光）")), "1.5");
    _setValue(_get(dialog, TextArea.class), "补偿");

    clickInDialog("发放权益");

    _assertOne(dialog, Span.class, spec -> spec.withText("数量要是整数：1.5"));
    assertThat(grants("av-wrong")).isEmpty();
  }

  @Test
  void revoking_names_shop_and_amount_needs_a_reason_and_can_be_made_good_again() {
    long shop = market.shop("av-revoke");
    long grant = market.grant(shop, "av-revoke", 700, null);
    browser.signIn(admin).open("admin/rewards?code=av-revoke&grant=" + grant);

    _click(_get(Button.class, spec -> spec.withText("收回")));
    assertThat(_get(Dialog.class).getHeaderTitle()).isEqualTo("收回 店 av-revoke 的 直播流量券 700 次曝光？");
    clickInDialog("收回");
    assertThat(grants("av-revoke").getFirst().state()).isEqualTo(GrantState.AVAILABLE);
    _setValue(_get(_get(Dialog.class), TextArea.class), "重复发放");
    clickInDialog("收回");

    assertThat(grants("av-revoke").getFirst().state()).isEqualTo(GrantState.REVOKED);
    assertThat(audited("reward.revoke", "av-revoke")).isOne();
    NotificationsKt.clearNotifications();
    _click(_get(Button.class, spec -> spec.withText("补发")));
    _setValue(_get(_get(Dialog.class), TextArea.class), "核实后补发");
    clickInDialog("补发");

    assertThat(grants("av-revoke"))
        .extracting(RewardGrant::state)
        .containsExactly(GrantState.AVAILABLE, GrantState.REVOKED);
    assertThat(audited("reward.reissue", "av-revoke")).isOne();
    assertThat(page()).contains("补发自");
    _assertNone(Button.class, spec -> spec.withText("补发"));
  }

  @Test
  void the_history_names_who_acted() {
    market.shop("av-names");
    long grant =
        people.as(
            admin,
            () -> administration.issue("av-names", new RewardAmount("badge", 1), null, "表彰", ""));

    browser.signIn(admin).open("admin/rewards?grant=" + grant);

    assertThat(page()).contains(admin.username(), "表彰", "长期有效", "平台发放");
  }

  @Test
  void reconciliation_says_first_whether_all_agrees() {
    market.grant(market.shop("av-rec"), "av-rec", 100, null);

    browser.signIn(admin).open("admin/rewards?tab=reconciliation");

    assertThat(page()).contains("av-rec", "台账");
  }

  @Test
  void a_kind_is_added_renamed_and_retired_and_its_unit_stays() {
    browser.signIn(admin).open("admin/rewards?tab=kinds");
    _click(_get(Button.class, spec -> spec.withText("新增种类")));
    Dialog dialog = _get(Dialog.class);
    _setValue(_get(dialog, TextField.class, spec -> spec.withLabel("代码")), "sms_pack");
    _setValue(_get(dialog, TextField.class, spec -> spec.withLabel("中文名")), "短信包");
    clickInDialog("保存种类");
    _assertOne(dialog, Span.class, spec -> spec.withText("中英文名称都要填，最多 60 个字"));
    _setValue(_get(dialog, TextField.class, spec -> spec.withLabel("英文名")), "SMS pack");
    @SuppressWarnings("unchecked")
    Select<String> unit = _get(dialog, Select.class, spec -> spec.withLabel("单位"));
    _setValue(unit, "pieces");
    _setValue(_get(dialog, IntegerField.class), 0);
    clickInDialog("保存种类");

    assertThat(kinds.find("sms_pack"))
        .contains(new RewardKind("sms_pack", "短信包", "SMS pack", "pieces", 0, "", "", true));
    assertThat(page()).contains("短信包", "长期有效");
    assertThat(audited("reward.kind", "sms_pack")).isOne();

    _click(_get(Button.class, spec -> spec.withText("新增种类")));
    _setValue(_get(_get(Dialog.class), TextField.class, spec -> spec.withLabel("代码")), "sms_pack");
    _setValue(_get(_get(Dialog.class), TextField.class, spec -> spec.withLabel("中文名")), "别的");
    _setValue(_get(_get(Dialog.class), TextField.class, spec -> spec.withLabel("英文名")), "Other");
    clickInDialog("保存种类");
    assertThat(kinds.find("sms_pack").orElseThrow().nameZh()).isEqualTo("短信包");
  }
}
