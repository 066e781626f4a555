package com.merchantgrowth.shared.ui;

import com.vaadin.flow.component.confirmdialog.ConfirmDialog;

/** Asks before something is destroyed or cannot be taken back. */
public final class Confirm {
  private Confirm() {}

  /**
   * @param title names the thing, e.g. "Disable account shenyu?"
   * @param text how much is affected and what follows
   * @param actionLabel the act as a verb, never "OK"
   */
  public static ConfirmDialog open(String title, String text, String actionLabel, Runnable action) {
    ConfirmDialog dialog = new ConfirmDialog(title, text, actionLabel, confirmed -> action.run());
    dialog.setCancelable(true);
    dialog.setCancelText(dialog.getTranslation("shared.cancel"));
    dialog.setConfirmButtonTheme("error primary");
    dialog.open();
    return dialog;
  }
}
