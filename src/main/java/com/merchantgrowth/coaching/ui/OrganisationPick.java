package com.merchantgrowth.coaching.ui;

import com.merchantgrowth.coaching.OrganisationRow;
import com.merchantgrowth.shared.DomainException;
import com.merchantgrowth.shared.ui.Buttons;
import com.merchantgrowth.shared.ui.Formats;
import com.merchantgrowth.shared.ui.ReasonDialog;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.Comparator;
import java.util.List;
import java.util.function.LongConsumer;

/** Which organisation gets a shop: those at home in its belt first. */
final class OrganisationPick extends Dialog {
  OrganisationPick(
      String title, String text, List<OrganisationRow> open, String belt, LongConsumer act) {
    setHeaderTitle(title);
    setWidth("min(480px, 96vw)");
    ComboBox<OrganisationRow> choice = new ComboBox<>(getTranslation("coaching.organisation"));
    List<OrganisationRow> sorted =
        open.stream()
            .sorted(Comparator.comparing((OrganisationRow row) -> !row.belts().contains(belt)))
            .toList();
    choice.setItems(sorted);
    choice.setItemLabelGenerator(this::label);
    choice.setWidthFull();
    sorted.stream().findFirst().ifPresent(choice::setValue);
    Span refusal = ReasonDialog.refusal();
    Div form = new Div(new Paragraph(text), choice, refusal);
    form.addClassName("stack");
    add(form);
    getFooter()
        .add(
            Buttons.secondary(getTranslation("shared.cancel"), this::close),
            Buttons.primary(
                getTranslation("coaching.queue.assign"),
                () -> {
                  OrganisationRow chosen = choice.getValue();
                  if (chosen == null) {
                    refusal.setText(getTranslation("coaching.queue.choose"));
                    return;
                  }
                  try {
                    act.accept(chosen.id());
                    close();
                  } catch (DomainException refused) {
                    refusal.setText(getTranslation(refused.key(), refused.args()));
                  }
                }));
  }

  private String label(OrganisationRow row) {
    Long room = row.room();
    return room == null
        ? getTranslation("coaching.organisation.pickOpen", row.name())
        : getTranslation(
            "coaching.organisation.pick", row.name(), Formats.of(getLocale()).count(room));
  }
}
