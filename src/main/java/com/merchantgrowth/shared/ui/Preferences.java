package com.merchantgrowth.shared.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinSession;
import jakarta.servlet.http.Cookie;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a person chose for the look of the portal in this browser: language and light or dark. Kept
 * in two cookies for a year, so that the sign-in page already knows them. Chinese is the default;
 * the colours follow the system until somebody chooses.
 */
public final class Preferences {
  private static final String LANGUAGE = "portal-language";
  private static final String SCHEME = "portal-scheme";

  private Preferences() {}

  /** The interface language of a request: Chinese or English. */
  public static Locale locale(@Nullable VaadinRequest request) {
    return cookie(request, LANGUAGE).filter("en"::equals).isPresent()
        ? Locale.ENGLISH
        : Locale.CHINESE;
  }

  /** The chosen colour scheme, {@code light} or {@code dark}; empty to follow the system. */
  public static Optional<String> scheme(@Nullable VaadinRequest request) {
    return cookie(request, SCHEME).filter(value -> value.equals("light") || value.equals("dark"));
  }

  /** Changes the language and shows the page again in it. */
  public static void choose(UI ui, Locale locale) {
    VaadinSession.getCurrent().setLocale(locale);
    ui.getPage()
        .executeJs(
            "document.cookie = $0 + '=' + $1 + ';path=/;max-age=31536000;samesite=lax';"
                + "location.reload();",
            LANGUAGE,
            locale.getLanguage());
  }

  /** Changes between light and dark; the browser knows which of them is in view. */
  static void toggleScheme(UI ui) {
    ui.getPage()
        .executeJs(
            """
            const root = document.documentElement;
            const now = getComputedStyle(root).colorScheme;
            const dark = now === 'dark'
              || (now !== 'light' && matchMedia('(prefers-color-scheme: dark)').matches);
            const next = dark ? 'light' : 'dark';
            root.setAttribute('theme', next);
            root.style.colorScheme = next;
            document.cookie = $0 + '=' + next + ';path=/;max-age=31536000;samesite=lax';
            """,
            SCHEME);
  }

  /** Forgets the choice: light or dark as the system says. */
  public static void followSystemScheme(UI ui) {
    ui.getPage()
        .executeJs(
            """
            const root = document.documentElement;
            root.setAttribute('theme', 'light-dark');
            root.style.colorScheme = 'light dark';
            document.cookie = $0 + '=;path=/;max-age=0;samesite=lax';
            """,
            SCHEME);
  }

  private static Optional<String> cookie(@Nullable VaadinRequest request, String name) {
    if (request == null || request.getCookies() == null) {
      return Optional.empty();
    }
    for (Cookie cookie : request.getCookies()) {
      if (name.equals(cookie.getName())) {
        return Optional.ofNullable(cookie.getValue());
      }
    }
    return Optional.empty();
  }
}
