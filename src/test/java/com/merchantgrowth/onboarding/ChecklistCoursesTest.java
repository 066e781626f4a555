package com.merchantgrowth.onboarding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.merchantgrowth.course.CourseAuthoring;
import com.merchantgrowth.course.CourseCatalogue;
import com.merchantgrowth.course.CourseMarket;
import com.merchantgrowth.course.CourseRoutes;
import com.merchantgrowth.course.CourseState;
import com.merchantgrowth.eligibility.condition.Condition;
import com.merchantgrowth.identity.AccountRef;
import com.merchantgrowth.onboarding.checklist.CheckItem;
import com.merchantgrowth.onboarding.checklist.ChecklistDefinition;
import com.merchantgrowth.onboarding.checklist.Evidence;
import com.merchantgrowth.shared.DomainException;
import com.merchantgrowth.shared.Wording;
import com.merchantgrowth.support.Browser;
import com.merchantgrowth.support.People;
import com.merchantgrowth.support.PortalTest;
import com.vaadin.flow.i18n.I18NProvider;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A course the checklist asks for stays in the offer. */
@PortalTest
class ChecklistCoursesTest {
  @Autowired private ChecklistVersions versions;
  @Autowired private CourseAuthoring authoring;
  @Autowired private CourseCatalogue catalogue;
  @Autowired private I18NProvider provider;
  @Autowired private CourseMarket courses;
  @Autowired private OnboardingMarket market;
  @Autowired private People people;
  @Autowired private Browser browser;

  private AccountRef admin;

  @BeforeEach
  void administrator() {
    admin = people.admin();
  }

  @AfterEach
  void back() {
    market.restore();
  }

  private void publish(ChecklistDefinition changed) {
    people.run(admin, () -> versions.publish(changed, versions.inForce().number(), ""));
  }

  private static CheckItem learn(String course) {
    return new CheckItem(
        "learn",
        new Wording("学完「准时揽收」", "Pass the course on pick-up"),
        Wording.NONE,
        new Evidence.Data(
            new Condition.All(
                List.of(
                    new Condition.Flagged("deposit_paid"),
                    new Condition.Flagged("course_" + course))),
            Wording.NONE),
        false,
        "",
        Wording.NONE,
        0);
  }

  @Test
  void a_course_an_item_asks_for_is_not_archived_and_the_refusal_names_the_item() {
    courses.course("o_used", null);
    ChecklistDefinition before = people.as(admin, () -> versions.inForce()).definition();
    String module =
        before.steps().getFirst().modules().stream()
            .filter(one -> one.items().size() < 3)
            .findFirst()
            .orElseThrow()
            .code();
    publish(before.with(module, learn("o_used")));

    assertThatThrownBy(() -> people.run(admin, () -> authoring.archive("o_used")))
        .isInstanceOfSatisfying(
            DomainException.class,
            refused -> {
              assertThat(refused.key()).isEqualTo("course.error.inUse");
              assertThat(refused.args())
                  .containsExactly(1, new Wording("学完「准时揽收」", "Pass the course on pick-up"));
              assertThat(provider.getTranslation(refused.key(), Locale.ENGLISH, refused.args()))
                  .isEqualTo(
                      "Still used in one place, so it cannot be archived:"
                          + " Pass the course on pick-up");
            });
    browser.signIn(admin).open(CourseRoutes.editor("o_used"));
    assertThat(browser.view().getElement().getTextRecursively()).contains("新手清单：学完「准时揽收」");

    publish(before);
    people.run(admin, () -> authoring.archive("o_used"));
    assertThat(people.as(admin, () -> catalogue.row("o_used")).state())
        .isEqualTo(CourseState.ARCHIVED);
  }
}
