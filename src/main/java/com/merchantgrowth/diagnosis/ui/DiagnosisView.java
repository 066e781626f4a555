package com.merchantgrowth.diagnosis.ui;

import com.merchantgrowth.diagnosis.Diagnosis;
import com.merchantgrowth.diagnosis.DiagnosisQueries;
import com.merchantgrowth.diagnosis.DiagnosisRoutes;
import com.merchantgrowth.diagnosis.MetricEvidences;
import com.merchantgrowth.diagnosis.MetricLine;
import com.merchantgrowth.identity.Roles;
import com.merchantgrowth.merchant.ShopRef;
import com.merchantgrowth.merchant.ShopSelection;
import com.merchantgrowth.metric.Dimension;
import com.merchantgrowth.metric.fact.Measure;
import com.merchantgrowth.shared.BusinessCalendar;
import com.merchantgrowth.shared.ui.MetricLink;
import com.merchantgrowth.shared.ui.NoShop;
import com.merchantgrowth.shared.ui.QueryState;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;

/**
 * 经营诊断: where a shop stands in six dimensions, what to improve first, and every number opened up.
 * The URL holds {@code shop}, {@code day}, {@code dim} and {@code metric}.
 */
@Route(DiagnosisRoutes.VIEW)
@Menu(title = "diagnosis.menu", order = 110, icon = "pulse")
@RolesAllowed({Roles.MERCHANT, Roles.SERVICE_PROVIDER, Roles.ADMIN})
class DiagnosisView extends Div implements BeforeEnterObserver, HasDynamicTitle, MetricDetails {
  private final ShopSelection selection;
  private final DiagnosisQueries queries;
  private final MetricEvidences evidences;
  private final BusinessCalendar calendar;
  private final DiagnosisDownloads downloads;
  private final List<MetricLink> links;

  private @Nullable Shown shown;

  /** What is on the page now; replaced as a whole when shop or day change. */
  private record Shown(
      Diagnosis diagnosis,
      Words words,
      Map<String, Measure> measures,
      WhatIfBoard board,
      DimensionCard dimensions) {}

  DiagnosisView(
      ShopSelection selection,
      DiagnosisQueries queries,
      MetricEvidences evidences,
      BusinessCalendar calendar,
      DiagnosisDownloads downloads,
      ObjectProvider<MetricLink> links) {
    this.links = links.orderedStream().toList();
    this.selection = selection;
    this.queries = queries;
    this.evidences = evidences;
    this.calendar = calendar;
    this.downloads = downloads;
    addClassName("diagnosis");
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    show(QueryState.of(event));
  }

  private void show(QueryState state) {
    removeAll();
    shown = null;
    Words words = Words.of(this);
    Optional<ShopRef> shop = selection.current();
    List<LocalDate> days = queries.days();
    if (shop.isEmpty()) {
      add(new NoShop(words.t("menu"), selection.list().orElse(null)));
      return;
    }
    if (days.isEmpty()) {
      add(DiagnosisStates.noRun(words));
      return;
    }
    LocalDate day = state.get("day").flatMap(DiagnosisView::parse).orElse(days.getFirst());
    add(DiagnosisHeader.of(shop.get(), days, day, words, this::chooseDay, downloads));
    Optional<Diagnosis> found =
        days.contains(day) ? queries.of(shop.get().id(), day) : Optional.empty();
    if (found.isEmpty()) {
      add(DiagnosisStates.noResult(shop.get(), day, days, words, this::chooseDay));
      return;
    }
    compose(found.get(), state, words);
  }

  private void compose(Diagnosis diagnosis, QueryState state, Words words) {
    if (!diagnosis.active()) {
      add(DiagnosisStates.inactive(diagnosis, words));
    }
    if (diagnosis.run().stale()) {
      add(DiagnosisStates.stale(diagnosis, words));
    }
    GapsCard gaps = new GapsCard(diagnosis, words, this::openMetric, act(diagnosis));
    Div row = new Div(new RadarCard(diagnosis, words), gaps);
    row.addClassNames("cards", "diag-top");
    DimensionCard dimensions = new DimensionCard(diagnosis, this, words, this::chooseDimension);
    WhatIfBoard board = new WhatIfBoard(diagnosis, () -> queries.whatIf(diagnosis));
    shown = new Shown(diagnosis, words, evidences.measures(), board, dimensions);
    add(new CohortLine(diagnosis, words), row, dimensions);
    showDimension(state);
  }

  /** What the first room that can does about a gap. */
  private Function<String, Optional<Component>> act(Diagnosis diagnosis) {
    String shop = diagnosis.shop().code();
    return metric -> links.stream().flatMap(link -> link.act(metric, shop).stream()).findFirst();
  }

  private void showDimension(QueryState state) {
    Shown now = now();
    Optional<MetricLine> metric = state.get("metric").flatMap(now.diagnosis()::metric);
    Dimension dimension =
        metric
            .map(line -> line.definition().dimension())
            .or(() -> state.get("dim").flatMap(DiagnosisView::dimension))
            .orElseGet(() -> weakest(now.diagnosis()));
    now.dimensions()
        .show(
            dimension,
            metric
                .filter(line -> line.definition().dimension() == dimension)
                .map(MetricLine::code)
                .orElse(""));
  }

  private Shown now() {
    return Objects.requireNonNull(shown);
  }

  private void chooseDay(LocalDate day) {
    QueryState state = QueryState.current().set("day", day.toString());
    state.push();
    show(state);
  }

  private void chooseDimension(Dimension dimension) {
    QueryState state = QueryState.current().set("dim", dimension.code()).remove("metric");
    state.replace();
    showDimension(state);
  }

  private void openMetric(String metric) {
    QueryState state = QueryState.current().set("metric", metric);
    now()
        .diagnosis()
        .metric(metric)
        .map(line -> line.definition().dimension())
        .ifPresent(dimension -> state.set("dim", dimension.code()));
    state.push();
    showDimension(state);
    now().dimensions().scrollIntoView();
    now().dimensions().focus(metric);
  }

  @Override
  public void toggle(String metric) {
    QueryState state = QueryState.current();
    boolean open = state.get("metric").filter(metric::equals).isPresent();
    state.set("metric", open ? "" : metric);
    now()
        .diagnosis()
        .metric(metric)
        .map(line -> line.definition().dimension())
        .ifPresent(dimension -> state.set("dim", dimension.code()));
    state.push();
    showDimension(state);
    now().dimensions().focus(metric);
  }

  @Override
  public Map<String, Measure> measures() {
    return now().measures();
  }

  @Override
  public Component open(MetricLine line) {
    Shown now = now();
    var evidence = evidences.of(now.diagnosis(), line);
    Div panels =
        new Div(
            new FormulaPanel(evidence, calendar, now.words()),
            new DaysPanel(evidence, now.words()),
            new PeersPanel(line, now.board(), now.words()));
    panels.addClassName("diag-panels");
    Div led = new Div();
    led.addClassName("row");
    links.forEach(link -> link.of(line.code(), now.diagnosis().shop().code()).ifPresent(led::add));
    return led.getComponentCount() == 0 ? panels : new Div(panels, led);
  }

  private static Optional<LocalDate> parse(String text) {
    try {
      return Optional.of(LocalDate.parse(text));
    } catch (java.time.format.DateTimeParseException e) {
      return Optional.empty();
    }
  }

  private static Optional<Dimension> dimension(String code) {
    return Arrays.stream(Dimension.values()).filter(d -> d.code().equals(code)).findFirst();
  }

  /** Where there is most to gain is what is shown first. */
  private static Dimension weakest(Diagnosis diagnosis) {
    return Arrays.stream(Dimension.values())
        .filter(dimension -> diagnosis.scores().of(dimension).known())
        .min(Comparator.comparingDouble(d -> diagnosis.scores().of(d).score()))
        .orElse(Dimension.SELF_OPERATION);
  }

  @Override
  public String getPageTitle() {
    return getTranslation("diagnosis.menu");
  }
}
