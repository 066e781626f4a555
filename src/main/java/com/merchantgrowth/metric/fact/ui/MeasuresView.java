package com.merchantgrowth.metric.fact.ui;

import com.merchantgrowth.identity.Roles;
import com.merchantgrowth.metric.SubjectMeasures;
import com.merchantgrowth.metric.fact.Measure;
import com.merchantgrowth.metric.fact.Measures;
import com.merchantgrowth.metric.fact.imports.FactTemplates;
import com.merchantgrowth.shared.DomainException;
import com.merchantgrowth.shared.SubjectKind;
import com.merchantgrowth.shared.ui.Badge;
import com.merchantgrowth.shared.ui.Buttons;
import com.merchantgrowth.shared.ui.Card;
import com.merchantgrowth.shared.ui.Downloads;
import com.merchantgrowth.shared.ui.EmptyState;
import com.merchantgrowth.shared.ui.FilterBar;
import com.merchantgrowth.shared.ui.HelpTip;
import com.merchantgrowth.shared.ui.Notices;
import com.merchantgrowth.shared.ui.PageGrid;
import com.merchantgrowth.shared.ui.PageHeader;
import com.merchantgrowth.shared.ui.PhoneColumns;
import com.merchantgrowth.shared.ui.QueryState;
import com.merchantgrowth.shared.ui.TwoLines;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.function.ValueProvider;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The measure dictionary: what facts can be about. */
@Route("admin/measures")
@Menu(title = "facts.measures.title", order = 410, icon = "list")
@RolesAllowed(Roles.ADMIN)
class MeasuresView extends Composite<Div> implements BeforeEnterObserver, HasDynamicTitle {
  private final Measures measures;
  private final FilterBar filters = new FilterBar(this::load);
  private final Grid<Measure> grid;
  private final Span count = new Span();

  MeasuresView(Measures measures, SubjectMeasures ofKind) {
    this.measures = measures;
    filters.text("q", getTranslation("facts.measures.search"));
    filters.add(
        Downloads.button(
            getTranslation("facts.measures.dictionary"),
            "measures.csv",
            "text/csv;charset=utf-8",
            out -> out.write(bytes(FactTemplates.dictionary(measures.all())))),
        Downloads.button(
            getTranslation("facts.imports.templateWide"),
            "facts-wide.csv",
            "text/csv;charset=utf-8",
            out ->
                out.write(
                    bytes(FactTemplates.wide(SubjectKind.SHOP, ofKind.of(SubjectKind.SHOP))))));
    grid =
        PageGrid.create(
            "measures",
            new EmptyState(
                getTranslation("facts.measures.empty"),
                getTranslation("facts.measures.emptyWhy"),
                null));
    columns();
    getContent()
        .add(
            new PageHeader(
                getTranslation("facts.measures.title"),
                getTranslation("facts.measures.subtitle"),
                Buttons.primary(getTranslation("facts.measures.new"), () -> edit(null))),
            filters,
            new Card(getTranslation("facts.measures.list")).badge(count).body(grid).flush());
  }

  private void columns() {
    grid.addComponentColumn(this::name)
        .setHeader(getTranslation("facts.measures.name"))
        .setSortable(true)
        .setComparator(each -> each.name(getLocale()))
        .setFlexGrow(2);
    PhoneColumns.hide(
        grid,
        List.of(
            column(Measure::code, "facts.measures.code").setFlexGrow(2),
            column(each -> otherName(each), "facts.measures.otherName").setFlexGrow(2),
            column(each -> UnitWords.name(this, each.unit()), "facts.measures.unit"),
            column(this::kind, "facts.measures.kind"),
            column(this::absent, "facts.measures.absent")));
    grid.addComponentColumn(
            each -> Buttons.text(getTranslation("facts.measures.edit"), () -> edit(each)))
        .setHeader("")
        .setWidth("90px")
        .setFlexGrow(0);
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    filters.read(QueryState.of(event));
    load();
  }

  @Override
  public String getPageTitle() {
    return getTranslation("facts.measures.title");
  }

  private Grid.Column<Measure> column(ValueProvider<Measure, String> value, String key) {
    return grid.addColumn(value).setHeader(getTranslation(key)).setSortable(true);
  }

  private Component name(Measure measure) {
    String name = measure.name(getLocale());
    return new TwoLines(HelpTip.beside(new Span(name), "measure." + measure.code(), name), "")
        .phone(measure.code())
        .phone(
            getTranslation(
                "facts.measures.line",
                UnitWords.name(this, measure.unit()),
                kind(measure),
                absent(measure)));
  }

  /** The name in the language the page is not in. */
  private String otherName(Measure measure) {
    return measure.name(getLocale()).equals(measure.nameEn()) ? measure.nameZh() : measure.nameEn();
  }

  private String kind(Measure measure) {
    return getTranslation("facts.kind." + measure.kind().code());
  }

  private String absent(Measure measure) {
    return getTranslation("facts.absent." + measure.absent().code());
  }

  private void load() {
    String part = filters.value("q").strip().toLowerCase(Locale.ROOT);
    List<Measure> found =
        measures.all().stream()
            .filter(
                each ->
                    each.code().contains(part)
                        || each.nameZh().contains(part)
                        || each.nameEn().toLowerCase(Locale.ROOT).contains(part))
            .toList();
    grid.setItems(found);
    count.removeAll();
    count.add(Badge.neutral(getTranslation("facts.measures.count", found.size())));
  }

  private void edit(@Nullable Measure measure) {
    MeasureForm form = new MeasureForm();
    if (measure != null) {
      form.show(measure);
    }
    Dialog dialog = new Dialog(form);
    dialog.setHeaderTitle(
        measure == null
            ? getTranslation("facts.measures.new")
            : getTranslation("facts.measures.editTitle", measure.code()));
    dialog
        .getFooter()
        .add(
            Buttons.text(getTranslation("facts.measures.cancel"), dialog::close),
            Buttons.primary(
                getTranslation(measure == null ? "facts.measures.register" : "facts.measures.save"),
                () -> save(form, dialog)));
    dialog.open();
  }

  private void save(MeasureForm form, Dialog dialog) {
    try {
      Measure saved = measures.put(form.value());
      dialog.close();
      load();
      Notices.saved(getTranslation("facts.measures.saved", saved.name(getLocale())));
    } catch (DomainException refused) {
      Notices.failed(getTranslation(refused.key(), refused.args()));
    }
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
