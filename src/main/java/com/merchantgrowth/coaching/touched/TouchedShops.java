package com.merchantgrowth.coaching.touched;

import com.merchantgrowth.eligibility.Audiences;
import com.merchantgrowth.eligibility.ConditionTerms;
import com.merchantgrowth.eligibility.Reach;
import com.merchantgrowth.eligibility.ShopsAsOf;
import com.merchantgrowth.eligibility.condition.Condition;
import com.merchantgrowth.eligibility.condition.Truth;
import com.merchantgrowth.identity.CurrentAccount;
import com.merchantgrowth.identity.Roles;
import com.merchantgrowth.merchant.MyShops;
import com.merchantgrowth.shared.BusinessCalendar;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.LongPredicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The shops a condition touches, for whoever writes to them: an administrator's are all there are,
 * a service provider's those it is bound to at this moment.
 */
@Service
@PreAuthorize("hasAnyRole('" + Roles.ADMIN + "', '" + Roles.SERVICE_PROVIDER + "')")
public class TouchedShops {
  private final Audiences audiences;
  private final ShopsAsOf shops;
  private final ConditionTerms terms;
  private final MyShops mine;
  private final CurrentAccount account;
  private final BusinessCalendar calendar;

  TouchedShops(
      Audiences audiences,
      ShopsAsOf shops,
      ConditionTerms terms,
      MyShops mine,
      CurrentAccount account,
      BusinessCalendar calendar) {
    this.audiences = audiences;
    this.shops = shops;
    this.terms = terms;
    this.mine = mine;
    this.account = account;
    this.calendar = calendar;
  }

  /**
   * Shops and their codes, in the same order.
   *
   * @param day the day with results they were found on
   * @param ids ascending
   */
  @SuppressWarnings("ArrayRecordComponent") // one owner, never compared
  public record Touched(LocalDate day, long[] ids, String[] codes) {
    public int size() {
      return ids.length;
    }
  }

  /** How many of the author's shops a condition touches, while it is being written. */
  @Transactional(readOnly = true)
  public Reach preview(Condition condition) {
    Set<Long> only = only();
    return only == null ? audiences.reach(condition) : audiences.among(only, condition);
  }

  /**
   * The author's shops a condition touches now, as of the newest day with results; one pass over
   * all shops. A shop of which it is not known is not touched.
   *
   * @throws com.merchantgrowth.shared.DomainException invalid, if it names what does not exist
   */
  @Transactional(readOnly = true)
  public Touched now(Condition condition) {
    terms.check(condition);
    Set<Long> only = only();
    LongPredicate wanted = only == null ? shop -> true : only::contains;
    LocalDate day = shops.newestDay().orElseGet(calendar::yesterday);
    ShopsAsOf.Answers answers = shops.on(day, List.of(condition));
    Truth[] truth = answers.conditions().of(condition);
    long[] ids = answers.shops().ids();
    int[] rows =
        IntStream.range(0, truth.length)
            .filter(row -> truth[row] == Truth.PASS && wanted.test(ids[row]))
            .toArray();
    return new Touched(
        day,
        Arrays.stream(rows).mapToLong(row -> ids[row]).toArray(),
        Arrays.stream(rows).mapToObj(row -> answers.shops().codes()[row]).toArray(String[]::new));
  }

  /** A provider's shops; null = all. */
  private @Nullable Set<Long> only() {
    return account.require().isServiceProvider() ? mine.ids() : null;
  }
}
