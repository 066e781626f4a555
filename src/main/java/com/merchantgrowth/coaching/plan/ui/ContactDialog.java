package com.merchantgrowth.coaching.plan.ui;

import com.merchantgrowth.coaching.plan.Contact;
import com.merchantgrowth.coaching.plan.ContactLog;
import com.merchantgrowth.coaching.plan.PlanPage;
import com.merchantgrowth.shared.DomainException;
import com.merchantgrowth.shared.ui.Buttons;
import com.merchantgrowth.shared.ui.DayField;
import com.merchantgrowth.shared.ui.Notices;
import com.merchantgrowth.shared.ui.ReasonDialog;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import java.time.LocalDate;
import java.util.UUID;

/** 记一次联系: how, when, what came of it, when to talk again. Two clicks write it down once. */
final class ContactDialog extends Dialog {
  private static final int USUAL_MINUTES = 15;

  ContactDialog(PlanPage page, PlanDesk desk, PlanWords words, Runnable saved) {
    setHeaderTitle(words.t("contact.title", page.shop().name()));
    setWidth("min(520px, 96vw)");
    Select<Contact.Kind> kind = new Select<>();
    kind.setLabel(words.t("contact.kind"));
    kind.setItems(Contact.Kind.values());
    kind.setItemLabelGenerator(one -> words.t("contact.kind." + one.code()));
    kind.setValue(Contact.Kind.CALL);
    LocalDate today = desk.calendar().today();
    DatePicker day = DayField.create(words.t("contact.day"));
    day.setValue(today);
    day.setMax(today);
    day.setMin(today.minusDays(ContactLog.MOST_BACK));
    IntegerField minutes = new IntegerField(words.t("contact.minutes"));
    minutes.setMin(0);
    minutes.setStep(5);
    minutes.setStepButtonsVisible(true);
    minutes.setValue(USUAL_MINUTES);
    TextArea outcome = new TextArea(words.t("contact.outcome"));
    outcome.setHelperText(words.t("contact.outcome.hint"));
    outcome.setMaxLength(ContactLog.LONGEST);
    outcome.setRequiredIndicatorVisible(true);
    outcome.setWidthFull();
    DatePicker next = DayField.create(words.t("contact.next"));
    next.setMin(today.plusDays(1));
    next.setClearButtonVisible(true);
    Span refusal = ReasonDialog.refusal();
    Div first = new Div(kind, day, minutes);
    first.addClassName("toolbar");
    Div form = new Div(first, outcome, next, refusal);
    form.addClassName("stack");
    add(form);
    String once = UUID.randomUUID().toString();
    getFooter()
        .add(
            Buttons.secondary(words.any("shared.cancel"), this::close),
            Buttons.primary(
                words.t("act.contact"),
                () -> {
                  try {
                    desk.contacts()
                        .log(
                            page.shop().id(),
                            new ContactLog.Entry(
                                page.plan().id(),
                                kind.getValue(),
                                day.getValue() == null ? today : day.getValue(),
                                minutes.getValue() == null ? 0 : minutes.getValue(),
                                outcome.getValue(),
                                next.getValue(),
                                once));
                    close();
                    Notices.saved(words.t("contact.done"));
                    saved.run();
                  } catch (DomainException refused) {
                    refusal.setText(words.any(refused.key(), refused.args()));
                  }
                }));
  }
}
