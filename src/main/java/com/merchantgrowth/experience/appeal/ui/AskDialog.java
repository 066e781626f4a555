package com.merchantgrowth.experience.appeal.ui;

import com.merchantgrowth.experience.appeal.Appeal;
import com.merchantgrowth.experience.appeal.Appeals;
import com.merchantgrowth.metric.MetricDefinition;
import com.merchantgrowth.shared.DomainException;
import com.merchantgrowth.shared.ui.Buttons;
import com.merchantgrowth.shared.ui.ReasonDialog;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import java.util.function.Consumer;

/** A merchant says what happened and asks for it to be left out. A refusal loses nothing typed. */
final class AskDialog extends Dialog {
  AskDialog(
      List<MetricDefinition> metrics,
      EventForm.Shop shop,
      AppealWords words,
      Consumer<Appeal.Draft> ask) {
    setHeaderTitle(words.t("ask.title"));
    setWidth("min(720px, 96vw)");
    EventForm event = new EventForm(metrics, shop, words);
    TextArea text = new TextArea(words.t("form.text"));
    text.setHelperText(words.t("form.text.hint"));
    text.setMaxLength(Appeals.LONGEST_TEXT);
    text.setRequiredIndicatorVisible(true);
    text.setWidthFull();
    TextArea evidence = new TextArea(words.t("form.evidence"));
    evidence.setHelperText(words.t("form.evidence.hint"));
    evidence.setPlaceholder("https://");
    evidence.setWidthFull();
    Span refusal = ReasonDialog.refusal();
    Div form = new Div(new Paragraph(words.t("ask.text")), event, text, evidence, refusal);
    form.addClassName("stack");
    add(form);
    getFooter()
        .add(
            Buttons.secondary(getTranslation("shared.cancel"), this::close),
            Buttons.primary(
                words.t("ask"),
                () -> {
                  try {
                    ask.accept(
                        new Appeal.Draft(
                            event.day(),
                            event.reason(),
                            event.amounts(),
                            text.getValue().strip(),
                            evidence
                                .getValue()
                                .lines()
                                .map(String::strip)
                                .filter(line -> !line.isEmpty())
                                .toList()));
                    close();
                  } catch (DomainException refused) {
                    refusal.setText(getTranslation(refused.key(), refused.args()));
                  }
                }));
  }
}
