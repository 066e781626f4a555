package com.merchantgrowth.coaching.ui;

import com.merchantgrowth.coaching.ProviderDirectory;
import com.merchantgrowth.shared.DomainException;
import com.merchantgrowth.shared.ui.Buttons;
import com.merchantgrowth.shared.ui.ReasonDialog;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Arrays;
import java.util.function.Consumer;

/** What is written down about an organisation. A refusal is shown in it, nothing typed is lost. */
final class OrganisationDialog extends Dialog {
  OrganisationDialog(
      String title, ProviderDirectory.Form now, Consumer<ProviderDirectory.Form> save) {
    setHeaderTitle(title);
    setWidth("min(520px, 96vw)");
    TextField name = new TextField(getTranslation("coaching.organisation.name"));
    name.setValue(now.name());
    name.setRequiredIndicatorVisible(true);
    name.setWidthFull();
    TextField contact = new TextField(getTranslation("coaching.organisation.contact"));
    contact.setValue(now.contact());
    contact.setHelperText(getTranslation("coaching.organisation.contactHelp"));
    contact.setWidthFull();
    TextArea belts = new TextArea(getTranslation("coaching.organisation.belts"));
    belts.setValue(String.join("\n", now.belts()));
    belts.setHelperText(getTranslation("coaching.organisation.beltsHelp"));
    belts.setWidthFull();
    Checkbox active = new Checkbox(getTranslation("coaching.organisation.active"), now.active());
    Span refusal = ReasonDialog.refusal();
    Div form = new Div(name, contact, belts, active, refusal);
    form.addClassName("stack");
    add(form);
    getFooter()
        .add(
            Buttons.secondary(getTranslation("shared.cancel"), this::close),
            Buttons.primary(
                getTranslation("coaching.organisation.save"),
                () -> {
                  try {
                    save.accept(
                        new ProviderDirectory.Form(
                            name.getValue(),
                            contact.getValue(),
                            active.getValue(),
                            Arrays.asList(belts.getValue().split("[\\n，,、;；]"))));
                    close();
                  } catch (DomainException refused) {
                    refusal.setText(getTranslation(refused.key(), refused.args()));
                  }
                }));
  }
}
