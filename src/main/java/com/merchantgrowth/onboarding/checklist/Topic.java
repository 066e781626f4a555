package com.merchantgrowth.onboarding.checklist;

import com.merchantgrowth.shared.Wording;

/**
 * Something to read, named as in the handbook's table (§4.1). Its text is a Markdown file a
 * language, found by step, module and topic.
 */
public record Topic(String code, Wording name) {
  public Topic {
    ChecklistDefinition.requireCode(code);
    ChecklistDefinition.requireName(name, code);
  }
}
