package com.merchantgrowth.eligibility.ui;

import com.merchantgrowth.eligibility.condition.Condition;
import com.merchantgrowth.eligibility.condition.Evaluation;
import com.merchantgrowth.eligibility.condition.Truth;
import com.merchantgrowth.shared.ui.Badge;
import com.merchantgrowth.shared.ui.DataTable;
import com.merchantgrowth.shared.ui.HelpTip;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An answer part by part: requirement · met or not · explanation (handbook §5). What must all hold
 * stands in plain rows; a choice has a heading row with its parts indented below. On the phone each
 * row is a small card.
 */
public final class EvaluationList extends Composite<DataTable> implements HasStyle {
  private static final String INDENT = "8px";

  private final transient ConditionWords words;
  private final LocalDate day;

  /**
   * @param day the day the answer is as of
   */
  public EvaluationList(ConditionWords words, Evaluation evaluation, LocalDate day) {
    this.words = words;
    this.day = day;
    addClassName("evaluation-list");
    add(evaluation, false, 0, evaluation.earliest(), false);
  }

  @Override
  protected DataTable initContent() {
    Texts texts = words.texts();
    return new DataTable(
        texts.get("list.caption"),
        List.of(texts.get("list.requirement"), texts.get("list.result"), texts.get("list.why")),
        Set.of());
  }

  /**
   * @param negated whether the opposite is asked for
   * @param earliest from when what is asked for can hold
   * @param spare whether something beside it suffices already, so that a miss is no loss
   */
  private void add(
      Evaluation one, boolean negated, int depth, @Nullable LocalDate earliest, boolean spare) {
    Condition condition = one.condition();
    if (condition instanceof Condition.Not) {
      add(one.parts().getFirst(), !negated, depth, earliest, spare);
      return;
    }
    boolean group = one.parts().size() > 1;
    boolean all = condition instanceof Condition.All != negated;
    Truth truth = negated ? one.truth().not() : one.truth();
    if (group && !(all && depth == 0)) {
      row(
          List.of(),
          words.texts().get(all ? "list.allOf" : "list.anyOf", one.parts().size()),
          truth,
          words.reason(one, negated, earliest, day),
          depth,
          spare);
    } else if (one.parts().isEmpty()) {
      row(
          ConditionHelp.of(condition, words),
          words.texts().begun(words.phrase(condition, negated)),
          truth,
          condition instanceof Condition.All ? "" : words.reason(one, negated, earliest, day),
          depth,
          spare);
    }
    int below = group && !(all && depth == 0) ? depth + 1 : depth;
    for (Evaluation part : one.parts()) {
      add(
          part,
          negated,
          below,
          negated ? null : part.earliest(),
          spare || (!all && truth == Truth.PASS));
    }
  }

  private void row(
      List<HelpTip> help, String requirement, Truth truth, String why, int depth, boolean spare) {
    Span what = new Span(new Span(requirement));
    help.forEach(what::add);
    if (depth > 0) {
      what.addClassName("nested");
      what.getStyle().setMarginInlineStart("calc(" + INDENT + " * " + (2 * depth - 1) + ")");
    }
    Span because = new Span(why);
    because.addClassName("quiet");
    getContent().cells(List.of(what, badge(truth, spare), because));
  }

  private HelpTip badge(Truth truth, boolean spare) {
    return HelpTip.on(plain(truth, spare), "status.condition_" + truth.code());
  }

  private Badge plain(Truth truth, boolean spare) {
    String word = words.texts().get("truth." + truth.code());
    return switch (truth) {
      case PASS -> Badge.good(word);
      case FAIL -> spare ? Badge.neutral(word) : Badge.bad(word);
      case UNKNOWN -> Badge.unknown(word);
    };
  }
}
