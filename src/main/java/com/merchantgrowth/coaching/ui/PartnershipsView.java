package com.merchantgrowth.coaching.ui;

import com.merchantgrowth.coaching.BindingRow;
import com.merchantgrowth.coaching.CoachingRoutes;
import com.merchantgrowth.coaching.PartnershipPages;
import com.merchantgrowth.coaching.Partnerships;
import com.merchantgrowth.coaching.RequestRow;
import com.merchantgrowth.identity.Roles;
import com.merchantgrowth.shared.BusinessCalendar;
import com.merchantgrowth.shared.ui.Badge;
import com.merchantgrowth.shared.ui.Buttons;
import com.merchantgrowth.shared.ui.Card;
import com.merchantgrowth.shared.ui.EmptyState;
import com.merchantgrowth.shared.ui.Notices;
import com.merchantgrowth.shared.ui.PageHeader;
import com.merchantgrowth.shared.ui.ReasonDialog;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * 合作店铺: the shops a service provider coaches, by whom, what each opened, and who is asked. A lead
 * decides for the organisation, a coach for what it looks after itself.
 */
@Route(CoachingRoutes.PARTNERS)
@RolesAllowed(Roles.SERVICE_PROVIDER)
@Menu(title = "coaching.menu.partners", order = 76, icon = "link")
class PartnershipsView extends Div implements BeforeEnterObserver, HasDynamicTitle {
  private final transient Partnerships partnerships;
  private final transient PartnershipPages pages;
  private final transient BusinessCalendar calendar;

  PartnershipsView(Partnerships partnerships, PartnershipPages pages, BusinessCalendar calendar) {
    this.partnerships = partnerships;
    this.pages = pages;
    this.calendar = calendar;
    addClassName("stack");
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    show();
  }

  private void show() {
    removeAll();
    Optional<PartnershipPages.Page> found = pages.page();
    if (found.isEmpty()) {
      add(
          new PageHeader(getPageTitle(), ""),
          new Card(getTranslation("coaching.partners.list"))
              .body(
                  new EmptyState(
                      getTranslation("coaching.partners.noOrganisation"),
                      getTranslation("coaching.partners.noOrganisationWhy"),
                      null)));
      return;
    }
    PartnershipPages.Page page = found.get();
    add(
        new PageHeader(
            getPageTitle(),
            getTranslation(
                "coaching.partners.subtitle",
                page.organisation().name(),
                String.join(getTranslation("coaching.scope.and"), page.organisation().belts())),
            Buttons.primary(getTranslation("coaching.partners.ask"), this::ask)));
    requests(page);
    add(bindings(page));
    add(new TeamCard(page.team()));
  }

  private void requests(PartnershipPages.Page page) {
    List<RequestRow> open = page.requests().stream().filter(RequestRow::isOpen).toList();
    if (open.isEmpty()) {
      return;
    }
    RequestList list = new RequestList(calendar.zone());
    for (RequestRow request : open) {
      list.add(request, answers(page, request));
    }
    add(
        new Card(getTranslation("coaching.partners.requests"))
            .badge(Badge.neutral(getTranslation("coaching.partners.count", open.size())))
            .body(list));
  }

  private List<Component> answers(PartnershipPages.Page page, RequestRow request) {
    return switch (request.side()) {
      case PROVIDER ->
          List.of(
              Buttons.text(
                  getTranslation("coaching.request.withdraw"),
                  () ->
                      done(
                          "coaching.request.withdrawnDone",
                          () -> partnerships.withdraw(request.id()))));
      case SHOP ->
          page.lead()
              ? List.of(
                  Buttons.secondary(
                      getTranslation("coaching.request.decline"), () -> decline(request)),
                  Buttons.primary(
                      getTranslation("coaching.request.accept"), () -> accept(page, request)))
              : List.of();
      case ADMIN -> List.of();
    };
  }

  private Component bindings(PartnershipPages.Page page) {
    Card card =
        new Card(getTranslation("coaching.partners.list"))
            .badge(
                Badge.neutral(getTranslation("coaching.bindings.count", page.bindings().size())));
    if (page.bindings().isEmpty()) {
      return card.body(
          new EmptyState(
              getTranslation("coaching.shops.none"),
              getTranslation("coaching.shops.noneWhy"),
              null));
    }
    return card.body(
            new BindingTable(
                row -> row.shop().name() + " " + row.shop().code(),
                page.bindings(),
                row -> actions(page, row)))
        .flush();
  }

  private List<Component> actions(PartnershipPages.Page page, BindingRow row) {
    List<Component> actions = new ArrayList<>();
    if (page.lead()) {
      actions.add(
          Buttons.text(
              getTranslation("coaching.bindings.assign"),
              () ->
                  new AssignDialog(
                          getTranslation("coaching.partners.assignTitle", row.shop().name()),
                          page.team(),
                          row.coach(),
                          username ->
                              done(
                                  "coaching.partners.assigned",
                                  () -> partnerships.assign(row.id(), username)))
                      .open()));
    }
    actions.add(
        Buttons.text(
            getTranslation("coaching.bindings.unbind"),
            () ->
                new ReasonDialog(
                        getTranslation("coaching.partners.endTitle", row.shop().name()),
                        getTranslation("coaching.partners.endText"),
                        getTranslation("coaching.bindings.why"),
                        getTranslation("coaching.bindings.unbind"),
                        why ->
                            done("coaching.partners.ended", () -> partnerships.end(row.id(), why)))
                    .destructive()
                    .open()));
    return actions;
  }

  private void ask() {
    TextField code = new TextField(getTranslation("merchant.attribute.code"));
    code.setWidthFull();
    new WishDialog(
            getTranslation("coaching.partners.ask"),
            getTranslation("coaching.partners.askText"),
            getTranslation("coaching.partners.send"),
            wish ->
                done(
                    "coaching.partners.asked",
                    () -> partnerships.ask(code.getValue().strip(), wish)))
        .above(code)
        .open();
  }

  private void accept(PartnershipPages.Page page, RequestRow request) {
    new AssignDialog(
            getTranslation("coaching.partners.acceptTitle", request.shop().name()),
            page.team(),
            null,
            username ->
                done(
                    "coaching.partners.accepted",
                    () -> partnerships.accept(request.id(), username)))
        .open();
  }

  private void decline(RequestRow request) {
    new ReasonDialog(
            getTranslation("coaching.partners.declineTitle", request.shop().name()),
            getTranslation("coaching.partners.declineText"),
            getTranslation("coaching.bindings.why"),
            getTranslation("coaching.request.decline"),
            why ->
                done(
                    "coaching.request.declinedDone", () -> partnerships.decline(request.id(), why)))
        .open();
  }

  private void done(String said, Runnable act) {
    act.run();
    Notices.saved(getTranslation(said));
    show();
  }

  @Override
  public String getPageTitle() {
    return getTranslation("coaching.menu.partners");
  }
}
