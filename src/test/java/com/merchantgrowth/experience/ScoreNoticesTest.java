package com.merchantgrowth.experience;

import static org.assertj.core.api.Assertions.assertThat;

import com.merchantgrowth.experience.score.BandAlert;
import com.merchantgrowth.identity.AccountRef;
import com.merchantgrowth.merchant.MemberRole;
import com.merchantgrowth.notice.MyNotices;
import com.merchantgrowth.support.People;
import com.merchantgrowth.support.PortalTest;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@PortalTest
class ScoreNoticesTest {
  @Autowired private ScoreMarket market;
  @Autowired private ShopExperience scores;
  @Autowired private MyNotices notices;
  @Autowired private People people;

  @Test
  void shops_hear_of_bands_in_danger_and_of_bands_that_changed_and_of_nothing_else() {
    market.open();
    int told = 0;
    for (int shop = 0; shop < ScoreMarket.SHOPS; shop++) {
      AccountRef owner = market.member(shop, MemberRole.OWNER);
      Optional<BandAlert> alert =
          BandAlert.of(
              sheet(owner, shop, market.day()).score().card(),
              sheet(owner, shop, market.day()).score().total(),
              sheet(owner, shop, market.day().minusDays(7)).score().total());
      boolean moved =
          !Optional.ofNullable(sheet(owner, shop, market.day()).score().band())
              .equals(
                  Optional.ofNullable(
                      sheet(owner, shop, market.day().minusDays(1)).score().band()));

      assertThat(kinds(owner, "experience.soon")).as("shop %d", shop).isEqualTo(alert.isPresent());
      assertThat(kinds(owner, "experience.band")).as("shop %d", shop).isEqualTo(moved);
      told += alert.isPresent() ? 1 : 0;
    }
    assertThat(told).as("somebody is near an edge, or the test proves nothing").isPositive();
  }

  private ScoreSheet sheet(AccountRef owner, int shop, LocalDate day) {
    return people.as(owner, () -> scores.open(market.shop(shop).id(), day)).orElseThrow().sheet();
  }

  private boolean kinds(AccountRef owner, String kind) {
    return people.as(owner, () -> notices.newest(50)).stream()
        .anyMatch(notice -> notice.kind().code().equals(kind));
  }
}
