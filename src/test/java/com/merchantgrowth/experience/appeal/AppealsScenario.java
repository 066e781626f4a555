package com.merchantgrowth.experience.appeal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.awaitility.Awaitility.await;

import com.merchantgrowth.experience.ScoreMarket;
import com.merchantgrowth.experience.ScoreSheet;
import com.merchantgrowth.experience.ShopExperience;
import com.merchantgrowth.experience.appeal.ForgivenEvents.Decision;
import com.merchantgrowth.identity.AccountRef;
import com.merchantgrowth.merchant.MemberRole;
import com.merchantgrowth.notice.MyNotices;
import com.merchantgrowth.shared.DomainException;
import com.merchantgrowth.support.People;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

abstract class AppealsScenario {
  private static final String RETURNS = "quality_return_rate_30";

  @Autowired private ScoreMarket market;
  @Autowired private ShopExperience scores;
  @Autowired private Appeals appeals;
  @Autowired private AppealDesk desk;
  @Autowired private ForgivenEvents events;
  @Autowired private MyNotices notices;
  @Autowired private People people;

  private AccountRef admin;

  @BeforeEach
  void market() {
    market.open();
    admin = people.admin();
  }

  private static Appeal.Draft draft(LocalDate day, String measure, double amount) {
    return new Appeal.Draft(
        day, ForgivenReason.BUYER, Map.of(measure, amount), "同一买家当天反复退单", List.of());
  }

  private static Decision decision(LocalDate day, String measure, double amount) {
    return new Decision(day, ForgivenReason.BUYER, Map.of(measure, amount), null, "核实为恶意退单");
  }

  private ScoreSheet sheet(int shop) {
    return people.as(admin, () -> scores.open(market.shop(shop).id(), null)).orElseThrow().sheet();
  }

  @Test
  void a_granted_appeal_is_left_out_of_the_score_and_a_revoked_one_is_not() {
    LocalDate day = market.day().minusDays(2);
    AccountRef owner = market.member(3, MemberRole.OPERATOR);
    ScoreSheet before = sheet(3);

    long id =
        people.as(owner, () -> appeals.ask(market.shop(3).id(), draft(day, "quality_returns", 2)));
    ForgivenEvent event =
        people.as(admin, () -> desk.grant(id, decision(day, "quality_returns", 2)));

    await().atMost(Duration.ofSeconds(60)).until(() -> sheet(3).forgiven(RETURNS));
    ScoreSheet after = sheet(3);
    assertThat(after.real(RETURNS)).isEqualTo(before.real(RETURNS));
    assertThat(after.readings().value(RETURNS))
        .isCloseTo(before.real(RETURNS) - 2 / 300.0, within(1e-12));
    assertThat(after.score().total()).isGreaterThan(before.score().total());
    assertThat(people.as(owner, () -> appeals.ofShop(market.shop(3).id())))
        .first()
        .satisfies(
            appeal -> {
              assertThat(appeal.state()).isEqualTo(Appeal.State.GRANTED);
              assertThat(appeal.answer()).isEqualTo("核实为恶意退单");
            });
    assertThat(people.as(owner, () -> notices.unreadCount())).isPositive();

    people.run(admin, () -> events.revoke(event.id(), "证据有误"));
    await().atMost(Duration.ofSeconds(60)).until(() -> !sheet(3).forgiven(RETURNS));
    assertThat(sheet(3).score().total()).isEqualTo(before.score().total());
    assertThatThrownBy(() -> people.run(admin, () -> events.revoke(event.id(), "再来")))
        .isInstanceOf(DomainException.class);
  }

  @Test
  void only_what_the_day_has_can_be_asked_for() {
    LocalDate day = market.day().minusDays(1);
    AccountRef owner = market.member(4, MemberRole.OWNER);
    long shop = market.shop(4).id();
    List<Appeal.Draft> wrong =
        List.of(
            draft(day, "quality_returns", 100),
            draft(day, "quality_returns", 0),
            draft(day, "quality_returns", -1),
            draft(day, "quality_returns", Double.NaN),
            draft(day, "gmv", 1),
            draft(market.day().plusDays(1), "paid_orders", 1),
            draft(market.day().minusDays(95), "paid_orders", 1),
            new Appeal.Draft(day, ForgivenReason.BUYER, Map.of(), "空", List.of()),
            new Appeal.Draft(day, ForgivenReason.BUYER, Map.of("paid_orders", 1.0), " ", List.of()),
            new Appeal.Draft(
                day,
                ForgivenReason.BUYER,
                Map.of("paid_orders", 1.0),
                "链接",
                List.of("javascript:alert(1)")));
    for (Appeal.Draft draft : wrong) {
      assertThatThrownBy(() -> people.run(owner, () -> appeals.ask(shop, draft)))
          .as(draft.toString())
          .isInstanceOfSatisfying(
              DomainException.class,
              e -> assertThat(e.kind()).isEqualTo(DomainException.Kind.INVALID));
    }
    assertThat(people.as(owner, () -> appeals.ofShop(shop))).isEmpty();
  }

  @Test
  void a_day_has_one_open_appeal_and_the_merchant_may_take_it_back() {
    LocalDate day = market.day().minusDays(3);
    AccountRef owner = market.member(5, MemberRole.OWNER);
    long shop = market.shop(5).id();
    long id = people.as(owner, () -> appeals.ask(shop, draft(day, "paid_orders", 1)));

    assertThatThrownBy(
            () -> people.run(owner, () -> appeals.ask(shop, draft(day, "paid_orders", 1))))
        .isInstanceOf(DomainException.class);
    people.run(owner, () -> appeals.withdraw(id));
    assertThatThrownBy(
            () -> people.as(admin, () -> desk.grant(id, decision(day, "paid_orders", 1))))
        .isInstanceOf(DomainException.class);
    assertThat(people.as(owner, () -> appeals.ofShop(shop)))
        .extracting(Appeal::state)
        .containsExactly(Appeal.State.WITHDRAWN);
  }

  @Test
  void others_have_nothing_to_ask_and_nothing_to_decide() {
    LocalDate day = market.day().minusDays(4);
    AccountRef owner = market.member(6, MemberRole.OWNER);
    AccountRef viewer = market.member(6, MemberRole.VIEWER);
    AccountRef stranger = market.member(7, MemberRole.OWNER);
    long shop = market.shop(6).id();
    long id = people.as(owner, () -> appeals.ask(shop, draft(day, "paid_orders", 1)));

    assertThatThrownBy(
            () -> people.run(viewer, () -> appeals.ask(shop, draft(day, "paid_orders", 1))))
        .isInstanceOf(DomainException.class);
    for (long unknown : new long[] {id, 987_654_321}) {
      assertThatThrownBy(() -> people.run(stranger, () -> appeals.withdraw(unknown)))
          .isInstanceOfSatisfying(
              DomainException.class,
              e -> {
                assertThat(e.kind()).isEqualTo(DomainException.Kind.NOT_FOUND);
                assertThat(e.key()).isEqualTo("experience.appeal.error.unknown");
              });
    }
    assertThatThrownBy(() -> people.run(owner, () -> desk.refuse(id, "自己来")))
        .isInstanceOf(org.springframework.security.access.AccessDeniedException.class);
    people.run(admin, () -> desk.refuse(id, "当天揽收正常"));
  }

  @Test
  void of_two_decisions_at_once_one_wins() throws Exception {
    LocalDate day = market.day().minusDays(5);
    AccountRef owner = market.member(7, MemberRole.OWNER);
    long shop = market.shop(7).id();
    long id = people.as(owner, () -> appeals.ask(shop, draft(day, "paid_orders", 1)));
    int before = people.as(owner, () -> events.ofShop(shop)).size();

    List<Callable<Boolean>> deciders = new ArrayList<>();
    for (int i = 0; i < 6; i++) {
      AccountRef decider = people.admin();
      deciders.add(
          () -> {
            try {
              people.as(decider, () -> desk.grant(id, decision(day, "paid_orders", 1)));
              return true;
            } catch (DomainException e) {
              return false;
            }
          });
    }
    int won = 0;
    try (ExecutorService threads = Executors.newFixedThreadPool(6)) {
      for (Future<Boolean> one : threads.invokeAll(deciders)) {
        won += one.get() ? 1 : 0;
      }
    }

    assertThat(won).isEqualTo(1);
    List<ForgivenEvent> after = people.as(owner, () -> events.ofShop(shop));
    assertThat(after).hasSize(before + 1);
    people.run(admin, () -> events.revoke(after.getFirst().id(), "测试结束"));
  }
}
