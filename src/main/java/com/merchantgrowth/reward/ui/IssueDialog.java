package com.merchantgrowth.reward.ui;

import com.merchantgrowth.reward.RewardAmount;
import com.merchantgrowth.reward.RewardKind;
import com.merchantgrowth.shared.BusinessCalendar;
import com.merchantgrowth.shared.DomainException;
import com.merchantgrowth.shared.ui.Buttons;
import com.merchantgrowth.shared.ui.DayField;
import com.merchantgrowth.shared.ui.ReasonDialog;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A reward by hand: to whom, what, until when, why; the button's sentence says it all. */
final class IssueDialog extends Dialog {
  /**
   * What was filled in.
   *
   * @param shown the reward in words
   * @param key the same for one dialog, so that it issues once
   */
  record Order(
      String shopCode,
      RewardAmount reward,
      @Nullable LocalDate expiresOn,
      String reason,
      String shown,
      String key) {}

  private final transient RewardWords words;
  private final transient Function<String, Optional<String>> shopName;
  private final String key = UUID.randomUUID().toString();
  private final TextField shop = new TextField();
  private final Select<RewardKind> kind = new Select<>();
  private final AmountField amount;
  private final DatePicker expires;
  private final TextArea reason = new TextArea();
  private final Span sentence = new Span();

  IssueDialog(
      List<RewardKind> kinds,
      Function<String, Optional<String>> shopName,
      BusinessCalendar calendar,
      RewardWords words,
      Consumer<Order> issue) {
    this.words = words;
    this.shopName = shopName;
    setHeaderTitle(words.t("issue"));
    setWidth("min(520px, 96vw)");
    shop.setLabel(words.t("shopCode"));
    shop.setValueChangeMode(ValueChangeMode.LAZY);
    kind.setLabel(words.t("kind"));
    kind.setItems(kinds);
    kind.setItemLabelGenerator(each -> each.name(words.locale()));
    amount = new AmountField(words);
    amount.setValueChangeMode(ValueChangeMode.LAZY);
    expires = DayField.create(words.t("expiresOn"));
    expires.setClearButtonVisible(true);
    expires.setMin(calendar.today());
    reason.setLabel(getTranslation("shared.reason"));
    reason.setHelperText(words.t("reason.hint"));
    reason.setMaxLength(500);
    reason.setWidthFull();
    kind.addValueChangeListener(change -> kindChosen());
    shop.addValueChangeListener(change -> describe());
    amount.addValueChangeListener(change -> describe());
    expires.addValueChangeListener(change -> describe());
    sentence.addClassNames("quiet");
    sentence.getElement().setAttribute("aria-live", "polite");
    if (!kinds.isEmpty()) {
      kind.setValue(kinds.getFirst());
    }
    Span refusal = ReasonDialog.refusal();
    Div fields = new Div(shop, kind, amount, expires);
    fields.addClassName("reward-form");
    Div form = new Div(fields, reason, sentence, refusal);
    form.addClassName("stack");
    add(form);
    getFooter()
        .add(
            Buttons.secondary(getTranslation("shared.cancel"), this::close),
            Buttons.primary(
                words.t("issue"),
                () -> {
                  try {
                    issue.accept(order());
                    close();
                  } catch (DomainException refused) {
                    refusal.setText(getTranslation(refused.key(), refused.args()));
                  }
                }));
  }

  private void kindChosen() {
    amount.count(kind.getValue());
    expires.setHelperText(words.t("expires.hint", words.validity(kind.getValue())));
    describe();
  }

  private void describe() {
    String name = shop.isEmpty() ? "" : shopName.apply(shop.getValue().strip()).orElse("");
    shop.setHelperText(
        shop.isEmpty() || !name.isEmpty() ? name : words.t("noSuchShop", shop.getValue()));
    try {
      sentence.setText(
          name.isEmpty() || amount.isEmpty() ? "" : words.t("issue.sentence", name, shown()));
    } catch (DomainException incomplete) {
      sentence.setText("");
    }
  }

  private String shown() {
    RewardKind chosen = kind.getValue();
    return words.t(
        "title", chosen.name(words.locale()), words.amount(chosen, amount.amount(chosen)));
  }

  private Order order() {
    RewardKind chosen = kind.getValue();
    if (chosen == null) {
      throw DomainException.invalid("reward.error.noKind", "");
    }
    RewardAmount reward = new RewardAmount(chosen.code(), amount.amount(chosen));
    return new Order(
        shop.getValue().strip(),
        reward,
        expires.getValue(),
        reason.getValue().strip(),
        shown(),
        key);
  }
}
