package com.merchantgrowth.task.ui.admin;

import com.merchantgrowth.shared.ui.Badge;
import com.merchantgrowth.shared.ui.Card;
import com.merchantgrowth.task.TaskVersion;
import com.vaadin.flow.component.html.Div;
import org.jspecify.annotations.Nullable;

/** A version in review: what it says, what it changes, whom it reaches, what it would have cost. */
final class ReviewPage extends Div {
  ReviewPage(
      TaskVersion version,
      @Nullable TaskVersion published,
      TaskDesk desk,
      AdminWords words,
      Runnable reload) {
    TaskHeader header = new TaskHeader(version, published, words);
    Div left = new Div();
    left.addClassName("stack");
    if (published != null) {
      VersionDiff diff =
          new VersionDiff(
              published.definition(),
              words.t("admin.version.number", published.version()),
              version.definition(),
              words.t("admin.version.number", version.version()),
              words);
      left.add(
          new Card(words.t("admin.review.changes"))
              .badge(Badge.neutral(words.t("admin.review.changed", diff.changes())))
              .body(diff));
    }
    left.add(
        new Card(words.t("admin.review.definition"))
            .body(new DefinitionSheet(version.definition(), words)));
    PreviewPanel preview =
        new PreviewPanel(version::definition, desk.previews()::preview, words, desk.work());
    BacktestPanel backtest =
        new BacktestPanel(
            version::definition,
            published == null
                ? null
                : new BacktestPanel.Published(published.version(), published.definition()),
            desk.previews()::backtest,
            test -> {},
            words,
            desk.work());
    add(
        header,
        new ReviewBar(version, desk, words, reload),
        new EditorColumns(left, preview, backtest));
  }
}
