package com.merchantgrowth.course;

import static com.merchantgrowth.course.CourseMarket.HALF;
import static com.merchantgrowth.course.CourseMarket.RIGHT;
import static com.merchantgrowth.course.CourseMarket.content;
import static com.merchantgrowth.course.CourseMarket.quiz;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.merchantgrowth.eligibility.Eligibility;
import com.merchantgrowth.eligibility.condition.Condition;
import com.merchantgrowth.eligibility.condition.Evaluator;
import com.merchantgrowth.eligibility.condition.ShopAttribute;
import com.merchantgrowth.identity.AccountRef;
import com.merchantgrowth.merchant.MemberRole;
import com.merchantgrowth.merchant.ShopRef;
import com.merchantgrowth.shared.BusinessCalendar;
import com.merchantgrowth.shared.DomainException;
import com.merchantgrowth.support.People;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Learning, from the first lesson to the certificate; run on both databases. */
abstract class LearningScenario {
  @Autowired CourseMarket market;
  @Autowired Courses courses;
  @Autowired Learning learning;
  @Autowired LearningRecords records;
  @Autowired CourseAuthoring authoring;
  @Autowired CourseSetup setup;
  @Autowired Eligibility eligibility;
  @Autowired People people;
  @Autowired BusinessCalendar calendar;
  @Autowired JdbcClient jdbc;

  private CoursePage page(AccountRef who, ShopRef shop, String code) {
    return people.as(who, () -> courses.page(shop.id(), code));
  }

  private long badges(ShopRef shop, String course) {
    return jdbc.sql(
            "select count(*) from reward_grant where shop_id = ? and source_type = 'course'"
                + " and source_key = ? and kind = 'badge'")
        .params(shop.id(), course)
        .query(Long.class)
        .single();
  }

  private void refused(AccountRef who, Runnable act, String key) {
    assertThatThrownBy(() -> people.run(who, act))
        .isInstanceOfSatisfying(
            DomainException.class, refused -> assertThat(refused.key()).startsWith(key));
  }

  @Test
  void lessons_then_the_quiz_then_the_certificate_and_the_flag() {
    ShopRef shop = market.shop("learn-flow");
    AccountRef owner = market.member(shop, MemberRole.OWNER);
    market.course("l_flow", quiz(0));
    assertThat(page(owner, shop, "l_flow").card().status()).isEqualTo(CourseStatus.NOT_STARTED);

    assertThat(people.as(owner, () -> learning.read(shop.id(), "l_flow", 1, "one"))).isFalse();
    people.run(owner, () -> learning.read(shop.id(), "l_flow", 1, "one"));
    CoursePage begun = page(owner, shop, "l_flow");
    assertThat(begun.card().status()).isEqualTo(CourseStatus.IN_PROGRESS);
    assertThat(begun.read()).containsExactly("one");

    Learning.Outcome failed = people.as(owner, () -> learning.answer(shop.id(), "l_flow", 1, HALF));
    assertThat(failed.answered().result().percent()).isEqualTo(50);
    assertThat(failed.answered().result().right()).containsExactly(true, false);
    assertThat(failed.shopPassed()).isFalse();
    assertThat(badges(shop, "l_flow")).isZero();

    Learning.Outcome passed =
        people.as(owner, () -> learning.answer(shop.id(), "l_flow", 1, RIGHT));
    assertThat(passed.shopPassed()).isTrue();
    assertThat(passed.answered().number()).isEqualTo(2);
    assertThat(badges(shop, "l_flow")).isEqualTo(1);
    CoursePage done = page(owner, shop, "l_flow");
    assertThat(done.card().status()).isEqualTo(CourseStatus.PASSED);
    assertThat(done.card().passedOn()).isEqualTo(calendar.today());
    assertThat(done.passedBy()).isEqualTo(owner.displayName());

    Condition flag = new Condition.Flagged("course_l_flow");
    assertThat(
            people
                .as(
                    owner,
                    () ->
                        Evaluator.evaluate(
                            flag, eligibility.on(shop.id(), calendar.today(), List.of(flag))))
                .passed())
        .isTrue();
    refused(owner, () -> learning.answer(shop.id(), "l_flow", 1, RIGHT), "course.error.passed");

    LearningRow row = people.as(owner, () -> records.of(shop.id())).getFirst();
    assertThat(row.account()).isEqualTo(owner.displayName());
    assertThat(row.attempts()).isEqualTo(2);
    assertThat(row.best()).isEqualTo(100);
    assertThat(row.read()).isEqualTo(1);
  }

  @Test
  void a_course_without_a_quiz_is_passed_with_its_last_lesson() {
    ShopRef shop = market.shop("learn-plain");
    AccountRef owner = market.member(shop, MemberRole.OPERATOR);
    market.course("l_plain", null);

    assertThat(people.as(owner, () -> learning.read(shop.id(), "l_plain", 1, "two"))).isFalse();
    assertThat(people.as(owner, () -> learning.read(shop.id(), "l_plain", 1, "one"))).isTrue();
    assertThat(people.as(owner, () -> learning.read(shop.id(), "l_plain", 1, "one"))).isFalse();
    assertThat(badges(shop, "l_plain")).isEqualTo(1);
    refused(owner, () -> learning.answer(shop.id(), "l_plain", 1, RIGHT), "course.error.noQuiz");
  }

  @Test
  void used_up_attempts_come_back_the_next_day() {
    ShopRef shop = market.shop("learn-attempts");
    AccountRef owner = market.member(shop, MemberRole.OWNER);
    market.course("l_attempts", quiz(2));
    people.run(owner, () -> learning.answer(shop.id(), "l_attempts", 1, HALF));
    assertThat(page(owner, shop, "l_attempts").attemptsLeft()).isEqualTo(1);
    people.run(owner, () -> learning.answer(shop.id(), "l_attempts", 1, HALF));
    assertThat(page(owner, shop, "l_attempts").attemptsLeft()).isZero();
    refused(
        owner, () -> learning.answer(shop.id(), "l_attempts", 1, RIGHT), "course.error.attempts");

    jdbc.sql("update course_attempt set answered_on = ? where answered_on = ?")
        .params(calendar.yesterday(), calendar.today())
        .update();

    assertThat(page(owner, shop, "l_attempts").attemptsLeft()).isEqualTo(2);
    assertThat(
            people.as(owner, () -> learning.answer(shop.id(), "l_attempts", 1, RIGHT)).shopPassed())
        .isTrue();
  }

  @Test
  void whoever_may_not_act_for_the_shop_writes_nothing() {
    ShopRef shop = market.shop("learn-refused");
    ShopRef other = market.shop("learn-refused-other");
    AccountRef viewer = market.member(shop, MemberRole.VIEWER);
    AccountRef stranger = market.member(other, MemberRole.OWNER);
    AccountRef provider = market.provider(shop);
    market.course("l_refused", quiz(0));

    assertThat(page(viewer, shop, "l_refused").mayLearn()).isFalse();
    assertThat(page(provider, shop, "l_refused").mayLearn()).isFalse();
    refused(viewer, () -> learning.read(shop.id(), "l_refused", 1, "one"), "merchant.error.area");
    refused(
        stranger,
        () -> learning.answer(shop.id(), "l_refused", 1, RIGHT),
        "merchant.error.unknown");
    refused(stranger, () -> courses.of(shop.id()), "merchant.error.unknown");
    refused(stranger, () -> records.of(shop.id()), "merchant.error.unknown");
    assertThatThrownBy(
            () -> people.run(provider, () -> learning.read(shop.id(), "l_refused", 1, "one")))
        .isInstanceOf(org.springframework.security.access.AccessDeniedException.class);
    assertThatThrownBy(
            () -> people.run(people.admin(), () -> learning.read(shop.id(), "l_refused", 1, "one")))
        .isInstanceOf(org.springframework.security.access.AccessDeniedException.class);
    assertThat(people.as(provider, () -> records.of(shop.id()))).isEmpty();
  }

  @Test
  void a_course_outside_its_audience_is_not_there() {
    ShopRef l1 = market.shop("learn-aud-1", "L1");
    ShopRef l4 = market.shop("learn-aud-4", "L4");
    AccountRef first = market.member(l1, MemberRole.OWNER);
    AccountRef fourth = market.member(l4, MemberRole.OWNER);
    setup.publish(
        "l_audience",
        content("只给 L4", null, Condition.AttributeIn.of(ShopAttribute.TIER, "L4"), "one"),
        "author");

    assertThat(people.as(fourth, () -> courses.of(l4.id())))
        .extracting(CourseCard::code)
        .contains("l_audience");
    assertThat(people.as(first, () -> courses.of(l1.id())))
        .extracting(CourseCard::code)
        .doesNotContain("l_audience");
    refused(first, () -> courses.page(l1.id(), "l_audience"), "course.error.unknown");
    refused(first, () -> learning.read(l1.id(), "l_audience", 1, "one"), "course.error.unknown");
  }

  @Test
  void who_has_begun_keeps_the_version_until_they_take_the_new_one() {
    ShopRef shop = market.shop("learn-versions");
    AccountRef begun = market.member(shop, MemberRole.OWNER);
    AccountRef fresh = market.member(shop, MemberRole.OPERATOR);
    AccountRef admin = people.admin();
    market.course("l_versions", quiz(0));
    people.run(begun, () -> learning.read(shop.id(), "l_versions", 1, "one"));
    people.run(
        admin,
        () -> {
          CourseVersion draft =
              authoring.save(
                  "l_versions",
                  1,
                  publishedLock("l_versions"),
                  content("课 l_versions", quiz(0), Condition.EVERYBODY, "one", "three"));
          authoring.publish("l_versions", draft.version());
        });

    CoursePage old = page(begun, shop, "l_versions");
    assertThat(old.card().version()).isEqualTo(1);
    assertThat(old.changed()).isTrue();
    assertThat(page(fresh, shop, "l_versions").card().version()).isEqualTo(2);
    refused(
        fresh, () -> learning.read(shop.id(), "l_versions", 1, "one"), "course.error.otherVersion");

    people.run(begun, () -> learning.renew(shop.id(), "l_versions"));

    CoursePage renewed = page(begun, shop, "l_versions");
    assertThat(renewed.card().version()).isEqualTo(2);
    assertThat(renewed.changed()).isFalse();
    assertThat(renewed.read()).as("the lesson it keeps stays read").containsExactly("one");
    people.run(begun, () -> learning.answer(shop.id(), "l_versions", 2, RIGHT));
    assertThat(badges(shop, "l_versions")).isEqualTo(1);
  }

  private int publishedLock(String code) {
    return jdbc.sql(
            "select v.lock_version from course_version v join course c on c.id = v.course_id"
                + " where c.code = ? and v.state = 'LIVE'")
        .param(code)
        .query(Integer.class)
        .single();
  }

  @Test
  void two_people_and_two_windows_that_hand_in_at_once_pass_once() throws Exception {
    ShopRef shop = market.shop("learn-race");
    market.course("l_race", quiz(0));
    AccountRef one = market.member(shop, MemberRole.OWNER);
    AccountRef two = market.member(shop, MemberRole.OPERATOR);
    List<AccountRef> windows = List.of(one, one, two, two, one, two);
    CyclicBarrier start = new CyclicBarrier(windows.size());
    List<Callable<Boolean>> submits = new ArrayList<>();
    for (AccountRef who : windows) {
      submits.add(
          () -> {
            start.await();
            try {
              return people
                  .as(who, () -> learning.answer(shop.id(), "l_race", 1, RIGHT))
                  .shopPassed();
            } catch (DomainException passedAlready) {
              assertThat(passedAlready.key()).isEqualTo("course.error.passedAlready");
              return false;
            }
          });
    }
    int first = 0;
    try (ExecutorService pool = Executors.newFixedThreadPool(windows.size())) {
      for (Future<Boolean> submit : pool.invokeAll(submits)) {
        first += submit.get() ? 1 : 0;
      }
    }

    assertThat(first).isEqualTo(1);
    assertThat(badges(shop, "l_race")).isEqualTo(1);
    assertThat(people.as(one, () -> records.of(shop.id())))
        .as("both have passed for themselves")
        .hasSize(2)
        .allMatch(row -> row.passedAt() != null && row.attempts() == 1);
  }

  @Test
  void answers_that_are_none_are_refused_and_use_no_attempt() {
    ShopRef shop = market.shop("learn-bad");
    AccountRef owner = market.member(shop, MemberRole.OWNER);
    market.course("l_bad", quiz(3));

    refused(owner, () -> learning.answer(shop.id(), "l_bad", 1, List.of()), "course.error.answers");
    refused(
        owner,
        () -> learning.answer(shop.id(), "l_bad", 1, List.of(Set.of(9), Set.of())),
        "course.error.option");
    refused(owner, () -> learning.read(shop.id(), "l_bad", 1, "nine"), "course.error.noLesson");
    assertThat(page(owner, shop, "l_bad").attemptsLeft()).isEqualTo(3);
    assertThat(page(owner, shop, "l_bad").card().status()).isEqualTo(CourseStatus.NOT_STARTED);
  }
}
