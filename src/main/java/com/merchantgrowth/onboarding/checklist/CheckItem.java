package com.merchantgrowth.onboarding.checklist;

import com.merchantgrowth.shared.DomainException;
import com.merchantgrowth.shared.Wording;

/**
 * One thing to be done.
 *
 * @param code unique in the checklist; what a shop has done is kept under it
 * @param name what is to be done, e.g. 上架 5 个商品
 * @param how one sentence: how it is done, or why
 * @param reopens whether it is open again when the evidence stops holding; otherwise it is done for
 *     good once it has held
 * @param route the page of the portal where it is done, e.g. {@code products}; empty = elsewhere
 * @param place what the button to that page says
 * @param stuckDays so many days open make it stuck; 0 = as the checklist says
 */
public record CheckItem(
    String code,
    Wording name,
    Wording how,
    Evidence evidence,
    boolean reopens,
    String route,
    Wording place,
    int stuckDays) {
  public CheckItem {
    ChecklistDefinition.requireCode(code);
    ChecklistDefinition.requireName(name, code);
    if (how.longest() > ChecklistDefinition.LONGEST_TEXT
        || place.longest() > ChecklistDefinition.LONGEST_NAME) {
      throw DomainException.invalid("onboarding.error.text", ChecklistDefinition.LONGEST_TEXT);
    }
    if (!route.matches("[a-z0-9?=&_/-]{0,120}") || route.startsWith("/")) {
      throw DomainException.invalid("onboarding.error.route", route);
    }
    if (!route.isEmpty() && place.incomplete()) {
      throw DomainException.invalid("onboarding.error.place", code);
    }
    if (stuckDays < 0 || stuckDays > ChecklistDefinition.MOST_DAYS) {
      throw DomainException.invalid("onboarding.error.days", ChecklistDefinition.MOST_DAYS);
    }
  }

  /** Whether the merchant confirms it. */
  public boolean confirmed() {
    return evidence instanceof Evidence.Confirmed;
  }

  /**
   * Tells apart rules for what counts as done: the same rule has the same number, in every start of
   * the portal.
   */
  public int rule() {
    return switch (evidence) {
      case Evidence.Data data ->
          com.merchantgrowth.eligibility.condition.ConditionJson.write(data.condition()).hashCode();
      case Evidence.Confirmed _ -> 0;
    };
  }
}
