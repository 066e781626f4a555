package com.merchantgrowth.coaching.portfolio.ui;

import com.merchantgrowth.coaching.signal.StageOverrides;
import com.merchantgrowth.coaching.signal.StageThresholds;
import com.merchantgrowth.merchant.AttributeMode;
import com.merchantgrowth.merchant.ShopSettings;
import com.merchantgrowth.shared.BusinessCalendar;
import com.merchantgrowth.shared.ui.Buttons;
import com.merchantgrowth.shared.ui.Card;
import com.merchantgrowth.shared.ui.Confirm;
import com.merchantgrowth.shared.ui.DataTable;
import com.merchantgrowth.shared.ui.HelpTip;
import com.merchantgrowth.shared.ui.Notices;
import com.merchantgrowth.shared.ui.TwoLines;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Set;

/** Where stages end, who sets them, and the shops whose stage a person has decided. */
final class StagesCard extends Composite<Card> {
  private final transient StageOverrides overrides;
  private final transient ShopSettings shops;
  private final transient BusinessCalendar calendar;
  private final RuleWords words;
  private final StageThresholds thresholds;

  StagesCard(
      StageThresholds thresholds,
      StageOverrides overrides,
      ShopSettings shops,
      BusinessCalendar calendar,
      RuleWords words) {
    this.thresholds = thresholds;
    this.overrides = overrides;
    this.shops = shops;
    this.calendar = calendar;
    this.words = words;
    show();
  }

  @Override
  protected Card initContent() {
    return new Card(words.t("stages"));
  }

  private void show() {
    boolean computed = shops.stageMode() == AttributeMode.COMPUTED;
    Paragraph rule =
        new Paragraph(
            words.t(
                "stages.rule",
                words.formats().count(thresholds.orders()),
                words.formats().value(thresholds.gmv(), "fen")));
    Paragraph mode = new Paragraph(words.t(computed ? "stages.computed" : "stages.imported"));
    mode.addClassNames("quiet", "small");
    DataTable table =
        new DataTable(
            words.t("stages.decided"),
            List.of(
                words.t("col.shop"),
                words.t("col.stage"),
                words.t("col.reason"),
                words.t("col.by"),
                ""),
            Set.of());
    List<StageOverrides.Row> rows = overrides.list();
    for (StageOverrides.Row row : rows) {
      table.cells(
          List.of(
              new TwoLines(row.shop().name(), row.shop().code()),
              HelpTip.beside(
                  new Span(getContent().getTranslation(row.stage().key())),
                  "status.stage_" + row.stage().code(),
                  getContent().getTranslation(row.stage().key())),
              new Span(row.reason()),
              new TwoLines(row.setBy(), words.formats().dateTime(row.setAt(), calendar.zone())),
              Buttons.text(words.t("stages.release"), () -> release(row))));
    }
    Span none = new Span(words.t("stages.none"));
    none.addClassName("quiet");
    getContent()
        .body(
            rule,
            mode,
            rows.isEmpty() ? none : table,
            Buttons.secondary(words.t("stages.decide"), this::decide));
  }

  private void decide() {
    new StageDialog(
            words,
            (code, stage, reason) -> {
              overrides.set(code, stage, reason);
              Notices.saved(words.t("stages.decided.saved", code));
              show();
            })
        .open();
  }

  private void release(StageOverrides.Row row) {
    Confirm.open(
        words.t("stages.release.title", row.shop().name()),
        words.t("stages.release.text"),
        words.t("stages.release"),
        () -> {
          overrides.release(row.shop().code());
          Notices.saved(words.t("stages.released", row.shop().name()));
          show();
        });
  }
}
