package com.merchantgrowth.experience.appeal.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.merchantgrowth.experience.ScoreMarket;
import com.merchantgrowth.experience.ShopExperience;
import com.merchantgrowth.experience.appeal.Appeal;
import com.merchantgrowth.experience.appeal.Appeals;
import com.merchantgrowth.experience.appeal.ForgivenEvent;
import com.merchantgrowth.experience.appeal.ForgivenEvents;
import com.merchantgrowth.identity.AccountRef;
import com.merchantgrowth.merchant.MemberRole;
import com.merchantgrowth.support.Browser;
import com.merchantgrowth.support.People;
import com.merchantgrowth.support.PortalTest;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.textfield.NumberField;
import com.vaadin.flow.component.textfield.TextArea;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@PortalTest
class AppealsViewTest {
  private static final int SHOP = 2;

  @Autowired private ScoreMarket market;
  @Autowired private Appeals appeals;
  @Autowired private ForgivenEvents events;
  @Autowired private ShopExperience scores;
  @Autowired private Browser browser;
  @Autowired private People people;

  private AccountRef owner;
  private AccountRef admin;

  @BeforeEach
  void market() {
    market.open();
    owner = market.member(SHOP, MemberRole.OWNER);
    admin = people.admin();
  }

  private static Button button(String text) {
    return _get(Button.class, spec -> spec.withText(text));
  }

  private static NumberField amount(String label) {
    return _get(NumberField.class, spec -> spec.withLabel(label));
  }

  private static TextArea text(String label) {
    return _get(TextArea.class, spec -> spec.withLabel(label));
  }

  private String shown() {
    return browser.view().getElement().getTextRecursively();
  }

  @Test
  void a_merchant_appeals_an_administrator_grants_and_the_score_is_computed_again() {
    browser.signIn(owner).open("experience?shop=" + market.code(SHOP));
    _click(button("我要申诉"));
    _click(button("提交申诉"));
    assertThat(_get(Dialog.class).getElement().getTextRecursively()).contains("至少写一项要剔除的数量");
    _setValue(amount("支付订单数"), 1.0);
    assertThat(_get(Dialog.class).getElement().getTextRecursively()).contains("剔除后体验分");
    _setValue(text("经过"), "系统重复下单");
    _click(button("提交申诉"));
    assertThat(_find(Dialog.class)).isEmpty();
    assertThat(shown()).contains("待处理", "系统重复下单");

    browser.signIn(admin).open("admin/appeals?state=open&shop=" + market.code(SHOP));
    Appeal asked = people.as(owner, () -> appeals.ofShop(market.shop(SHOP).id())).getFirst();
    browser.open("admin/appeals?appeal=" + asked.id());
    _click(button("通过并重算"));
    assertThat(_get(Dialog.class).getElement().getTextRecursively()).contains("请写明理由");
    _setValue(text("说明"), "已核实");
    _click(button("通过并重算"));
    assertThat(_find(Dialog.class)).isEmpty();

    await()
        .atMost(Duration.ofSeconds(60))
        .until(
            () ->
                people
                    .as(admin, () -> scores.open(market.shop(SHOP).id(), null))
                    .orElseThrow()
                    .sheet()
                    .forgiven("quality_return_rate_30"));
    browser.signIn(owner).open("experience?shop=" + market.code(SHOP));
    assertThat(shown()).contains("剔除中", "已核实");

    List<ForgivenEvent> forgiven = people.as(owner, () -> events.ofShop(market.shop(SHOP).id()));
    people.run(admin, () -> events.revoke(forgiven.getFirst().id(), "测试结束"));
  }

  @Test
  void who_only_looks_has_nothing_to_ask() {
    AccountRef viewer = market.member(SHOP, MemberRole.VIEWER);

    browser.signIn(viewer).open("experience?shop=" + market.code(SHOP));

    assertThat(_find(Button.class, spec -> spec.withText("我要申诉"))).isEmpty();
  }
}
