package com.merchantgrowth.reward.ui;

import com.merchantgrowth.reward.RewardKind;
import com.merchantgrowth.reward.RewardReconciliations.Line;
import com.merchantgrowth.reward.RewardReconciliations.Outcome;
import com.merchantgrowth.reward.RewardReconciliations.Side;
import com.merchantgrowth.reward.RewardRoutes;
import com.merchantgrowth.reward.ui.RewardSources.SourceId;
import com.merchantgrowth.shared.ui.Badge;
import com.merchantgrowth.shared.ui.Card;
import com.merchantgrowth.shared.ui.DataTable;
import com.merchantgrowth.shared.ui.EmptyState;
import com.merchantgrowth.shared.ui.Formats;
import com.merchantgrowth.shared.ui.HelpTip;
import com.merchantgrowth.shared.ui.Note;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What each source says it issued, beside what the ledger says; the verdict first. */
final class ReconciliationTab extends Div {
  private final transient Map<String, RewardKind> kinds;
  private final transient RewardWords words;

  ReconciliationTab(
      List<Line> lines, Map<String, RewardKind> kinds, RewardSources sources, RewardWords words) {
    this.kinds = kinds;
    this.words = words;
    addClassName("stack");
    Card card = new Card(words.t("admin.tab.reconciliation")).note(words.t("reconcile.note"));
    if (lines.isEmpty()) {
      add(
          card.body(
              new EmptyState(words.t("reconcile.none"), words.t("reconcile.none.why"), null)));
      return;
    }
    Map<SourceId, String> names =
        sources.names(
            lines.stream().map(line -> new SourceId(line.type(), line.key())).toList(), words);
    DataTable table =
        new DataTable(
            words.t("admin.tab.reconciliation"),
            List.of(
                words.t("source"),
                words.t("reconcile.said"),
                words.t("reconcile.ledger"),
                words.t("reconcile.outcome")),
            Set.of());
    lines.stream()
        .sorted((one, other) -> Boolean.compare(matches(one), matches(other)))
        .forEach(line -> table.cells(row(line, names)));
    add(verdict(lines), card.body(table).flush());
  }

  private static boolean matches(Line line) {
    return line.outcome() == Outcome.EQUAL || line.outcome() == Outcome.LEDGER_ONLY;
  }

  private Note verdict(List<Line> lines) {
    long wrong = lines.stream().filter(line -> !matches(line)).count();
    if (wrong > 0) {
      return Note.bad(words.t("reconcile.differences", wrong));
    }
    long equal = lines.stream().filter(line -> line.outcome() == Outcome.EQUAL).count();
    return equal == 0
        ? Note.info(words.t("reconcile.nothing"))
        : Note.good(words.t("reconcile.allEqual", equal));
  }

  private List<Component> row(Line line, Map<SourceId, String> names) {
    SourceId id = new SourceId(line.type(), line.key());
    Anchor link =
        new Anchor(
            RewardRoutes.source(line.type(), line.key()), names.getOrDefault(id, line.key()));
    Span type =
        new Span(
            line.key().equals(line.type())
                ? words.t("reconcile.byHand")
                : words.t("reconcile.key", RewardSources.type(line.type(), words), line.key()));
    type.addClassNames("quiet", "small");
    Div source = new Div(link, type);
    source.addClassName("two-lines");
    return List.of(source, side(line.said()), side(line.ledger()), badge(line.outcome()));
  }

  private Component side(@Nullable Side side) {
    if (side == null) {
      return RewardWords.quiet(Formats.MISSING);
    }
    return RewardWords.twoLines(
        words.t("count", words.formats().count(side.count())),
        side.amountByKind().entrySet().stream()
            .map(sum -> amount(sum.getKey(), sum.getValue()))
            .collect(Collectors.joining(" · ")));
  }

  private String amount(String code, long amount) {
    RewardKind kind = kinds.get(code);
    return kind == null
        ? code + " " + amount
        : words.t("title", kind.name(words.locale()), words.amount(kind, amount));
  }

  private HelpTip badge(Outcome outcome) {
    String code = outcome.name().toLowerCase(Locale.ROOT);
    return HelpTip.on(plain(outcome, words.t("outcome." + code)), "status.reconcile_" + code);
  }

  private static Badge plain(Outcome outcome, String text) {
    return switch (outcome) {
      case EQUAL -> Badge.good(text);
      case SURPLUS -> Badge.warn(text);
      case MISSING, DIFFERENT -> Badge.bad(text);
      case LEDGER_ONLY -> Badge.neutral(text);
    };
  }
}
