package com.merchantgrowth.metric.run.ui;

import com.merchantgrowth.identity.Roles;
import com.merchantgrowth.metric.Dimension;
import com.merchantgrowth.metric.MetricDefinition;
import com.merchantgrowth.metric.MetricDefinitions;
import com.merchantgrowth.metric.fact.Measure;
import com.merchantgrowth.metric.fact.Measures;
import com.merchantgrowth.metric.run.DefinitionEffect;
import com.merchantgrowth.shared.ui.Badge;
import com.merchantgrowth.shared.ui.Buttons;
import com.merchantgrowth.shared.ui.Card;
import com.merchantgrowth.shared.ui.Confirm;
import com.merchantgrowth.shared.ui.EmptyState;
import com.merchantgrowth.shared.ui.FilterBar;
import com.merchantgrowth.shared.ui.Formats;
import com.merchantgrowth.shared.ui.HelpTip;
import com.merchantgrowth.shared.ui.Notices;
import com.merchantgrowth.shared.ui.PageGrid;
import com.merchantgrowth.shared.ui.PageHeader;
import com.merchantgrowth.shared.ui.PhoneColumns;
import com.merchantgrowth.shared.ui.QueryState;
import com.merchantgrowth.shared.ui.TwoLines;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.function.ValueProvider;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The metrics in force: find one, read its formula, edit it with its effect shown first. */
@Route("admin/metrics")
@RolesAllowed(Roles.ADMIN)
@Menu(title = "metric.menu.definitions", order = 420, icon = "target")
class DefinitionsView extends Div implements BeforeEnterObserver, HasDynamicTitle {
  private static final String NONE = "none";

  private final transient MetricDefinitions definitions;
  private final transient DefinitionEffect effect;
  private final transient Map<String, String> measureNames;
  private final FilterBar filters = new FilterBar(this::show);
  private final Grid<MetricDefinition> grid;
  private final Span number = new Span();

  DefinitionsView(MetricDefinitions definitions, DefinitionEffect effect, Measures measures) {
    this.definitions = definitions;
    this.effect = effect;
    measureNames =
        measures.all().stream()
            .collect(Collectors.toMap(Measure::code, measure -> measure.name(getLocale())));
    filters.few(
        "dim",
        getTranslation("metric.definitions.dimension"),
        Stream.concat(Stream.of(Dimension.values()).map(Dimension::code), Stream.of(NONE)).toList(),
        this::dimensionName);
    filters.text("q", getTranslation("metric.definitions.search"));
    grid =
        PageGrid.create(
            "metrics",
            new EmptyState(
                getTranslation("metric.definitions.none"),
                getTranslation("metric.definitions.noneWhy"),
                null));
    grid.addThemeVariants(GridVariant.WRAP_CELL_CONTENT);
    columns();
    add(
        new PageHeader(
            getTranslation("metric.definitions.title"),
            getTranslation("metric.definitions.subtitle"),
            Buttons.primary(getTranslation("metric.definitions.new"), () -> edit(null))),
        filters,
        new Card(getTranslation("metric.definitions.list")).badge(number).body(grid).flush());
  }

  private String dimensionName(String code) {
    return code.equals(NONE)
        ? getTranslation("metric.definitions.noDimension")
        : getTranslation("metric.dimension." + code);
  }

  private void columns() {
    Formats formats = Formats.of(getLocale());
    grid.addComponentColumn(this::name)
        .setHeader(getTranslation("metric.definitions.name"))
        .setFlexGrow(3);
    PhoneColumns.hide(
        grid,
        List.of(
            grid.addColumn(metric -> dimensionName(dimensionCode(metric)))
                .setHeader(getTranslation("metric.definitions.dimension")),
            grid.addColumn(metric -> Formula.sentence(this, metric, measureNames))
                .setHeader(getTranslation("metric.definitions.formula"))
                .setFlexGrow(4),
            grid.addColumn(this::direction)
                .setHeader(getTranslation("metric.definitions.direction")),
            number(metric -> formats.number(metric.minSample(), 2), "minSample"),
            number(metric -> formats.number(metric.weight(), 2), "weight"),
            number(metric -> Integer.toString(metric.version()), "version")));
    grid.addComponentColumn(this::actions).setWidth("116px").setFlexGrow(0);
  }

  private Grid.Column<MetricDefinition> number(
      ValueProvider<MetricDefinition, String> value, String key) {
    return grid.addColumn(value)
        .setHeader(getTranslation("metric.definitions." + key))
        .setTextAlign(ColumnTextAlign.END)
        .setWidth("88px")
        .setFlexGrow(0);
  }

  private String direction(MetricDefinition metric) {
    return getTranslation("metric.direction." + metric.direction().name().toLowerCase(Locale.ROOT));
  }

  private Component name(MetricDefinition metric) {
    String name = metric.name(getLocale());
    TwoLines cell =
        new TwoLines(HelpTip.beside(new Span(name), "metric." + metric.code(), name), metric.code())
            .phone(dimensionName(dimensionCode(metric)) + " · " + direction(metric));
    Span formula = new Span(Formula.sentence(this, metric, measureNames));
    formula.addClassNames("small", "phone-only");
    cell.add(formula);
    return cell;
  }

  private Component actions(MetricDefinition metric) {
    return new Div(
        Buttons.text(getTranslation("metric.definitions.editShort"), () -> edit(metric)),
        Buttons.text(
            getTranslation("metric.definitions.retire"),
            () ->
                Confirm.open(
                    getTranslation("metric.definitions.retireTitle", metric.name(getLocale())),
                    getTranslation("metric.definitions.retireText"),
                    getTranslation("metric.definitions.retire"),
                    () -> {
                      definitions.retire(metric.code());
                      show();
                    })));
  }

  private void edit(@Nullable MetricDefinition metric) {
    new DefinitionDialog(
            metric,
            metric == null ? List.of() : definitions.versions(metric.code()),
            measureNames,
            definitions::check,
            effect::of,
            draft -> {
              MetricDefinition saved = definitions.save(draft);
              Notices.saved(
                  getTranslation(
                      "metric.definitions.saved", saved.name(getLocale()), saved.version()));
              show();
            })
        .open();
  }

  private void show() {
    String words = filters.value("q").strip().toLowerCase(Locale.ROOT);
    String chosen = filters.value("dim");
    List<MetricDefinition> shown =
        definitions.current().stream()
            .filter(metric -> chosen.isEmpty() || chosen.equals(dimensionCode(metric)))
            .filter(
                metric ->
                    (metric.code() + metric.nameZh() + metric.nameEn())
                        .toLowerCase(Locale.ROOT)
                        .contains(words))
            .toList();
    grid.setItems(shown);
    number.removeAll();
    number.add(Badge.neutral(getTranslation("metric.definitions.count", shown.size())));
  }

  private static String dimensionCode(MetricDefinition metric) {
    Dimension of = metric.dimension();
    return of == null ? NONE : of.code();
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    filters.read(QueryState.of(event));
    show();
  }

  @Override
  public String getPageTitle() {
    return getTranslation("metric.definitions.title");
  }
}
