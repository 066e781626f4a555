package com.merchantgrowth.tier.ui;

import com.merchantgrowth.eligibility.condition.Term;
import com.merchantgrowth.shared.ui.Badge;
import com.merchantgrowth.shared.ui.Buttons;
import com.merchantgrowth.shared.ui.Card;
import com.merchantgrowth.shared.ui.DataTable;
import com.merchantgrowth.shared.ui.EmptyState;
import com.merchantgrowth.shared.ui.HelpTip;
import com.merchantgrowth.tier.TierEvaluation;
import com.merchantgrowth.tier.ladder.TierRules.Reason;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.IntFunction;

/** The evaluations that were made, newest first, each with what it counted then. */
final class HistoryCard extends Composite<Card> {
  /** So many at a time. */
  static final int PAGE = 12;

  private final IntFunction<List<TierEvaluation>> page;
  private final String whenFirst;
  private final TierWords words;
  private int shown;

  /**
   * @param page the next ones from an offset, at most {@link #PAGE}
   * @param whenFirst what to say while there is none
   */
  HistoryCard(IntFunction<List<TierEvaluation>> page, String whenFirst, TierWords words) {
    this.page = page;
    this.whenFirst = whenFirst;
    this.words = words;
  }

  @Override
  protected Card initContent() {
    Card card = new Card(words.t("history.title")).flush();
    card.note(words.t("history.note"));
    List<TierEvaluation> first = page.apply(0);
    if (first.isEmpty()) {
      return card.body(new EmptyState(words.t("history.none"), whenFirst, null));
    }
    DataTable table =
        new DataTable(
            words.t("history.title"),
            List.of(
                words.t("history.from"),
                words.t("history.move"),
                words.t("history.counted"),
                words.t("history.why")),
            Set.of());
    Button more = Buttons.text(words.t("history.more"), () -> {});
    more.addClickListener(click -> add(table, page.apply(shown), more));
    Div foot = new Div(more);
    foot.addClassName("card-foot");
    add(table, first, more);
    return card.body(table, foot);
  }

  private void add(DataTable table, List<TierEvaluation> made, Button more) {
    made.forEach(one -> table.cells(List.of(from(one), move(one), counted(one), why(one))));
    shown += made.size();
    more.setVisible(made.size() == PAGE);
  }

  private Component from(TierEvaluation made) {
    Span day = new Span(words.formats().fullDay(made.from()));
    Span to = new Span(words.t("history.to", words.formats().day(made.day())));
    to.addClassNames("quiet", "small");
    Div cell = new Div(day, to);
    cell.addClassName("two-lines");
    return cell;
  }

  private Component move(TierEvaluation made) {
    String after = made.outcome().tier();
    if (!made.moved()) {
      return HelpTip.on(Badge.neutral(after.isEmpty() ? words.t("none") : after), "score.tier");
    }
    String text = made.before().isEmpty() ? after : words.t("history.moved", made.before(), after);
    return HelpTip.on(
        made.outcome().reason() == Reason.FALL ? Badge.warn(text) : Badge.good(text), "score.tier");
  }

  private Component counted(TierEvaluation made) {
    Div cell = new Div();
    cell.addClassName("two-lines");
    for (Term term : made.ladder().terms()) {
      cell.add(
          new Span(
              words.t(
                  "history.number",
                  words.conditions().term(term),
                  words.conditions().found(term, made.number(term), 0))));
    }
    Span version = new Span(words.t("history.version", made.ladder().version()));
    version.addClassNames("quiet", "small");
    cell.add(version);
    return cell;
  }

  private Component why(TierEvaluation made) {
    String reason = words.reason(made);
    return HelpTip.beside(
        new Span(reason),
        "status.tier_" + made.outcome().reason().name().toLowerCase(Locale.ROOT),
        reason);
  }
}
