package com.merchantgrowth.eligibility;

import com.merchantgrowth.eligibility.condition.Condition;
import com.merchantgrowth.eligibility.condition.Truth;
import com.merchantgrowth.identity.Roles;
import com.merchantgrowth.shared.BusinessCalendar;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.LongPredicate;
import java.util.stream.IntStream;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * How many shops a condition reaches, while somebody is still writing it, as of the newest day with
 * results; yesterday when there is none yet.
 */
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
   * Among all shops.
   *
   * @throws com.merchantgrowth.shared.DomainException invalid, if it names what does not exist
   */
  @Transactional(readOnly = true)
  public Reach reach(Condition condition) {
    return count(condition, shop -> true);
  }

  /**
   * Among some shops only, which the caller has made sure are the asker's to see.
   *
   * @throws com.merchantgrowth.shared.DomainException as {@link #reach}
   */
  @Transactional(readOnly = true)
  @PreAuthorize("hasAnyRole('" + Roles.ADMIN + "', '" + Roles.SERVICE_PROVIDER + "')")
  public Reach among(Set<Long> shops, Condition condition) {
    return count(condition, shops::contains);
  }

  private Reach count(Condition condition, LongPredicate counted) {
    terms.check(condition);
    LocalDate day = shops.newestDay().orElseGet(calendar::yesterday);
    ShopsAsOf.Answers answers = shops.on(day, List.of(condition));
    Truth[] truth = answers.conditions().of(condition);
    int[] rows =
        IntStream.range(0, truth.length)
            .filter(row -> counted.test(answers.shops().ids()[row]))
            .toArray();
    int[] counts = new int[Truth.values().length];
    Map<String, Integer> byTier = new TreeMap<>();
    for (int row : rows) {
      counts[truth[row].ordinal()]++;
      if (truth[row] == Truth.PASS) {
        byTier.merge(answers.shops().tiers()[row], 1, Integer::sum);
      }
    }
    return new Reach(
        day,
        rows.length,
        counts[Truth.PASS.ordinal()],
        counts[Truth.FAIL.ordinal()],
        counts[Truth.UNKNOWN.ordinal()],
        remaining(condition, answers, rows),
        byTier);
  }

  private static List<Integer> remaining(
      Condition condition, ShopsAsOf.Answers answers, int[] rows) {
    List<Integer> remaining = new ArrayList<>();
    List<Condition> parts = condition instanceof Condition.All all ? all.of() : List.of(condition);
    for (int upTo = 1; upTo <= parts.size(); upTo++) {
      Truth[] truth = answers.conditions().of(new Condition.All(parts.subList(0, upTo)));
      remaining.add((int) Arrays.stream(rows).filter(row -> truth[row] == Truth.PASS).count());
    }
    return remaining;
  }
}
