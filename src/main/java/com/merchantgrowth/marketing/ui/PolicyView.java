package com.merchantgrowth.marketing.ui;

import com.merchantgrowth.identity.Roles;
import com.merchantgrowth.marketing.price.PricingPolicy;
import com.merchantgrowth.shared.ui.Card;
import com.merchantgrowth.shared.ui.MarkdownText;
import com.merchantgrowth.shared.ui.PageHeader;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.i18n.LocaleChangeEvent;
import com.vaadin.flow.i18n.LocaleChangeObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** 定价规则: how prices come about, point by point, with the version that stands in every quote. */
@Route(MarketingPages.POLICY)
@RolesAllowed({Roles.MERCHANT, Roles.SERVICE_PROVIDER, Roles.ADMIN})
class PolicyView extends Div implements HasDynamicTitle, LocaleChangeObserver {
  PolicyView() {
    addClassName("stack");
  }

  @Override
  public void localeChange(LocaleChangeEvent event) {
    removeAll();
    add(
        new PageHeader(
            getPageTitle(),
            getTranslation("marketing.policy.version", PricingPolicy.CURRENT.version()),
            MarketingPages.button(
                MarketingPages.SIMULATOR, getTranslation("marketing.simulator.title"))),
        new Card(getTranslation("marketing.policy.points"))
            .body(new MarkdownText(text(event.getLocale()))));
  }

  private static String text(Locale locale) {
    String language = locale.getLanguage().equals("en") ? "en" : "zh";
    String name = "/marketing/pricing-policy_" + language + ".md";
    try (InputStream in = PolicyView.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException(name);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  @Override
  public String getPageTitle() {
    return getTranslation("marketing.policy.title");
  }
}
