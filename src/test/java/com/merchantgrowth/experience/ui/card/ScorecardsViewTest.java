package com.merchantgrowth.experience.ui.card;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.merchantgrowth.experience.CardVersion;
import com.merchantgrowth.experience.ScoreMarket;
import com.merchantgrowth.experience.Scorecards;
import com.merchantgrowth.identity.AccountRef;
import com.merchantgrowth.shared.SubjectKind;
import com.merchantgrowth.shared.ui.ErrorPanel;
import com.merchantgrowth.support.Browser;
import com.merchantgrowth.support.People;
import com.merchantgrowth.support.PortalTest;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.textfield.NumberField;
import com.vaadin.flow.component.textfield.TextField;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@PortalTest
class ScorecardsViewTest {
  @Autowired private ScoreMarket market;
  @Autowired private Scorecards cards;
  @Autowired private Browser browser;
  @Autowired private People people;

  private AccountRef admin;

  @BeforeEach
  void market() {
    market.open();
    admin = people.admin();
  }

  private String shown() {
    return browser.view().getElement().getTextRecursively();
  }

  private static Button button(String text) {
    return _get(Button.class, spec -> spec.withText(text));
  }

  @Test
  void the_scorecard_in_force_can_be_read() {
    browser.signIn(admin).open("admin/scorecards?card=shop_experience");

    assertThat(shown())
        .contains("商品品质退单率", "折线", "近30天支付订单数不足 30 时暂不评分", "4.7 及以上", "低于 4.4")
        .contains("每月 1 日、16 日更新");
  }

  @Test
  void a_new_version_is_saved_only_after_its_effect_was_seen() {
    CardVersion before = people.as(admin, () -> cards.inForce(SubjectKind.SHOP)).orElseThrow();
    browser.signIn(admin).open("admin/scorecards?card=shop_experience&edit=1");
    assertThat(button("保存新版本").isEnabled()).isFalse();

    TextField anchors = _find(TextField.class, spec -> spec.withLabel("锚点")).getFirst();
    assertThat(anchors.getValue()).isEqualTo("0%:100, 0.5%:90, 1.5%:70, 3%:40, 6%:0");
    _setValue(anchors, "0%:100, 6%:0, 3%:40");
    _click(button("看影响"));
    assertThat(_get(ErrorPanel.class).getElement().getTextRecursively()).contains("锚点要从小到大");
    assertThat(button("保存新版本").isEnabled()).isFalse();

    _setValue(anchors, "0%:100, 2%:40, 4%:0");
    _click(button("看影响"));
    assertThat(shown()).contains("个对象中", "中位数");
    assertThat(button("保存新版本").isEnabled()).isTrue();
    _setValue(_get(TextField.class, spec -> spec.withLabel("说明")), "更严一些");
    _click(button("保存新版本"));

    CardVersion after = people.as(admin, () -> cards.inForce(SubjectKind.SHOP)).orElseThrow();
    assertThat(after.version()).isEqualTo(before.version() + 1);
    assertThat(after.note()).isEqualTo("更严一些");
    assertThat(shown()).contains("第 " + after.version() + " 版", "更严一些");
    people.as(admin, () -> cards.save(before.card(), after.version(), "回到原样"));
  }

  @Test
  void a_weight_of_nothing_is_refused() {
    browser.signIn(admin).open("admin/scorecards?card=shop_experience&edit=1");
    _setValue(_find(NumberField.class, spec -> spec.withLabel("权重")).getFirst(), 0.0);
    _click(button("看影响"));

    assertThat(_get(ErrorPanel.class).getElement().getTextRecursively()).contains("权重要大于 0");
  }
}
