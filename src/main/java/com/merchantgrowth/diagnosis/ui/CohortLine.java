package com.merchantgrowth.diagnosis.ui;

import com.merchantgrowth.diagnosis.Diagnosis;
import com.merchantgrowth.shared.ui.AppIcon;
import com.merchantgrowth.shared.ui.Badge;
import com.merchantgrowth.shared.ui.Buttons;
import com.merchantgrowth.shared.ui.HelpTip;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;

/** Above every comparison: who the shop is compared with, and why with them. */
final class CohortLine extends Div {
  CohortLine(Diagnosis diagnosis, Words words) {
    addClassName("diag-cohort");
    Badge group =
        Badge.accent(
            words.t(
                "cohort.with",
                words.group(diagnosis.group()),
                words.formats().count(diagnosis.group().size())));
    group.addComponentAsFirst(AppIcon.USERS.create());
    group.addClassName("large");
    add(HelpTip.on(group, "status.cohort_group"));
    if (diagnosis.widened()) {
      Badge widened =
          Badge.unknown(
              words.t(
                  "cohort.widened",
                  words.group(diagnosis.group()),
                  words.group(diagnosis.narrowest()),
                  words.formats().count(diagnosis.narrowest().size())));
      add(HelpTip.on(widened, "status.cohort_widened"));
    }
    Span rule = new Span(words.t("cohort.rule"));
    rule.addClassNames("quiet", "small", "desktop-only");
    add(rule, Buttons.text(words.t("cohort.how"), () -> RulesDialog.open(words)));
  }
}
