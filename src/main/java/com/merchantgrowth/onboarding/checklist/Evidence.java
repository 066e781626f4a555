package com.merchantgrowth.onboarding.checklist;

import com.merchantgrowth.eligibility.condition.Condition;
import com.merchantgrowth.shared.DomainException;
import com.merchantgrowth.shared.Wording;

/** What shows that an item is done. */
public sealed interface Evidence {
  /**
   * Data tells: the item is done when the condition holds. Missing data neither does nor undoes it.
   *
   * @param found how it is said once it holds; {0} is the day it began to hold, {1} the value found
   *     in its unit, e.g. "首播 {0}，最长一天 {1}"
   */
  record Data(Condition condition, Wording found) implements Evidence {
    public Data {
      if (condition.equals(Condition.EVERYBODY)) {
        throw DomainException.invalid("onboarding.error.condition");
      }
    }
  }

  /**
   * Data cannot tell: the merchant confirms, and a service provider of the shop may accept that or
   * send it back.
   *
   * @param asks what to write down when confirming; may be empty
   */
  record Confirmed(Wording asks) implements Evidence {}
}
