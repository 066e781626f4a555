package com.merchantgrowth.course.ui;

import com.merchantgrowth.course.CourseCard;
import com.merchantgrowth.course.CourseRoutes;
import com.merchantgrowth.course.Courses;
import com.merchantgrowth.merchant.Shops;
import com.merchantgrowth.shared.ui.MetricLink;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import java.util.Comparator;
import java.util.Optional;

/** From a metric of the diagnosis to the course that helps with it most. */
@org.springframework.stereotype.Component
class CourseLink implements MetricLink {
  private final Courses courses;
  private final Shops shops;

  CourseLink(Courses courses, Shops shops) {
    this.courses = courses;
    this.shops = shops;
  }

  @Override
  public Optional<Component> of(String metric, String shopCode) {
    return shops
        .find(shopCode)
        .flatMap(
            shop ->
                courses.of(shop.id()).stream()
                    .filter(CourseCard::offered)
                    .filter(card -> card.content().metrics().contains(metric))
                    .min(Comparator.comparingInt(card -> card.content().metrics().indexOf(metric))))
        .map(
            card -> {
              UI ui = UI.getCurrent();
              Anchor link =
                  new Anchor(
                      CourseRoutes.detail(card.code(), shopCode),
                      ui.getTranslation(
                          ui.getLocale(),
                          "course.fromMetric",
                          card.content().name().in(ui.getLocale())));
              link.addClassName("button-link");
              return link;
            });
  }
}
