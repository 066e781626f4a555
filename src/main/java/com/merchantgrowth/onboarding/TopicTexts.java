package com.merchantgrowth.onboarding;

import com.merchantgrowth.onboarding.checklist.ChecklistModule;
import com.merchantgrowth.onboarding.checklist.ChecklistStep;
import com.merchantgrowth.onboarding.checklist.Topic;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Service;

/**
 * The texts of the topics: Markdown files {@code onboarding/topics/zh/step-module-topic.md} that
 * come with the product.
 */
@Service
public class TopicTexts {
  private final Map<String, Optional<String>> read = new ConcurrentHashMap<>();

  /** The Markdown in the language; empty for a topic somebody added without a text. */
  public Optional<String> text(
      ChecklistStep step, ChecklistModule module, Topic topic, Locale locale) {
    return read.computeIfAbsent(file(step, module, topic, locale), TopicTexts::read);
  }

  static String file(ChecklistStep step, ChecklistModule module, Topic topic, Locale locale) {
    return "/onboarding/topics/"
        + ("en".equals(locale.getLanguage()) ? "en" : "zh")
        + "/"
        + step.code()
        + "-"
        + module.code()
        + "-"
        + topic.code()
        + ".md";
  }

  private static Optional<String> read(String file) {
    try (InputStream in = TopicTexts.class.getResourceAsStream(file)) {
      return in == null
          ? Optional.empty()
          : Optional.of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
