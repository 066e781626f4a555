package com.merchantgrowth.coaching.ui;

import com.merchantgrowth.coaching.ShopProviderPages.Look;
import com.merchantgrowth.merchant.ShopArea;
import com.merchantgrowth.shared.ui.Card;
import com.merchantgrowth.shared.ui.DataTable;
import com.merchantgrowth.shared.ui.EmptyState;
import com.merchantgrowth.shared.ui.Formats;
import com.vaadin.flow.component.Composite;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What service providers looked at in the shop, day by day. */
final class LooksCard extends Composite<Card> {
  private final List<Look> looks;

  LooksCard(List<Look> looks) {
    this.looks = looks;
  }

  @Override
  protected Card initContent() {
    Card card =
        new Card(getTranslation("coaching.looks")).note(getTranslation("coaching.looks.note"));
    if (looks.isEmpty()) {
      return card.body(
          new EmptyState(
              getTranslation("coaching.looks.none"),
              getTranslation("coaching.looks.noneWhy"),
              null));
    }
    DataTable table =
        new DataTable(
            getTranslation("coaching.looks"),
            List.of(
                getTranslation("coaching.looks.day"),
                getTranslation("coaching.looks.who"),
                getTranslation("coaching.looks.what")),
            Set.of());
    Formats formats = Formats.of(getLocale());
    for (Look look : looks) {
      table.row(
          List.of(
              formats.fullDay(look.day()),
              look.who() == null ? Formats.MISSING : look.who().displayName(),
              look.areas().stream()
                  .map(this::word)
                  .collect(Collectors.joining(getTranslation("coaching.scope.and")))));
    }
    return card.body(table).flush();
  }

  private String word(ShopArea area) {
    return getTranslation(area.key());
  }
}
