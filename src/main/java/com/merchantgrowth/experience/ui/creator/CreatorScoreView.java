package com.merchantgrowth.experience.ui.creator;

import com.merchantgrowth.creator.CreatorProfile;
import com.merchantgrowth.creator.Creators;
import com.merchantgrowth.experience.CreatorReputation;
import com.merchantgrowth.experience.ScoreBox;
import com.merchantgrowth.identity.Roles;
import com.merchantgrowth.metric.fact.Measures;
import com.merchantgrowth.shared.BusinessCalendar;
import com.merchantgrowth.shared.ui.Card;
import com.merchantgrowth.shared.ui.DayField;
import com.merchantgrowth.shared.ui.EmptyState;
import com.merchantgrowth.shared.ui.PageHeader;
import com.merchantgrowth.shared.ui.QueryState;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A creator's reputation score, opened. The URL holds the {@code day} that is looked at, the {@code
 * metric} that is open and the day it is compared with, {@code since}.
 */
@Route("creators/:creator")
@RolesAllowed({Roles.MERCHANT, Roles.SERVICE_PROVIDER, Roles.ADMIN})
class CreatorScoreView extends Div implements BeforeEnterObserver, HasDynamicTitle {
  private final transient Creators creators;
  private final transient CreatorReputation reputation;
  private final transient Measures measures;
  private final transient BusinessCalendar calendar;
  private final transient Words words = new Words();
  private String title = words.t("title");

  CreatorScoreView(
      Creators creators,
      CreatorReputation reputation,
      Measures measures,
      BusinessCalendar calendar) {
    this.creators = creators;
    this.reputation = reputation;
    this.measures = measures;
    this.calendar = calendar;
    addClassName("stack");
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    QueryState query = QueryState.of(event);
    show(
        creators.require(event.getRouteParameters().get("creator").orElse("")),
        query.get("day").flatMap(CreatorScoreView::parse).orElse(null),
        query.get("metric").orElse(""),
        query.get("since").flatMap(CreatorScoreView::parse).orElse(null));
  }

  private static Optional<LocalDate> parse(String text) {
    try {
      return Optional.of(LocalDate.parse(text));
    } catch (DateTimeParseException edited) {
      return Optional.empty();
    }
  }

  private void show(
      CreatorProfile creator, @Nullable LocalDate day, String metric, @Nullable LocalDate since) {
    removeAll();
    title = creator.name();
    Optional<ScoreBox> box = reputation.open(creator.id(), day);
    add(
        new PageHeader(
            creator.name(),
            creator.code() + " · " + words.about(creator),
            new Anchor("creators", words.t("back")),
            chooser(creator, day)));
    if (box.isEmpty()) {
      add(
          new Card(words.t("score"))
              .body(new EmptyState(words.t("empty.title"), words.t("empty.why"), null)));
      return;
    }
    ScoreBox opened = box.get();
    Div first = new Div(new ScoreCard(opened, words), new ScoreHistory(opened, words));
    first.addClassName("two-columns");
    add(first, new MetricCards(opened, measures.byCode(), metric, words));
    if (opened.sheet().score().scored()) {
      Div second = new Div(new WhatIfCard(opened, words), new ChangeCard(opened, since, words));
      second.addClassName("two-columns");
      add(second);
    }
  }

  private DatePicker chooser(CreatorProfile creator, @Nullable LocalDate day) {
    DatePicker field = DayField.create("");
    field.setAriaLabel(words.t("day"));
    field.setPlaceholder(words.t("newest"));
    field.setMax(calendar.yesterday());
    field.setClearButtonVisible(true);
    field.setValue(day);
    field.addValueChangeListener(
        change -> {
          if (change.isFromClient() && !field.isInvalid()) {
            LocalDate chosen = change.getValue();
            QueryState.current().set("day", chosen == null ? "" : chosen.toString()).push();
            show(creator, chosen, "", null);
          }
        });
    return field;
  }

  @Override
  public String getPageTitle() {
    return title;
  }
}
