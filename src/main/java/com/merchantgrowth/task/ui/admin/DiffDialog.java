package com.merchantgrowth.task.ui.admin;

import com.merchantgrowth.shared.ui.Buttons;
import com.merchantgrowth.task.definition.TaskDefinition;
import com.vaadin.flow.component.dialog.Dialog;

/** What two definitions differ in, over the page. */
final class DiffDialog extends Dialog {
  DiffDialog(
      TaskDefinition before,
      String beforeName,
      TaskDefinition after,
      String afterName,
      AdminWords words) {
    setHeaderTitle(words.t("editor.diff.title", beforeName, afterName));
    setWidth("min(860px, 96vw)");
    add(new VersionDiff(before, beforeName, after, afterName, words));
    getFooter().add(Buttons.secondary(getTranslation("shared.close"), this::close));
  }
}
