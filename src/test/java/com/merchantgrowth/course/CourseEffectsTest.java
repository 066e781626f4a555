package com.merchantgrowth.course;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.merchantgrowth.course.CourseSetup.Past;
import com.merchantgrowth.course.content.CourseContent;
import com.merchantgrowth.course.content.Lesson;
import com.merchantgrowth.diagnosis.DiagnosisMarket;
import com.merchantgrowth.eligibility.condition.Condition;
import com.merchantgrowth.merchant.ShopAttributes;
import com.merchantgrowth.merchant.ShopSetup;
import com.merchantgrowth.merchant.Shops;
import com.merchantgrowth.metric.Dimension;
import com.merchantgrowth.metric.effect.Effect;
import com.merchantgrowth.metric.fact.FactDraft;
import com.merchantgrowth.metric.fact.FactWriter;
import com.merchantgrowth.metric.fact.WriteMode;
import com.merchantgrowth.shared.BusinessCalendar;
import com.merchantgrowth.shared.SubjectKind;
import com.merchantgrowth.shared.Wording;
import com.merchantgrowth.support.People;
import com.merchantgrowth.support.PortalTest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

/** The effect of a course, computed from the facts around each shop's pass. */
@PortalTest
class CourseEffectsTest {
  private static final int TOOK = 24;
  private static final int OTHERS = 40;

  @Autowired private CourseEffects effects;
  @Autowired private CourseSetup courses;
  @Autowired private DiagnosisMarket runs;
  @Autowired private ShopSetup setup;
  @Autowired private Shops shops;
  @Autowired private FactWriter facts;
  @Autowired private People people;
  @Autowired private BusinessCalendar calendar;

  /**
   * Of 100 sessions a day all shops answer 70 + n % 5 in time before, and all answer two more
   * after. Those that passed answer five more on top: on every pair the difference is 5 points.
   */
  @Test
  void the_difference_to_shops_alike_is_found_and_the_season_is_not() {
    LocalDate newest = runs.open().day();
    LocalDate passed = newest.minusDays(30);
    Map<String, ShopAttributes> attributes = new LinkedHashMap<>();
    for (int n = 0; n < TOOK + OTHERS; n++) {
      attributes.put(code(n), new ShopAttributes("效果店" + n, "效果类目", "L2", null, "", null, null));
    }
    setup.shops(attributes);
    try (FactDraft draft =
        facts.begin(
            SubjectKind.SHOP,
            "effect-test",
            List.of("im_sessions", "im_replied_3min"),
            WriteMode.MERGE)) {
      for (int n = 0; n < TOOK + OTHERS; n++) {
        long id = shops.require(code(n)).id();
        for (LocalDate day = passed.minusDays(28); !day.isAfter(newest); day = day.plusDays(1)) {
          double answered = 70 + n % 5 + (day.isAfter(passed) ? 2 + (n < TOOK ? 5 : 0) : 0);
          draft.row(id, day, new double[] {100, answered});
        }
      }
      draft.publish();
    }
    courses.publish("effect_im", course(), "author");
    List<Past> past = new ArrayList<>();
    for (int n = 0; n < TOOK; n++) {
      past.add(
          new Past(
              "effect_im",
              shops.require(code(n)).id(),
              -1 - n,
              passed.atTime(12, 0).atZone(calendar.zone()).toInstant(),
              1,
              List.of()));
    }
    courses.learned(past);

    List<CourseEffect> found = people.as(people.admin(), () -> effects.of("effect_im"));

    assertThat(found).singleElement().satisfies(one -> assertThat(one.waiting()).isZero());
    assertThat(found.getFirst().metric().code()).isEqualTo("im_3min_rate_30");
    assertThat(found.getFirst().answer().pairs()).isEqualTo(TOOK);
    Effect effect = found.getFirst().answer().effect().orElseThrow();
    assertThat(effect.mean()).isEqualTo(0.05, within(1e-9));
    assertThat(effect.before()).isEqualTo(effect.partnersBefore(), within(1e-9));
    assertThat(effect.after() - effect.partnersAfter()).isEqualTo(0.05, within(1e-9));
    assertThat(effect.clear()).isTrue();
  }

  @Test
  void a_course_nobody_has_finished_long_enough_ago_has_no_estimate_yet() {
    runs.open();

    List<CourseEffect> found = people.as(people.admin(), () -> effects.of("sell_through"));

    assertThat(found).isNotEmpty().allMatch(one -> one.answer().effect().isEmpty());
  }

  @Test
  void effects_are_the_administrators() {
    assertThatThrownBy(() -> people.run(people.merchant(), () -> effects.of("im_reply")))
        .isInstanceOf(AccessDeniedException.class);
  }

  private static String code(int n) {
    return "effect-%02d".formatted(n);
  }

  private static CourseContent course() {
    return new CourseContent(
        new Wording("效果课", ""),
        new Wording("简介", ""),
        Dimension.SERVICE,
        List.of("im_3min_rate_30", "experience_service"),
        List.of(),
        List.of(),
        5,
        Condition.EVERYBODY,
        List.of(new Lesson("one", new Wording("一", ""), new Wording("正文", ""), "")),
        List.of(),
        null);
  }
}
