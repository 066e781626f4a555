package com.merchantgrowth.task.ui.admin;

import com.merchantgrowth.shared.ui.Badge;
import com.merchantgrowth.shared.ui.DataTable;
import com.merchantgrowth.shared.ui.Formats;
import com.merchantgrowth.task.definition.TaskDefinition;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What one version says otherwise than another, field by field. */
final class VersionDiff extends Div {
  private int changes;

  /**
   * @param before e.g. what is published
   * @param beforeName how that version is called in the heading
   */
  VersionDiff(
      TaskDefinition before,
      String beforeName,
      TaskDefinition after,
      String afterName,
      AdminWords words) {
    addClassName("task-diff");
    DefinitionLines lines = new DefinitionLines(words);
    Map<String, String> old = lines.of(before);
    Map<String, String> now = lines.of(after);
    DataTable table =
        new DataTable(
            words.t("editor.diff.caption", beforeName, afterName),
            List.of(words.t("editor.diff.field"), beforeName, afterName),
            Set.of());
    Set<String> labels = new LinkedHashSet<>(now.keySet());
    labels.addAll(old.keySet());
    for (String label : labels) {
      String was = old.get(label);
      String is = now.get(label);
      if (was == null || !was.equals(is)) {
        changes++;
        table.cells(
            List.of(
                new Span(label),
                was == null ? Badge.neutral(words.t("editor.diff.added")) : AdminWords.quiet(was),
                is == null ? Badge.neutral(words.t("editor.diff.removed")) : new Span(is)));
      }
    }
    add(changes == 0 ? AdminWords.quiet(words.t("editor.diff.same", beforeName)) : table);
  }

  /** How many fields differ. */
  int changes() {
    return changes;
  }

  /** A short text for a level's cell: "5,000 → 6,000"; {@link Formats#MISSING} for the same. */
  static String change(String before, String after) {
    return before.equals(after) ? Formats.MISSING : before + " \u2192 " + after;
  }
}
