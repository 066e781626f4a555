package com.merchantgrowth.tier.ui;

import com.merchantgrowth.merchant.AttributeMode;
import com.merchantgrowth.merchant.ShopSettings;
import com.merchantgrowth.shared.ui.Buttons;
import com.merchantgrowth.shared.ui.Card;
import com.merchantgrowth.shared.ui.Confirm;
import com.merchantgrowth.shared.ui.Notices;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Paragraph;

/** Whether the portal works tiers out or imports set them, with the switch. */
final class ModeCard extends Composite<Card> {
  private final transient ShopSettings settings;
  private final transient TierWords words;

  ModeCard(ShopSettings settings, TierWords words) {
    this.settings = settings;
    this.words = words;
  }

  @Override
  protected Card initContent() {
    Card card = new Card(words.t("mode.title"));
    show(card);
    return card;
  }

  private void show(Card card) {
    boolean computed = settings.tierMode() == AttributeMode.COMPUTED;
    Paragraph now = new Paragraph(words.t(computed ? "mode.computed" : "mode.imported"));
    now.addClassName("strong");
    Paragraph what = new Paragraph(words.t(computed ? "mode.computed.what" : "mode.imported.what"));
    what.addClassNames("quiet", "small");
    card.body(
        now,
        what,
        Buttons.secondary(
            words.t(computed ? "mode.toImported" : "mode.toComputed"),
            () ->
                Confirm.open(
                    words.t(computed ? "mode.toImported.title" : "mode.toComputed.title"),
                    words.t(computed ? "mode.toImported.text" : "mode.toComputed.text"),
                    words.t(computed ? "mode.toImported" : "mode.toComputed"),
                    () -> {
                      settings.change(
                          computed ? AttributeMode.IMPORTED : AttributeMode.COMPUTED,
                          settings.stageMode());
                      Notices.saved(words.t(computed ? "mode.isImported" : "mode.isComputed"));
                      show(card);
                    })));
  }
}
