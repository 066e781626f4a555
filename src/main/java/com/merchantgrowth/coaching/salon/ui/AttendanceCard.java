package com.merchantgrowth.coaching.salon.ui;

import com.merchantgrowth.coaching.salon.Salon;
import com.merchantgrowth.coaching.salon.SignUp;
import com.merchantgrowth.coaching.salon.SignUpState;
import com.merchantgrowth.shared.DomainException;
import com.merchantgrowth.shared.csv.FormulaQuote;
import com.merchantgrowth.shared.ui.Card;
import com.merchantgrowth.shared.ui.DataTable;
import com.merchantgrowth.shared.ui.Downloads;
import com.merchantgrowth.shared.ui.EmptyState;
import com.merchantgrowth.shared.ui.Figure;
import com.merchantgrowth.shared.ui.Notices;
import com.merchantgrowth.shared.ui.TwoLines;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Who signed up, who waits, and, once it has begun, who came. */
final class AttendanceCard extends Composite<Card> {
  private final transient SalonActions actions;
  private final transient SalonWords words;
  private final transient Runnable reload;
  private final long salon;
  private final boolean begun;

  AttendanceCard(Salon salon, SalonActions actions, SalonWords words, Runnable reload) {
    this.actions = actions;
    this.words = words;
    this.reload = reload;
    this.salon = salon.id();
    begun = words.begun(salon);
    List<SignUp> signUps = actions.desk().signUps(salon.id());
    long waiting = signUps.stream().filter(one -> one.state() == SignUpState.WAITING).count();
    long came = signUps.stream().filter(one -> Boolean.TRUE.equals(one.attended())).count();
    Div figures =
        new Div(
            new Figure(words.t("figure.invited"), words.formats().count(salon.invited())),
            new Figure(words.t("figure.seats"), words.seats(salon)),
            new Figure(words.t("figure.waiting"), words.formats().count(waiting)),
            new Figure(words.t("figure.came"), words.formats().count(came)));
    figures.addClassName("figures");
    getContent()
        .link(
            Downloads.link(
                words.t("export"),
                "salon-" + salon.id() + ".csv",
                "text/csv;charset=utf-8",
                out -> write(signUps, words, out)));
    getContent()
        .body(
            figures,
            signUps.isEmpty()
                ? new EmptyState(words.t("signUps.none"), words.t("signUps.none.why"), null)
                : table(signUps));
  }

  @Override
  protected Card initContent() {
    return new Card(getTranslation("coaching.salon.signUps"));
  }

  private DataTable table(List<SignUp> signUps) {
    DataTable table =
        new DataTable(
            words.t("signUps"),
            List.of(
                words.any("coaching.shops.shop"),
                words.t("person"),
                words.t("state"),
                words.t("attended")),
            Set.of());
    signUps.forEach(
        one ->
            table.cells(
                List.of(
                    new TwoLines(one.shop().name(), one.shop().code()),
                    new Span(one.person()),
                    words.state(one.state()),
                    tick(one))));
    return table;
  }

  private Component tick(SignUp one) {
    if (one.state() != SignUpState.SEAT || !begun) {
      return new Span("");
    }
    Checkbox box = new Checkbox(words.t("attended.yes"), Boolean.TRUE.equals(one.attended()));
    box.addValueChangeListener(
        change -> {
          try {
            actions.desk().tick(salon, one.shop().id(), change.getValue());
          } catch (DomainException refused) {
            Notices.failed(words.any(refused.key(), refused.args()));
          }
          reload.run();
        });
    return box;
  }

  /** With a BOM, so that spreadsheets read Chinese. */
  static void write(List<SignUp> signUps, SalonWords words, OutputStream out) throws IOException {
    out.write("\uFEFF".getBytes(StandardCharsets.UTF_8));
    try (CsvWriter csv = CsvWriter.builder().build(out)) {
      csv.writeRecord(
          List.of(
              words.any("coaching.bulletin.csv.code"),
              words.any("coaching.shops.shop"),
              words.t("person"),
              words.t("state"),
              words.t("attended")));
      for (SignUp one : signUps) {
        csv.writeRecord(
            Stream.of(
                    one.shop().code(),
                    one.shop().name(),
                    one.person(),
                    words.t("own." + one.state().code()),
                    one.attended() == null
                        ? ""
                        : words.t(one.attended() ? "attended.yes" : "attended.no"))
                .map(FormulaQuote::on)
                .toList());
      }
    }
  }
}
