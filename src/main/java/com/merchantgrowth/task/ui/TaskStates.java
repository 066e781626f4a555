package com.merchantgrowth.task.ui;

import com.merchantgrowth.identity.AccountRef;
import com.merchantgrowth.shared.ui.Card;
import com.merchantgrowth.shared.ui.EmptyState;
import com.merchantgrowth.shared.ui.PageHeader;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the task pages say when there is no task to show, or nothing may be clicked. */
final class TaskStates {
  private TaskStates() {}

  static Component noRun(TaskWords words) {
    return card(words, "noRun", null);
  }

  static Component noTask(TaskWords words, String board) {
    return page(words, "noTask", link(words, "noTask.board", board));
  }

  /** One quiet line in place of the buttons; nothing for who may act. */
  static Optional<Component> readOnly(AccountRef account, boolean allowed, TaskWords words) {
    if (allowed) {
      return Optional.empty();
    }
    String key = account.isAdmin() ? "admin" : account.isServiceProvider() ? "provider" : "viewer";
    Paragraph line = new Paragraph(words.t("readOnly." + key));
    line.addClassNames("quiet", "small", "page-part");
    return Optional.of(line);
  }

  private static Component page(TaskWords words, String key, @Nullable Component action) {
    return new Div(new PageHeader(words.t("board.menu"), ""), card(words, key, action));
  }

  private static Component card(TaskWords words, String key, @Nullable Component action) {
    Card card = new Card(words.t("board.menu"));
    card.body(new EmptyState(words.t("board." + key), words.t("board." + key + ".why"), action));
    return card;
  }

  private static Anchor link(TaskWords words, String key, String route) {
    Anchor link = new Anchor(route, words.t("board." + key));
    link.addClassNames("button-link", "primary");
    return link;
  }
}
