package com.merchantgrowth.shared.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;

/** Changes between light and dark colours; remembered in this browser. */
public final class ThemeSwitch extends Composite<Button> {
  @Override
  protected Button initContent() {
    return Buttons.icon(
        AppIcon.MOON,
        getTranslation("shared.scheme.toggle"),
        () -> Preferences.toggleScheme(UI.getCurrent()));
  }
}
