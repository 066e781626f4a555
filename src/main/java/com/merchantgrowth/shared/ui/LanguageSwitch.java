package com.merchantgrowth.shared.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import java.util.Locale;

/** 中文 | English, each in its own language. */
public final class LanguageSwitch extends Div {
  public LanguageSwitch() {
    addClassName("segmented");
    getElement().setAttribute("role", "group");
    getElement().setAttribute("aria-label", getTranslation("shared.language"));
    add(
        choice(getTranslation("shared.language.zh"), Locale.CHINESE),
        choice(getTranslation("shared.language.en"), Locale.ENGLISH));
  }

  private Button choice(String name, Locale locale) {
    boolean chosen = getLocale().getLanguage().equals(locale.getLanguage());
    Button button =
        Buttons.text(name, () -> getUI().ifPresent(ui -> Preferences.choose(ui, locale)));
    button.getElement().setAttribute("aria-pressed", Boolean.toString(chosen));
    button.getElement().setAttribute("lang", locale.getLanguage());
    button.setClassName("chosen", chosen);
    return button;
  }
}
