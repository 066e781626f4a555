package com.merchantgrowth.glossary.ui.admin;

import com.merchantgrowth.glossary.GlossaryRoutes;
import com.merchantgrowth.glossary.PortalTexts;
import com.merchantgrowth.glossary.TextKind;
import com.merchantgrowth.glossary.WrittenText;
import com.merchantgrowth.identity.Roles;
import com.merchantgrowth.shared.BusinessCalendar;
import com.merchantgrowth.shared.Pinyin;
import com.merchantgrowth.shared.Wording;
import com.merchantgrowth.shared.ui.Badge;
import com.merchantgrowth.shared.ui.Buttons;
import com.merchantgrowth.shared.ui.Card;
import com.merchantgrowth.shared.ui.EmptyState;
import com.merchantgrowth.shared.ui.FilterBar;
import com.merchantgrowth.shared.ui.Formats;
import com.merchantgrowth.shared.ui.PageGrid;
import com.merchantgrowth.shared.ui.PageHeader;
import com.merchantgrowth.shared.ui.PhoneColumns;
import com.merchantgrowth.shared.ui.QueryState;
import com.merchantgrowth.shared.ui.TwoLines;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * 说明文字 of administrators: every help, term and topic. The URL holds {@code q}, {@code kind}, {@code
 * lang} (which language is listed and searched) and {@code edited}.
 */
@Route(GlossaryRoutes.ADMIN)
@Menu(title = "glossary.admin.menu", order = 217, icon = "edit")
@RolesAllowed(Roles.ADMIN)
class TextListView extends Div implements BeforeEnterObserver, HasDynamicTitle {
  private static final String TEXT = "q";
  private static final String KIND = "kind";
  private static final String LANGUAGE = "lang";
  private static final String EDITED = "edited";

  private final transient PortalTexts texts;
  private final transient BusinessCalendar calendar;
  private final transient Formats formats = Formats.of(UI.getCurrent().getLocale());
  private final FilterBar filters;
  private final Grid<WrittenText> grid;
  private final Span number = new Span();
  private transient List<WrittenText> all = List.of();

  TextListView(PortalTexts texts, BusinessCalendar calendar) {
    this.texts = texts;
    this.calendar = calendar;
    filters = new FilterBar(this::fill);
    filters.search(TEXT, t("search"), t("search.hint"));
    filters.few(
        KIND,
        t("kind"),
        Arrays.stream(TextKind.values()).map(TextKind::code).toList(),
        code -> t("kind." + code));
    boolean english = Locale.ENGLISH.getLanguage().equals(getLocale().getLanguage());
    filters.few(
        LANGUAGE,
        t("language"),
        t(english ? "language.en" : "language.zh"),
        List.of(english ? "zh" : "en"),
        code -> t("language." + code));
    filters.only(EDITED, t("edited.only"));
    grid = PageGrid.create("texts", new EmptyState(t("none"), t("none.why"), null));
    columns();
    add(
        new PageHeader(
            getPageTitle(),
            t("subtitle"),
            Buttons.secondary(t("new"), () -> new NewTextDialog().open())),
        filters,
        new Card(t("list")).badge(number).body(grid).flush());
  }

  private String t(String key, Object... args) {
    return getTranslation("glossary.admin." + key, args);
  }

  private void columns() {
    grid.addComponentColumn(this::name)
        .setHeader(t("column.title"))
        .setKey("title")
        .setComparator(Comparator.comparing(text -> in(text.content().title())))
        .setFlexGrow(4);
    PhoneColumns.hide(
        grid,
        List.of(
            grid.addColumn(text -> t("kind." + text.id().kind().code()))
                .setHeader(t("kind"))
                .setComparator(Comparator.comparing(text -> text.id().kind()))
                .setFlexGrow(1),
            grid.addComponentColumn(this::version)
                .setHeader(t("column.version"))
                .setComparator(Comparator.comparing(WrittenText::version))
                .setFlexGrow(1),
            grid.addColumn(this::edited)
                .setHeader(t("column.edited"))
                .setComparator(Comparator.comparing(WrittenText::editedAt))
                .setFlexGrow(1)));
    grid.getColumns().forEach(column -> column.setSortable(true));
    grid.addItemClickListener(
        click -> UI.getCurrent().navigate(GlossaryRoutes.editor(click.getItem().id())));
  }

  private TwoLines name(WrittenText text) {
    return new TwoLines(
            new Anchor(GlossaryRoutes.editor(text.id()), in(text.content().title())),
            text.id().toString())
        .phone(version(text))
        .phone(edited(text));
  }

  private Span version(WrittenText text) {
    String number = t("version", text.version());
    return text.edited() ? Badge.accent(number) : Badge.neutral(number);
  }

  private String edited(WrittenText text) {
    return text.edited()
        ? t("edited", formats.shortDateTime(text.editedAt(), calendar.zone()), text.author())
        : t("shipped");
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    filters.read(QueryState.of(event));
    all = texts.all();
    fill();
  }

  private void fill() {
    String wanted = filters.value(TEXT).strip().toLowerCase(Locale.ROOT);
    String kind = filters.value(KIND);
    List<WrittenText> shown =
        all.stream()
            .filter(text -> kind.isEmpty() || text.id().kind().code().equals(kind))
            .filter(text -> filters.value(EDITED).isEmpty() || text.edited())
            .filter(text -> wanted.isEmpty() || speaksOf(text, wanted))
            .toList();
    grid.setItems(shown);
    number.removeAll();
    number.add(Badge.neutral(t("count", shown.size())));
  }

  private boolean speaksOf(WrittenText text, String wanted) {
    Wording title = text.content().title();
    Wording body = text.content().body();
    return Stream.of(text.id().toString(), title.zh(), title.en(), body.zh(), body.en())
            .anyMatch(one -> one.toLowerCase(Locale.ROOT).contains(wanted))
        || Pinyin.found(title.zh(), wanted);
  }

  /** In the reader's language, or the other one where that is chosen. */
  private String in(Wording words) {
    return switch (filters.value(LANGUAGE)) {
      case "en" -> words.en();
      case "zh" -> words.zh();
      default -> words.in(getLocale());
    };
  }

  @Override
  public String getPageTitle() {
    return getTranslation("glossary.admin.menu");
  }
}
