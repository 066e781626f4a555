package com.merchantgrowth.task.ui.admin;

import com.merchantgrowth.shared.ui.KeyValues;
import com.merchantgrowth.task.definition.TaskDefinition;
import com.vaadin.flow.component.Composite;

/** A definition to read, field by field. */
final class DefinitionSheet extends Composite<KeyValues> {
  DefinitionSheet(TaskDefinition task, AdminWords words) {
    getContent().addClassNames("left", "task-sheet");
    new DefinitionLines(words).of(task).forEach(getContent()::row);
  }
}
