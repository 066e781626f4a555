package com.merchantgrowth.experience.ui.product;

import com.merchantgrowth.product.information.FieldVerdict;
import com.merchantgrowth.product.information.Information;
import com.merchantgrowth.shared.ui.Badge;
import com.merchantgrowth.shared.ui.Card;
import com.merchantgrowth.shared.ui.DataTable;
import com.merchantgrowth.shared.ui.Formats;
import com.merchantgrowth.shared.ui.HelpTip;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Span;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/** Every rule of 信息力 with its points and, where something can be gained, what to do. */
final class InformationCard extends Composite<Card> {
  private final Card card;

  /**
   * @param information as of now
   * @param counted what the score of the day counted; NaN = there is none
   */
  InformationCard(Information information, double counted) {
    Formats formats = Formats.of(UI.getCurrent().getLocale());
    card =
        new Card(text("title"))
            .badge(Badge.neutral(text("points", formats.score(information.points()))))
            .note(
                Double.isNaN(counted) || counted == information.points()
                    ? text("own")
                    : text("counted", formats.score(counted)));
    DataTable table =
        new DataTable(
            text("title"),
            List.of(text("field"), text("earned"), text("state"), text("fix")),
            Set.of(1));
    information.verdicts().stream()
        .sorted(Comparator.comparingDouble(FieldVerdict::gain).reversed())
        .forEach(verdict -> table.cells(row(verdict, formats)));
    card.body(table);
  }

  private List<Component> row(FieldVerdict verdict, Formats formats) {
    String fix =
        verdict.lacking()
            ? text(
                "do",
                getTranslation(verdict.fixKey(), verdict.fixArgs()),
                formats.points(verdict.gain()))
            : "";
    return List.of(
        new Span(getTranslation(verdict.field().key())),
        new Span(text("of", formats.score(verdict.points()), formats.score(verdict.worth()))),
        state(verdict),
        new Span(fix));
  }

  private Component state(FieldVerdict verdict) {
    if (!verdict.judged()) {
      return HelpTip.on(Badge.unknown(text("unjudged")), "status.information_unjudged");
    }
    return verdict.lacking()
        ? HelpTip.on(Badge.warn(text("lacking")), "status.information_lacking")
        : HelpTip.on(Badge.good(text("met")), "status.information_met");
  }

  private String text(String key, Object... args) {
    return getTranslation("experience.product.information." + key, args);
  }

  @Override
  protected Card initContent() {
    return card;
  }
}
