package com.merchantgrowth.shell;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.page.AppShellConfigurator;
import com.vaadin.flow.component.page.Push;
import com.vaadin.flow.component.page.Viewport;
import com.vaadin.flow.server.AppShellSettings;
import com.vaadin.flow.theme.aura.Aura;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;

/**
 * The HTML page around the application: styles, icon, push.
 *
 * <p>Push is automatic, over a web socket with XHR upstream, so that a long action shows its
 * progress without polling; the socket belongs to the signed-in session like every other request.
 */
@StyleSheet(Aura.STYLESHEET)
@StyleSheet("styles.css")
@Viewport("width=device-width, initial-scale=1")
@Push
public class AppShell implements AppShellConfigurator {
  /** The sign of the product; part of the page, so that it is there before anybody signs in. */
  private static final String ICON =
      Base64.getEncoder()
          .encodeToString(
              """
              <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 26 26">\
              <rect width="26" height="26" rx="6" fill="#1661ab"/>\
              <path d="M6 18.5 11 13l3.5 3L20 8.5" fill="none" stroke="#fff" stroke-width="2.2"\
               stroke-linecap="round" stroke-linejoin="round"/>\
              <circle cx="20" cy="8.5" r="2" fill="#fff"/></svg>"""
                  .getBytes(StandardCharsets.UTF_8));

  @Override
  public void configurePage(AppShellSettings settings) {
    settings.addLink("data:image/svg+xml;base64," + ICON, Map.of("rel", "icon"));
    settings.addMetaTag("theme-color", "#1661ab");
  }
}
