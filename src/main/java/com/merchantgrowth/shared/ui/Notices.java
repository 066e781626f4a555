package com.merchantgrowth.shared.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.notification.Notification;

/**
 * What just happened, at the bottom of the page: successes go by themselves after 4 s, failures
 * stay until they are closed.
 */
public final class Notices {
  private Notices() {}

  /** It worked, and this is what holds now. */
  public static Notification saved(String text) {
    return show(text, AppIcon.CIRCLE_TICK, "good", 4_000);
  }

  /** It worked, with a link to what it changed. */
  public static Notification saved(String text, Component link) {
    Notification notification = saved(text);
    notification.getChildren().findFirst().ifPresent(content -> ((Div) content).add(link));
    return notification;
  }

  /** It did not work; says what to do next. */
  public static Notification failed(String text) {
    return show(text, AppIcon.OCTAGON, "bad", 0);
  }

  private static Notification show(String text, AppIcon shape, String tone, int millis) {
    Notification notification = new Notification();
    Div content = new Div(shape.create(), new Span(text));
    content.addClassNames("notice", tone);
    if (millis == 0) {
      Button close = new Button(AppIcon.CLOSE.create(), click -> notification.close());
      close.addClassName("icon-button");
      String label = close.getTranslation("shared.close");
      close.setAriaLabel(label);
      close.setTooltipText(label);
      content.add(close);
      notification.setAssertive(true);
    }
    notification.add(content);
    notification.setDuration(millis);
    notification.setPosition(Notification.Position.BOTTOM_CENTER);
    notification.open();
    return notification;
  }
}
