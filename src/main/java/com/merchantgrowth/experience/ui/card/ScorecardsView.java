package com.merchantgrowth.experience.ui.card;

import com.merchantgrowth.experience.CardEffect;
import com.merchantgrowth.experience.CardVersion;
import com.merchantgrowth.experience.Scorecards;
import com.merchantgrowth.experience.card.CardDefinition;
import com.merchantgrowth.identity.Roles;
import com.merchantgrowth.metric.MetricDefinition;
import com.merchantgrowth.metric.MetricDefinitions;
import com.merchantgrowth.shared.BusinessCalendar;
import com.merchantgrowth.shared.ui.Badge;
import com.merchantgrowth.shared.ui.Buttons;
import com.merchantgrowth.shared.ui.Card;
import com.merchantgrowth.shared.ui.DataTable;
import com.merchantgrowth.shared.ui.HelpTip;
import com.merchantgrowth.shared.ui.Note;
import com.merchantgrowth.shared.ui.Notices;
import com.merchantgrowth.shared.ui.PageHeader;
import com.merchantgrowth.shared.ui.QueryState;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HighlightConditions;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.RolesAllowed;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * 评分卡: the scorecards in force, their versions, and a new version with its effect shown before it
 * is saved. The URL holds {@code card} and {@code edit} while one is being made.
 */
@Route("admin/scorecards")
@RolesAllowed(Roles.ADMIN)
@Menu(title = "experience.card.menu", order = 240, icon = "star")
class ScorecardsView extends Div implements BeforeEnterObserver, HasDynamicTitle {
  private static final String CARD = "card";
  private static final String EDIT = "edit";

  private final transient Scorecards cards;
  private final transient MetricDefinitions metrics;
  private final transient BusinessCalendar calendar;

  ScorecardsView(Scorecards cards, MetricDefinitions metrics, BusinessCalendar calendar) {
    this.cards = cards;
    this.metrics = metrics;
    this.calendar = calendar;
    addClassName("stack");
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    show(QueryState.of(event));
  }

  private void show(QueryState query) {
    removeAll();
    List<CardVersion> all = cards.inForce();
    CardVersion chosen =
        query
            .get(CARD)
            .flatMap(code -> all.stream().filter(one -> one.card().code().equals(code)).findFirst())
            .orElse(all.getFirst());
    Map<String, MetricDefinition> known = new LinkedHashMap<>();
    metrics.current(chosen.card().subject()).forEach(one -> known.put(one.code(), one));
    CardWords words = new CardWords(known);
    if (query.get(EDIT).isPresent()) {
      edit(chosen, words);
    } else {
      overview(all, chosen, words);
    }
  }

  private void overview(List<CardVersion> all, CardVersion chosen, CardWords words) {
    add(
        new PageHeader(
            getPageTitle(),
            words.t("subtitle"),
            Buttons.primary(words.t("edit"), () -> turn(chosen, true))),
        tabs(all, chosen, words));
    if (chosen.savedBy().equals(CardVersion.SYSTEM)) {
      add(Note.info(words.t("shipped")));
    }
    add(new CardTable(chosen.card(), words), versions(chosen, words));
  }

  private Nav tabs(List<CardVersion> all, CardVersion chosen, CardWords words) {
    Nav tabs = new Nav();
    tabs.addClassName("account-tabs");
    tabs.getElement().setAttribute("aria-label", getPageTitle());
    for (CardVersion one : all) {
      RouterLink link = new RouterLink();
      link.setText(one.card().name().in(words.locale()));
      link.getElement().setAttribute("href", "admin/scorecards?card=" + one.card().code());
      link.setHighlightCondition(HighlightConditions.never());
      if (one.card().code().equals(chosen.card().code())) {
        link.getElement().setAttribute("aria-current", "page");
      }
      tabs.add(link);
    }
    return tabs;
  }

  private Card versions(CardVersion chosen, CardWords words) {
    DataTable table =
        new DataTable(
            words.t("versions"),
            List.of(words.t("version"), words.t("saved"), words.t("note")),
            Set.of());
    for (CardVersion version : cards.versions(chosen.card().code())) {
      Span number = new Span(words.t("number", version.version()));
      Div name = new Div(number);
      name.addClassName("row");
      if (version.version() == chosen.version()) {
        name.add(HelpTip.on(Badge.good(words.t("inForce")), "status.version_live"));
      }
      table.cells(
          List.of(
              name,
              new Span(
                  version.savedBy().equals(CardVersion.SYSTEM)
                      ? words.t("saved.shipped")
                      : words.t(
                          "saved.by",
                          words.formats().dateTime(version.savedAt(), calendar.zone()),
                          version.savedBy())),
              new Span(version.note())));
    }
    return new Card(words.t("versions")).body(table).flush();
  }

  private void edit(CardVersion basedOn, CardWords words) {
    add(
        new PageHeader(
            words.t("edit.title", basedOn.card().name().in(words.locale()), basedOn.version() + 1),
            words.t("edit.subtitle")),
        new CardForm(
            basedOn.card(),
            words,
            new CardForm.Actions() {
              @Override
              public Optional<CardEffect> preview(CardDefinition draft) {
                return cards.preview(draft);
              }

              @Override
              public void save(CardDefinition draft, String note) {
                CardVersion saved = cards.save(draft, basedOn.version(), note);
                Notices.saved(words.t("done", saved.version()));
                turn(saved, false);
              }

              @Override
              public void cancel() {
                turn(basedOn, false);
              }
            }));
  }

  private void turn(CardVersion of, boolean edit) {
    QueryState query = QueryState.current().set(CARD, of.card().code()).set(EDIT, edit ? "1" : "");
    query.push();
    show(query);
  }

  @Override
  public String getPageTitle() {
    return getTranslation("experience.card.menu");
  }
}
