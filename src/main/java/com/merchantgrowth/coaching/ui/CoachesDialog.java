package com.merchantgrowth.coaching.ui;

import com.merchantgrowth.coaching.OrganisationRow;
import com.merchantgrowth.shared.DomainException;
import com.merchantgrowth.shared.ui.Buttons;
import com.merchantgrowth.shared.ui.DataTable;
import com.merchantgrowth.shared.ui.Formats;
import com.merchantgrowth.shared.ui.ReasonDialog;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The coaches of an organisation: who they are, who leads, how many shops fit. */
final class CoachesDialog extends Dialog {
  /** Takes a coach in or changes one. */
  @FunctionalInterface
  interface Employ {
    void employ(String username, boolean leads, @Nullable Integer capacity);
  }

  /** What the dialog can have done. */
  record Acts(Employ employ, Consumer<String> dismiss) {}

  private final transient Supplier<OrganisationRow> organisation;
  private final transient Acts acts;
  private final Div people = new Div();
  private final TextField username = new TextField();
  private final IntegerField capacity = new IntegerField();
  private final Checkbox leads = new Checkbox();
  private final Span refusal = ReasonDialog.refusal();

  CoachesDialog(Supplier<OrganisationRow> organisation, Acts acts) {
    this.organisation = organisation;
    this.acts = acts;
    setWidth("min(680px, 96vw)");
    username.setLabel(getTranslation("coaching.bindings.username"));
    capacity.setLabel(getTranslation("coaching.team.capacity"));
    capacity.setHelperText(getTranslation("coaching.team.capacityHelp"));
    capacity.setMin(1);
    leads.setLabel(getTranslation("coaching.team.lead"));
    Div form =
        new Div(
            username,
            capacity,
            leads,
            Buttons.primary(getTranslation("coaching.team.save"), this::employ));
    form.addClassNames("row", "wrap");
    Div all = new Div(people, form, refusal);
    all.addClassName("stack");
    add(all);
    getFooter().add(Buttons.secondary(getTranslation("shared.close"), this::close));
    show();
  }

  private void show() {
    OrganisationRow now = organisation.get();
    setHeaderTitle(getTranslation("coaching.team.of", now.name()));
    DataTable table =
        new DataTable(
            getTranslation("coaching.team"),
            List.of(
                getTranslation("coaching.coach"),
                getTranslation("coaching.team.role"),
                getTranslation("coaching.team.shops"),
                getTranslation("merchant.staff.actions")),
            Set.of(2));
    Formats formats = Formats.of(getLocale());
    for (OrganisationRow.Coach coach : now.coaches()) {
      Integer most = coach.capacity();
      String shops = formats.count(coach.shops());
      table.cells(
          List.of(
              new Span(coach.account().displayName() + " " + coach.account().username()),
              new Span(
                  getTranslation(coach.leads() ? "coaching.team.lead" : "coaching.team.coach")),
              new Span(most == null ? shops : shops + " / " + formats.count(most)),
              Buttons.text(
                  getTranslation("coaching.team.remove"),
                  () -> attempt(() -> acts.dismiss().accept(coach.account().username())))));
    }
    people.removeAll();
    people.add(table);
  }

  private void employ() {
    attempt(
        () ->
            acts.employ()
                .employ(username.getValue().strip(), leads.getValue(), capacity.getValue()));
  }

  private void attempt(Runnable act) {
    try {
      act.run();
      refusal.setText("");
      username.clear();
      show();
    } catch (DomainException refused) {
      refusal.setText(getTranslation(refused.key(), refused.args()));
    }
  }
}
