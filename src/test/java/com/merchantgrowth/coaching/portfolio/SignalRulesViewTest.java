package com.merchantgrowth.coaching.portfolio;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.merchantgrowth.coaching.signal.RulesVersion;
import com.merchantgrowth.coaching.signal.ShippedRules;
import com.merchantgrowth.coaching.signal.SignalCode;
import com.merchantgrowth.coaching.signal.SignalMarket;
import com.merchantgrowth.coaching.signal.SignalSettings;
import com.merchantgrowth.identity.AccountRef;
import com.merchantgrowth.merchant.ShopRef;
import com.merchantgrowth.merchant.ShopStage;
import com.merchantgrowth.merchant.Shops;
import com.merchantgrowth.support.Browser;
import com.merchantgrowth.support.People;
import com.merchantgrowth.support.PortalTest;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.textfield.NumberField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What administrators see and change of signals and stages. */
@PortalTest
class SignalRulesViewTest {
  @Autowired private SignalMarket market;
  @Autowired private SignalSettings settings;
  @Autowired private Shops shops;
  @Autowired private Browser browser;
  @Autowired private People people;

  private AccountRef admin;

  @BeforeEach
  void open() {
    market.open();
    admin = people.admin();
  }

  @AfterEach
  void restore() {
    people.run(
        admin, () -> settings.save(ShippedRules.rules(), settings.inForce().version(), "restored"));
    market.close();
  }

  private String page() {
    return browser.view().getElement().getTextRecursively();
  }

  @Test
  void a_rule_is_changed_in_the_units_people_read() {
    browser.signIn(admin).open("admin/signals");
    assertThat(page()).contains("近 7 天成交比再前 7 天少 30%，再前成交至少 1,000 元");

    _click(_get(Button.class, spec -> spec.withText("改规则")));
    _setValue(_get(NumberField.class, spec -> spec.withLabel("少了（%）")), 40.0);
    _setValue(_get(TextField.class, spec -> spec.withLabel("为什么改")), "大促后常态回落");
    _click(_get(Button.class, spec -> spec.withText("保存新版本")));

    RulesVersion saved = people.as(admin, settings::inForce);
    assertThat(saved.rules().rule(SignalCode.GMV_DROP).threshold()).isEqualTo(0.4);
    assertThat(saved.rules().rule(SignalCode.GMV_DROP).base()).isEqualTo(100_000);
    assertThat(saved.note()).isEqualTo("大促后常态回落");
    assertThat(page()).contains("少 40%", "大促后常态回落");
  }

  @Test
  void a_number_out_of_range_is_refused_where_it_was_typed() {
    browser.signIn(admin).open("admin/signals?edit=1");
    _setValue(_get(NumberField.class, spec -> spec.withLabel("少了（%）")), 99.0);
    _click(_get(Button.class, spec -> spec.withText("保存新版本")));

    assertThat(page()).contains("gmv_drop 的门槛要在");
  }

  @Test
  void a_stage_is_decided_with_a_reason() {
    ShopRef shop = market.shops("阶段页", 1).getFirst();
    browser.signIn(admin).open("admin/signals");
    _click(_get(Button.class, spec -> spec.withText("指定阶段")));
    _setValue(_get(TextField.class, spec -> spec.withLabel("店铺编码")), shop.code());
    _setValue(_get(TextArea.class, spec -> spec.withLabel("原因")), "试点店铺");
    _get(Button.class, spec -> spec.withText("指定阶段").withPredicate(PRIMARY)).click();

    assertThat(shops.profile(shop.id(), market.day(-1)).stage()).isEqualTo(ShopStage.ENTRY);
    assertThat(page()).contains("试点店铺", shop.name());
  }

  private static final java.util.function.Predicate<Button> PRIMARY =
      button -> button.getThemeNames().contains("primary");
}
