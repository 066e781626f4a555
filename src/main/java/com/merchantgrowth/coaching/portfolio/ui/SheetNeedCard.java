package com.merchantgrowth.coaching.portfolio.ui;

import com.merchantgrowth.coaching.portfolio.CoachingFigures;
import com.merchantgrowth.coaching.portfolio.PortfolioEntry;
import com.merchantgrowth.shared.ui.Card;
import com.merchantgrowth.shared.ui.Formats;
import com.merchantgrowth.shared.ui.KeyValues;
import com.vaadin.flow.component.Composite;
import org.jspecify.annotations.Nullable;

/** What the shop needs, where that comes from, and what is being done about it. */
final class SheetNeedCard extends Composite<Card> {
  SheetNeedCard(PortfolioEntry entry, SignalWords words) {
    getContent().body(new NeedParts(entry.row(), words), coaching(entry.row().figure(), words));
    getContent().setTitle(words.t("sheet.need"));
  }

  /** What coaching itself knows of a shop. */
  static KeyValues coaching(CoachingFigures.@Nullable Figure figure, SignalWords words) {
    return new KeyValues()
        .row(
            words.t("panel.open"),
            figure == null ? Formats.MISSING : words.t("open", figure.open()))
        .row(
            words.t("panel.overdue"),
            figure == null ? Formats.MISSING : words.t("open", figure.overdue()))
        .row(
            words.t("col.contact"),
            figure == null || figure.lastContact() == null
                ? Formats.MISSING
                : words.formats().day(figure.lastContact()));
  }

  @Override
  protected Card initContent() {
    return new Card("");
  }
}
