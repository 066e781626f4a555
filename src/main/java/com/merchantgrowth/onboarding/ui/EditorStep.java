package com.merchantgrowth.onboarding.ui;

import com.merchantgrowth.onboarding.checklist.CheckItem;
import com.merchantgrowth.onboarding.checklist.ChecklistDefinition;
import com.merchantgrowth.onboarding.checklist.ChecklistModule;
import com.merchantgrowth.onboarding.checklist.ChecklistStep;
import com.merchantgrowth.onboarding.checklist.Evidence;
import com.merchantgrowth.shared.ui.Badge;
import com.merchantgrowth.shared.ui.Buttons;
import com.merchantgrowth.shared.ui.Card;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Span;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** One step of the checklist as an administrator sees it, to read or to change. */
final class EditorStep extends Composite<Div> {
  /** What can be changed. */
  interface Changes {
    void step(ChecklistStep step);

    void module(ChecklistModule module);

    void add(ChecklistModule module);

    void change(CheckItem item);

    void remove(CheckItem item);
  }

  private final ChecklistDefinition definition;
  private final OnboardingWords words;
  private final @Nullable Changes changes;

  /**
   * @param changes null = to read only
   */
  EditorStep(
      ChecklistDefinition definition,
      ChecklistStep step,
      OnboardingWords words,
      @Nullable Changes changes) {
    this.definition = definition;
    this.words = words;
    this.changes = changes;
    Card card = new Card(words.in(step.name()));
    String rewards = words.rewards(step);
    card.badge(Badge.neutral(words.t("admin.step.days", step.days())));
    card.note(rewards.isEmpty() ? words.t("admin.step.noReward") : rewards);
    if (changes != null) {
      card.link(Buttons.text(words.t("admin.step.edit"), () -> changes.step(step)));
    }
    Div modules = new Div();
    step.modules().forEach(module -> modules.add(module(module)));
    card.body(modules);
    getContent().add(card);
  }

  private Div module(ChecklistModule module) {
    Span topics =
        new Span(
            words.t(
                "admin.topics",
                module.topics().size(),
                module.topics().stream()
                    .map(topic -> words.in(topic.name()))
                    .collect(Collectors.joining(words.t("list.and")))));
    topics.addClassNames("quiet", "small");
    Div head = new Div(new H3(words.in(module.name())), topics);
    head.addClassNames("row", "onboarding-editor-topics");
    Changes acts = changes;
    if (acts != null) {
      head.add(Buttons.text(words.t("admin.module.edit"), () -> acts.module(module)));
      if (module.items().size() < ChecklistModule.MOST_ITEMS) {
        head.add(Buttons.text(words.t("admin.item.add"), () -> acts.add(module)));
      }
    }
    Div all = new Div(head);
    module.items().forEach(item -> all.add(item(module, item)));
    return all;
  }

  private Div item(ChecklistModule module, CheckItem item) {
    Span name = new Span(words.in(item.name()));
    name.addClassName("strong");
    Span rule =
        new Span(
            switch (item.evidence()) {
              case Evidence.Data data -> words.conditions().sentence(data.condition());
              case Evidence.Confirmed _ -> words.t("admin.item.confirming");
            });
    rule.addClassNames("small", "quiet");
    Span code = new Span(item.code());
    code.addClassNames("small", "quiet");
    Div head = new Div(name, code);
    head.addClassNames("row", "onboarding-name");
    if (item.reopens()) {
      head.add(Badge.neutral(words.t("admin.item.reopening")));
    }
    head.add(stuck(item));
    Div text = new Div(head, rule);
    text.addClassName("onboarding-words");
    Div row = new Div(text);
    row.addClassName("onboarding-editor-item");
    Changes acts = changes;
    if (acts != null) {
      Div actions = new Div(Buttons.text(words.t("admin.item.edit"), () -> acts.change(item)));
      actions.addClassName("row");
      if (module.items().size() > 1) {
        actions.add(Buttons.text(words.t("admin.item.remove"), () -> acts.remove(item)));
      }
      row.add(actions);
    }
    return row;
  }

  private Span stuck(CheckItem item) {
    Span stuck = new Span(words.t("admin.item.stuckAfter", definition.stuckAfter(item)));
    stuck.addClassNames("small", "quiet");
    return stuck;
  }
}
