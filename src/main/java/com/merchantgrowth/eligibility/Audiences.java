package com.merchantgrowth.eligibility;

import com.merchantgrowth.eligibility.condition.Condition;
import com.merchantgrowth.eligibility.condition.Truth;
import com.merchantgrowth.identity.Roles;
import com.merchantgrowth.shared.BusinessCalendar;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How many shops a condition reaches, while somebody is still writing it. */
@Service
@PreAuthorize("hasRole('" + Roles.ADMIN + "')")
public class Audiences {
  private final ShopsAsOf shops;
  private final ConditionTerms terms;
  private final BusinessCalendar calendar;

  Audiences(ShopsAsOf shops, ConditionTerms terms, BusinessCalendar calendar) {
    this.shops = shops;
    this.terms = terms;
    this.calendar = calendar;
  }

  /**
   * As of the newest day with results; yesterday when there is none yet.
   *
   * @throws com.merchantgrowth.shared.DomainException invalid, if it names what does not exist
   */
  @Transactional(readOnly = true)
  public Reach reach(Condition condition) {
    terms.check(condition);
    LocalDate day = shops.newestDay().orElseGet(calendar::yesterday);
    ShopsAsOf.Answers answers = shops.on(day, List.of(condition));
    Truth[] truth = answers.conditions().of(condition);
    int[] counts = new int[Truth.values().length];
    Map<String, Integer> byTier = new TreeMap<>();
    for (int row = 0; row < truth.length; row++) {
      counts[truth[row].ordinal()]++;
      if (truth[row] == Truth.PASS) {
        byTier.merge(answers.shops().tiers()[row], 1, Integer::sum);
      }
    }
    return new Reach(
        day,
        truth.length,
        counts[Truth.PASS.ordinal()],
        counts[Truth.FAIL.ordinal()],
        counts[Truth.UNKNOWN.ordinal()],
        remaining(condition, answers),
        byTier);
  }

  private static List<Integer> remaining(Condition condition, ShopsAsOf.Answers answers) {
    List<Integer> remaining = new ArrayList<>();
    List<Condition> parts = condition instanceof Condition.All all ? all.of() : List.of(condition);
    for (int upTo = 1; upTo <= parts.size(); upTo++) {
      int passing = 0;
      for (Truth one : answers.conditions().of(new Condition.All(parts.subList(0, upTo)))) {
        passing += one == Truth.PASS ? 1 : 0;
      }
      remaining.add(passing);
    }
    return remaining;
  }
}
