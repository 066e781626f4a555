package com.merchantgrowth.programme.ui;

import com.merchantgrowth.programme.ProgrammeEffect;
import com.merchantgrowth.programme.plan.ProgrammeDefinition;
import com.merchantgrowth.shared.ui.Card;
import com.merchantgrowth.shared.ui.KeyValues;
import com.merchantgrowth.shared.ui.Note;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;

/** What a draft would change, for whom, and what to look at before it is saved. */
final class EffectCard extends Composite<Card> {
  private final transient ProgrammeDefinition draft;
  private final transient ProgrammeEffect effect;
  private final transient ProgrammeWords words;

  EffectCard(ProgrammeDefinition draft, ProgrammeEffect effect, ProgrammeWords words) {
    this.draft = draft;
    this.effect = effect;
    this.words = words;
  }

  @Override
  protected Card initContent() {
    Card card = new Card(words.t("admin.effect"));
    if (effect.diff().none()) {
      return card.body(new Span(words.t("admin.effect.none")));
    }
    Div body = new Div();
    body.addClassName("stack");
    body.add(
        new KeyValues()
            .row(words.t("admin.effect.what"), words.change(effect.diff()))
            .row(
                words.t("admin.members"),
                words.t("admin.count", words.formats().count(effect.joined()))));
    effect
        .unasked()
        .forEach(
            (track, tasks) ->
                body.add(
                    Note.warn(
                        words.t(
                            "admin.effect.unasked",
                            words.in(draft.track(track).name()),
                            draft.flag(track),
                            String.join(words.t("and"), tasks)))));
    return card.body(body);
  }
}
