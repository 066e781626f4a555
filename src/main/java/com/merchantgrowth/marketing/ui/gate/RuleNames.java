package com.merchantgrowth.marketing.ui.gate;

import com.merchantgrowth.marketing.gate.GateReport;
import com.merchantgrowth.marketing.gate.GateReport.Conflict;
import com.merchantgrowth.marketing.price.Decision;
import com.merchantgrowth.marketing.ui.ToolWords;
import com.vaadin.flow.component.UI;
import java.util.Map;
import java.util.stream.Collectors;

/** What rules are called in a check: the tool in question, and those it meets. */
final class RuleNames {
  private final long own;
  private final String kind;
  private final Map<Long, String> others;

  RuleNames(long own, GateReport report, String kind) {
    this.own = own;
    this.kind = kind;
    this.others =
        report.conflicts().stream().collect(Collectors.toMap(Conflict::rule, Conflict::name));
  }

  String of(Decision decision) {
    return decision.rule() == own
        ? UI.getCurrent().getTranslation("marketing.gate.own", kind)
        : others.getOrDefault(decision.rule(), ToolWords.kind(decision.tool()));
  }

  String of(long rule) {
    return others.getOrDefault(rule, "");
  }

  boolean own(Decision decision) {
    return decision.rule() == own;
  }
}
