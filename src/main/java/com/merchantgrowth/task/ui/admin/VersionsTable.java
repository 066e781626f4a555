package com.merchantgrowth.task.ui.admin;

import com.merchantgrowth.shared.ui.Badge;
import com.merchantgrowth.shared.ui.Buttons;
import com.merchantgrowth.shared.ui.DataTable;
import com.merchantgrowth.shared.ui.Formats;
import com.merchantgrowth.shared.ui.HelpTip;
import com.merchantgrowth.task.TaskVersion;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** All versions of a task, newest first; each can be compared with the one before it. */
final class VersionsTable extends Composite<DataTable> {
  private final transient AdminWords words;

  VersionsTable(List<TaskVersion> versions, AdminWords words) {
    this.words = words;
    for (int i = 0; i < versions.size(); i++) {
      TaskVersion version = versions.get(i);
      getContent()
          .cells(
              List.of(
                  new Span(words.t("admin.version.number", version.version())),
                  badge(version),
                  new Span(version.author()),
                  new Span(words.moment(version.editedAt())),
                  new Span(version.approver() == null ? Formats.MISSING : version.approver()),
                  new Span(
                      version.approvedAt() == null
                          ? Formats.MISSING
                          : words.moment(version.approvedAt())),
                  i + 1 < versions.size() ? compare(version, versions.get(i + 1)) : new Span()));
    }
  }

  @Override
  protected DataTable initContent() {
    return new DataTable(
        words.t("admin.versions"),
        List.of(
            words.t("admin.version"),
            words.t("admin.state"),
            words.t("admin.version.author"),
            words.t("admin.version.edited"),
            words.t("admin.version.approver"),
            words.t("admin.version.approved"),
            ""),
        Set.of());
  }

  private Component badge(TaskVersion version) {
    return HelpTip.on(
        plain(version), "status.version_" + version.state().name().toLowerCase(Locale.ROOT));
  }

  private Badge plain(TaskVersion version) {
    String state = words.state(version.state());
    return switch (version.state()) {
      case LIVE -> Badge.good(state);
      case IN_REVIEW -> Badge.accent(state);
      case DRAFT, SUPERSEDED -> Badge.neutral(state);
    };
  }

  private Component compare(TaskVersion version, TaskVersion before) {
    return Buttons.text(
        words.t("admin.version.compare", before.version()),
        () ->
            new DiffDialog(
                    before.definition(),
                    words.t("admin.version.number", before.version()),
                    version.definition(),
                    words.t("admin.version.number", version.version()),
                    words)
                .open());
  }
}
