package com.merchantgrowth.coaching.bulletin.ui;

import com.merchantgrowth.coaching.bulletin.BulletinText;
import com.merchantgrowth.shared.Wording;
import com.merchantgrowth.shared.ui.Card;
import com.merchantgrowth.shared.ui.KeyValues;
import com.merchantgrowth.shared.ui.MarkdownText;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.component.html.Div;

/** What a bulletin says: three answers at the left, from when and for whom at the right. */
final class BulletinBody extends Div {
  BulletinBody(BulletinText text, BulletinWords words) {
    addClassName("cards");
    Div answers =
        new Div(
            answer("changed", text.changed(), words),
            answer("act", text.act(), words),
            answer("avoid", text.avoid(), words));
    answers.addClassNames("span-8", "stack");
    KeyValues facts =
        new KeyValues()
            .row(words.t("field.starts"), words.formats().fullDay(text.startsOn()))
            .row(words.t("field.due"), words.due(text))
            .row(words.t("field.audience"), words.audience(text.audience()));
    if (!text.source().isEmpty()) {
      Anchor source = new Anchor(text.source(), words.t("source.open"));
      source.setTarget(AnchorTarget.BLANK);
      source.getElement().setAttribute("rel", "noopener noreferrer");
      facts.row(words.t("field.source"), source);
    }
    Div side = new Div(new Card(words.t("facts")).body(facts));
    side.addClassNames("span-4", "stack");
    add(answers, side);
  }

  private static Card answer(String field, Wording text, BulletinWords words) {
    return new Card(words.t("field." + field)).body(new MarkdownText(words.in(text)));
  }
}
