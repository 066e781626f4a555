package com.merchantgrowth.reward;

import com.merchantgrowth.merchant.MerchantAccess;
import com.merchantgrowth.merchant.ShopArea;
import com.merchantgrowth.shared.BusinessCalendar;
import com.merchantgrowth.shared.DomainException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The rewards of a shop for whoever may see that shop. The number of statements does not depend on
 * how many there are.
 */
@Service
@PreAuthorize("hasAnyRole('MERCHANT', 'SERVICE_PROVIDER', 'ADMIN')")
public class ShopRewards {
  /** What expires within so many days, today included, is said to expire soon. */
  public static final int SOON_DAYS = 14;

  private final MerchantAccess access;
  private final GrantReading reading;
  private final KindRows kinds;
  private final BusinessCalendar calendar;

  ShopRewards(
      MerchantAccess access, GrantReading reading, KindRows kinds, BusinessCalendar calendar) {
    this.access = access;
    this.reading = reading;
    this.kinds = kinds;
    this.calendar = calendar;
  }

  /**
   * One balance a kind the shop ever had, in the order of the kinds.
   *
   * @throws DomainException not found, if the caller may not see the shop
   */
  @Transactional(readOnly = true)
  public List<KindBalance> balances(long shopId) {
    access.require(shopId, ShopArea.TASKS);
    LocalDate today = calendar.today();
    Map<String, GrantReading.KindSums> sums = new HashMap<>();
    reading
        .balances(shopId, today, today.plusDays(SOON_DAYS - 1L))
        .forEach(sum -> sums.put(sum.kind(), sum));
    return kinds.all().stream()
        .flatMap(
            kind -> Optional.ofNullable(sums.get(kind.code())).stream().map(sum -> of(kind, sum)))
        .toList();
  }

  private static KindBalance of(RewardKind kind, GrantReading.KindSums sums) {
    return new KindBalance(kind, sums.balance(), sums.soon());
  }

  /**
   * Newest first.
   *
   * @throws DomainException as {@link #balances}
   */
  @Transactional(readOnly = true)
  public List<RewardGrant> page(long shopId, RewardFilter filter, long offset, int limit) {
    access.require(shopId, ShopArea.TASKS);
    return reading.page(shopId, filter, calendar.today(), offset, limit);
  }

  /**
   * @throws DomainException as {@link #balances}
   */
  @Transactional(readOnly = true)
  public long count(long shopId, RewardFilter filter) {
    access.require(shopId, ShopArea.TASKS);
    return reading.count(shopId, filter, calendar.today());
  }

  /**
   * One reward of the shop; empty when there is none with this id or it is another shop's.
   *
   * @throws DomainException as {@link #balances}
   */
  @Transactional(readOnly = true)
  public Optional<RewardGrant> find(long shopId, long grantId) {
    access.require(shopId, ShopArea.TASKS);
    return reading.find(grantId, calendar.today()).filter(grant -> grant.shopId() == shopId);
  }

  /**
   * What happened to rewards of the shop, by reward, in order; those of other shops are left out.
   *
   * @throws DomainException as {@link #balances}
   */
  @Transactional(readOnly = true)
  public Map<Long, List<RewardEntry>> entries(long shopId, Collection<Long> grantIds) {
    access.require(shopId, ShopArea.TASKS);
    return reading.entries(shopId, grantIds).stream()
        .collect(Collectors.groupingBy(RewardEntry::grantId));
  }

  /**
   * What is available and expires within {@link #SOON_DAYS}, the most urgent first.
   *
   * @throws DomainException as {@link #balances}
   */
  @Transactional(readOnly = true)
  public List<RewardGrant> expiringSoon(long shopId, int limit) {
    access.require(shopId, ShopArea.TASKS);
    return reading.expiring(shopId, calendar.today(), SOON_DAYS, limit);
  }

  /**
   * The types of source the shop has rewards from.
   *
   * @throws DomainException as {@link #balances}
   */
  @Transactional(readOnly = true)
  public List<String> sourceTypes(long shopId) {
    access.require(shopId, ShopArea.TASKS);
    return reading.sourceTypes(shopId);
  }
}
