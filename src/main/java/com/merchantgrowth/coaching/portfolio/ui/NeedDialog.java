package com.merchantgrowth.coaching.portfolio.ui;

import com.merchantgrowth.coaching.signal.Need;
import com.merchantgrowth.coaching.signal.RulesVersion;
import com.merchantgrowth.coaching.signal.SignalRule;
import com.merchantgrowth.shared.ui.Buttons;
import com.merchantgrowth.shared.ui.DataTable;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import java.util.Set;

/** 需要度怎么算: the rules in force, in words. */
final class NeedDialog extends Dialog {
  NeedDialog(RulesVersion rules, RuleWords words) {
    setHeaderTitle(words.t("explain.title"));
    setWidth("640px");
    add(
        new Paragraph(words.t("explain.sum", Need.MOST)),
        new Paragraph(words.t("explain.strength")));
    DataTable table =
        new DataTable(
            words.t("explain.title"),
            List.of(words.t("col.signal"), words.t("col.when"), words.t("col.points")),
            Set.of(2));
    for (SignalRule rule : rules.rules().rules()) {
      table.row(
          List.of(
              words.name(rule.code()),
              rule.active() ? words.when(rule) : words.t("off"),
              rule.active() ? words.t("points", rule.points(), rule.points() * 3 / 2) : ""));
    }
    add(table);
    getFooter().add(Buttons.secondary(words.t("close"), this::close));
  }
}
