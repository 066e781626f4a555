package com.merchantgrowth.shell;

import com.merchantgrowth.shared.ui.AppIcon;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.sidenav.SideNav;
import com.vaadin.flow.component.sidenav.SideNavItem;
import com.vaadin.flow.router.HighlightConditions;
import com.vaadin.flow.router.RouterLink;
import com.vaadin.flow.server.menu.MenuConfiguration;
import com.vaadin.flow.server.menu.MenuEntry;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * The entries the signed-in role may open, grouped by their order: below 60 without a heading, from
 * 60 on coaching for those who coach, from 190 on coaching for those who are coached; the rest by
 * hundreds: growth, business, shop, data, platform.
 */
final class Menu {
  private static final List<String> GROUPS =
      List.of("", "coaching", "growth", "coaching", "business", "shop", "data", "platform");
  private static final List<Integer> BEGIN = List.of(0, 60, 100, 190, 200, 300, 400, 500);
  private static final int TABS = 4;

  private final List<MenuEntry> entries;

  Menu(Locale locale) {
    entries = MenuConfiguration.getMenuEntries(locale);
  }

  /** The drawer's menu, one labelled navigation a group. */
  Component sideNav() {
    Map<Integer, SideNav> groups = new TreeMap<>();
    for (MenuEntry entry : entries) {
      groups.computeIfAbsent(group(entry), Menu::group).addItem(item(entry));
    }
    Div menu = new Div();
    menu.addClassName("shell-menu");
    groups.values().forEach(menu::add);
    return menu;
  }

  /** The phone's bottom bar: the first four entries, and the drawer for the rest. */
  Component tabBar(Runnable more) {
    Nav bar = new Nav();
    bar.addClassName("tab-bar");
    bar.getElement().setAttribute("aria-label", bar.getTranslation("shell.menu"));
    entries.stream().limit(TABS).map(Menu::tab).forEach(bar::add);
    NativeButton rest = new NativeButton();
    rest.add(AppIcon.DOTS.create(), new Span(bar.getTranslation("shell.menu.more")));
    rest.addClickListener(click -> more.run());
    bar.add(rest);
    return bar;
  }

  private static int group(MenuEntry entry) {
    double order = entry.order() == null ? 0 : entry.order();
    return (int) BEGIN.stream().skip(1).filter(begin -> order >= begin).count();
  }

  private static SideNav group(int number) {
    SideNav nav = new SideNav();
    if (number == 0) {
      nav.getElement().setAttribute("aria-label", nav.getTranslation("shell.menu"));
    } else {
      nav.setLabel(nav.getTranslation("shell.menu." + GROUPS.get(number)));
    }
    return nav;
  }

  private static SideNavItem item(MenuEntry entry) {
    SideNavItem item = new SideNavItem("");
    item.setLabel(item.getTranslation(entry.title()));
    item.setPath(entry.path());
    item.setMatchNested(!entry.path().isBlank() && !entry.path().equals("/"));
    item.setPrefixComponent(icon(entry).create());
    return item;
  }

  private static RouterLink tab(MenuEntry entry) {
    RouterLink tab = new RouterLink();
    tab.setRoute(entry.menuClass());
    tab.setHighlightCondition(HighlightConditions.sameLocation());
    tab.add(icon(entry).create(), new Span(tab.getTranslation(entry.title())));
    return tab;
  }

  private static AppIcon icon(MenuEntry entry) {
    return AppIcon.of(entry.icon() == null ? "" : entry.icon()).orElse(AppIcon.LIST);
  }
}
