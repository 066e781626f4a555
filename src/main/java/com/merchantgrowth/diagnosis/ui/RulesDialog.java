package com.merchantgrowth.diagnosis.ui;

import com.merchantgrowth.shared.ui.Buttons;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;

/** 怎么计算: every rule of the diagnosis, as it is computed. */
final class RulesDialog {
  private static final String[] RULES = {
    "active",
    "cohort",
    "value",
    "percentile",
    "marks",
    "dimension",
    "overall",
    "advice",
    "whatIf",
    "privacy"
  };

  private RulesDialog() {}

  static void open(Words words) {
    Dialog dialog = new Dialog(words.t("rules.title"));
    dialog.setWidth("640px");
    dialog.add(content(words));
    dialog.getFooter().add(Buttons.secondary(words.t("rules.close"), dialog::close));
    dialog.open();
  }

  static Div content(Words words) {
    Div rules = new Div();
    rules.addClassName("diag-rules");
    for (String rule : RULES) {
      rules.add(
          new Section(
              new H3(words.t("rules." + rule)), new Paragraph(words.t("rules." + rule + "Text"))));
    }
    return rules;
  }
}
