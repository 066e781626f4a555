package com.merchantgrowth.identity.signin;

import com.merchantgrowth.identity.DemoAccounts.DemoAccount;
import com.merchantgrowth.shared.ui.AppIcon;
import com.merchantgrowth.shared.ui.Badge;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.function.Consumer;

/** The demo marketplace's accounts, one click away. */
final class DemoEntrances extends Div {
  DemoEntrances(List<DemoAccount> accounts, Consumer<DemoAccount> enter) {
    addClassName("demo-entrances");
    Span note = new Span(getTranslation("identity.demo.note"));
    note.addClassNames("quiet", "small");
    Div head = new Div(Badge.warn(getTranslation("identity.demo.mode")), note);
    head.addClassName("row");
    add(head);
    accounts.forEach(account -> add(entrance(account, enter)));
  }

  private NativeButton entrance(DemoAccount account, Consumer<DemoAccount> enter) {
    Span initial = new Span(account.initial());
    initial.addClassName("avatar");
    initial.getElement().setAttribute("aria-hidden", "true");
    Span label = new Span(getTranslation(account.label()));
    label.addClassName("strong");
    Span description = new Span(getTranslation(account.description()));
    description.addClassNames("quiet", "small");
    Span words = new Span(label, description);
    words.addClassName("demo-words");
    NativeButton button = new NativeButton();
    button.add(initial, words, AppIcon.CHEVRON_RIGHT.create());
    button.addClassName("demo-entrance");
    button.getElement().setAttribute("type", "button");
    button.addClickListener(click -> enter.accept(account));
    return button;
  }
}
