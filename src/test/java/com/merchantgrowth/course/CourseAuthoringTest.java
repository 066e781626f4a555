package com.merchantgrowth.course;

import static com.merchantgrowth.course.CourseMarket.content;
import static com.merchantgrowth.course.CourseMarket.quiz;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.merchantgrowth.course.content.CourseContent;
import com.merchantgrowth.course.content.Lesson;
import com.merchantgrowth.eligibility.condition.Condition;
import com.merchantgrowth.identity.AccountRef;
import com.merchantgrowth.metric.Dimension;
import com.merchantgrowth.shared.BusinessCalendar;
import com.merchantgrowth.shared.DomainException;
import com.merchantgrowth.shared.Wording;
import com.merchantgrowth.support.People;
import com.merchantgrowth.support.PortalTest;
import com.merchantgrowth.task.TaskSetup;
import com.merchantgrowth.task.definition.TaskDraft;
import com.merchantgrowth.task.definition.TaskPeriod.Anchor;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

/** Writing, publishing, archiving, carrying courses. */
@PortalTest
class CourseAuthoringTest {
  @Autowired private CourseAuthoring authoring;
  @Autowired private CourseCatalogue catalogue;
  @Autowired private CourseFiles files;
  @Autowired private CoursePictures pictures;
  @Autowired private CourseMarket market;
  @Autowired private TaskSetup tasks;
  @Autowired private People people;
  @Autowired private BusinessCalendar calendar;
  @Autowired private ShippedCourses shipped;
  @Autowired private CourseSetup setup;

  private AccountRef admin;

  @BeforeEach
  void administrator() {
    admin = people.admin();
  }

  private void refused(Runnable act, String key) {
    assertThatThrownBy(() -> people.run(admin, act))
        .isInstanceOfSatisfying(
            DomainException.class, refused -> assertThat(refused.key()).isEqualTo(key));
  }

  private static CourseContent sound(String name) {
    return content(name, quiz(2), Condition.EVERYBODY, "one", "two");
  }

  @Test
  void a_published_version_never_changes_and_the_next_one_begins_as_a_draft() {
    people.run(
        admin,
        () -> {
          CourseVersion draft = authoring.create("a_next", sound("第一版"));
          CourseVersion saved = authoring.save("a_next", 1, draft.lock(), sound("第一版改"));
          assertThat(saved.version()).isEqualTo(1);
          CourseVersion live = authoring.publish("a_next", 1);
          CourseVersion next = authoring.save("a_next", 1, live.lock(), sound("第二版"));
          assertThat(next.version()).isEqualTo(2);
          authoring.publish("a_next", 2);
        });

    List<CourseVersion> versions = people.as(admin, () -> catalogue.versions("a_next"));
    assertThat(versions)
        .extracting(CourseVersion::state)
        .containsExactly(CourseVersion.State.LIVE, CourseVersion.State.SUPERSEDED);
    assertThat(versions.getLast().content().name().zh()).isEqualTo("第一版改");
  }

  @Test
  void somebody_who_saved_meanwhile_is_not_overwritten() {
    CourseVersion draft = people.as(admin, () -> authoring.create("a_conflict", sound("甲")));
    people.run(admin, () -> authoring.save("a_conflict", 1, draft.lock(), sound("乙")));

    refused(
        () -> authoring.save("a_conflict", 1, draft.lock(), sound("丙")),
        "course.error.savedMeanwhile");
    assertThat(people.as(admin, () -> catalogue.versions("a_conflict")).getFirst().content().name())
        .isEqualTo(new Wording("乙", "乙 (en)"));
  }

  @Test
  void what_is_not_sound_is_saved_but_not_published() {
    people.run(
        admin, () -> authoring.create("a_unsound", CourseContent.named(new Wording("空", ""))));

    assertThatThrownBy(() -> people.run(admin, () -> authoring.publish("a_unsound", 1)))
        .isInstanceOfSatisfying(
            DomainException.class,
            refused ->
                assertThat(refused.problems())
                    .extracting(DomainException::place)
                    .contains("summary", "dimension", "lessons"));
    people.run(admin, () -> authoring.discard("a_unsound"));
    refused(() -> catalogue.versions("a_unsound"), "course.error.unknown");
  }

  @Test
  void an_audience_that_names_no_metric_of_ours_is_refused() {
    CourseContent asks =
        content(
            "问不到",
            null,
            com.merchantgrowth.eligibility.condition.ConditionJson.read(
                "{\"metric\": \"no_such_metric\", \"is\": \">=\", \"value\": 1}"),
            "one");

    assertThat(people.as(admin, () -> authoring.problems(asks)))
        .extracting(problem -> problem.field() + " " + problem.key())
        .containsExactly("audience eligibility.error.metric");
  }

  @Test
  void a_course_a_task_asks_for_is_not_archived_and_the_refusal_names_it() {
    market.course("a_used", null);
    tasks.published(
        "a-used-task",
        TaskDraft.of("学完再来", "Learn first", "因为", "Because")
            .daysFrom(Anchor.CLAIM, 14)
            .goal(new Condition.Flagged("course_a_used"), "live_traffic", 500)
            .claimed()
            .build(),
        "author",
        "approver",
        calendar.today());

    assertThatThrownBy(() -> people.run(admin, () -> authoring.archive("a_used")))
        .isInstanceOfSatisfying(
            DomainException.class,
            refused -> {
              assertThat(refused.key()).isEqualTo("course.error.inUse");
              assertThat(refused.args()[1])
                  .isInstanceOfSatisfying(
                      Wording.class, names -> assertThat(names.zh()).isEqualTo("学完再来"));
            });
  }

  @Test
  void another_course_that_asks_for_it_is_a_user_too() {
    market.course("a_first", null);
    people.run(
        admin,
        () -> {
          authoring.create(
              "a_second", content("进阶", null, new Condition.Flagged("course_a_first"), "one"));
          authoring.publish("a_second", 1);
        });

    refused(() -> authoring.archive("a_first"), "course.error.inUse");
    people.run(
        admin,
        () -> {
          authoring.archive("a_second");
          authoring.archive("a_first");
          assertThat(catalogue.row("a_first").state()).isEqualTo(CourseState.ARCHIVED);
          authoring.restore("a_first");
          assertThat(catalogue.row("a_first").state()).isEqualTo(CourseState.PUBLISHED);
        });
  }

  @Test
  void a_file_carries_a_course_with_its_pictures_and_publishes_nothing() {
    String file =
        people.as(
            admin,
            () -> {
              Picture picture = pictures.add(CoursePicturesTest.png(40, 30));
              CourseContent plain = sound("带图");
              Lesson shown =
                  new Lesson(
                      "one", new Wording("图", ""), new Wording(picture.markdown("主图"), ""), "");
              authoring.create(
                  "a_file",
                  new CourseContent(
                      plain.name(),
                      plain.summary(),
                      plain.dimension(),
                      plain.metrics(),
                      plain.tiers(),
                      plain.stages(),
                      plain.minutes(),
                      plain.audience(),
                      List.of(shown),
                      List.of(CourseMarket.WORKSHEET),
                      plain.quiz()));
              return files.write("a_file", 1);
            });
    assertThat(file).contains("\"code\" : \"a_file\"", "\"pictures\"");

    CourseVersion copy =
        people.as(admin, () -> files.read(file.replace("\"a_file\"", "\"a_file_copy\"")));

    assertThat(copy.state()).isEqualTo(CourseVersion.State.DRAFT);
    assertThat(copy.content())
        .isEqualTo(people.as(admin, () -> catalogue.versions("a_file")).getFirst().content());
    refused(() -> files.read("{\"code\": \"x\"}"), "course.error.json");
    refused(() -> files.read("not json"), "course.error.json");
    refused(
        () ->
            files.read("{\"code\": \"a_bad\", \"name\": {}, \"pictures\": {\"k\": \"PHN2Zz4=\"}}"),
        "course.error.pictureType");
  }

  @Test
  void what_was_edited_stays_when_the_product_starts_again() {
    CourseVersion live = people.as(admin, () -> catalogue.versions("im_reply")).getFirst();
    CourseContent mine = sound("我们自己的说法");
    people.run(
        admin,
        () -> {
          authoring.save("im_reply", live.version(), live.lock(), mine);
          authoring.discard("im_reply");
        });

    shipped.run(null);

    assertThat(people.as(admin, () -> catalogue.versions("im_reply"))).hasSize(live.version());
    assertThat(people.as(admin, () -> catalogue.rows(CourseFilter.ALL)))
        .extracting(CourseRow::code)
        .contains("im_reply", "live_script", "ads_roi");
  }

  @Test
  void a_newer_text_that_ships_becomes_the_next_version_until_somebody_edits() {
    setup.ship("a_ships", sound("出厂一"), "system");
    setup.ship("a_ships", sound("出厂一"), "system");
    setup.ship("a_ships", sound("出厂二"), "system");
    setup.ship("a_ships", sound("出厂一"), "system"); // an older node starts late

    List<CourseVersion> versions = people.as(admin, () -> catalogue.versions("a_ships"));
    assertThat(versions)
        .extracting(one -> one.content().name().zh() + " " + one.state())
        .containsExactly("出厂二 LIVE", "出厂一 SUPERSEDED");

    people.run(
        admin,
        () -> {
          CourseVersion live = versions.getFirst();
          authoring.save("a_ships", live.version(), live.lock(), sound("我们改的"));
        });
    setup.ship("a_ships", sound("出厂三"), "system");

    assertThat(people.as(admin, () -> catalogue.versions("a_ships")))
        .extracting(one -> one.content().name().zh())
        .containsExactly("我们改的", "出厂二", "出厂一");
  }

  @Test
  void what_is_archived_is_not_brought_back_by_a_newer_text() {
    setup.ship("a_ships_away", sound("出厂一"), "system");
    people.run(admin, () -> authoring.archive("a_ships_away"));

    setup.ship("a_ships_away", sound("出厂二"), "system");

    assertThat(people.as(admin, () -> catalogue.row("a_ships_away")).state())
        .isEqualTo(CourseState.ARCHIVED);
    assertThat(people.as(admin, () -> catalogue.versions("a_ships_away"))).hasSize(1);
  }

  @Test
  void a_second_start_changes_none_of_what_ships() {
    shipped.run(null);

    assertThat(ShippedCourses.all())
        .allSatisfy(
            one ->
                assertThat(people.as(admin, () -> catalogue.versions(one.code())))
                    .as(one.code())
                    .hasSize(1));
  }

  @Test
  void the_list_is_filtered_and_begins_with_what_was_edited_last() {
    market.course("a_list_x", null);
    CourseFilter named = new CourseFilter("a_list", Dimension.SERVICE, CourseState.PUBLISHED);

    assertThat(people.as(admin, () -> catalogue.rows(named)))
        .extracting(CourseRow::code)
        .containsExactly("a_list_x");
    assertThat(
            people.as(
                admin, () -> catalogue.rows(new CourseFilter("a_list", null, CourseState.DRAFT))))
        .isEmpty();
    assertThat(people.as(admin, () -> catalogue.rows(CourseFilter.ALL)))
        .extracting(CourseRow::editedAt)
        .isSortedAccordingTo(Comparator.reverseOrder());
  }

  @Test
  void only_administrators_write() {
    AccountRef merchant = people.merchant();

    assertThatThrownBy(() -> people.run(merchant, () -> authoring.create("a_no", sound("不行"))))
        .isInstanceOf(AccessDeniedException.class);
    assertThatThrownBy(() -> people.run(merchant, () -> catalogue.versions("im_reply")))
        .isInstanceOf(AccessDeniedException.class);
    assertThatThrownBy(() -> people.run(merchant, () -> pictures.add(CoursePicturesTest.png(2, 2))))
        .isInstanceOf(AccessDeniedException.class);
  }
}
