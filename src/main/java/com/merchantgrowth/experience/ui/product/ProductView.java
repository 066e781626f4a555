package com.merchantgrowth.experience.ui.product;

import com.merchantgrowth.experience.ProductScores;
import com.merchantgrowth.experience.ScoreBox;
import com.merchantgrowth.experience.ScoreSheet;
import com.merchantgrowth.experience.card.CardDefinition.DimensionDefinition;
import com.merchantgrowth.experience.ui.score.ScoreParts;
import com.merchantgrowth.identity.Roles;
import com.merchantgrowth.metric.peer.PeerMarks;
import com.merchantgrowth.product.InformationRuleBook;
import com.merchantgrowth.product.Product;
import com.merchantgrowth.product.ProductCatalogue;
import com.merchantgrowth.shared.ui.Card;
import com.merchantgrowth.shared.ui.EmptyState;
import com.merchantgrowth.shared.ui.Formats;
import com.merchantgrowth.shared.ui.PageHeader;
import com.merchantgrowth.shared.ui.QueryState;
import com.merchantgrowth.shared.ui.ResultDayPicker;
import com.merchantgrowth.shared.ui.chart.RadarChart;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One product's score, opened down to the days behind it. The URL holds {@code day}, the opened
 * {@code metric}, and {@code since}, the day it is compared with.
 */
@Route(ProductPages.DETAIL)
@RolesAllowed({Roles.MERCHANT, Roles.SERVICE_PROVIDER, Roles.ADMIN})
class ProductView extends Div implements BeforeEnterObserver, HasDynamicTitle {
  private static final int HISTORY = 30;

  private final transient ProductCatalogue catalogue;
  private final transient ProductScores scores;
  private final transient InformationRuleBook rules;
  private String title = "";

  ProductView(ProductCatalogue catalogue, ProductScores scores, InformationRuleBook rules) {
    this.catalogue = catalogue;
    this.scores = scores;
    this.rules = rules;
    addClassNames("stack", "score-page");
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    String code = event.getRouteParameters().get(ProductPages.PRODUCT).orElse("");
    show(catalogue.require(code), QueryState.of(event));
  }

  private String text(String key, Object... args) {
    return getTranslation("experience.product." + key, args);
  }

  private void show(Product product, QueryState state) {
    removeAll();
    title = product.name();
    Formats formats = Formats.of(UI.getCurrent().getLocale());
    List<LocalDate> days = scores.days();
    Optional<LocalDate> asked = ScoreParts.day(state, "day");
    Optional<ScoreBox> found = scores.open(product.code(), asked.orElse(null));
    Anchor back = new Anchor(ProductPages.LIST, text("back"));
    back.addClassName("button-link");
    add(
        new PageHeader(
            product.name(),
            found
                .map(
                    box ->
                        text(
                            "subtitle",
                            product.code(),
                            product.fields().category(),
                            formats.fullDay(box.sheet().day())))
                .orElse(product.code()),
            actions(product, days, asked, back)));
    double counted =
        found
            .filter(box -> box.sheet().score().scored())
            .map(box -> box.sheet().real("product_information"))
            .orElse(Double.NaN);
    InformationCard information =
        new InformationCard(rules.inForce().rules().of(product.fields().presentation()), counted);
    if (found.isEmpty()) {
      add(
          new Card(text("noScore")).body(new EmptyState(text("noScore"), text("noScoreWhy"), null)),
          information);
      return;
    }
    compose(product, found.get(), days, information, state);
  }

  private Component[] actions(
      Product product, List<LocalDate> days, Optional<LocalDate> asked, Anchor back) {
    return days.isEmpty()
        ? new Component[] {back}
        : new Component[] {
          back,
          new ResultDayPicker(days, asked.orElse(days.getFirst()), day -> chooseDay(product, day))
        };
  }

  private void compose(
      Product product,
      ScoreBox box,
      List<LocalDate> days,
      InformationCard information,
      QueryState state) {
    ScoreParts parts = new ScoreParts(box, state, HISTORY);
    Div top = new Div(radar(box.sheet()), information);
    top.addClassNames("cards", "product-top");
    add(parts.top());
    add(top);
    add(parts.opened(days, day -> chooseDay(product, day)));
    add(parts.history(List.of()));
  }

  /** The six forces against the category's median. */
  private Component radar(ScoreSheet sheet) {
    List<RadarChart.Axis> axes = new ArrayList<>();
    for (int d = 0; d < sheet.card().dimensions().size(); d++) {
      DimensionDefinition dimension = sheet.card().dimensions().get(d);
      String metric = dimension.metric();
      PeerMarks marks = metric == null ? PeerMarks.unknown(0) : sheet.marks(metric);
      axes.add(
          new RadarChart.Axis(
              dimension.name().in(UI.getCurrent().getLocale()),
              sheet.score().dimensions().get(d).value(),
              marks.median(),
              marks.top20()));
    }
    RadarChart chart = new RadarChart();
    chart.show(axes, text("own"));
    String category = sheet.result().group().category();
    return new Card(text("forces"))
        .note(text("comparedIn", category == null || category.isEmpty() ? text("all") : category))
        .body(chart);
  }

  private void chooseDay(Product product, LocalDate day) {
    QueryState state = QueryState.current().set("day", day.toString()).remove("since");
    state.push();
    show(product, state);
  }

  @Override
  public String getPageTitle() {
    return title.isEmpty() ? getTranslation("experience.products.menu") : title;
  }
}
