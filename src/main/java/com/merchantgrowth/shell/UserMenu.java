package com.merchantgrowth.shell;

import com.merchantgrowth.identity.AccountRef;
import com.merchantgrowth.shared.ui.Preferences;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.contextmenu.SubMenu;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;
import com.vaadin.flow.router.RouteConfiguration;
import com.vaadin.flow.spring.security.AuthenticationContext;
import java.util.List;
import java.util.Locale;

/** Who is signed in, what belongs to that person alone, and the way out. */
final class UserMenu extends Composite<MenuBar> {
  /** The identity room's pages about oneself; text keys {@code shell.user.…}. */
  private static final List<String> PAGES = List.of("password", "sessions", "tokens");

  UserMenu(AccountRef account, AuthenticationContext authentication) {
    MenuBar bar = getContent();
    bar.addClassName("user-menu");
    bar.addThemeVariants(MenuBarVariant.AURA_TERTIARY);
    MenuItem user = bar.addItem(face(account));
    user.setAriaLabel(getTranslation("shell.user", account.displayName()));
    SubMenu menu = user.getSubMenu();
    for (String page : PAGES) {
      String path = "account/" + page;
      if (RouteConfiguration.forApplicationScope().isPathAvailable(path)) {
        menu.addItem(getTranslation("shell.user." + page), click -> UI.getCurrent().navigate(path));
      }
    }
    menu.addSeparator();
    boolean english = getLocale().getLanguage().equals("en");
    menu.addItem(
        getTranslation(english ? "shared.language.zh" : "shared.language.en"),
        click -> Preferences.choose(UI.getCurrent(), english ? Locale.CHINESE : Locale.ENGLISH));
    menu.addItem(
        getTranslation("shell.user.system"),
        click -> Preferences.followSystemScheme(UI.getCurrent()));
    menu.addSeparator();
    menu.addItem(getTranslation("shell.user.signOut"), click -> authentication.logout());
  }

  private Div face(AccountRef account) {
    Span avatar = new Span(initial(account.displayName()));
    avatar.addClassName("avatar");
    avatar.getElement().setAttribute("aria-hidden", "true");
    Span name = new Span(account.displayName());
    name.addClassNames("user-name", "desktop-only");
    Span role = new Span(getTranslation("shell.role." + account.role()));
    role.addClassNames("quiet", "small", "desktop-only");
    Div face = new Div(avatar, name, role);
    face.addClassName("row");
    return face;
  }

  private static String initial(String name) {
    return name.isBlank() ? "?" : name.strip().substring(0, name.strip().offsetByCodePoints(0, 1));
  }
}
