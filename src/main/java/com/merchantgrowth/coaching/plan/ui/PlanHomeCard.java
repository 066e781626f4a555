package com.merchantgrowth.coaching.plan.ui;

import com.merchantgrowth.coaching.plan.PlanAction;
import com.merchantgrowth.coaching.plan.PlanRoutes;
import com.merchantgrowth.coaching.plan.PlanRow;
import com.merchantgrowth.coaching.playbook.Side;
import com.merchantgrowth.shared.ui.Card;
import com.merchantgrowth.shared.ui.HomeCard;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import java.util.Optional;

/** The running plan on the merchant's landing page, with the own action that is due first. */
@org.springframework.stereotype.Component
class PlanHomeCard implements HomeCard {
  private final PlanDesk desk;

  PlanHomeCard(PlanDesk desk) {
    this.desk = desk;
  }

  @Override
  public Page page() {
    return Page.MERCHANT;
  }

  @Override
  public int order() {
    return 45;
  }

  @Override
  public Width width() {
    return Width.HALF;
  }

  @Override
  public Optional<Component> create(long shopId) {
    List<PlanRow> running =
        desk.plans().ofShop(shopId).stream().filter(row -> row.plan().running()).toList();
    return running.isEmpty() ? Optional.empty() : Optional.of(card(running));
  }

  private Component card(List<PlanRow> running) {
    PlanRow row = running.getFirst();
    Div marks = new Div();
    PlanWords words = desk.words(marks);
    marks.addClassName("row");
    words.standing(row).forEach(marks::add);
    Div body = new Div(new Paragraph(words.objective(row.plan(), row.value())));
    body.addClassName("stack");
    Optional<PlanAction> next = desk.plans().next(row.shop().id(), Side.MERCHANT);
    body.add(
        new Paragraph(
            next.map(
                    action ->
                        words.t("home.next", words.in(action.title()), words.day(action.dueOn())))
                .orElseGet(() -> words.t("home.none"))));
    return new Card(words.in(row.plan().title()))
        .badge(marks)
        .note(words.t("count", row.counts().done(), row.counts().all()))
        .link(new Anchor(PlanRoutes.own(row.plan().id(), row.shop().code()), words.t("home.open")))
        .body(body);
  }
}
