package com.merchantgrowth.tier.ui;

import com.merchantgrowth.shared.ui.Badge;
import com.merchantgrowth.shared.ui.Buttons;
import com.merchantgrowth.shared.ui.Card;
import com.merchantgrowth.shared.ui.DataTable;
import com.merchantgrowth.shared.ui.Note;
import com.merchantgrowth.tier.TierPreview;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** How many shops a draft would move from where to where, and where they would belong. */
final class PreviewCard extends Composite<Card> {
  private final transient TierPreview preview;
  private final LocalDate monthEnd;
  private final transient Consumer<LocalDate> onDay;
  private final transient TierWords words;

  /**
   * @param onDay asks for the same preview as of another day
   */
  PreviewCard(TierPreview preview, LocalDate monthEnd, Consumer<LocalDate> onDay, TierWords words) {
    this.preview = preview;
    this.monthEnd = monthEnd;
    this.onDay = onDay;
    this.words = words;
  }

  @Override
  protected Card initContent() {
    String day = words.formats().fullDay(preview.day());
    Card card = new Card(words.t("preview.title", day));
    card.badge(
        Badge.neutral(words.t("preview.moving", count(preview.moving()), count(preview.shops()))));
    if (!preview.day().equals(monthEnd)) {
      card.link(
          Buttons.text(
              words.t("preview.monthEnd", words.formats().day(monthEnd)),
              () -> onDay.accept(monthEnd)));
    }
    Div tables =
        new Div(
            matrix("preview.moves", preview.moves()), matrix("preview.belongs", preview.belongs()));
    tables.addClassName("tier-matrices");
    return card.body(
        Note.info(
            words.t(
                "preview.kept",
                count(preview.spared()),
                count(preview.frozen()),
                count(preview.unknown()))),
        tables);
  }

  private String count(int shops) {
    return words.formats().count(shops);
  }

  private Component matrix(String key, Map<String, Map<String, Integer>> cells) {
    List<String> headers = new ArrayList<>();
    headers.add(words.t("preview.from"));
    preview.to().forEach(to -> headers.add(words.t("preview.to", to)));
    Set<Integer> numeric =
        IntStream.range(1, headers.size()).boxed().collect(Collectors.toUnmodifiableSet());
    DataTable table = new DataTable(words.t(key), headers, numeric);
    for (String from : preview.from()) {
      List<Component> row = new ArrayList<>();
      row.add(new Span(from.isEmpty() ? words.t("none") : from));
      for (String to : preview.to()) {
        row.add(cell(from, to, cells.getOrDefault(from, Map.of()).getOrDefault(to, 0)));
      }
      table.cells(row);
    }
    Div block = new Div(new H3(words.t(key)), table);
    block.addClassName("tier-matrix");
    return block;
  }

  private Span cell(String from, String to, int shops) {
    Span cell = new Span(shops == 0 ? "·" : count(shops));
    int before = preview.to().indexOf(from);
    int after = preview.to().indexOf(to);
    if (shops == 0 || before == after) {
      cell.addClassName("quiet");
    } else {
      cell.addClassNames("strong", before >= 0 && after < before ? "warn-text" : "good-text");
    }
    return cell;
  }
}
