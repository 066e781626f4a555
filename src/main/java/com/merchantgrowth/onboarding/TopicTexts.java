package com.merchantgrowth.onboarding;

import com.merchantgrowth.glossary.PortalTexts;
import com.merchantgrowth.glossary.TextId;
import com.merchantgrowth.glossary.TextKind;
import com.merchantgrowth.glossary.WrittenText;
import com.merchantgrowth.onboarding.checklist.ChecklistModule;
import com.merchantgrowth.onboarding.checklist.ChecklistStep;
import com.merchantgrowth.onboarding.checklist.Topic;
import com.merchantgrowth.shared.Wording;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;

/** The texts of the topics as they read now; administrators edit them. */
@Service
public class TopicTexts {
  private final PortalTexts texts;

  TopicTexts(PortalTexts texts) {
    this.texts = texts;
  }

  /** The Markdown in both languages; empty for a topic somebody added without a text. */
  public Optional<Wording> text(ChecklistStep step, ChecklistModule module, Topic topic) {
    return texts.find(id(step, module, topic)).map(text -> text.content().body());
  }

  /** All of them, by {@link #id}; one statement. */
  public Map<TextId, Wording> all() {
    return texts.of(TextKind.TOPIC).stream()
        .collect(Collectors.toMap(WrittenText::id, text -> text.content().body()));
  }

  /** What the text of a topic is reached by. */
  public static TextId id(ChecklistStep step, ChecklistModule module, Topic topic) {
    return new TextId(TextKind.TOPIC, String.join("-", step.code(), module.code(), topic.code()));
  }
}
