package com.merchantgrowth.onboarding;

import com.merchantgrowth.glossary.ShippedText;
import com.merchantgrowth.glossary.TextContent;
import com.merchantgrowth.glossary.TextFacts;
import com.merchantgrowth.glossary.TextSource;
import com.merchantgrowth.onboarding.checklist.ChecklistModule;
import com.merchantgrowth.onboarding.checklist.ChecklistStep;
import com.merchantgrowth.onboarding.checklist.Topic;
import com.merchantgrowth.shared.Wording;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * The texts of the topics that ship with the product: Markdown files {@code
 * onboarding/topics/zh/step-module-topic.md}.
 */
@Component
class TopicFiles implements TextSource {
  @Override
  public List<ShippedText> texts() {
    List<ShippedText> texts = new ArrayList<>();
    for (ChecklistStep step : ShippedChecklist.definition().steps()) {
      for (ChecklistModule module : step.modules()) {
        for (Topic topic : module.topics()) {
          read(step, module, topic)
              .ifPresent(
                  text ->
                      texts.add(
                          new ShippedText(
                              TopicTexts.id(step, module, topic),
                              new TextContent(topic.name(), text, TextFacts.NONE))));
        }
      }
    }
    return texts;
  }

  /** Empty for a topic that has no files. */
  static Optional<Wording> read(ChecklistStep step, ChecklistModule module, Topic topic) {
    String name = TopicTexts.id(step, module, topic).key() + ".md";
    return read("zh/" + name).flatMap(zh -> read("en/" + name).map(en -> new Wording(zh, en)));
  }

  private static Optional<String> read(String file) {
    try (InputStream in = TopicFiles.class.getResourceAsStream("/onboarding/topics/" + file)) {
      return in == null
          ? Optional.empty()
          : Optional.of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
