package com.merchantgrowth.course.ui;

import com.merchantgrowth.course.CoursePage;
import com.merchantgrowth.course.CourseRecommendations;
import com.merchantgrowth.course.CourseRoutes;
import com.merchantgrowth.course.CourseStatus;
import com.merchantgrowth.course.Courses;
import com.merchantgrowth.course.Learning;
import com.merchantgrowth.course.content.Lesson;
import com.merchantgrowth.course.content.Quiz;
import com.merchantgrowth.identity.CurrentAccount;
import com.merchantgrowth.identity.Roles;
import com.merchantgrowth.merchant.ShopRef;
import com.merchantgrowth.merchant.ShopSelection;
import com.merchantgrowth.metric.Dimension;
import com.merchantgrowth.reward.RewardRoutes;
import com.merchantgrowth.shared.DomainException;
import com.merchantgrowth.shared.ui.Badge;
import com.merchantgrowth.shared.ui.Buttons;
import com.merchantgrowth.shared.ui.Card;
import com.merchantgrowth.shared.ui.HelpTip;
import com.merchantgrowth.shared.ui.NoShop;
import com.merchantgrowth.shared.ui.Note;
import com.merchantgrowth.shared.ui.Notices;
import com.merchantgrowth.shared.ui.PageHeader;
import com.merchantgrowth.shared.ui.QueryState;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One course of a shop: its way at the left, what is open at the right. The URL holds {@code shop}
 * and {@code lesson}, the key of a lesson or {@code quiz}.
 */
@Route(CourseRoutes.DETAIL)
@RolesAllowed({Roles.MERCHANT, Roles.SERVICE_PROVIDER, Roles.ADMIN})
class CourseView extends Div implements BeforeEnterObserver, HasDynamicTitle {
  static final String LESSON = "lesson";

  private final ShopSelection selection;
  private final Courses courses;
  private final CourseRecommendations recommendations;
  private final Learning learning;
  private final CurrentAccount account;
  private String title = "";
  private String reason = "";

  CourseView(
      ShopSelection selection,
      Courses courses,
      CourseRecommendations recommendations,
      Learning learning,
      CurrentAccount account) {
    this.selection = selection;
    this.courses = courses;
    this.recommendations = recommendations;
    this.learning = learning;
    this.account = account;
    addClassName("course-page");
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    String code = event.getRouteParameters().get("course").orElse("");
    reason = selection.current().map(shop -> reason(shop.id(), code)).orElse("");
    show(code, QueryState.of(event).get(LESSON).orElse(""));
  }

  /** Why it is recommended now; asked once, it holds from lesson to lesson until it is passed. */
  private String reason(long shopId, String code) {
    return recommendations.of(shopId).stream()
        .filter(one -> one.card().code().equals(code))
        .findFirst()
        .map(one -> new CourseWords(this).reason(one))
        .orElse("");
  }

  private void show(String code, String asked) {
    removeAll();
    CourseWords words = new CourseWords(this);
    title = words.t("menu");
    Optional<ShopRef> shop = selection.current();
    if (shop.isEmpty()) {
      add(new NoShop(words.t("menu"), selection.list().orElse(null)));
      return;
    }
    CoursePage page;
    try {
      page = courses.page(shop.get().id(), code);
    } catch (DomainException unknown) {
      if (unknown.kind() != DomainException.Kind.NOT_FOUND) {
        throw unknown;
      }
      add(CourseStates.noCourse(words, CourseRoutes.LIST + "?shop=" + shop.get().code()));
      return;
    }
    compose(page, shop.get(), now(page, asked), words);
  }

  /** What the address asks for, else the first lesson that is not read, else the quiz. */
  private static String now(CoursePage page, String asked) {
    List<Lesson> lessons = page.card().content().lessons();
    boolean quiz = page.card().content().quiz() != null;
    if ((asked.equals(LessonList.QUIZ) && quiz)
        || page.card().content().lesson(asked).isPresent()) {
      return asked;
    }
    return lessons.stream()
        .map(Lesson::key)
        .filter(key -> !page.read().contains(key))
        .findFirst()
        .orElse(
            quiz && page.card().status() != CourseStatus.PASSED
                ? LessonList.QUIZ
                : lessons.getFirst().key());
  }

  private void compose(CoursePage page, ShopRef shop, String now, CourseWords words) {
    title = words.in(page.card().content().name());
    add(header(page, shop, words));
    if (!page.mayLearn()) {
      add(CourseStates.readOnly(words, account.require()));
    }
    changed(page, shop, words).ifPresent(this::add);
    Card way = new Card(words.t("way"));
    way.body(new LessonList(page, now, key -> open(page, key), words));
    Div side = new Div(way);
    if (!page.card().content().worksheets().isEmpty()) {
      side.add(new WorksheetCard(page.card().content().worksheets(), words));
    }
    certificate(page, shop, words).ifPresent(side::add);
    side.addClassNames("span-4", "stack");
    Component main =
        now.equals(LessonList.QUIZ) ? quiz(page, shop, words) : lesson(page, shop, now, words);
    Div content = new Div(main);
    content.addClassName("span-8");
    Div columns = new Div(side, content);
    columns.addClassName("cards");
    add(columns);
  }

  private PageHeader header(CoursePage page, ShopRef shop, CourseWords words) {
    Anchor back = new Anchor(CourseRoutes.LIST + "?shop=" + shop.code(), words.t("back"));
    back.addClassName("button-link");
    PageHeader header = new PageHeader(title, words.in(page.card().content().summary()), back);
    Div marks = new Div(words.status(page.card()));
    Dimension dimension = page.card().content().dimension();
    if (dimension != null) {
      marks.add(
          HelpTip.on(
              Badge.neutral(words.dimension(dimension)), "score.dimension_" + dimension.code()));
    }
    marks.add(Badge.neutral(words.extent(page.card().content())));
    marks.addClassNames("row", "course-marks");
    header.add(marks);
    if (!reason.isEmpty()) {
      Note why = Note.info(reason);
      why.addClassName("course-reason");
      header.add(why);
    }
    return header;
  }

  private Optional<Component> changed(CoursePage page, ShopRef shop, CourseWords words) {
    if (!page.changed() || !page.card().offered() || !page.mayLearn()) {
      return Optional.empty();
    }
    Note note =
        Note.info(words.t("changed", page.card().version(), page.newestVersion()))
            .with(
                Buttons.secondary(
                    words.t("changed.take"),
                    () -> {
                      learning.renew(shop.id(), page.card().code());
                      show(page.card().code(), "");
                    }));
    note.addClassName("page-part");
    return Optional.of(note);
  }

  private static Optional<Component> certificate(CoursePage page, ShopRef shop, CourseWords words) {
    if (page.card().passedOn() == null) {
      return Optional.empty();
    }
    Card card = new Card(words.t("certificate"));
    card.link(new Anchor(RewardRoutes.of(shop.code()), words.t("certificate.wallet")));
    card.body(
        HelpTip.on(Badge.good(words.t("status.passed")), "status.course_passed"),
        new Paragraph(
            words.t(
                "certificate.text",
                shop.name(),
                words.formats().fullDay(page.card().passedOn()),
                page.passedBy() == null ? words.t("someone") : page.passedBy())));
    return Optional.of(card);
  }

  private Component lesson(CoursePage page, ShopRef shop, String key, CourseWords words) {
    List<Lesson> lessons = page.card().content().lessons();
    Lesson lesson = page.card().content().lesson(key).orElseThrow();
    int at = lessons.indexOf(lesson);
    boolean last = at == lessons.size() - 1;
    boolean quiz = page.card().content().quiz() != null;
    String next = last ? (quiz ? LessonList.QUIZ : "") : lessons.get(at + 1).key();
    Div foot = new Div();
    foot.addClassName("course-steps");
    if (at > 0) {
      String before = lessons.get(at - 1).key();
      foot.add(Buttons.text(words.t("previous"), () -> open(page, before)));
    }
    boolean read = page.read().contains(key);
    String label =
        words.t(next.isEmpty() ? "finish" : last ? "next.quiz" : read ? "next" : "next.read");
    if (page.mayLearn() && !read) {
      foot.add(Buttons.primary(label, () -> read(page, shop, key, next, words)));
    } else if (!next.isEmpty()) {
      foot.add(Buttons.primary(words.t(last ? "next.quiz" : "next"), () -> open(page, next)));
    }
    return new LessonCard(lesson, at + 1, lessons.size(), foot, words);
  }

  private void read(CoursePage page, ShopRef shop, String key, String next, CourseWords words) {
    boolean passed = learning.read(shop.id(), page.card().code(), page.card().version(), key);
    if (passed) {
      reason = "";
      Notices.saved(words.t("passedNow"));
    }
    open(page, next.isEmpty() ? key : next);
  }

  private Component quiz(CoursePage page, ShopRef shop, CourseWords words) {
    @Nullable Quiz quiz = page.card().content().quiz();
    return new QuizCard(
        page,
        java.util.Objects.requireNonNull(quiz),
        answers -> answer(page, shop, answers, words),
        words);
  }

  private void answer(
      CoursePage page, ShopRef shop, List<Set<Integer>> answers, CourseWords words) {
    try {
      Learning.Outcome outcome =
          learning.answer(shop.id(), page.card().code(), page.card().version(), answers);
      if (outcome.shopPassed()) {
        reason = "";
        Notices.saved(words.t("passedNow"));
      }
    } catch (DomainException refused) {
      if (refused.kind() != DomainException.Kind.CONFLICT) {
        throw refused;
      }
      Notices.failed(getTranslation(refused.key(), refused.args()));
    }
    show(page.card().code(), LessonList.QUIZ);
  }

  private void open(CoursePage page, String key) {
    QueryState.current().set(LESSON, key).push();
    show(page.card().code(), key);
  }

  @Override
  public String getPageTitle() {
    return title;
  }
}
