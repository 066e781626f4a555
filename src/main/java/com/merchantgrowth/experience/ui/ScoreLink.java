package com.merchantgrowth.experience.ui;

import com.merchantgrowth.experience.Scorecards;
import com.merchantgrowth.shared.SubjectKind;
import com.merchantgrowth.shared.ui.MetricLink;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import java.util.Optional;

/** From a metric of the diagnosis to what it does to the experience score. */
@org.springframework.stereotype.Component
class ScoreLink implements MetricLink {
  private final Scorecards cards;

  ScoreLink(Scorecards cards) {
    this.cards = cards;
  }

  @Override
  public Optional<Component> of(String metric, String shopCode) {
    return cards
        .inForce(SubjectKind.SHOP)
        .filter(version -> version.card().items().contains(metric))
        .map(
            version -> {
              UI ui = UI.getCurrent();
              Anchor link =
                  new Anchor(
                      ExperienceView.ROUTE + "?shop=" + shopCode + "&metric=" + metric,
                      ui.getTranslation(
                          ui.getLocale(),
                          "experience.fromMetric",
                          version.card().name().in(ui.getLocale())));
              link.addClassName("button-link");
              return link;
            });
  }
}
