package com.merchantgrowth.coaching.feedback.ui;

import com.merchantgrowth.coaching.bulletin.RuleTopic;
import com.merchantgrowth.coaching.bulletin.ShopBulletin;
import com.merchantgrowth.coaching.feedback.ReportForm;
import com.merchantgrowth.shared.DomainException;
import com.merchantgrowth.shared.ui.Buttons;
import com.merchantgrowth.shared.ui.ReasonDialog;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.function.Consumer;

/** What happened with which rule. A refusal is shown in it, nothing typed is lost. */
final class ReportDialog extends Dialog {
  private final Select<RuleTopic> topic = new Select<>();
  private final Select<ShopBulletin> bulletin = new Select<>();
  private final TextField rule;
  private final TextArea happened;

  /**
   * @param bulletins what the shop was sent, to choose from
   */
  ReportDialog(List<ShopBulletin> bulletins, FeedbackWords words, Consumer<ReportForm> send) {
    setHeaderTitle(words.t("report"));
    setWidth("min(560px, 96vw)");
    bulletin.setLabel(words.t("field.bulletin"));
    bulletin.setItems(bulletins);
    bulletin.setEmptySelectionAllowed(true);
    bulletin.setEmptySelectionCaption(words.t("field.bulletin.none"));
    bulletin.setItemLabelGenerator(
        one -> one == null ? words.t("field.bulletin.none") : words.in(one.text().title()));
    bulletin.setVisible(!bulletins.isEmpty());
    bulletin.setWidthFull();
    topic.setLabel(words.any("coaching.bulletin.topic"));
    topic.setItems(RuleTopic.values());
    topic.setItemLabelGenerator(words::topic);
    topic.setValue(RuleTopic.SHIPPING);
    bulletin.addValueChangeListener(
        chosen -> {
          if (chosen.getValue() != null) {
            topic.setValue(chosen.getValue().text().topic());
          }
        });
    rule = new TextField(words.t("field.rule"));
    rule.setPlaceholder(words.t("field.rule.hint"));
    rule.setMaxLength(ReportForm.LONGEST_RULE);
    rule.setWidthFull();
    happened = new TextArea(words.t("field.happened"));
    happened.setHelperText(words.t("field.happened.hint"));
    happened.setMaxLength(ReportForm.LONGEST_TEXT);
    happened.setMinRows(4);
    happened.setRequiredIndicatorVisible(true);
    happened.setWidthFull();
    Span refusal = ReasonDialog.refusal();
    Div form = new Div(bulletin, topic, rule, happened, refusal);
    form.addClassName("stack");
    add(form);
    getFooter()
        .add(
            Buttons.secondary(words.any("shared.cancel"), this::close),
            Buttons.primary(
                words.t("send"),
                () -> {
                  try {
                    send.accept(value());
                    close();
                  } catch (DomainException refused) {
                    refusal.setText(words.any(refused.key(), refused.args()));
                  }
                }));
  }

  private ReportForm value() {
    ShopBulletin chosen = bulletin.getValue();
    return new ReportForm(
        topic.getValue(),
        chosen == null ? null : chosen.id(),
        rule.getValue(),
        happened.getValue());
  }
}
