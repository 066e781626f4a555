package com.merchantgrowth.identity.web;

import com.vaadin.flow.i18n.I18NProvider;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.Locale;
import java.util.Set;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Component;

/** The views' texts for REST answers. */
@Component
class Texts {
  private static final Set<Integer> TITLED =
      Set.of(400, 401, 403, 404, 405, 409, 413, 415, 429, 500);

  private final I18NProvider provider;

  Texts(I18NProvider provider) {
    this.provider = provider;
  }

  /** The first of the request's languages that is Chinese or English; Chinese if none is. */
  Locale locale(HttpServletRequest request) {
    if (request.getHeader(HttpHeaders.ACCEPT_LANGUAGE) == null) {
      return Locale.CHINESE;
    }
    return Collections.list(request.getLocales()).stream()
        .map(Locale::getLanguage)
        .filter(language -> language.equals("zh") || language.equals("en"))
        .findFirst()
        .map(Locale::of)
        .orElse(Locale.CHINESE);
  }

  String title(HttpStatusCode status, Locale locale) {
    int code = TITLED.contains(status.value()) ? status.value() : 400;
    return sentence("identity.problemTitle." + code, locale);
  }

  String sentence(String key, Locale locale, Object... args) {
    return provider.getTranslation(key, locale, args);
  }
}
