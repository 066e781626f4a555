package com.merchantgrowth.coaching.portfolio.ui;

import com.merchantgrowth.diagnosis.Diagnosis;
import com.merchantgrowth.diagnosis.DiagnosisRoutes;
import com.merchantgrowth.diagnosis.MetricLine;
import com.merchantgrowth.metric.Dimension;
import com.merchantgrowth.shared.ui.Card;
import com.merchantgrowth.shared.ui.DataTable;
import com.merchantgrowth.shared.ui.EmptyState;
import com.merchantgrowth.shared.ui.HelpTip;
import com.merchantgrowth.shared.ui.TwoLines;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What marketing brings: the marketing metrics of the diagnosis, with the place among peers. */
final class SheetMarketingCard extends Composite<Card> {
  SheetMarketingCard(String code, Optional<Diagnosis> found, SignalWords words) {
    Card card = getContent();
    card.setTitle(words.t("sheet.marketing"));
    List<MetricLine> lines = found.map(one -> one.of(Dimension.MARKETING)).orElse(List.of());
    if (lines.isEmpty()) {
      card.body(new EmptyState(words.t("sheet.none"), words.t("sheet.none.why"), null));
      return;
    }
    DataTable table =
        new DataTable(
            words.t("sheet.marketing"),
            List.of(words.t("sheet.metric"), words.t("sheet.own"), words.t("sheet.standing.short")),
            Set.of(1, 2));
    for (MetricLine line : lines) {
      String name = line.definition().name(words.locale());
      table.cells(
          List.of(
              new TwoLines(
                  HelpTip.beside(
                      new Anchor(DiagnosisRoutes.metric(code, line.code()), name),
                      "metric." + line.code(),
                      name),
                  ""),
              new Span(words.formats().value(line.value(), line.definition().unit())),
              new Span(words.formats().percentile(line.percentile()))));
    }
    card.body(table).flush();
  }

  @Override
  protected Card initContent() {
    return new Card("");
  }
}
