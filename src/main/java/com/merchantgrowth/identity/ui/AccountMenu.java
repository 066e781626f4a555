package com.merchantgrowth.identity.ui;

import com.merchantgrowth.identity.AccountRef;
import com.merchantgrowth.identity.AccountRow;
import com.merchantgrowth.identity.Accounts;
import com.merchantgrowth.identity.Roles;
import com.merchantgrowth.identity.ShownOnce;
import com.merchantgrowth.shared.ui.Confirm;
import com.merchantgrowth.shared.ui.Notices;
import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;

/** What an administrator can do with one account; nobody can take away from himself. */
final class AccountMenu extends MenuBar {
  private final transient Accounts accounts;
  private final transient AccountRef account;
  private final transient Runnable changed;

  /**
   * @param own whether it is the administrator's own account
   * @param changed what happens after something was done
   */
  AccountMenu(Accounts accounts, AccountRow row, boolean own, Runnable changed) {
    this.accounts = accounts;
    this.account = row.account();
    this.changed = changed;
    addThemeVariants(MenuBarVariant.AURA_TERTIARY);
    MenuItem open = addItem(getTranslation("identity.accounts.more"));
    open.setAriaLabel(getTranslation("identity.accounts.moreFor", account.displayName()));
    if (!row.disabled()) {
      item(
          open,
          getTranslation("identity.accounts.link"),
          () -> ShownOnce.link(accounts.resetLink(account.id())));
    }
    if (!own) {
      Roles.all().stream()
          .filter(role -> !role.equals(account.role()))
          .forEach(
              role ->
                  item(
                      open,
                      getTranslation("identity.accounts.makeRole", name(role)),
                      () -> changeRole(role)));
      item(
          open,
          getTranslation(row.disabled() ? "identity.accounts.enable" : "identity.accounts.disable"),
          row.disabled() ? this::enable : this::disable);
    }
  }

  private static void item(MenuItem open, String text, Runnable act) {
    open.getSubMenu().addItem(text, click -> act.run());
  }

  private void changeRole(String role) {
    Confirm.open(
        getTranslation("identity.accounts.roleTitle", account.displayName(), name(role)),
        getTranslation("identity.accounts.roleText", name(account.role())),
        getTranslation("identity.accounts.roleAction"),
        () -> {
          accounts.changeRole(account.id(), role);
          done("identity.accounts.roleDone", account.displayName(), name(role));
        });
  }

  private void enable() {
    accounts.enable(account.id());
    done("identity.accounts.enabled", account.displayName());
  }

  private void disable() {
    Confirm.open(
        getTranslation("identity.accounts.disableTitle", account.displayName()),
        getTranslation("identity.accounts.disableText"),
        getTranslation("identity.accounts.disable"),
        () -> {
          accounts.disable(account.id());
          done("identity.accounts.disabled", account.displayName());
        });
  }

  private void done(String key, Object... args) {
    Notices.saved(getTranslation(key, args));
    changed.run();
  }

  private String name(String role) {
    return getTranslation("identity.role." + role);
  }
}
