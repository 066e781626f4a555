package com.merchantgrowth.course.ui;

import com.merchantgrowth.course.CourseRoutes;
import com.merchantgrowth.course.Recommended;
import com.merchantgrowth.merchant.ShopRef;
import com.merchantgrowth.merchant.Shops;
import com.merchantgrowth.shared.ui.Card;
import com.merchantgrowth.shared.ui.HomeCard;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Optional;

/** 为你推荐的课程: what is worth learning, and why; only when something is. */
@org.springframework.stereotype.Component
class RecommendedHomeCard implements HomeCard {
  private static final int SHOWN = 2;

  private final HomeCourses courses;
  private final Shops shops;

  RecommendedHomeCard(HomeCourses courses, Shops shops) {
    this.courses = courses;
    this.shops = shops;
  }

  @Override
  public Page page() {
    return Page.MERCHANT;
  }

  @Override
  public int order() {
    return 28;
  }

  @Override
  public Width width() {
    return Width.HALF;
  }

  @Override
  public Optional<Component> create(long shopId) {
    List<Recommended> found = courses.of(shopId);
    if (found.isEmpty()) {
      return Optional.empty();
    }
    ShopRef shop = shops.require(shopId);
    Div list = new Div();
    list.addClassName("course-home");
    CourseWords words = new CourseWords(list);
    Card card = new Card(words.t("home.title"));
    card.link(
        new Anchor(CourseRoutes.LIST + "?shop=" + shop.code(), words.t("home.all", found.size())));
    for (Recommended one : found.stream().limit(SHOWN).toList()) {
      Anchor name =
          new Anchor(
              CourseRoutes.detail(one.card().code(), shop.code()),
              words.in(one.card().content().name()));
      Span extent = new Span(words.extent(one.card().content()));
      extent.addClassNames("quiet", "small");
      Span why = new Span(words.reason(one));
      why.addClassName("small");
      list.add(new Div(name, why, extent));
    }
    return Optional.of(card.body(list));
  }
}
