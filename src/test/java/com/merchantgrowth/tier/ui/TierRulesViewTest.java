package com.merchantgrowth.tier.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.merchantgrowth.eligibility.ui.AmountField;
import com.merchantgrowth.identity.AccountRef;
import com.merchantgrowth.merchant.AttributeMode;
import com.merchantgrowth.merchant.ShopSettings;
import com.merchantgrowth.shared.ui.ErrorPanel;
import com.merchantgrowth.support.Browser;
import com.merchantgrowth.support.People;
import com.merchantgrowth.support.PortalTest;
import com.merchantgrowth.tier.TierLadders;
import com.merchantgrowth.tier.TierMarket;
import com.merchantgrowth.tier.ladder.Ladders;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@PortalTest
class TierRulesViewTest {
  @Autowired TierMarket market;
  @Autowired TierLadders ladders;
  @Autowired ShopSettings settings;
  @Autowired Browser browser;
  @Autowired People people;

  private AccountRef admin;

  @BeforeEach
  void begin() {
    market.begin();
    market.shop("rules-1", "L2");
    admin = people.admin();
  }

  @AfterEach
  void end() {
    market.begin();
    market.end();
  }

  private String shown() {
    return text(browser.view());
  }

  private static String text(Component component) {
    return component.getElement().getTextRecursively();
  }

  private static void confirm() {
    ConfirmDialog dialog = _get(ConfirmDialog.class);
    ComponentUtil.fireEvent(dialog, new ConfirmDialog.ConfirmEvent(dialog, true));
    dialog.close();
  }

  private static Button button(String text) {
    return _get(Button.class, spec -> spec.withText(text));
  }

  @Test
  void the_ladder_in_force_says_what_each_tier_asks_and_how_many_shops_are_in_it() {
    browser.signIn(admin).open("admin/tiers");
    assertThat(shown())
        .contains("在用的是第 1 版", "门槛是产品自带的默认值，不是平台规定")
        .contains("L4头部", "本月支付成交额不低于 300 万元", "没有门槛")
        .contains("每月 1 日按上个自然月评定一次", "一次最多升降 1 级", "有「违规在案」记录期间不升不降")
        .contains("第 1 版", "产品自带", "由本系统按规则评定");
    assertThat(_find(ErrorPanel.class)).isEmpty();
  }

  @Test
  void a_new_version_is_previewed_then_saved() {
    browser.signIn(admin).open("admin/tiers?edit=1");
    assertThat(button("保存为新版本").isEnabled()).isFalse();
    assertThat(_find(StepFields.class)).hasSize(5);

    AmountField first = _find(AmountField.class).getFirst();
    assertThat(first.getValue()).isEqualTo(1_000_000);
    _setValue(first, 2_000_000.0);
    _setValue(_get(IntegerField.class, spec -> spec.withLabel("降级前宽限几次评定")), 2);
    _click(button("预览影响"));
    assertThat(text(_get(PreviewCard.class))).contains("家店会变", "评定一次之后", "按条件应在哪一级", "到 L4");
    assertThat(button("保存为新版本").isEnabled()).isTrue();

    _setValue(_get(TextField.class, spec -> spec.withLabel("为什么改（选填，会记在版本里）")), "试行一季");
    _click(button("保存为新版本"));
    assertThat(shown()).contains("在用的是第 2 版", "试行一季", "不低于 2 万元").doesNotContain("不是平台规定");
    assertThat(people.as(admin, ladders::inForce).ladder().grace()).isEqualTo(2);
  }

  @Test
  void a_change_after_the_preview_has_to_be_previewed_again() {
    browser.signIn(admin).open("admin/tiers?edit=1");
    _click(button("预览影响"));
    assertThat(button("保存为新版本").isEnabled()).isTrue();
    _setValue(_find(AmountField.class).getFirst(), 2_000_000.0);
    assertThat(button("保存为新版本").isEnabled()).isFalse();
    assertThat(_find(PreviewCard.class)).isEmpty();
  }

  @Test
  void the_same_can_be_seen_with_the_last_whole_month() {
    browser.signIn(admin).open("admin/tiers?edit=1");
    _click(button("预览影响"));
    Button other =
        _find(Button.class).stream()
            .filter(one -> one.getText().startsWith("改看"))
            .findFirst()
            .orElseThrow();
    _click(other);
    assertThat(_find(Button.class).stream().filter(one -> one.getText().startsWith("改看")))
        .isEmpty();
    assertThat(button("保存为新版本").isEnabled()).isTrue();
  }

  @Test
  void what_cannot_be_climbed_is_refused_at_its_place() {
    browser.signIn(admin).open("admin/tiers?edit=1");
    _setValue(_find(AmountField.class).get(1), 500_000.0);
    _click(button("预览影响"));
    assertThat(text(_get(ErrorPanel.class))).contains("层级 L2 的门槛比下面的 L1 低");
    assertThat(button("保存为新版本").isEnabled()).isFalse();

    _click(button("在上面加一级"));
    assertThat(_find(StepFields.class)).hasSize(6);
    _click(button("预览影响"));
    assertThat(text(_get(ErrorPanel.class))).contains("还有没填完的地方");

    _click(
        _get(
            Button.class,
            spec -> spec.withPredicate(one -> "去掉层级 L5".equals(one.getAriaLabel().orElse("")))));
    assertThat(_find(StepFields.class)).hasSize(5);
  }

  @Test
  void somebody_else_s_version_is_not_overwritten() {
    browser.signIn(admin).open("admin/tiers?edit=1");
    _setValue(_find(AmountField.class).getFirst(), 2_000_000.0);
    _click(button("预览影响"));
    people.run(people.admin(), () -> ladders.save(Ladders.of(1, 1, 100, 200), 1, ""));
    org.assertj.core.api.Assertions.assertThatThrownBy(() -> _click(button("保存为新版本")))
        .hasMessageContaining("tier.error.savedMeanwhile");
    assertThat(people.as(admin, ladders::inForce).ladder().steps()).hasSize(3);
  }

  @Test
  void where_tiers_come_from_is_switched_after_a_confirmation() {
    browser.signIn(admin).open("admin/tiers");
    _click(button("改由外部导入"));
    confirm();
    assertThat(settings.tierMode()).isEqualTo(AttributeMode.IMPORTED);
    assertThat(shown()).contains("层级以导入的为准");
    _click(button("改由系统评定"));
    confirm();
    assertThat(settings.tierMode()).isEqualTo(AttributeMode.COMPUTED);
  }
}
