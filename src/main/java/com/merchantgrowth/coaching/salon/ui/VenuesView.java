package com.merchantgrowth.coaching.salon.ui;

import com.merchantgrowth.coaching.salon.SalonRoutes;
import com.merchantgrowth.coaching.salon.Venue;
import com.merchantgrowth.identity.Roles;
import com.merchantgrowth.shared.ui.Badge;
import com.merchantgrowth.shared.ui.Buttons;
import com.merchantgrowth.shared.ui.Card;
import com.merchantgrowth.shared.ui.DataTable;
import com.merchantgrowth.shared.ui.EmptyState;
import com.merchantgrowth.shared.ui.HelpTip;
import com.merchantgrowth.shared.ui.Notices;
import com.merchantgrowth.shared.ui.PageHeader;
import com.merchantgrowth.shared.ui.TwoLines;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** 场地: the rooms that organisers book with a salon; administrators keep them. */
@Route(SalonRoutes.VENUES)
@RolesAllowed({Roles.SERVICE_PROVIDER, Roles.ADMIN})
class VenuesView extends Div implements BeforeEnterObserver, HasDynamicTitle {
  private final transient SalonActions actions;
  private final transient SalonWords words;

  VenuesView(SalonActions actions) {
    this.actions = actions;
    words = new SalonWords(this, actions.calendar());
    addClassName("stack");
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    show();
  }

  private void show() {
    removeAll();
    Anchor back = new Anchor(SalonRoutes.DESK, words.any("coaching.bulletin.back"));
    back.addClassName("button-link");
    List<Component> bar = new ArrayList<>(List.of(back));
    if (actions.admin()) {
      bar.add(Buttons.primary(words.t("venue.new"), () -> edit(null)));
    }
    List<Venue> venues = actions.venues().list();
    add(
        new PageHeader(getPageTitle(), words.t("venues.subtitle"), bar.toArray(Component[]::new)),
        new Card(getPageTitle())
            .body(
                venues.isEmpty()
                    ? new EmptyState(words.t("venues.none"), words.t("venues.none.why"), null)
                    : table(venues)));
  }

  private DataTable table(List<Venue> venues) {
    DataTable table =
        new DataTable(
            getPageTitle(),
            List.of(
                words.t("venue"),
                words.any("merchant.attribute.belt"),
                words.t("seats"),
                words.t("venue.hours"),
                words.t("state"),
                ""),
            Set.of(2));
    venues.forEach(
        venue ->
            table.cells(
                List.of(
                    new TwoLines(words.in(venue.name()), venue.address()),
                    new Span(venue.belt()),
                    new Span(words.formats().count(venue.seats())),
                    new Span(
                        HalfHours.clock(venue.opensAt()) + "–" + HalfHours.clock(venue.closesAt())),
                    venue.open()
                        ? HelpTip.on(Badge.good(words.t("venue.open")), "status.venue_open")
                        : HelpTip.on(Badge.neutral(words.t("venue.closed")), "status.venue_closed"),
                    actions.admin()
                        ? Buttons.text(words.t("venue.edit"), () -> edit(venue))
                        : new Span(""))));
    return table;
  }

  private void edit(@Nullable Venue venue) {
    new VenueDialog(
            venue,
            words,
            edited -> {
              actions.venues().save(edited);
              Notices.saved(words.t("saved"));
              show();
            })
        .open();
  }

  @Override
  public String getPageTitle() {
    return getTranslation("coaching.salon.venues");
  }
}
