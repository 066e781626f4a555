package com.merchantgrowth.shell;

import com.merchantgrowth.identity.AccountRef;
import com.merchantgrowth.identity.CurrentAccount;
import com.merchantgrowth.shared.ui.BarItem;
import com.merchantgrowth.shared.ui.LanguageSwitch;
import com.merchantgrowth.shared.ui.Logo;
import com.merchantgrowth.shared.ui.ThemeSwitch;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.applayout.AppLayout;
import com.vaadin.flow.component.applayout.DrawerToggle;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.Layout;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import com.vaadin.flow.spring.security.AuthenticationContext;
import java.util.Comparator;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;

/**
 * The frame around every page: menu by role, the shop in view, how fresh the figures are, language,
 * colours, the person's own menu. Without a signed-in person (error pages) it is only the bar.
 */
@Layout
@AnonymousAllowed
class MainLayout extends AppLayout implements AfterNavigationObserver {
  private final CurrentAccount accounts;
  private final ShopSwitchers switchers;
  private final DataDays dataDays;
  private final Banners banners;
  private final List<BarItem> items;
  private final Main page = new Main();
  private final Div notes = new Div();
  private final Div shop = new Div();
  private final Div day = new Div();
  private final Div itemPlace = new Div();
  private boolean moved;
  private String path = "";

  MainLayout(
      CurrentAccount accounts,
      ShopSwitchers switchers,
      DataDays dataDays,
      Banners banners,
      ObjectProvider<BarItem> items,
      AuthenticationContext authentication) {
    this.accounts = accounts;
    this.switchers = switchers;
    this.dataDays = dataDays;
    this.banners = banners;
    this.items = items.stream().sorted(Comparator.comparingInt(BarItem::order)).toList();
    addClassName("shell");
    setPrimarySection(Section.DRAWER);
    page.setId("page");
    page.addClassName("page");
    page.getElement().setAttribute("tabindex", "-1");
    notes.addClassName("banners");
    shop.addClassName("shop-place");
    itemPlace.addClassName("shell-tools");
    page.add(notes);
    setContent(page);
    Header bar = new Header();
    bar.addClassName("shell-bar");
    Span space = new Span();
    space.addClassName("grow");
    accounts
        .find()
        .ifPresentOrElse(
            account -> {
              bar.add(skipLink(), menuToggle(), shop, space, day);
              bar.add(itemPlace, tools(account, authentication));
              Menu menu = new Menu(getLocale());
              addToDrawer(new Logo(), menu.sideNav());
              addToNavbar(true, menu.tabBar(() -> setDrawerOpened(true)));
            },
            () -> {
              setDrawerOpened(false);
              bar.add(new Logo(), space, new LanguageSwitch(), new ThemeSwitch());
            });
    addToNavbar(bar);
  }

  private Anchor skipLink() {
    Anchor skip = new Anchor("#page", getTranslation("shell.skip"));
    skip.setRouterIgnore(true);
    skip.addClassName("skip-link");
    return skip;
  }

  private DrawerToggle menuToggle() {
    DrawerToggle toggle = new DrawerToggle();
    toggle.setAriaLabel(getTranslation("shell.menu"));
    toggle.setTooltipText(getTranslation("shell.menu"));
    return toggle;
  }

  private static Component tools(AccountRef account, AuthenticationContext authentication) {
    LanguageSwitch language = new LanguageSwitch();
    ThemeSwitch theme = new ThemeSwitch();
    language.addClassName("desktop-only");
    theme.getElement().getClassList().add("desktop-only");
    Div tools = new Div(language, theme, new UserMenu(account, authentication));
    tools.addClassName("shell-tools");
    return tools;
  }

  @Override
  public void showRouterLayoutContent(HasElement view) {
    showOnly(notes);
    page.getElement().appendChild(view.getElement());
  }

  @Override
  public void removeRouterLayoutContent(HasElement oldView) {
    showOnly(notes);
  }

  private void showOnly(HasElement first) {
    page.getElement().removeAllChildren();
    page.getElement().appendChild(first.getElement());
  }

  @Override
  public void afterNavigation(AfterNavigationEvent event) {
    accounts.find().ifPresent(this::refresh);
    String now = event.getLocation().getPath();
    if (moved && !now.equals(path)) {
      getUI().ifPresent(MainLayout::closeDialogs);
      // what scrolls is inside the layout and would keep the place of the page before
      page.getElement()
          .executeJs(
              "this.closest('vaadin-app-layout')?.shadowRoot"
                  + "?.querySelector('[part=content]')?.scrollTo(0, 0)");
    }
    path = now;
    // a page that replaced another one is announced and read from its heading on
    if (moved) {
      page.getElement()
          .executeJs(
              "setTimeout(() => { if (!this.contains(document.activeElement)) "
                  + "(this.querySelector('h1') ?? this).focus({preventScroll: true}); }, 0)");
    }
    moved = true;
  }

  /** A link in a dialog leads to a page, not to a page behind the dialog. */
  private static void closeDialogs(UI ui) {
    ui.getChildren()
        .filter(Dialog.class::isInstance)
        .map(Dialog.class::cast)
        .toList()
        .forEach(Dialog::close);
  }

  /** What may have changed since the last page: the shop in view, the last run, what is new. */
  private void refresh(AccountRef account) {
    shop.removeAll();
    shop.add(switchers.create(account));
    day.removeAll();
    dataDays.create(getLocale()).ifPresent(day::add);
    itemPlace.removeAll();
    items.forEach(item -> itemPlace.add(item.create()));
    notes.removeAll();
    notes.add(banners.create(account));
  }
}
