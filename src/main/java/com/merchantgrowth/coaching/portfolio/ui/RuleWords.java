package com.merchantgrowth.coaching.portfolio.ui;

import com.merchantgrowth.coaching.signal.SignalCode;
import com.merchantgrowth.coaching.signal.SignalRule;
import com.merchantgrowth.shared.ui.Formats;
import com.vaadin.flow.component.Component;

/** The rules in words. */
final class RuleWords {
  private final Component page;
  private final Formats formats;

  /**
   * @param page gives the language
   */
  RuleWords(Component page, Formats formats) {
    this.page = page;
    this.formats = formats;
  }

  String t(String key, Object... args) {
    return page.getTranslation("coaching.signal." + key, args);
  }

  String name(SignalCode code) {
    return t("name." + code.code());
  }

  Formats formats() {
    return formats;
  }

  /** When the rule shows a signal, in one sentence. */
  String when(SignalRule rule) {
    String threshold =
        switch (rule.code()) {
          case NO_LIVE, STEP_CLOCK, HELP -> formats.number(rule.threshold(), 0);
          case GMV_DROP, NEGATIVE_RATE -> formats.value(rule.threshold(), "ratio");
          case SCORE_EDGE -> formats.number(rule.threshold(), 3);
        };
    String base =
        rule.code() == SignalCode.GMV_DROP
            ? formats.value(rule.base(), "fen")
            : formats.number(rule.base(), 0);
    return t("when." + rule.code().code(), threshold, rule.days(), base);
  }
}
