package com.merchantgrowth.coaching.portfolio.ui;

import com.merchantgrowth.diagnosis.Diagnosis;
import com.merchantgrowth.diagnosis.DiagnosisRoutes;
import com.merchantgrowth.diagnosis.score.DimensionScore;
import com.merchantgrowth.shared.ui.Card;
import com.merchantgrowth.shared.ui.DataTable;
import com.merchantgrowth.shared.ui.EmptyState;
import com.merchantgrowth.shared.ui.HelpTip;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The six dimensions against the peers. */
final class SheetStandingCard extends Composite<Card> {
  SheetStandingCard(String code, Optional<Diagnosis> found, SignalWords words) {
    Card card = getContent();
    card.setTitle(words.t("sheet.standing"));
    card.link(new Anchor(DiagnosisRoutes.of(code), words.t("panel.diagnosis")));
    if (found.isEmpty()) {
      card.body(new EmptyState(words.t("sheet.none"), words.t("sheet.none.why"), null));
      return;
    }
    Diagnosis diagnosis = found.get();
    card.note(
        diagnosis.place() == 0
            ? words.t("sheet.unranked")
            : words.t(
                "sheet.place",
                words.formats().score(diagnosis.scores().overall()),
                diagnosis.place(),
                diagnosis.ranked()));
    DataTable table =
        new DataTable(
            words.t("sheet.standing"),
            List.of(
                words.t("sheet.dimension"),
                words.t("sheet.own"),
                words.t("sheet.median"),
                words.t("sheet.change7")),
            Set.of(1, 2, 3));
    for (DimensionScore one : diagnosis.scores().dimensions()) {
      String name = words.any("diagnosis.dimension." + one.dimension().code());
      table.cells(
          List.of(
              HelpTip.beside(new Span(name), "score.dimension_" + one.dimension().code(), name),
              new Span(words.formats().score(one.score())),
              new Span(
                  words.formats().score(diagnosis.dimensionMedians()[one.dimension().ordinal()])),
              new Span(words.formats().points(diagnosis.change(one.dimension(), 7)))));
    }
    card.body(table).flush();
  }

  @Override
  protected Card initContent() {
    return new Card("");
  }
}
