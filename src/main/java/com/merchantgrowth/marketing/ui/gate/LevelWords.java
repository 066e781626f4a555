package com.merchantgrowth.marketing.ui.gate;

import com.merchantgrowth.marketing.gate.Finding;
import com.merchantgrowth.marketing.gate.Finding.Level;
import com.merchantgrowth.marketing.ui.ToolWords;
import com.merchantgrowth.shared.ui.Badge;
import com.merchantgrowth.shared.ui.HelpTip;
import com.vaadin.flow.component.UI;
import java.util.Optional;

/** How heavy a finding is, and what it says. */
final class LevelWords {
  private LevelWords() {}

  private static String text(String key, Object... args) {
    return UI.getCurrent().getTranslation("marketing.gate." + key, args);
  }

  static HelpTip badge(Optional<Level> level) {
    return HelpTip.on(plain(level), "status.gate_" + help(level));
  }

  private static String help(Optional<Level> level) {
    return level
        .map(
            one ->
                switch (one) {
                  case BLOCKED -> "blocked";
                  case APPROVAL -> "approval";
                  case WARNING, HINT -> "warning";
                })
        .orElse("fine");
  }

  private static Badge plain(Optional<Level> level) {
    if (level.isEmpty()) {
      return Badge.good(text("level.fine"));
    }
    String word = text("level." + level.get().name());
    return switch (level.get()) {
      case BLOCKED -> Badge.bad(word);
      case APPROVAL, WARNING -> Badge.warn(word);
      case HINT -> Badge.unknown(word);
    };
  }

  static String tone(Level level) {
    return switch (level) {
      case BLOCKED -> "bad-text";
      case APPROVAL, WARNING -> "warn-text";
      case HINT -> "strong";
    };
  }

  /**
   * @param costs whether the one who reads may know the cost
   */
  static String sentence(Finding finding, long worst, boolean costs) {
    String key = "finding." + finding.kind().name();
    if (finding.kind() == Finding.Kind.BELOW_COST && !costs) {
      return text("finding.cost.hidden");
    }
    return text(
        key,
        ToolWords.formats().money(Math.abs(finding.compared() - worst)),
        ToolWords.formats().money(finding.compared()),
        finding.reference());
  }
}
