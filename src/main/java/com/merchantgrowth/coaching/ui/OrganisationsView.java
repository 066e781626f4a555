package com.merchantgrowth.coaching.ui;

import com.merchantgrowth.coaching.CoachingRoutes;
import com.merchantgrowth.coaching.OrganisationRow;
import com.merchantgrowth.coaching.ProviderDirectory;
import com.merchantgrowth.identity.Roles;
import com.merchantgrowth.shared.ui.Badge;
import com.merchantgrowth.shared.ui.Buttons;
import com.merchantgrowth.shared.ui.Card;
import com.merchantgrowth.shared.ui.EmptyState;
import com.merchantgrowth.shared.ui.Formats;
import com.merchantgrowth.shared.ui.HelpTip;
import com.merchantgrowth.shared.ui.Notices;
import com.merchantgrowth.shared.ui.PageGrid;
import com.merchantgrowth.shared.ui.PageHeader;
import com.merchantgrowth.shared.ui.PhoneColumns;
import com.merchantgrowth.shared.ui.TwoLines;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.stream.Collectors;

/** 服务商机构: who coaches for whom, where they are at home, and how many shops fit. */
@Route(CoachingRoutes.ORGANISATIONS)
@RolesAllowed(Roles.ADMIN)
@Menu(title = "coaching.menu.organisations", order = 505, icon = "users")
class OrganisationsView extends Div implements BeforeEnterObserver, HasDynamicTitle {
  private final transient ProviderDirectory directory;
  private final Grid<OrganisationRow> grid;

  OrganisationsView(ProviderDirectory directory) {
    this.directory = directory;
    addClassName("stack");
    grid =
        PageGrid.create(
            "organisations",
            new EmptyState(
                getTranslation("coaching.organisations.none"),
                getTranslation("coaching.organisations.noneWhy"),
                null));
    grid.addComponentColumn(this::name)
        .setHeader(getTranslation("coaching.organisation"))
        .setFlexGrow(2);
    Grid.Column<OrganisationRow> people =
        grid.addColumn(this::people).setHeader(getTranslation("coaching.team")).setFlexGrow(3);
    Grid.Column<OrganisationRow> shops =
        grid.addColumn(row -> Formats.of(getLocale()).count(row.shops()))
            .setHeader(getTranslation("coaching.team.shops"));
    Grid.Column<OrganisationRow> room =
        grid.addColumn(this::room).setHeader(getTranslation("coaching.organisation.room"));
    grid.addComponentColumn(this::acts)
        .setHeader(getTranslation("merchant.staff.actions"))
        .setWidth("170px")
        .setFlexGrow(0);
    PhoneColumns.hide(grid, List.of(people, shops, room));
    add(
        new PageHeader(
            getPageTitle(),
            getTranslation("coaching.organisations.subtitle"),
            Buttons.primary(getTranslation("coaching.organisations.add"), this::create)),
        new Card(getTranslation("coaching.organisations.list")).body(grid).flush());
  }

  private Component name(OrganisationRow row) {
    String belts = String.join(getTranslation("coaching.scope.and"), row.belts());
    TwoLines lines =
        new TwoLines(
                row.name(),
                belts.isEmpty() ? getTranslation("coaching.organisation.noBelt") : belts)
            .phone(people(row))
            .phone(room(row));
    return row.active()
        ? lines
        : new Div(
            lines,
            HelpTip.on(
                Badge.neutral(getTranslation("coaching.organisation.closed")),
                "status.organisation_closed"));
  }

  private String people(OrganisationRow row) {
    return row.coaches().isEmpty()
        ? getTranslation("coaching.organisation.nobody")
        : row.coaches().stream()
            .map(
                coach ->
                    coach.leads()
                        ? getTranslation("coaching.team.isLead", coach.account().displayName())
                        : coach.account().displayName())
            .collect(Collectors.joining(getTranslation("coaching.scope.and")));
  }

  private String room(OrganisationRow row) {
    Long room = row.room();
    return room == null
        ? getTranslation("coaching.team.open")
        : Formats.of(getLocale()).count(room);
  }

  private Component acts(OrganisationRow row) {
    Div acts =
        new Div(
            Buttons.text(getTranslation("coaching.organisation.edit"), () -> edit(row)),
            Buttons.text(getTranslation("coaching.organisation.people"), () -> people(row.id())));
    acts.addClassName("row");
    return acts;
  }

  private void create() {
    new OrganisationDialog(
            getTranslation("coaching.organisations.add"),
            new ProviderDirectory.Form("", "", true, List.of()),
            form -> done(() -> directory.create(form)))
        .open();
  }

  private void edit(OrganisationRow row) {
    new OrganisationDialog(
            row.name(),
            new ProviderDirectory.Form(row.name(), row.contact(), row.active(), row.belts()),
            form -> done(() -> directory.edit(row.id(), row.version(), form)))
        .open();
  }

  private void people(long id) {
    new CoachesDialog(
            () -> directory.list().stream().filter(one -> one.id() == id).findFirst().orElseThrow(),
            new CoachesDialog.Acts(
                (username, leads, capacity) ->
                    done(() -> directory.employ(id, username, leads, capacity)),
                username -> done(() -> directory.dismiss(id, username))))
        .open();
  }

  private void done(Runnable act) {
    act.run();
    Notices.saved(getTranslation("coaching.organisation.saved"));
    load();
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    load();
  }

  private void load() {
    grid.setItems(directory.list());
  }

  @Override
  public String getPageTitle() {
    return getTranslation("coaching.menu.organisations");
  }
}
