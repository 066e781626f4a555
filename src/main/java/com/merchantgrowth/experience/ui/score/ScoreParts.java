package com.merchantgrowth.experience.ui.score;

import com.merchantgrowth.experience.ScoreBox;
import com.merchantgrowth.experience.ScorePoint;
import com.merchantgrowth.experience.Suggestion;
import com.merchantgrowth.shared.ui.Note;
import com.merchantgrowth.shared.ui.QueryState;
import com.vaadin.flow.component.Component;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The parts every page of a score is made of, playing together: what is tried in a table's metric
 * shows in the what-if, and the URL holds the opened {@code metric} and {@code since}.
 */
public final class ScoreParts implements ScoreDetails {
  private final ScoreBox box;
  private final QueryState state;
  private final ScoreWords words;
  private final List<Suggestion> suggestions;
  private final List<ScorePoint> history;
  private final ScoreTable table;
  private final ScoreWhatIf whatIf;

  /**
   * @param historyDays how far the history looks back
   */
  public ScoreParts(ScoreBox box, QueryState state, int historyDays) {
    this.box = box;
    this.state = state;
    words = ScoreWords.of(box);
    suggestions = box.suggestions();
    history = box.history(historyDays);
    table = new ScoreTable(box.sheet(), suggestions, this, words);
    whatIf = new ScoreWhatIf(box, words);
    table.show(state.get("metric").orElse(""));
  }

  /** A day in the URL; empty when there is none, or somebody has edited the address. */
  public static Optional<LocalDate> day(QueryState state, String name) {
    try {
      return state.get(name).map(LocalDate::parse);
    } catch (DateTimeParseException edited) {
      return Optional.empty();
    }
  }

  public ScoreWords words() {
    return words;
  }

  /** The score, below a note when its facts have changed since the day was run. */
  public Component[] top() {
    ScoreHead head = new ScoreHead(box, history, words);
    return box.sheet().result().run().stale()
        ? new Component[] {
          Note.info(words.t("empty.stale", words.formats().fullDay(box.sheet().day()))), head
        }
        : new Component[] {head};
  }

  /**
   * Written out, metric by metric, what would help, what if, and why it moved.
   *
   * @param days that can be compared with, newest first
   * @param chooseDay told when another day is to be shown
   */
  public Component[] opened(List<LocalDate> days, Consumer<LocalDate> chooseDay) {
    LocalDate since =
        day(state, "since").orElseGet(() -> ScoreDifferenceCard.usual(box.sheet(), days));
    return new Component[] {
      new ScoreEquation(box.sheet(), words),
      table,
      new ScoreWays(box, suggestions, words, whatIf::tryOut),
      whatIf,
      new ScoreDifferenceCard(
          box,
          since,
          first -> QueryState.current().set("since", first.toString()).replace(),
          chooseDay::accept,
          words)
    };
  }

  public ScoreHistoryCard history(List<ScoreHistoryCard.Mark> marks) {
    return new ScoreHistoryCard(history, marks, words);
  }

  @Override
  public void toggle(String metric) {
    QueryState now = QueryState.current();
    boolean open = now.get("metric").filter(metric::equals).isPresent();
    now.set("metric", open ? "" : metric).push();
    table.show(open ? "" : metric);
    table.focus(metric);
  }

  @Override
  public Component open(String metric) {
    return MetricEvidence.of(box, metric, suggestions, words, whatIf::tryOut);
  }
}
