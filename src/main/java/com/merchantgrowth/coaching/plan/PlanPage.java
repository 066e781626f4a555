package com.merchantgrowth.coaching.plan;

import com.merchantgrowth.identity.AccountRef;
import com.merchantgrowth.merchant.ShopRef;
import com.merchantgrowth.metric.MetricDefinition;
import com.merchantgrowth.shared.Wording;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One plan with everything both sides see.
 *
 * @param actions by their last day
 * @param value of the objective in the last run, or at the close; NaN = not known or no objective
 * @param asOf the day of the last run; null before the first
 * @param metric what the objective is a number of; null = none, a step, or no longer known
 * @param step the name of the step the objective is; null = it is none
 * @param materials titles of the playbook's materials by code
 * @param people whoever is named, by account
 */
public record PlanPage(
    SharedPlan plan,
    ShopRef shop,
    List<PlanAction> actions,
    List<PlanNote> notes,
    List<PlanFile> files,
    List<Contact> contacts,
    double value,
    @Nullable LocalDate asOf,
    @Nullable MetricDefinition metric,
    @Nullable Wording step,
    Map<String, Wording> materials,
    Map<Long, AccountRef> people,
    LocalDate today) {

  /** Actions past their day. */
  public long overdue() {
    return plan.running() ? actions.stream().filter(one -> one.overdue(today)).count() : 0;
  }

  public long blocked() {
    return actions.stream().filter(one -> one.state() == ActionState.BLOCKED).count();
  }

  /** What people call somebody with this username; the username of somebody who is not named. */
  public String called(String username) {
    return people.values().stream()
        .filter(one -> one.username().equals(username))
        .findFirst()
        .map(AccountRef::displayName)
        .orElse(username);
  }
}
