package com.merchantgrowth.coaching.ui;

import com.merchantgrowth.coaching.OrganisationRow;
import com.merchantgrowth.identity.AccountRef;
import com.merchantgrowth.shared.DomainException;
import com.merchantgrowth.shared.ui.Buttons;
import com.merchantgrowth.shared.ui.ReasonDialog;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Who of the organisation looks after a shop; nobody chosen = the leads. */
final class AssignDialog extends Dialog {
  AssignDialog(
      String title,
      List<OrganisationRow.Coach> team,
      @Nullable AccountRef now,
      Consumer<String> act) {
    setHeaderTitle(title);
    setWidth("min(440px, 96vw)");
    Select<OrganisationRow.Coach> coach = new Select<>();
    coach.setLabel(getTranslation("coaching.coach"));
    coach.setItems(team);
    coach.setItemLabelGenerator(
        one -> one == null ? getTranslation("coaching.bindings.leads") : label(one));
    coach.setEmptySelectionAllowed(true);
    coach.setEmptySelectionCaption(getTranslation("coaching.bindings.leads"));
    coach.setWidthFull();
    team.stream()
        .filter(one -> now != null && one.account().id() == now.id())
        .findFirst()
        .ifPresent(coach::setValue);
    Span refusal = ReasonDialog.refusal();
    Div form = new Div(coach, refusal);
    form.addClassName("stack");
    add(form);
    getFooter()
        .add(
            Buttons.secondary(getTranslation("shared.cancel"), this::close),
            Buttons.primary(
                getTranslation("coaching.bindings.assign"),
                () -> {
                  OrganisationRow.Coach chosen = coach.getValue();
                  try {
                    act.accept(chosen == null ? "" : chosen.account().username());
                    close();
                  } catch (DomainException refused) {
                    refusal.setText(getTranslation(refused.key(), refused.args()));
                  }
                }));
  }

  private String label(OrganisationRow.Coach coach) {
    Integer capacity = coach.capacity();
    return capacity == null
        ? getTranslation("coaching.coach.shops", coach.account().displayName(), coach.shops())
        : getTranslation(
            "coaching.coach.room", coach.account().displayName(), coach.shops(), capacity);
  }
}
