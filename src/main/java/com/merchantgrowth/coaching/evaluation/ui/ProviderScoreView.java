package com.merchantgrowth.coaching.evaluation.ui;

import com.merchantgrowth.coaching.evaluation.ProviderEvaluations;
import com.merchantgrowth.coaching.evaluation.ProviderFigure;
import com.merchantgrowth.identity.Roles;
import com.merchantgrowth.shared.ui.Badge;
import com.merchantgrowth.shared.ui.Card;
import com.merchantgrowth.shared.ui.DataTable;
import com.merchantgrowth.shared.ui.EmptyState;
import com.merchantgrowth.shared.ui.Formats;
import com.merchantgrowth.shared.ui.HelpTip;
import com.merchantgrowth.shared.ui.PageHeader;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** 服务评估: the own organisation's figures with how each is computed, and the levels. */
@Route("provider-score")
@RolesAllowed(Roles.SERVICE_PROVIDER)
@Menu(title = "coaching.evaluation.menu", order = 80, icon = "shield")
class ProviderScoreView extends Div implements BeforeEnterObserver, HasDynamicTitle {
  private final transient ProviderEvaluations evaluations;

  ProviderScoreView(ProviderEvaluations evaluations) {
    this.evaluations = evaluations;
    addClassName("stack");
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    removeAll();
    Optional<ProviderEvaluations.Evaluated> own = evaluations.own();
    if (own.isEmpty()) {
      add(
          new PageHeader(getPageTitle(), ""),
          new Card(getTranslation("coaching.evaluation.figures"))
              .body(
                  new EmptyState(
                      getTranslation("coaching.evaluation.none"),
                      getTranslation("coaching.evaluation.noneWhy"),
                      null)));
      return;
    }
    ProviderEvaluations.Evaluated evaluated = own.get();
    add(
        new PageHeader(
            getPageTitle(),
            getTranslation(
                "coaching.evaluation.subtitle",
                evaluated.organisation().name(),
                Formats.of(getLocale()).day(evaluated.day()))),
        figures(evaluated));
    evaluated.rungs().forEach(rung -> add(new RungCard(rung)));
  }

  private Component figures(ProviderEvaluations.Evaluated evaluated) {
    Formats formats = Formats.of(getLocale());
    DataTable table =
        new DataTable(
            getTranslation("coaching.evaluation.figures"),
            List.of(
                getTranslation("coaching.evaluation.figure"),
                getTranslation("coaching.evaluation.own"),
                getTranslation("coaching.evaluation.how")),
            Set.of(1));
    for (ProviderFigure figure : ProviderFigure.values()) {
      double value = evaluated.figures().value(figure);
      table.row(
          List.of(
              getTranslation(figure.key()),
              Double.isNaN(value)
                  ? getTranslation(
                      "coaching.evaluation.few", evaluated.figures().sample(figure), figure.least())
                  : formats.value(value, figure.unit()),
              getTranslation(figure.key() + ".how")));
    }
    return new Card(getTranslation("coaching.evaluation.figures"))
        .badge(
            HelpTip.on(
                evaluated.level() == null
                    ? Badge.neutral(getTranslation("coaching.evaluation.noLevel"))
                    : Badge.accent(evaluated.level().name().in(getLocale())),
                "score.provider_level"))
        .body(table)
        .flush();
  }

  @Override
  public String getPageTitle() {
    return getTranslation("coaching.evaluation.menu");
  }
}
