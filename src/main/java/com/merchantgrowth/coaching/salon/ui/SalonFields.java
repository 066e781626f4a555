package com.merchantgrowth.coaching.salon.ui;

import com.merchantgrowth.coaching.salon.Salon;
import com.merchantgrowth.coaching.salon.SalonForm;
import com.merchantgrowth.coaching.salon.SalonKind;
import com.merchantgrowth.coaching.salon.SalonState;
import com.merchantgrowth.coaching.salon.Venue;
import com.merchantgrowth.eligibility.condition.Condition;
import com.merchantgrowth.eligibility.ui.ConditionEditor;
import com.merchantgrowth.shared.DomainException;
import com.merchantgrowth.shared.Wording;
import com.merchantgrowth.shared.ui.DayField;
import com.merchantgrowth.shared.ui.WordingFields;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The fields of a salon. The audience is fixed once the shops are invited. */
final class SalonFields extends Div {
  private static final int SEATS = 30;
  private static final int FROM = 14 * 60;
  private static final int TO = 16 * 60;

  private final Select<SalonKind> kind = new Select<>();
  private final WordingFields title;
  private final WordingFields about;
  private final DatePicker day;
  private final Select<Integer> from;
  private final Select<Integer> to;
  private final Select<Venue> venue = new Select<>();
  private final TextField place;
  private final TextField link;
  private final IntegerField seats;
  private final ConditionEditor audience;
  private final transient SalonWords words;

  /**
   * @param salon null = a new one
   */
  SalonFields(@Nullable Salon salon, SalonActions actions, SalonWords words) {
    this.words = words;
    addClassNames("stack", "bulletin-form");
    SalonForm form = salon == null ? null : salon.form();
    kind.setLabel(words.t("field.kind"));
    kind.setItems(SalonKind.values());
    kind.setItemLabelGenerator(one -> words.t("kind." + one.code()));
    kind.setValue(form == null ? SalonKind.SALON : form.kind());
    title =
        WordingFields.line(
            words.t("field.title"),
            SalonForm.LONGEST_TITLE,
            form == null ? Wording.NONE : form.title());
    about =
        WordingFields.area(
            words.t("about"), SalonForm.LONGEST_TEXT, form == null ? Wording.NONE : form.about());
    day = DayField.create(words.t("field.day"));
    from = HalfHours.field(words.t("field.from"), form == null ? FROM : minute(form.startsAt()));
    to = HalfHours.field(words.t("field.to"), form == null ? TO : minute(form.endsAt()));
    day.setValue(form == null ? words.calendar().today().plusDays(7) : dayOf(form.startsAt()));
    venue.setLabel(words.t("venue"));
    venue.setEmptySelectionAllowed(true);
    venue.setEmptySelectionCaption(words.t("venue.none"));
    venue.setItems(actions.venues().list());
    venue.setItemEnabledProvider(one -> one == null || one.open());
    venue.setItemLabelGenerator(one -> one == null ? words.t("venue.none") : words.in(one.name()));
    Long booked = form == null ? null : form.venue();
    if (booked != null) {
      long room = booked;
      actions.venues().list().stream()
          .filter(one -> one.id() == room)
          .findFirst()
          .ifPresent(venue::setValue);
    }
    place = text(words.t("field.place"), form == null ? "" : form.place());
    place.setHelperText(words.t("field.place.hint"));
    link = text(words.t("link"), form == null ? "" : form.link());
    link.setPlaceholder("https://");
    seats = new IntegerField(words.t("field.seats"));
    seats.setMin(1);
    seats.setMax(SalonForm.MOST_SEATS);
    seats.setValue(form == null ? SEATS : form.seats());
    audience = new ConditionEditor(actions.conditions().choices(words.locale()));
    audience.setLabel(words.t("field.audience"));
    audience.setReach(condition -> Optional.of(actions.touched().preview(condition)));
    audience.setWidthFull();
    audience.setValue(form == null ? Condition.EVERYBODY : form.audience());
    audience.setReadOnly(salon != null && salon.state() == SalonState.OPEN);
    Div time = new Div(day, from, to);
    time.addClassName("row");
    Div where = new Div(venue, place);
    where.addClassName("row");
    add(kind, title, about, time, where, link, seats, audience);
  }

  private static TextField text(String label, String value) {
    TextField field = new TextField(label);
    field.setMaxLength(SalonForm.LONGEST_PLACE);
    field.setValue(value);
    field.setWidth("min(420px, 100%)");
    return field;
  }

  private int minute(Instant moment) {
    LocalTime time = LocalTime.ofInstant(moment, words.calendar().zone());
    return time.getHour() * 60 + time.getMinute();
  }

  private LocalDate dayOf(Instant moment) {
    return words.calendar().dayOf(moment);
  }

  /**
   * @throws DomainException invalid, while a day, a time, the seats or the audience is missing
   */
  SalonForm value() {
    Condition invited = audience.isReadOnly() || audience.check() ? audience.getValue() : null;
    if (invited == null) {
      throw DomainException.invalid("coaching.salon.error.audience").at("audience");
    }
    if (day.getValue() == null) {
      throw DomainException.invalid("coaching.salon.error.time").at("time");
    }
    if (seats.getValue() == null) {
      throw DomainException.invalid("coaching.salon.error.seats", SalonForm.MOST_SEATS).at("seats");
    }
    return new SalonForm(
        kind.getValue(),
        title.value(),
        about.value(),
        venue.getValue() == null ? null : venue.getValue().id(),
        place.getValue().strip(),
        link.getValue().strip(),
        moment(from.getValue()),
        moment(to.getValue()),
        seats.getValue(),
        invited);
  }

  private Instant moment(int minute) {
    return day.getValue().atStartOfDay(words.calendar().zone()).plusMinutes(minute).toInstant();
  }
}
