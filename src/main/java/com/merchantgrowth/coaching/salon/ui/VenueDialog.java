package com.merchantgrowth.coaching.salon.ui;

import com.merchantgrowth.coaching.salon.SalonForm;
import com.merchantgrowth.coaching.salon.Venue;
import com.merchantgrowth.shared.DomainException;
import com.merchantgrowth.shared.Wording;
import com.merchantgrowth.shared.ui.Buttons;
import com.merchantgrowth.shared.ui.ReasonDialog;
import com.merchantgrowth.shared.ui.WordingFields;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Keeps a room. */
final class VenueDialog extends Dialog {
  /**
   * @param venue null = a new one
   */
  VenueDialog(@Nullable Venue venue, SalonWords words, Consumer<Venue> save) {
    setHeaderTitle(words.t(venue == null ? "venue.new" : "venue.edit"));
    setWidth("min(560px, 96vw)");
    WordingFields name =
        WordingFields.line(words.t("venue"), 60, venue == null ? Wording.NONE : venue.name());
    TextField belt = new TextField(words.any("merchant.attribute.belt"));
    belt.setValue(venue == null ? "" : venue.belt());
    TextField address = new TextField(words.t("venue.address"));
    address.setWidthFull();
    address.setValue(venue == null ? "" : venue.address());
    IntegerField seats = new IntegerField(words.t("seats"));
    seats.setMin(1);
    seats.setMax(SalonForm.MOST_SEATS);
    seats.setValue(venue == null ? 40 : venue.seats());
    Select<Integer> opens =
        HalfHours.field(words.t("venue.opens"), venue == null ? 540 : venue.opensAt());
    Select<Integer> closes =
        HalfHours.field(words.t("venue.closes"), venue == null ? 1260 : venue.closesAt());
    Checkbox open = new Checkbox(words.t("venue.open"), venue == null || venue.open());
    Span refusal = ReasonDialog.refusal();
    Div hours = new Div(opens, closes);
    hours.addClassName("row");
    Div form = new Div(name, belt, address, seats, hours, open, refusal);
    form.addClassName("stack");
    add(form);
    getFooter()
        .add(
            Buttons.secondary(words.any("shared.cancel"), this::close),
            Buttons.primary(
                words.t("venue.save"),
                () -> {
                  try {
                    save.accept(
                        new Venue(
                            venue == null ? 0 : venue.id(),
                            name.value(),
                            belt.getValue().strip(),
                            address.getValue().strip(),
                            seats.getValue() == null ? 0 : seats.getValue(),
                            opens.getValue(),
                            closes.getValue(),
                            open.getValue()));
                    close();
                  } catch (DomainException refused) {
                    refusal.setText(words.any(refused.key(), refused.args()));
                  }
                }));
  }
}
