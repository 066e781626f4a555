package com.merchantgrowth.shared.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;

/**
 * Buttons that name the act. A click disables the button until the server has answered, so a double
 * click acts once.
 */
public final class Buttons {
  private Buttons() {}

  /** The one filled button of a screen: the best next action. */
  public static Button primary(String label, Runnable listener) {
    Button button = secondary(label, listener);
    button.addThemeVariants(ButtonVariant.AURA_PRIMARY);
    return button;
  }

  /** Outlined: everything else that acts. */
  public static Button secondary(String label, Runnable listener) {
    Button button = new Button(label);
    button.setDisableOnClick(true);
    button.addClickListener(
        click -> {
          try {
            listener.run();
          } finally {
            button.setEnabled(true);
          }
        });
    return button;
  }

  /** Looks like a link, for quiet actions such as "reset". */
  public static Button text(String label, Runnable listener) {
    Button button = secondary(label, listener);
    button.addThemeVariants(ButtonVariant.AURA_TERTIARY);
    return button;
  }

  /** Only an icon; the label is its tooltip and its accessible name. */
  public static Button icon(AppIcon icon, String label, Runnable listener) {
    Button button = text("", listener);
    button.setIcon(icon.create());
    button.addClassName("icon-button");
    button.setAriaLabel(label);
    button.setTooltipText(label);
    return button;
  }
}
