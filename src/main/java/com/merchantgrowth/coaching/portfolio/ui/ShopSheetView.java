package com.merchantgrowth.coaching.portfolio.ui;

import com.merchantgrowth.coaching.Scope;
import com.merchantgrowth.coaching.playbook.Playbooks;
import com.merchantgrowth.coaching.portfolio.Portfolio;
import com.merchantgrowth.coaching.portfolio.PortfolioEntry;
import com.merchantgrowth.coaching.portfolio.Timelines;
import com.merchantgrowth.coaching.signal.ShopSignals;
import com.merchantgrowth.coaching.signal.Signal;
import com.merchantgrowth.diagnosis.Diagnosis;
import com.merchantgrowth.diagnosis.DiagnosisQueries;
import com.merchantgrowth.diagnosis.DiagnosisRoutes;
import com.merchantgrowth.experience.ScoreBox;
import com.merchantgrowth.experience.ShopExperience;
import com.merchantgrowth.identity.Roles;
import com.merchantgrowth.merchant.MerchantAccess;
import com.merchantgrowth.merchant.ShopArea;
import com.merchantgrowth.shared.BusinessCalendar;
import com.merchantgrowth.shared.DomainException;
import com.merchantgrowth.shared.ui.Note;
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
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

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
      Timelines timelines,
      MerchantAccess access,
      Playbooks playbooks) {}

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
    Set<ShopArea> areas = sources.access.areas(shop);
    Optional<Diagnosis> standing =
        areas.contains(ShopArea.DIAGNOSIS) ? sources.diagnoses.of(shop, null) : Optional.empty();
    LocalDate today = calendar.today();
    LocalDate first = today.minusDays(DAYS - 1L);
    Optional<ScoreBox> score =
        areas.contains(ShopArea.SCORES) ? sources.scores.open(shop, null) : Optional.empty();
    boolean tasks = areas.contains(ShopArea.TASKS);
    Div cards =
        new Div(
            half(new SheetNeedCard(entry, words)),
            half(new ProposalsCard(sources.playbooks, entry.row(), standing, words)),
            half(
                new SheetFactsCard(
                    entry,
                    score,
                    tasks ? Optional.of(sources.tiers.of(shop)) : Optional.empty(),
                    tasks ? Optional.of(sources.tasks.of(shop)) : Optional.empty(),
                    words)),
            half(new SheetStandingCard(code, standing, words)),
            half(new SheetMarketingCard(code, standing, words)),
            half(
                new SheetSignalsCard(
                    seen(sources.signals.history(shop, first, today), areas), first, today, words)),
            half(new SheetTimelineCard(sources.timelines.of(shop, first, today), calendar, words)));
    cards.addClassName("cards");
    add(new PageHeader(title, words.about(entry.row()), back, diagnosis));
    closed(areas, words);
    add(cards);
  }

  /** What the owner has not opened is said once, instead of in every card. */
  private void closed(Set<ShopArea> areas, SignalWords words) {
    String closed =
        Scope.all().stream()
            .filter(area -> area != ShopArea.LIVE && !areas.contains(area))
            .map(area -> words.any(area.key()))
            .collect(Collectors.joining(getTranslation("coaching.scope.and")));
    if (!closed.isEmpty()) {
      add(Note.info(words.t("sheet.closed", closed)));
    }
  }

  private static SortedMap<LocalDate, List<Signal>> seen(
      SortedMap<LocalDate, List<Signal>> history, Set<ShopArea> areas) {
    SortedMap<LocalDate, List<Signal>> seen = new TreeMap<>();
    history.forEach(
        (day, signals) ->
            seen.put(
                day, signals.stream().filter(one -> areas.contains(one.code().area())).toList()));
    return seen;
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
