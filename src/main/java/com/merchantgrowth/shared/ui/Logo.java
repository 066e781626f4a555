package com.merchantgrowth.shared.ui;

import com.vaadin.flow.component.html.Span;

/** The product's sign with its name. */
public final class Logo extends Span {
  private static final String SIGN =
      """
      <svg viewBox="0 0 26 26" aria-hidden="true" focusable="false">\
      <rect width="26" height="26" rx="6" fill="var(--accent)"/>\
      <path d="M6 18.5 11 13l3.5 3L20 8.5" fill="none" stroke="var(--accent-contrast)" \
      stroke-width="2.2" stroke-linecap="round" stroke-linejoin="round"/>\
      <circle cx="20" cy="8.5" r="2" fill="var(--accent-contrast)"/></svg>""";

  public Logo() {
    addClassName("brand");
    add(new InlineSvg(SIGN, "logo"), new Span(getTranslation("shared.product")));
  }
}
