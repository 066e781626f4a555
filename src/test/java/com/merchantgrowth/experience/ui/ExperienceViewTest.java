package com.merchantgrowth.experience.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.merchantgrowth.diagnosis.DiagnosisMarket;
import com.merchantgrowth.experience.ShopExperience;
import com.merchantgrowth.experience.score.Score;
import com.merchantgrowth.experience.ui.score.ScoreEquation;
import com.merchantgrowth.experience.ui.score.ScoreHead;
import com.merchantgrowth.identity.AccountRef;
import com.merchantgrowth.support.Browser;
import com.merchantgrowth.support.People;
import com.merchantgrowth.support.PortalTest;
import com.vaadin.flow.component.Component;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@PortalTest
class ExperienceViewTest {
  @Autowired private DiagnosisMarket market;
  @Autowired private ShopExperience experience;
  @Autowired private Browser browser;
  @Autowired private People people;

  private AccountRef owner;

  @BeforeEach
  void open() {
    owner = market.open().owner(0);
  }

  private String address(int shop, String more) {
    return ExperienceView.ROUTE + "?shop=" + market.code(shop) + "&day=" + market.day() + more;
  }

  private Score score() {
    return people.as(
        owner,
        () -> experience.open(market.shop(0).id(), market.day()).orElseThrow().sheet().score());
  }

  private static String text(Component component) {
    return component.getElement().getTextRecursively();
  }

  private String shown() {
    return text(browser.view());
  }

  @Test
  void the_page_says_the_score_its_band_and_how_it_comes_about() {
    browser.signIn(owner).open(address(0, ""));
    Score score = score();
    assertThat(text(_get(ScoreHead.class)))
        .contains("店铺体验分", score.shown(2).toPlainString(), "消费者看到的分", "当前档位的影响");
    assertThat(text(_get(ScoreEquation.class))).contains("=", "商品体验", "物流体验", "3.000");
    assertThat(shown()).contains("IM三分钟回复率", "为什么变了", "分数走势", "试算");
  }

  @Test
  void the_page_speaks_english() {
    browser.signIn(owner).language(Locale.ENGLISH).open(address(0, "&metric=im_3min_rate_30"));
    assertThat(shown())
        .contains("How the score comes about", "What if", "Why did it move", "From value to points")
        .doesNotContain("experience.");
  }
}
