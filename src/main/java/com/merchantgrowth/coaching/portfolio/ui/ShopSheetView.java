package com.merchantgrowth.coaching.portfolio.ui;

import com.merchantgrowth.coaching.portfolio.Portfolio;
import com.merchantgrowth.coaching.portfolio.PortfolioEntry;
import com.merchantgrowth.coaching.portfolio.Timelines;
import com.merchantgrowth.coaching.signal.ShopSignals;
import com.merchantgrowth.diagnosis.Diagnosis;
import com.merchantgrowth.diagnosis.DiagnosisQueries;
import com.merchantgrowth.diagnosis.DiagnosisRoutes;
import com.merchantgrowth.experience.ScoreBox;
import com.merchantgrowth.experience.ShopExperience;
import com.merchantgrowth.identity.Roles;
import com.merchantgrowth.shared.BusinessCalendar;
import com.merchantgrowth.shared.DomainException;
import com.merchantgrowth.shared.ui.PageHeader;
import com.merchantgrowth.task.TaskBoards;
import com.merchantgrowth.tier.Tiers;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDate;
import java.util.Optional;

/** One shop on one screen for its coach: where it stands, what it needs, what happened to it. */
@Route("my-shops/:code")
@RolesAllowed(Roles.SERVICE_PROVIDER)
class ShopSheetView extends Div implements BeforeEnterObserver, HasDynamicTitle {
  /** How far back the timeline and the signals look. */
  private static final int DAYS = 60;

  private final transient Portfolio portfolio;
  private final transient Sources sources;
  private final transient BusinessCalendar calendar;
  private String title = "";

  /** What the page is put together from. */
  @org.springframework.stereotype.Component("shopSheetSources")
  record Sources(
      DiagnosisQueries diagnoses,
      ShopExperience scores,
      Tiers tiers,
      TaskBoards tasks,
      ShopSignals signals,
      Timelines timelines) {}

  ShopSheetView(Portfolio portfolio, Sources sources, BusinessCalendar calendar) {
    this.portfolio = portfolio;
    this.sources = sources;
    this.calendar = calendar;
    addClassName("stack");
  }

  /** The page of a shop, below the portal's address. */
  static String of(String code) {
    return "my-shops/" + code;
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    removeAll();
    try {
      show(portfolio.entry(event.getRouteParameters().get("code").orElse("")));
    } catch (DomainException unknown) {
      event.rerouteToError(NotFoundException.class);
    }
  }

  private void show(PortfolioEntry entry) {
    SignalWords words = new SignalWords(this);
    long shop = entry.row().shop().id();
    String code = entry.row().shop().code();
    title = entry.row().shop().name();
    Anchor back = new Anchor("my-shops?shop=" + code, words.t("sheet.back"));
    back.addClassName("button-link");
    Anchor diagnosis = new Anchor(DiagnosisRoutes.of(code), words.t("panel.diagnosis"));
    diagnosis.addClassName("button-link");
    Optional<Diagnosis> standing = sources.diagnoses.of(shop, null);
    LocalDate today = calendar.today();
    LocalDate first = today.minusDays(DAYS - 1L);
    Optional<ScoreBox> score = sources.scores.open(shop, null);
    Div cards =
        new Div(
            half(new SheetNeedCard(entry, words)),
            half(
                new SheetFactsCard(
                    entry, score, sources.tiers.of(shop), sources.tasks.of(shop), words)),
            half(new SheetStandingCard(code, standing, words)),
            half(new SheetMarketingCard(code, standing, words)),
            half(
                new SheetSignalsCard(
                    sources.signals.history(shop, first, today), first, today, words)),
            half(new SheetTimelineCard(sources.timelines.of(shop, first, today), calendar, words)));
    cards.addClassName("cards");
    add(new PageHeader(title, words.about(entry.row()), back, diagnosis), cards);
  }

  private static Component half(Component card) {
    card.addClassName("width-half");
    return card;
  }

  @Override
  public String getPageTitle() {
    return title;
  }
}
