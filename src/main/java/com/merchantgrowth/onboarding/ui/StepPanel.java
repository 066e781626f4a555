package com.merchantgrowth.onboarding.ui;

import com.merchantgrowth.onboarding.ChecklistPage;
import com.merchantgrowth.onboarding.checklist.ChecklistModule;
import com.merchantgrowth.onboarding.checklist.ChecklistStep;
import com.merchantgrowth.onboarding.checklist.StepState;
import com.merchantgrowth.onboarding.checklist.Topic;
import com.merchantgrowth.shared.ui.AppIcon;
import com.merchantgrowth.shared.ui.Badge;
import com.merchantgrowth.shared.ui.Card;
import com.merchantgrowth.shared.ui.HelpTip;
import com.merchantgrowth.shared.ui.Note;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;

/** One step opened: its modules with what to do and what to read. */
final class StepPanel extends Div {
  StepPanel(
      ChecklistPage page, ChecklistStep step, OnboardingWords words, Acts acts, Reading reading) {
    addClassName("onboarding-step");
    Span aim = new Span(words.in(step.aim()));
    aim.addClassName("quiet");
    add(
        page.enrolled()
            ? HelpTip.beside(
                aim, "status.step_" + page.list().state(step).code(), words.in(step.name()))
            : aim);
    if (page.enrolled() && page.list().state(step) == StepState.BLOCKED) {
      add(
          Note.info(
              words.t(
                  "step.blockedNote",
                  words.in(page.list().blockers(page.definition(), step).getFirst().name()))));
    }
    Div modules = new Div();
    modules.addClassNames("onboarding-modules", step.modules().size() == 3 ? "three" : "two");
    step.modules().forEach(module -> modules.add(card(page, step, module, words, acts, reading)));
    add(modules);
  }

  private static Card card(
      ChecklistPage page,
      ChecklistStep step,
      ChecklistModule module,
      OnboardingWords words,
      Acts acts,
      Reading reading) {
    Card card = new Card(words.in(module.name()));
    long done = module.items().stream().filter(page.list()::done).count();
    int all = module.items().size();
    if (page.enrolled()) {
      card.badge(
          done == all
              ? HelpTip.on(Badge.good(words.t("module.done")), "status.item_done")
              : Badge.neutral(words.t("module.count", done, all)));
    }
    UnorderedList items = new UnorderedList();
    items.addClassName("onboarding-items");
    module.items().forEach(item -> items.add(new ItemRow(page, step, item, words, acts)));
    Div topics = new Div();
    topics.addClassName("onboarding-topics");
    Span label = new Span(AppIcon.BOOK.create());
    label.add(new Span(words.t("topics")));
    label.addClassNames("small", "quiet", "onboarding-topics-label");
    topics.add(label);
    for (Topic topic : module.topics()) {
      NativeButton open = new NativeButton(words.in(topic.name()));
      open.addClickListener(click -> reading.open(step, module, topic));
      topics.add(open);
    }
    return card.body(items, topics);
  }
}
