package com.merchantgrowth.marketing.flashsale.ui;

import com.merchantgrowth.marketing.price.Period;
import com.merchantgrowth.marketing.ui.form.MomentField;
import com.merchantgrowth.marketing.ui.form.PlanFields;
import com.merchantgrowth.marketing.ui.form.Reading;
import com.merchantgrowth.shared.ui.Buttons;
import com.vaadin.flow.component.html.Div;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** When a flash sale runs: sessions that touch at most, across midnight if need be. */
final class FlashSessions extends Div {
  private static final String PLACE = "terms.sessions";

  private final ZoneId zone;
  private final PlanFields fields;
  private final Div rows = new Div();
  private final List<Row> shown = new ArrayList<>();

  private record Row(MomentField from, MomentField to) {}

  FlashSessions(ZoneId zone, PlanFields fields) {
    this.zone = zone;
    this.fields = fields;
    addClassName("flash-sessions");
    add(rows, Buttons.text(text("session.add"), this::more));
  }

  private String text(String key, Object... args) {
    return getTranslation("marketing.flash." + key, args);
  }

  /** The same time on the next day. */
  private void more() {
    if (fields.rights() != PlanFields.Rights.ALL) {
      return;
    }
    Row last = shown.getLast();
    if (last.from().given() && last.to().given()) {
      row(
          last.from().read(PLACE, new Reading()).plus(Duration.ofDays(1)),
          last.to().read(PLACE, new Reading()).plus(Duration.ofDays(1)));
      fields.touched();
    }
  }

  void show(List<Period> sessions) {
    fields.forget(PLACE);
    shown.clear();
    rows.removeAll();
    sessions.forEach(session -> row(session.start(), session.end()));
  }

  private void row(Instant start, Instant end) {
    int number = shown.size();
    MomentField from = new MomentField(text("session.from", number + 1), zone, false);
    MomentField to = new MomentField(text("session.to", number + 1), zone, true);
    from.show(start);
    to.show(end);
    // A problem of the whole stands at the first session, as one of the plan's span does.
    String at = number == 0 ? PLACE : PLACE + "[" + number + "]";
    fields.fixed(at, from);
    fields.fixed(PLACE + "[" + number + "].end", to);
    Row row = new Row(from, to);
    shown.add(row);
    Div line = new Div(from, to);
    line.addClassName("flash-session");
    if (number > 0 && fields.rights() == PlanFields.Rights.ALL) {
      line.add(
          Buttons.text(
              text("remove"),
              () -> {
                shown.remove(row);
                rows.remove(line);
                fields.touched();
              }));
    }
    rows.add(line);
  }

  /**
   * @return by start; empty if they cannot be read, which is reported
   */
  List<Period> read(Reading reading) {
    List<Period> sessions = new ArrayList<>();
    for (int i = 0; i < shown.size(); i++) {
      String end = PLACE + "[" + i + "].end";
      Instant from = shown.get(i).from().read(i == 0 ? PLACE : PLACE + "[" + i + "]", reading);
      Instant to = shown.get(i).to().read(end, reading);
      if (from.isBefore(to)) {
        sessions.add(new Period(from, to));
      } else {
        reading.problem("marketing.error.times", end);
      }
    }
    sessions.sort(Comparator.comparing(Period::start));
    return sessions;
  }
}
