package com.merchantgrowth.course.ui.admin;

import com.merchantgrowth.course.CourseFilter;
import com.merchantgrowth.course.CourseRoutes;
import com.merchantgrowth.course.CourseRow;
import com.merchantgrowth.course.CourseState;
import com.merchantgrowth.course.CourseVersion;
import com.merchantgrowth.course.content.CourseContent;
import com.merchantgrowth.identity.Roles;
import com.merchantgrowth.metric.Dimension;
import com.merchantgrowth.shared.Wording;
import com.merchantgrowth.shared.ui.Badge;
import com.merchantgrowth.shared.ui.Buttons;
import com.merchantgrowth.shared.ui.Card;
import com.merchantgrowth.shared.ui.EmptyState;
import com.merchantgrowth.shared.ui.FilterBar;
import com.merchantgrowth.shared.ui.HelpTip;
import com.merchantgrowth.shared.ui.PageGrid;
import com.merchantgrowth.shared.ui.PageHeader;
import com.merchantgrowth.shared.ui.PhoneColumns;
import com.merchantgrowth.shared.ui.QueryState;
import com.merchantgrowth.shared.ui.TwoLines;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.function.ValueProvider;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.text.Collator;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** 课程管理 of administrators: all courses with who learns and how many pass. */
@Route(CourseRoutes.ADMIN)
@RolesAllowed(Roles.ADMIN)
@Menu(title = "course.admin.menu", order = 215, icon = "book")
class CourseListView extends Div implements BeforeEnterObserver, HasDynamicTitle {
  private static final String TEXT = "q";
  private static final String DIMENSION = "dim";
  private static final String STATE = "state";

  private final transient CourseDesk desk;
  private final transient AdminWords words;
  private final FilterBar filters;
  private final Grid<CourseRow> grid;
  private final Span number = new Span();

  CourseListView(CourseDesk desk) {
    this.desk = desk;
    words = desk.words(this);
    filters = new FilterBar(() -> load(filter()));
    filters.search(TEXT, words.t("search"), words.t("admin.search.hint"));
    filters.few(
        DIMENSION,
        words.t("dimension"),
        Arrays.stream(Dimension.values()).map(Dimension::code).toList(),
        code -> words.dimension(Dimension.of(code)));
    filters.few(
        STATE,
        words.t("admin.state"),
        Arrays.stream(CourseState.values()).map(CourseState::code).toList(),
        code -> words.t("state." + code));
    grid =
        PageGrid.create(
            "courses", new EmptyState(words.t("admin.none"), words.t("admin.none.why"), null));
    columns();
    add(
        new PageHeader(
            getPageTitle(),
            words.t("admin.subtitle"),
            Buttons.secondary(
                words.t("admin.import"),
                () -> new ImportDialog(desk, words, CourseListView::open).open()),
            Buttons.primary(words.t("admin.new"), this::create)),
        filters,
        new Card(words.t("admin.list")).badge(number).body(grid).flush());
  }

  private void columns() {
    Collator chinese = Collator.getInstance(words.locale());
    grid.addComponentColumn(this::name)
        .setHeader(words.t("admin.column.name"))
        .setComparator(
            Comparator.comparing(row -> words.in(row.content().name()), chinese::compare))
        .setFlexGrow(4);
    PhoneColumns.hide(
        grid,
        List.of(
            grid.addColumn(row -> dimension(row.content()))
                .setHeader(words.t("dimension"))
                .setComparator(Comparator.comparing(row -> dimension(row.content())))
                .setFlexGrow(1),
            grid.addComponentColumn(this::state)
                .setHeader(words.t("admin.state"))
                .setComparator(Comparator.comparing(CourseRow::state))
                .setFlexGrow(2),
            number("admin.column.people", row -> words.formats().count(row.people()))
                .setComparator(Comparator.comparingLong(CourseRow::people)),
            number("admin.column.passed", row -> words.formats().count(row.passed()))
                .setComparator(Comparator.comparingLong(CourseRow::passed)),
            number("admin.column.rate", row -> words.formats().value(row.passRate(), "ratio"))
                .setComparator(Comparator.comparingDouble(CourseRow::passRate)),
            grid.addColumn(row -> words.moment(row.editedAt()))
                .setHeader(words.t("admin.column.edited"))
                .setComparator(Comparator.comparing(CourseRow::editedAt))
                .setFlexGrow(1)));
    grid.getColumns().forEach(column -> column.setSortable(true));
    grid.addItemClickListener(
        click -> UI.getCurrent().navigate(CourseRoutes.editor(click.getItem().code())));
  }

  private Grid.Column<CourseRow> number(String header, ValueProvider<CourseRow, String> value) {
    return grid.addColumn(value).setHeader(words.t(header)).setTextAlign(ColumnTextAlign.END);
  }

  private Component name(CourseRow row) {
    return new TwoLines(
            new Anchor(CourseRoutes.editor(row.code()), words.in(row.content().name())), row.code())
        .phone(words.t("admin.phone", row.people(), row.passed()))
        .phone(state(row));
  }

  private String dimension(CourseContent course) {
    return course.dimension() == null ? "" : words.dimension(course.dimension());
  }

  private Component state(CourseRow row) {
    Div cell = new Div(words.state(row.state()));
    cell.addClassNames("row", "tight");
    if (row.draftVersion() > 0 && row.liveVersion() > 0) {
      cell.add(
          HelpTip.on(
              Badge.neutral(words.t("admin.draftBeside", row.draftVersion())),
              "status.version_draft"));
    }
    return cell;
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    filters.read(QueryState.of(event));
    load(filter());
  }

  private CourseFilter filter() {
    return new CourseFilter(
        filters.value(TEXT),
        one(filters.value(DIMENSION), Dimension.values(), Dimension::code),
        one(filters.value(STATE), CourseState.values(), CourseState::code));
  }

  private static <T> @Nullable T one(String asked, T[] values, Function<T, String> code) {
    return Arrays.stream(values)
        .filter(value -> code.apply(value).equals(asked))
        .findFirst()
        .orElse(null);
  }

  private void load(CourseFilter filter) {
    List<CourseRow> rows = desk.catalogue().rows(filter);
    grid.setItems(rows);
    number.removeAll();
    number.add(Badge.neutral(words.t("count", rows.size())));
  }

  private void create() {
    new NewCourseDialog(
            words,
            (code, name) ->
                open(desk.authoring().create(code, CourseContent.named(new Wording(name, "")))))
        .open();
  }

  private static void open(CourseVersion version) {
    UI.getCurrent().navigate(CourseRoutes.editor(version.code()));
  }

  @Override
  public String getPageTitle() {
    return getTranslation("course.admin.menu");
  }
}
