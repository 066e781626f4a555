package com.merchantgrowth.reward.ui;

import com.merchantgrowth.reward.RewardKind;
import com.merchantgrowth.shared.DomainException;
import com.vaadin.flow.component.textfield.TextField;
import java.math.BigDecimal;

/** An amount of a kind: money is typed in yuan, everything else in whole units. */
final class AmountField extends TextField {
  private final transient RewardWords words;

  AmountField(RewardWords words) {
    super(words.t("amount"));
    this.words = words;
    getElement().setAttribute("inputmode", "decimal");
  }

  /** What the number counts from here on. */
  void count(RewardKind kind) {
    setLabel(kind.isMoney() ? words.t("amount.money") : words.t("amount.of", words.unit(kind)));
  }

  /**
   * @throws DomainException invalid, if it is no number or has a part that cannot be given
   */
  long amount(RewardKind kind) {
    try {
      BigDecimal typed = new BigDecimal(getValue().strip().replace(",", "").replace("，", ""));
      return typed.movePointRight(kind.isMoney() ? 2 : 0).longValueExact();
    } catch (ArithmeticException | NumberFormatException e) {
      throw DomainException.invalid(
          kind.isMoney() ? "reward.error.yuan" : "reward.error.whole", getValue());
    }
  }
}
