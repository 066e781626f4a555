package com.merchantgrowth.experience.ui.score;

import com.merchantgrowth.experience.ScoreBox;
import com.merchantgrowth.experience.ScoreDifference;
import com.merchantgrowth.experience.ScoreSheet;
import com.merchantgrowth.shared.ui.Card;
import com.merchantgrowth.shared.ui.EmptyState;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** 为什么变了: two days, and what between them moved the score by how much, without a rest. */
public final class ScoreDifferenceCard extends Composite<Card> {
  private final ScoreBox box;
  private final ScoreSheet sheet;
  private final ScoreWords words;
  private final LocalDate since;
  private final Consumer<LocalDate> fromChosen;
  private final Consumer<LocalDate> toChosen;
  private final Div body = new Div();

  /**
   * @param since the first day; see {@link #usual}
   * @param fromChosen told when another first day is chosen; the card shows it itself
   * @param toChosen told when another second day is chosen: it is the page's day
   */
  public ScoreDifferenceCard(
      ScoreBox box,
      LocalDate since,
      Consumer<LocalDate> fromChosen,
      Consumer<LocalDate> toChosen,
      ScoreWords words) {
    this.box = box;
    this.sheet = box.sheet();
    this.since = since;
    this.fromChosen = fromChosen;
    this.toChosen = toChosen;
    this.words = words;
  }

  /** A week before the sheet's day; without a result on that day, the nearest earlier one. */
  public static LocalDate usual(ScoreSheet sheet, List<LocalDate> days) {
    LocalDate week = sheet.day().minusDays(7);
    return days.stream()
        .filter(day -> !day.isAfter(week))
        .findFirst()
        .or(() -> days.stream().filter(day -> day.isBefore(sheet.day())).reduce((a, b) -> b))
        .orElse(week);
  }

  @Override
  protected Card initContent() {
    Card card = new Card(words.t("difference.title")).flush();
    card.addClassName("score-difference");
    List<LocalDate> days = box.days();
    List<LocalDate> earlier = days.stream().filter(day -> day.isBefore(sheet.day())).toList();
    if (earlier.isEmpty()) {
      return card.body(
          new EmptyState(words.t("difference.only"), words.t("difference.onlyWhy"), null));
    }
    ComboBox<LocalDate> from = chooser(earlier, since, "difference.from");
    from.addValueChangeListener(
        change -> {
          if (change.isFromClient() && change.getValue() != null) {
            fromChosen.accept(change.getValue());
            show(change.getValue());
          }
        });
    ComboBox<LocalDate> to = chooser(days, sheet.day(), "difference.to");
    to.addValueChangeListener(
        change -> {
          if (change.isFromClient() && change.getValue() != null) {
            toChosen.accept(change.getValue());
          }
        });
    Div choosers = new Div(from, new Span("→"), to);
    choosers.addClassNames("row", "score-days");
    show(since);
    return card.link(choosers).body(body);
  }

  private ComboBox<LocalDate> chooser(List<LocalDate> days, LocalDate day, String label) {
    ComboBox<LocalDate> chooser = new ComboBox<>();
    chooser.setAriaLabel(words.t(label));
    chooser.setItems(days);
    chooser.setItemLabelGenerator(words.formats()::fullDay);
    if (days.contains(day)) {
      chooser.setValue(day);
    } else {
      chooser.setPlaceholder(words.formats().fullDay(day));
    }
    return chooser;
  }

  private void show(LocalDate day) {
    body.removeAll();
    Optional<ScoreDifference> found = box.since(day);
    if (found.isEmpty()) {
      body.add(
          new EmptyState(
              words.t("difference.noDay", words.formats().fullDay(day)),
              words.t("difference.noDayWhy"),
              null));
      return;
    }
    ScoreDifference difference = found.get();
    if (difference.change().isEmpty()) {
      body.add(
          new EmptyState(
              words.t("difference.notScored"), words.t("difference.notScoredWhy"), null));
      return;
    }
    double from = difference.from().score().total();
    double to = difference.to().score().total();
    Div sum =
        new Div(
            new Span(words.t("arrow", words.exact(from), words.exact(to))), words.delta(to - from));
    sum.addClassNames("row", "strong", "score-difference-sum");
    Span sentence = new Span(words.t("difference.sums"));
    sentence.addClassNames("quiet", "small");
    sum.add(sentence);
    body.add(sum, new DifferenceTable(box, difference, difference.change().get(), words));
  }
}
