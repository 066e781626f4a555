package com.merchantgrowth.coaching.ui;

import com.merchantgrowth.coaching.BindingRow;
import com.merchantgrowth.coaching.CoachingRoutes;
import com.merchantgrowth.coaching.RequestRow;
import com.merchantgrowth.coaching.ShopProviderPages;
import com.merchantgrowth.coaching.ShopProviders;
import com.merchantgrowth.coaching.Side;
import com.merchantgrowth.identity.Roles;
import com.merchantgrowth.merchant.MerchantAccess;
import com.merchantgrowth.merchant.ShopArea;
import com.merchantgrowth.merchant.ShopRef;
import com.merchantgrowth.merchant.ShopSelection;
import com.merchantgrowth.shared.BusinessCalendar;
import com.merchantgrowth.shared.ui.Buttons;
import com.merchantgrowth.shared.ui.Card;
import com.merchantgrowth.shared.ui.EmptyState;
import com.merchantgrowth.shared.ui.NoShop;
import com.merchantgrowth.shared.ui.Note;
import com.merchantgrowth.shared.ui.Notices;
import com.merchantgrowth.shared.ui.PageHeader;
import com.merchantgrowth.shared.ui.ReasonDialog;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Optional;

/**
 * 我的服务商: who coaches the shop, who wants to, and what they looked at. The owner decides, everybody
 * else of the shop reads.
 */
@Route(CoachingRoutes.PROVIDERS)
@RolesAllowed(Roles.MERCHANT)
@Menu(title = "coaching.menu.providers", order = 194, icon = "link")
class MyProvidersView extends Div implements BeforeEnterObserver, HasDynamicTitle {
  private final transient ShopProviders providers;
  private final transient ShopProviderPages pages;
  private final transient ShopSelection selection;
  private final transient MerchantAccess access;
  private final transient BusinessCalendar calendar;

  MyProvidersView(
      ShopProviders providers,
      ShopProviderPages pages,
      ShopSelection selection,
      MerchantAccess access,
      BusinessCalendar calendar) {
    this.providers = providers;
    this.pages = pages;
    this.selection = selection;
    this.access = access;
    this.calendar = calendar;
    addClassName("stack");
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    show();
  }

  private void show() {
    removeAll();
    Optional<ShopRef> current = selection.current();
    if (current.isEmpty()) {
      add(new NoShop(getPageTitle()));
      return;
    }
    ShopRef shop = current.get();
    boolean owner = access.allowed(shop.id(), ShopArea.STAFF);
    ShopProviderPages.Page page = pages.page(shop.code());
    String subtitle = getTranslation("coaching.providers.subtitle", shop.name());
    if (owner) {
      add(
          new PageHeader(
              getPageTitle(),
              subtitle,
              Buttons.primary(getTranslation("coaching.providers.find"), () -> find(shop))));
    } else {
      add(
          new PageHeader(getPageTitle(), subtitle),
          Note.info(getTranslation("coaching.providers.readOnly")));
    }
    waiting(page, owner);
    add(bindings(page, owner));
    add(new LooksCard(page.looks()));
  }

  private void waiting(ShopProviderPages.Page page, boolean owner) {
    List<RequestRow> open = page.requests().stream().filter(RequestRow::isOpen).toList();
    if (open.isEmpty()) {
      return;
    }
    RequestList list = new RequestList(calendar.zone());
    for (RequestRow request : open) {
      if (!owner) {
        list.add(request, List.of());
      } else if (request.side() == Side.SHOP) {
        list.add(
            request,
            List.of(
                Buttons.text(
                    getTranslation("coaching.request.withdraw"),
                    () ->
                        done(
                            "coaching.request.withdrawnDone",
                            () -> providers.withdraw(page.shop().code(), request.id())))));
      } else {
        list.add(
            request,
            List.of(
                Buttons.secondary(
                    getTranslation("coaching.request.decline"), () -> decline(page, request)),
                Buttons.primary(
                    getTranslation("coaching.request.accept"), () -> accept(page, request))));
      }
    }
    add(new Card(getTranslation("coaching.providers.waiting")).body(list));
  }

  private Component bindings(ShopProviderPages.Page page, boolean owner) {
    Card card = new Card(getTranslation("coaching.providers.list"));
    if (page.bindings().isEmpty()) {
      return card.body(
          new EmptyState(
              getTranslation("coaching.providers.none"),
              getTranslation("coaching.providers.noneWhy"),
              null));
    }
    return card.body(
            new BindingTable(
                row -> row.organisation().name(),
                page.bindings(),
                row -> owner && row.live() ? actions(page.shop(), row) : List.of()))
        .flush();
  }

  private List<Component> actions(ShopRef shop, BindingRow row) {
    return List.of(
        Buttons.text(getTranslation("coaching.bindings.scope"), () -> scope(shop, row)),
        Buttons.text(
            getTranslation("coaching.bindings.unbind"),
            () ->
                new ReasonDialog(
                        getTranslation("coaching.providers.endTitle", row.organisation().name()),
                        getTranslation("coaching.bindings.unbindText"),
                        getTranslation("coaching.bindings.why"),
                        getTranslation("coaching.bindings.unbind"),
                        why ->
                            done(
                                "coaching.providers.ended",
                                () -> providers.end(shop.code(), row.id(), why)))
                    .destructive()
                    .open()));
  }

  private void find(ShopRef shop) {
    ProviderChoice choice = new ProviderChoice(pages.offers(shop.code()));
    new WishDialog(
            getTranslation("coaching.providers.find"),
            getTranslation("coaching.providers.findText"),
            getTranslation("coaching.providers.ask"),
            wish ->
                done(
                    "coaching.providers.asked",
                    () -> providers.ask(shop.code(), choice.organisation(), wish)))
        .above(choice)
        .open();
  }

  private void accept(ShopProviderPages.Page page, RequestRow request) {
    new WishDialog(
            getTranslation("coaching.providers.acceptTitle", request.organisation().name()),
            getTranslation("coaching.providers.acceptText"),
            getTranslation("coaching.request.accept"),
            wish ->
                done(
                    "coaching.providers.accepted",
                    () ->
                        providers.accept(
                            page.shop().code(), request.id(), wish.scope(), wish.months())))
        .asked(request.scope(), request.months())
        .open();
  }

  private void decline(ShopProviderPages.Page page, RequestRow request) {
    new ReasonDialog(
            getTranslation("coaching.providers.declineTitle", request.organisation().name()),
            getTranslation("coaching.providers.declineText"),
            getTranslation("coaching.bindings.why"),
            getTranslation("coaching.request.decline"),
            why ->
                done(
                    "coaching.request.declinedDone",
                    () -> providers.decline(page.shop().code(), request.id(), why)))
        .open();
  }

  private void scope(ShopRef shop, BindingRow row) {
    new WishDialog(
            getTranslation("coaching.providers.scopeTitle", row.organisation().name()),
            getTranslation("coaching.providers.scopeText"),
            getTranslation("coaching.bindings.scopeSave"),
            wish ->
                done(
                    "coaching.providers.scopeSaved",
                    () -> providers.open(shop.code(), row.id(), wish.scope())))
        .scopeOnly(row.scope())
        .open();
  }

  private void done(String said, Runnable act) {
    act.run();
    Notices.saved(getTranslation(said));
    show();
  }

  @Override
  public String getPageTitle() {
    return getTranslation("coaching.menu.providers");
  }
}
