package com.merchantgrowth.shared.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.popover.Popover;
import com.vaadin.flow.component.popover.PopoverPosition;
import com.vaadin.flow.server.VaadinService;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The question mark beside a name: what it is, how it comes about, what to do about it. The text is
 * read when it is opened, so a page full of them costs nothing. A real button: it is reached and
 * pressed by the keyboard, and Escape closes what it opened.
 */
public final class HelpTip extends Span {
  private final String key;
  private final String name;
  private final NativeButton button = new NativeButton();
  private @Nullable Popover opened;

  private HelpTip(String key, String name) {
    this.key = key;
    this.name = name;
    addClassName("help-tip");
    button.getElement().setAttribute("aria-haspopup", "dialog");
    button.getElement().setAttribute("data-help", key);
    button.addClickListener(click -> open());
    add(button);
  }

  /**
   * A question mark to stand beside a name.
   *
   * @param key of the help: {@code metric.gmv_30}
   * @param name what is explained, for who does not see what it stands beside
   */
  public static HelpTip of(String key, String name) {
    HelpTip tip = new HelpTip(key, name);
    String label = tip.getTranslation("shared.help.of", name);
    tip.button.add(AppIcon.QUESTION.create());
    tip.button.getElement().setAttribute("aria-label", label);
    tip.button.getElement().setAttribute("title", label);
    return tip;
  }

  /** A name with its question mark behind it. */
  public static Span beside(Component named, String key, String name) {
    Span both = new Span(named, of(key, name));
    both.addClassName("help-beside");
    return both;
  }

  /** A badge that explains itself when it is pressed, with a small mark that it does. */
  public static HelpTip on(Badge badge, String key) {
    HelpTip tip = new HelpTip(key, badge.getElement().getTextRecursively());
    Span mark = new Span(AppIcon.QUESTION.create());
    mark.addClassName("help-mark");
    badge.add(mark);
    tip.addClassName("on-badge");
    tip.button.add(badge);
    tip.button.getElement().setAttribute("title", tip.getTranslation("shared.help.of", tip.name));
    return tip;
  }

  /** From the second time on the browser opens it by itself. */
  private void open() {
    if (opened != null) {
      return;
    }
    Popover popover = new Popover();
    popover.setTarget(button);
    popover.setPosition(PopoverPosition.BOTTOM_START);
    popover.setAriaLabel(getTranslation("shared.help.of", name));
    popover.setAutofocus(true);
    popover.setWidth("min(340px, calc(100vw - 24px))");
    popover.add(content());
    opened = popover;
    add(popover);
    popover.open();
  }

  private Component content() {
    HelpTexts texts = VaadinService.getCurrent().getInstantiator().getOrCreate(HelpTexts.class);
    Locale locale = getLocale();
    Div content = new Div();
    content.addClassName("help-text");
    texts
        .help(key)
        .ifPresentOrElse(
            help -> {
              content.add(title(help.title().in(locale)), new MarkdownText(help.body().in(locale)));
              content.add(new Anchor(help.more(), getTranslation("shared.help.more")));
            },
            () -> {
              Span none = new Span(getTranslation("shared.help.none"));
              none.addClassName("quiet");
              content.add(title(name), none);
              content.add(new Anchor(texts.everything(), getTranslation("shared.help.more")));
            });
    return content;
  }

  private static Span title(String text) {
    Span title = new Span(text);
    title.addClassName("strong");
    return title;
  }
}
