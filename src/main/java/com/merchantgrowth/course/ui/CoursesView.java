package com.merchantgrowth.course.ui;

import com.merchantgrowth.course.CourseCard;
import com.merchantgrowth.course.CourseRecommendations;
import com.merchantgrowth.course.CourseRoutes;
import com.merchantgrowth.course.CourseStatus;
import com.merchantgrowth.course.Courses;
import com.merchantgrowth.course.LearningRecords;
import com.merchantgrowth.course.LearningRow;
import com.merchantgrowth.course.Recommended;
import com.merchantgrowth.identity.Roles;
import com.merchantgrowth.merchant.ShopRef;
import com.merchantgrowth.merchant.ShopSelection;
import com.merchantgrowth.merchant.ShopStage;
import com.merchantgrowth.metric.Dimension;
import com.merchantgrowth.shared.ui.Buttons;
import com.merchantgrowth.shared.ui.Card;
import com.merchantgrowth.shared.ui.EmptyState;
import com.merchantgrowth.shared.ui.FilterBar;
import com.merchantgrowth.shared.ui.NoShop;
import com.merchantgrowth.shared.ui.PageHeader;
import com.merchantgrowth.shared.ui.QueryState;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * 成长课程: what is worth learning now and why, then everything there is. The URL holds {@code shop},
 * {@code q}, {@code dim}, {@code stage} and {@code status}.
 */
@Route(CourseRoutes.LIST)
@Menu(title = "course.menu", order = 125, icon = "book")
@RolesAllowed({Roles.MERCHANT, Roles.SERVICE_PROVIDER, Roles.ADMIN})
class CoursesView extends Div implements BeforeEnterObserver, HasDynamicTitle {
  static final String TEXT = "q";
  static final String DIMENSION = "dim";
  static final String STAGE = "stage";
  static final String STATUS = "status";

  /** More than these nobody begins at once. */
  private static final int RECOMMENDED = 3;

  private final ShopSelection selection;
  private final Courses courses;
  private final CourseRecommendations recommendations;
  private final LearningRecords records;
  private transient Runnable shown = () -> {};

  CoursesView(
      ShopSelection selection,
      Courses courses,
      CourseRecommendations recommendations,
      LearningRecords records) {
    this.selection = selection;
    this.courses = courses;
    this.recommendations = recommendations;
    this.records = records;
    addClassName("course-list");
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    removeAll();
    CourseWords words = new CourseWords(this);
    Optional<ShopRef> shop = selection.current();
    if (shop.isEmpty()) {
      add(new NoShop(words.t("menu"), selection.list().orElse(null)));
      return;
    }
    List<CourseCard> all = courses.of(shop.get().id());
    add(new PageHeader(getPageTitle(), words.t("subtitle", shop.get().name(), passed(all))));
    add(recommended(recommendations.of(shop.get().id(), all), shop.get(), words));
    Div tiles = new Div();
    tiles.addClassName("course-tiles");
    Span number = new Span();
    number.addClassName("quiet");
    FilterBar bar = filters(words);
    bar.read(QueryState.of(event));
    shown = () -> fill(tiles, number, asked(bar).in(all, words), shop.get(), words);
    shown.run();
    Div head = new Div(new H2(words.t("all")), number);
    head.addClassName("course-head");
    add(head, bar, tiles);
    List<LearningRow> learned = records.of(shop.get().id());
    if (!learned.isEmpty()) {
      add(RecordCard.of(learned, shop.get(), words));
    }
  }

  private FilterBar filters(CourseWords words) {
    FilterBar bar = new FilterBar(() -> shown.run());
    bar.search(TEXT, words.t("search"), words.t("search.hint"));
    bar.few(
        DIMENSION,
        words.t("dimension"),
        Arrays.stream(Dimension.values()).map(Dimension::code).toList(),
        code -> words.dimension(Dimension.of(code)));
    bar.few(
        STAGE,
        words.t("stage"),
        Arrays.stream(ShopStage.values()).map(ShopStage::code).toList(),
        code -> words.stage(ShopStage.of(code)));
    bar.few(
        STATUS,
        words.t("status"),
        Arrays.stream(CourseStatus.values()).map(CourseStatus::code).toList(),
        code -> words.t("status." + code));
    return bar;
  }

  private static long passed(List<CourseCard> all) {
    return all.stream().filter(card -> card.status() == CourseStatus.PASSED).count();
  }

  private static Component recommended(List<Recommended> found, ShopRef shop, CourseWords words) {
    Div section = new Div();
    section.addClassName("course-recommended");
    boolean gaps = found.stream().anyMatch(one -> one.recommendation().gap() != null);
    Span note =
        new Span(words.t(gaps || found.isEmpty() ? "recommended.note" : "recommended.stage"));
    note.addClassName("quiet");
    Div head = new Div(new H2(words.t("recommended")), note);
    head.addClassName("course-head");
    if (found.isEmpty()) {
      Card card = new Card(words.t("recommended"));
      card.body(new EmptyState(words.t("recommended.none"), words.t("recommended.none.why"), null));
      section.add(card);
      return section;
    }
    Div tiles = new Div();
    tiles.addClassName("course-tiles");
    List<Recommended> shown = found.stream().limit(RECOMMENDED).toList();
    for (Recommended one : shown) {
      tiles.add(
          new CourseTile(one.card(), shop, words.reason(one), one.equals(shown.getFirst()), words));
    }
    section.add(head, tiles);
    return section;
  }

  private static CourseSearch asked(FilterBar bar) {
    return new CourseSearch(
        bar.value(TEXT), bar.value(DIMENSION), bar.value(STAGE), bar.value(STATUS));
  }

  private static void fill(
      Div tiles, Span number, List<CourseCard> cards, ShopRef shop, CourseWords words) {
    tiles.removeAll();
    number.setText(words.t("count", cards.size()));
    cards.forEach(card -> tiles.add(new CourseTile(card, shop, null, false, words)));
    if (cards.isEmpty()) {
      tiles.add(
          new EmptyState(
              words.t("noneFound"),
              words.t("noneFound.why"),
              Buttons.secondary(
                  words.t("clear"), () -> UI.getCurrent().navigate(CourseRoutes.LIST))));
    }
  }

  @Override
  public String getPageTitle() {
    return getTranslation("course.menu");
  }
}
