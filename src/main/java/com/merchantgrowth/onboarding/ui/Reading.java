package com.merchantgrowth.onboarding.ui;

import com.merchantgrowth.onboarding.TopicTexts;
import com.merchantgrowth.onboarding.checklist.ChecklistDefinition;
import com.merchantgrowth.onboarding.checklist.ChecklistModule;
import com.merchantgrowth.onboarding.checklist.ChecklistStep;
import com.merchantgrowth.onboarding.checklist.Topic;
import com.merchantgrowth.shared.ui.Buttons;
import com.merchantgrowth.shared.ui.MarkdownText;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.shared.Registration;
import java.util.List;

/** Topics read in place, one after another, without leaving the step. */
final class Reading {
  private final ChecklistDefinition definition;
  private final TopicTexts texts;
  private final OnboardingWords words;

  Reading(ChecklistDefinition definition, TopicTexts texts, OnboardingWords words) {
    this.definition = definition;
    this.texts = texts;
    this.words = words;
  }

  private record Place(ChecklistStep step, ChecklistModule module, Topic topic) {}

  void open(ChecklistStep step, ChecklistModule module, Topic topic) {
    Dialog dialog = new Dialog();
    dialog.addClassName("onboarding-reading");
    dialog.setWidth("min(760px, 96vw)");
    dialog.setMinHeight("min(420px, 92vh)");
    dialog.setMaxHeight("92vh");
    List<Place> all =
        definition.steps().stream()
            .flatMap(
                one ->
                    one.modules().stream()
                        .flatMap(
                            part -> part.topics().stream().map(each -> new Place(one, part, each))))
            .toList();
    show(dialog, all, all.indexOf(new Place(step, module, topic)));
    closeOnLeaving(dialog);
    dialog.open();
  }

  /** A link in a topic leads to another page; the topic must not stay open on top of it. */
  private static void closeOnLeaving(Dialog dialog) {
    Registration leaving = UI.getCurrent().addBeforeEnterListener(enter -> dialog.close());
    dialog.addOpenedChangeListener(
        change -> {
          if (!change.isOpened()) {
            leaving.remove();
          }
        });
  }

  private void show(Dialog dialog, List<Place> all, int at) {
    Place place = all.get(at);
    dialog.setHeaderTitle(words.in(place.topic.name()));
    Span where =
        new Span(
            words.t(
                "reading.where",
                words.in(place.step.name()),
                words.in(place.module.name()),
                place.module.topics().indexOf(place.topic) + 1,
                place.module.topics().size()));
    where.addClassNames("small", "quiet");
    Div page =
        new Div(
            where,
            new MarkdownText(
                texts
                    .text(place.step, place.module, place.topic)
                    .map(words::in)
                    .orElse(words.t("reading.none"))));
    page.addClassName("stack");
    dialog.removeAll();
    dialog.add(page);
    dialog.getFooter().removeAll();
    if (at > 0) {
      dialog
          .getFooter()
          .add(
              Buttons.text(
                  words.t("reading.before", words.in(all.get(at - 1).topic.name())),
                  () -> show(dialog, all, at - 1)));
    }
    if (at + 1 < all.size()) {
      dialog
          .getFooter()
          .add(
              Buttons.text(
                  words.t("reading.after", words.in(all.get(at + 1).topic.name())),
                  () -> show(dialog, all, at + 1)));
    }
    dialog.getFooter().add(Buttons.secondary(words.any("shared.close"), dialog::close));
  }
}
