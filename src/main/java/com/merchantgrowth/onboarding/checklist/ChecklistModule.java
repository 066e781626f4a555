package com.merchantgrowth.onboarding.checklist;

import com.merchantgrowth.shared.DomainException;
import com.merchantgrowth.shared.Wording;
import java.util.List;

/** A part of a step: what to read, and one to three things to do. */
public record ChecklistModule(
    String code, Wording name, List<Topic> topics, List<CheckItem> items) {
  /** More would no longer be read. */
  public static final int MOST_ITEMS = 3;

  private static final int MOST_TOPICS = 12;

  public ChecklistModule {
    ChecklistDefinition.requireCode(code);
    ChecklistDefinition.requireName(name, code);
    topics = List.copyOf(topics);
    items = List.copyOf(items);
    if (topics.size() > MOST_TOPICS) {
      throw DomainException.invalid("onboarding.error.topics", code, MOST_TOPICS);
    }
    if (items.isEmpty() || items.size() > MOST_ITEMS) {
      throw DomainException.invalid("onboarding.error.module", code, MOST_ITEMS);
    }
  }

  ChecklistModule with(List<CheckItem> changed) {
    return new ChecklistModule(code, name, topics, changed);
  }
}
