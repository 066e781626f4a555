package com.merchantgrowth.experience.ui;

import com.merchantgrowth.merchant.ShopRef;
import com.merchantgrowth.shared.ui.Buttons;
import com.merchantgrowth.shared.ui.Card;
import com.merchantgrowth.shared.ui.EmptyState;
import com.merchantgrowth.shared.ui.Formats;
import com.merchantgrowth.shared.ui.PageHeader;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What the page says when there is no score to open. */
final class ExperienceStates {
  private final Texts texts;
  private final Formats formats;

  /** A text of this room: the key without {@code experience.}. */
  @FunctionalInterface
  interface Texts {
    String get(String key, Object... args);
  }

  ExperienceStates(Texts texts, Formats formats) {
    this.texts = texts;
    this.formats = formats;
  }

  Component noRun() {
    return page("empty.run", null);
  }

  private Component page(String key, @Nullable Component action) {
    Card card = new Card(texts.get("empty.title"));
    card.body(new EmptyState(texts.get(key), texts.get(key + "Why"), action));
    return new Div(new PageHeader(texts.get("menu"), ""), card);
  }

  /** The day has no run, its run scored nothing, or it did not know the shop. */
  Component noResult(
      ShopRef shop, LocalDate day, List<LocalDate> days, Consumer<LocalDate> choose) {
    String key = days.contains(day) ? "empty.unknown" : "empty.day";
    LocalDate nearest =
        days.stream().filter(other -> other.isBefore(day)).findFirst().orElse(days.getFirst());
    Card card = new Card(texts.get("empty.title"));
    return card.body(
        new EmptyState(
            texts.get(key, formats.fullDay(day), shop.name()),
            texts.get(key + "Why"),
            nearest.equals(day)
                ? null
                : Buttons.secondary(
                    texts.get("empty.nearest", formats.fullDay(nearest)),
                    () -> choose.accept(nearest))));
  }
}
