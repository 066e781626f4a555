package com.merchantgrowth.onboarding.ui;

import com.merchantgrowth.glossary.TextId;
import com.merchantgrowth.onboarding.TopicTexts;
import com.merchantgrowth.onboarding.checklist.ChecklistDefinition;
import com.merchantgrowth.onboarding.checklist.ChecklistModule;
import com.merchantgrowth.onboarding.checklist.ChecklistStep;
import com.merchantgrowth.onboarding.checklist.Topic;
import com.merchantgrowth.shared.Pinyin;
import com.merchantgrowth.shared.Wording;
import com.merchantgrowth.shared.ui.Card;
import com.merchantgrowth.shared.ui.EmptyState;
import com.merchantgrowth.shared.ui.FilterBar;
import com.merchantgrowth.shared.ui.QueryState;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import java.util.Locale;
import java.util.Map;

/**
 * Topics of all steps by what they say: their name, their text, or the pinyin initials of the name.
 * The texts are read when somebody looks for something.
 */
final class TopicSearch extends Composite<Card> {
  static final String TOPIC = "topic";

  private final ChecklistDefinition definition;
  private final TopicTexts texts;
  private final OnboardingWords words;
  private final Reading reading;
  private final FilterBar bar = new FilterBar(this::fill);
  private final Div found = new Div();

  TopicSearch(
      ChecklistDefinition definition,
      TopicTexts texts,
      QueryState state,
      OnboardingWords words,
      Reading reading) {
    this.definition = definition;
    this.texts = texts;
    this.words = words;
    this.reading = reading;
    found.addClassName("onboarding-topics");
    bar.search(TOPIC, words.t("topics.search"), words.t("topics.search.hint"));
    bar.read(state);
    getContent().body(bar, found);
    fill();
  }

  @Override
  protected Card initContent() {
    return new Card(words.t("topics.find"));
  }

  private void fill() {
    found.removeAll();
    String wanted = bar.value(TOPIC).strip().toLowerCase(Locale.ROOT);
    if (wanted.isEmpty()) {
      return;
    }
    Map<TextId, Wording> all = texts.all();
    for (ChecklistStep step : definition.steps()) {
      for (ChecklistModule module : step.modules()) {
        for (Topic topic : module.topics()) {
          Wording text = all.getOrDefault(TopicTexts.id(step, module, topic), Wording.NONE);
          if (speaksOf(topic, text, wanted)) {
            NativeButton open = new NativeButton(words.in(topic.name()));
            open.addClickListener(click -> reading.open(step, module, topic));
            found.add(open);
          }
        }
      }
    }
    if (found.getComponentCount() == 0) {
      found.add(new EmptyState(words.t("topics.none"), words.t("topics.none.why"), null));
    }
  }

  private boolean speaksOf(Topic topic, Wording text, String wanted) {
    return words.in(topic.name()).toLowerCase(Locale.ROOT).contains(wanted)
        || words.in(text).toLowerCase(Locale.ROOT).contains(wanted)
        || Pinyin.found(topic.name().zh(), wanted);
  }
}
