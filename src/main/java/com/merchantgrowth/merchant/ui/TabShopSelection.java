package com.merchantgrowth.merchant.ui;

import com.merchantgrowth.identity.AccountRef;
import com.merchantgrowth.identity.CurrentAccount;
import com.merchantgrowth.merchant.MerchantAccess;
import com.merchantgrowth.merchant.MyShops;
import com.merchantgrowth.merchant.ShopArea;
import com.merchantgrowth.merchant.ShopRef;
import com.merchantgrowth.merchant.ShopSelection;
import com.merchantgrowth.shared.DomainException;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.VaadinSession;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Remembers the shop's id in the tab, and for new tabs in the session; whether the account may
 * still see it is asked each time.
 */
@Component
class TabShopSelection implements ShopSelection, VaadinServiceInitListener {
  static final String PARAMETER = "shop";

  private final MerchantAccess access;
  private final MyShops myShops;
  private final CurrentAccount currentAccount;

  TabShopSelection(MerchantAccess access, MyShops myShops, CurrentAccount currentAccount) {
    this.access = access;
    this.myShops = myShops;
    this.currentAccount = currentAccount;
  }

  /** What is remembered. */
  private record Selected(long shopId) {}

  @Override
  public Optional<ShopRef> current() {
    if (currentAccount.find().isEmpty()) {
      return Optional.empty();
    }
    Selected selected = remembered();
    if (selected != null) {
      try {
        return Optional.of(access.require(selected.shopId(), ShopArea.VIEW));
      } catch (DomainException gone) {
        forget();
      }
    }
    return currentAccount.require().isMerchant()
        ? choices().stream().findFirst()
        : Optional.empty();
  }

  @Override
  public ShopRef select(String code) {
    ShopRef shop = access.require(code, ShopArea.VIEW);
    Selected selected = new Selected(shop.id());
    ComponentUtil.setData(UI.getCurrent(), Selected.class, selected);
    VaadinSession.getCurrent().setAttribute(Selected.class, selected);
    return shop;
  }

  @Override
  public List<ShopRef> choices() {
    return myShops.list();
  }

  @Override
  public Optional<String> list() {
    AccountRef account = currentAccount.require();
    return account.isAdmin()
        ? Optional.of("admin/shops")
        : account.isServiceProvider() ? Optional.of("my-shops") : Optional.empty();
  }

  @Override
  public void serviceInit(ServiceInitEvent event) {
    event
        .getSource()
        .addUIInitListener(init -> init.getUI().addBeforeEnterListener(this::takeParameter));
  }

  private void takeParameter(BeforeEnterEvent event) {
    if (HasErrorParameter.class.isAssignableFrom(event.getNavigationTarget())) {
      return; // the page for unknown addresses has the same parameter
    }
    Optional<String> code = event.getLocation().getQueryParameters().getSingleParameter(PARAMETER);
    if (code.isEmpty() || code.get().isBlank() || currentAccount.find().isEmpty()) {
      return;
    }
    try {
      select(code.get());
    } catch (DomainException notTheirs) {
      event.rerouteToError(NotFoundException.class, "");
    }
  }

  private static @Nullable Selected remembered() {
    UI ui = UI.getCurrent();
    if (ui == null) {
      return null;
    }
    Selected inTab = ComponentUtil.getData(ui, Selected.class);
    if (inTab != null) {
      return inTab;
    }
    VaadinSession session = ui.getSession();
    Selected inSession = session == null ? null : session.getAttribute(Selected.class);
    if (inSession != null) {
      ComponentUtil.setData(ui, Selected.class, inSession);
    }
    return inSession;
  }

  private static void forget() {
    ComponentUtil.setData(UI.getCurrent(), Selected.class, null);
    VaadinSession.getCurrent().setAttribute(Selected.class, null);
  }
}
