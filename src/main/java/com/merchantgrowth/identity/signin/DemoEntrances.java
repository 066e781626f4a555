package com.merchantgrowth.identity.signin;

import com.merchantgrowth.identity.DemoAccounts.DemoAccount;
import com.merchantgrowth.shared.ui.AppIcon;
import com.merchantgrowth.shared.ui.Badge;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Span;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
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
    List<DemoAccount> first = firstOfEachRole(accounts);
    first.forEach(account -> add(entrance(account, enter)));
    List<DemoAccount> others =
        accounts.stream().filter(account -> !first.contains(account)).toList();
    if (!others.isEmpty()) {
      Div more = new Div();
      more.addClassName("demo-more");
      others.forEach(account -> more.add(entrance(account, enter)));
      NativeDetails rest =
          new NativeDetails(getTranslation("identity.demo.more", others.size()), more);
      rest.addClassName("demo-rest");
      add(rest);
    }
  }

  /** One entrance a role is enough to choose from at a glance. */
  static List<DemoAccount> firstOfEachRole(List<DemoAccount> accounts) {
    Set<String> roles = new HashSet<>();
    return accounts.stream().filter(account -> roles.add(account.role())).toList();
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
