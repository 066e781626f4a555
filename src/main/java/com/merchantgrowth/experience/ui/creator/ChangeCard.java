package com.merchantgrowth.experience.ui.creator;

import com.merchantgrowth.experience.ScoreBox;
import com.merchantgrowth.experience.ScoreDifference;
import com.merchantgrowth.experience.ScoreSheet;
import com.merchantgrowth.experience.score.ScoreChange;
import com.merchantgrowth.shared.ui.Card;
import com.merchantgrowth.shared.ui.DataTable;
import com.merchantgrowth.shared.ui.DayField;
import com.merchantgrowth.shared.ui.EmptyState;
import com.merchantgrowth.shared.ui.QueryState;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Why the score moved since another day, split over metrics without a rest. */
final class ChangeCard extends Composite<Card> {
  private static final int USUAL_DAYS = 7;

  private final transient ScoreBox box;
  private final transient ScoreSheet sheet;
  private final transient Words words;
  private final Div lines = new Div();

  /**
   * @param since null = a week earlier
   */
  ChangeCard(ScoreBox box, @Nullable LocalDate since, Words words) {
    this.box = box;
    this.sheet = box.sheet();
    this.words = words;
    LocalDate first = since == null ? sheet.day().minusDays(USUAL_DAYS) : since;
    getContent().setTitle(words.t("change.title"));
    DatePicker field = DayField.create("");
    field.setAriaLabel(words.t("change.since"));
    field.setMax(sheet.day().minusDays(1));
    field.setValue(first);
    field.addValueChangeListener(
        change -> {
          LocalDate chosen = change.getValue();
          if (change.isFromClient() && !field.isInvalid() && chosen != null) {
            QueryState.current().set("since", chosen.toString()).replace();
            show(chosen);
          }
        });
    getContent().link(field);
    getContent().body(lines);
    show(first);
  }

  @Override
  protected Card initContent() {
    return new Card("");
  }

  private void show(LocalDate since) {
    lines.removeAll();
    Optional<ScoreDifference> difference = box.since(since);
    Optional<ScoreChange> change = difference.flatMap(ScoreDifference::change);
    lines.add(
        change.isEmpty()
            ? new EmptyState(
                words.t("change.none", words.formats().day(since)), words.t("change.noneWhy"), null)
            : table(difference.orElseThrow(), change.get()));
  }

  private Component table(ScoreDifference difference, ScoreChange change) {
    DataTable table =
        new DataTable(
            words.t("change.title"),
            List.of(
                words.t("metric"),
                words.formats().day(difference.from().day()),
                words.formats().day(difference.to().day()),
                words.t("contribution")),
            Set.of(1, 2, 3));
    change
        .metrics()
        .forEach(
            line ->
                table.row(
                    List.of(
                        words.metric(sheet, line.metric()),
                        words.value(sheet, line.metric(), line.before().value()),
                        words.value(sheet, line.metric(), line.after().value()),
                        words.part(line.change()))));
    if (change.spread() != 0) {
      table.row(List.of(words.t("change.spread"), "", "", words.part(change.spread())));
    }
    if (change.version() != 0) {
      table.row(List.of(words.t("change.version"), "", "", words.part(change.version())));
    }
    table
        .row(
            List.of(
                words.t("change.total"),
                words.total(sheet.card(), difference.from().score().total()),
                words.total(sheet.card(), difference.to().score().total()),
                words.part(change.change())))
        .addClassName("strong");
    return table;
  }
}
