package com.merchantgrowth.diagnosis.ui;

import com.merchantgrowth.diagnosis.Diagnosis;
import com.merchantgrowth.diagnosis.DiagnosisQueries;
import com.merchantgrowth.diagnosis.DiagnosisRoutes;
import com.merchantgrowth.diagnosis.MetricEvidences;
import com.merchantgrowth.diagnosis.MetricLine;
import com.merchantgrowth.diagnosis.score.Advice;
import com.merchantgrowth.identity.Roles;
import com.merchantgrowth.merchant.ShopRef;
import com.merchantgrowth.merchant.ShopSelection;
import com.merchantgrowth.metric.Dimension;
import com.merchantgrowth.metric.fact.Measure;
import com.merchantgrowth.shared.BusinessCalendar;
import com.merchantgrowth.shared.ui.Buttons;
import com.merchantgrowth.shared.ui.DataTable;
import com.merchantgrowth.shared.ui.NoShop;
import com.merchantgrowth.shared.ui.QueryState;
import com.merchantgrowth.shared.ui.chart.RadarChart;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The whole diagnosis on paper (A4 portrait): every dimension open, the rules at the end. */
@Route(value = DiagnosisRoutes.PRINT, autoLayout = false)
@RolesAllowed({Roles.MERCHANT, Roles.SERVICE_PROVIDER, Roles.ADMIN})
class DiagnosisPrintView extends Main implements BeforeEnterObserver, HasDynamicTitle {
  private final ShopSelection selection;
  private final DiagnosisQueries queries;
  private final MetricEvidences evidences;
  private final BusinessCalendar calendar;
  private String title = "";

  DiagnosisPrintView(
      ShopSelection selection,
      DiagnosisQueries queries,
      MetricEvidences evidences,
      BusinessCalendar calendar) {
    this.selection = selection;
    this.queries = queries;
    this.evidences = evidences;
    this.calendar = calendar;
    addClassName("diag-print");
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    removeAll();
    Words words = Words.of(this);
    title = words.t("print.title");
    Optional<ShopRef> shop = selection.current();
    if (shop.isEmpty()) {
      add(new NoShop(words.t("menu"), selection.list().orElse(null)));
      return;
    }
    Optional<Diagnosis> found = find(shop.get(), QueryState.of(event).get("day"));
    if (found.isEmpty()) {
      add(DiagnosisStates.noRun(words));
      return;
    }
    show(found.get(), evidences.measures(), words);
  }

  private Optional<Diagnosis> find(ShopRef shop, Optional<String> day) {
    try {
      return queries.of(shop.id(), day.map(LocalDate::parse).orElse(null));
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }

  private void show(Diagnosis diagnosis, Map<String, Measure> measures, Words words) {
    title = words.t("export.file", diagnosis.shop().code(), diagnosis.day());
    Anchor back = new Anchor(DiagnosisRoutes.of(diagnosis.shop().code()), words.t("print.back"));
    Div bar =
        new Div(
            Buttons.primary(
                words.t("print.now"), () -> UI.getCurrent().getPage().executeJs("window.print()")),
            back);
    bar.addClassNames("toolbar", "no-print");
    RadarChart radar = new RadarChart();
    radar.setAccessibleText(RadarCard.sentence(diagnosis, words));
    radar.show(RadarCard.axes(diagnosis, words, false));
    Div top = new Div(radar, advice(diagnosis, words));
    top.addClassName("diag-print-top");
    add(bar, header(diagnosis, words), top);
    for (Dimension dimension : Dimension.values()) {
      add(dimension(diagnosis, dimension, measures, words));
    }
    Section rules = new Section(new H2(words.t("rules.title")), RulesDialog.content(words));
    rules.addClassName("diag-print-rules");
    add(rules);
  }

  private Div header(Diagnosis diagnosis, Words words) {
    Div header =
        new Div(
            new H1(words.t("print.title") + " · " + diagnosis.shop().name()),
            new Paragraph(
                words.formats().fullDay(diagnosis.day())
                    + " · "
                    + words.t(
                        "cohort.with",
                        words.group(diagnosis.group()),
                        words.formats().count(diagnosis.group().size()))));
    if (diagnosis.widened()) {
      header.add(
          new Paragraph(
              words.t(
                  "cohort.widened",
                  words.group(diagnosis.group()),
                  words.group(diagnosis.narrowest()),
                  words.formats().count(diagnosis.narrowest().size()))));
    }
    String overall = words.t("overall.title", words.formats().score(diagnosis.scores().overall()));
    String place =
        diagnosis.place() == 0
            ? ""
            : " · "
                + words.t(
                    "overall.place", diagnosis.place(), words.formats().count(diagnosis.ranked()));
    header.add(new H2(overall + place));
    Paragraph made =
        new Paragraph(
            words.t("print.made", words.formats().dateTime(calendar.now(), calendar.zone())));
    made.addClassNames("quiet", "small");
    header.add(made);
    header.addClassName("diag-print-header");
    return header;
  }

  private static DataTable advice(Diagnosis diagnosis, Words words) {
    DataTable table =
        new DataTable(
            words.t("print.gaps"),
            List.of(
                words.t("print.gaps"),
                words.t("table.own"),
                words.t("table.median"),
                words.t("gaps.worth")),
            Set.of(1, 2, 3));
    for (Advice advice : diagnosis.advice()) {
      MetricLine line = diagnosis.metric(advice.metric().code()).orElseThrow();
      table.row(
          List.of(
              words.metric(line.definition()),
              words.value(line.definition(), line.value()),
              words.value(line.definition(), line.marks().median()),
              GapsCard.worth(advice, words)));
    }
    return table;
  }

  private static Section dimension(
      Diagnosis diagnosis, Dimension dimension, Map<String, Measure> measures, Words words) {
    Section section =
        new Section(
            new H2(
                words.dimension(dimension)
                    + " "
                    + words.formats().score(diagnosis.scores().of(dimension).score())),
            DimensionCard.formulaLine(diagnosis, dimension, words));
    DimensionCard.leftOut(diagnosis, dimension, words).forEach(section::add);
    DataTable table =
        new DataTable(
            words.dimension(dimension),
            List.of(
                words.t("table.metric"),
                words.t("table.own"),
                words.t("table.median"),
                words.t("table.top20"),
                words.t("table.position"),
                words.t("table.sample")),
            Set.of(1, 2, 3));
    for (MetricLine line : diagnosis.of(dimension)) {
      table.cells(
          List.of(
              new Span(words.metric(line.definition())),
              new Span(words.value(line.definition(), line.value())),
              new Span(words.value(line.definition(), line.marks().median())),
              new Span(words.value(line.definition(), line.marks().top20())),
              MetricTable.strip(line, words, measures),
              new Span(
                  line.hasValue()
                      ? words.sample(line, measures)
                      : words.tooSmall(line, measures))));
    }
    section.add(table);
    section.addClassName("diag-print-dimension");
    return section;
  }

  @Override
  public String getPageTitle() {
    return title;
  }
}
