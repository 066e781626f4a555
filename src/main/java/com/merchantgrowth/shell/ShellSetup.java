package com.merchantgrowth.shell;

import com.merchantgrowth.shared.ui.Preferences;
import com.vaadin.flow.i18n.I18NProvider;
import com.vaadin.flow.server.CustomizedSystemMessages;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.SystemMessages;
import com.vaadin.flow.server.SystemMessagesInfo;
import com.vaadin.flow.server.VaadinService;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.communication.IndexHtmlResponse;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Language, colours and failures for every page, signed in or not. */
@Component
class ShellSetup implements VaadinServiceInitListener {
  private final I18NProvider texts;

  ShellSetup(I18NProvider texts) {
    this.texts = texts;
  }

  @Override
  public void serviceInit(ServiceInitEvent event) {
    VaadinService service = event.getSource();
    service.addSessionInitListener(
        started -> {
          started.getSession().setErrorHandler(new Failures());
          started.getSession().setLocale(Preferences.locale(started.getRequest()));
        });
    service.addUIInitListener(
        opened -> opened.getUI().setLocale(Preferences.locale(VaadinService.getCurrentRequest())));
    service.setSystemMessagesProvider(this::systemMessages);
    event.addIndexHtmlRequestListener(ShellSetup::decorate);
  }

  /** The page has its language and colours before the first script runs. */
  private static void decorate(IndexHtmlResponse page) {
    var html = page.getDocument().head().parent();
    if (html == null) {
      return;
    }
    Locale locale = Preferences.locale(page.getVaadinRequest());
    html.attr("lang", "en".equals(locale.getLanguage()) ? "en" : "zh-CN");
    String scheme = Preferences.scheme(page.getVaadinRequest()).orElse("light dark");
    html.attr("theme", scheme.replace(' ', '-'));
    html.attr("style", "color-scheme: " + scheme);
  }

  /** A session that has ended is no fault: say so, and one click leads on. */
  private SystemMessages systemMessages(SystemMessagesInfo info) {
    Locale locale = Preferences.locale(info.getRequest());
    CustomizedSystemMessages messages = new CustomizedSystemMessages();
    messages.setSessionExpiredNotificationEnabled(true);
    messages.setSessionExpiredCaption(text("shell.expired.title", locale));
    messages.setSessionExpiredMessage(text("shell.expired.text", locale));
    messages.setInternalErrorNotificationEnabled(true);
    messages.setInternalErrorCaption(text("shell.error.failed.title", locale));
    messages.setInternalErrorMessage(text("shell.error.reload", locale));
    messages.setCookiesDisabledNotificationEnabled(true);
    messages.setCookiesDisabledCaption(text("shell.cookies.title", locale));
    messages.setCookiesDisabledMessage(text("shell.cookies.text", locale));
    messages.setSyncErrorNotificationEnabled(true);
    messages.setSyncErrorCaption(text("shell.error.failed.title", locale));
    messages.setSyncErrorMessage(text("shell.error.reload", locale));
    return messages;
  }

  private String text(String key, Locale locale) {
    return texts.getTranslation(key, locale);
  }
}
