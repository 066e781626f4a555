package com.merchantgrowth.diagnosis.ui;

import com.merchantgrowth.diagnosis.Diagnosis;
import com.merchantgrowth.merchant.ShopRef;
import com.merchantgrowth.shared.ui.Buttons;
import com.merchantgrowth.shared.ui.Card;
import com.merchantgrowth.shared.ui.EmptyState;
import com.merchantgrowth.shared.ui.Note;
import com.merchantgrowth.shared.ui.PageHeader;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What the page says when there is no diagnosis to show, or only half of one. */
final class DiagnosisStates {
  private DiagnosisStates() {}

  static Component noRun(Words words) {
    return page(words, "empty.run", null);
  }

  private static Component page(Words words, String key, @Nullable Component action) {
    Card card = new Card(words.t("empty.title"));
    card.body(new EmptyState(words.t(key), words.t(key + "Why"), action));
    return new Div(new PageHeader(words.t("menu"), ""), card);
  }

  /** The day has no run, or its run did not know the shop. */
  static Component noResult(
      ShopRef shop, LocalDate day, List<LocalDate> days, Words words, Consumer<LocalDate> choose) {
    String key = days.contains(day) ? "empty.unknown" : "empty.day";
    LocalDate nearest =
        days.stream().filter(other -> other.isBefore(day)).findFirst().orElse(days.getFirst());
    Card card = new Card(words.t("empty.title"));
    card.body(
        new EmptyState(
            words.t(key, words.formats().fullDay(day), shop.name()),
            words.t(key + "Why"),
            nearest.equals(day)
                ? null
                : Buttons.secondary(
                    words.t("empty.nearest", words.formats().fullDay(nearest)),
                    () -> choose.accept(nearest))));
    return card;
  }

  static Component inactive(Diagnosis diagnosis, Words words) {
    Note note = Note.warn(words.t("empty.inactive", words.formats().fullDay(diagnosis.day())));
    note.addClassName("diag-note");
    return note;
  }

  static Component stale(Diagnosis diagnosis, Words words) {
    Note note = Note.info(words.t("empty.stale", words.formats().fullDay(diagnosis.day())));
    note.addClassName("diag-note");
    return note;
  }
}
