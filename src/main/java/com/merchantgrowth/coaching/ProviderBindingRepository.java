package com.merchantgrowth.coaching;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface ProviderBindingRepository extends JpaRepository<ProviderBinding, Long> {
  /** {@code -1} for any account or any shop. */
  @Query(
      """
      select b from ProviderBinding b
      where (:account = -1 or b.accountId = :account) and (:shop = -1 or b.shopId = :shop)
      order by b.validFrom desc, b.id desc
      """)
  List<ProviderBinding> page(long account, long shop, Pageable page);

  @Query(
      """
      select count(b) from ProviderBinding b
      where (:account = -1 or b.accountId = :account) and (:shop = -1 or b.shopId = :shop)
      """)
  long count(long account, long shop);

  List<ProviderBinding> findByAccountIdAndShopId(long accountId, long shopId);

  List<ProviderBinding> findByAccountIdIn(Collection<Long> accountIds);

  @Query(
      """
      select b.shopId from ProviderBinding b
      where b.accountId = :account and b.validFrom <= :day
        and (b.validTo is null or b.validTo > :day)
      """)
  Set<Long> shops(long account, LocalDate day);

  @Query(
      """
      select count(b) > 0 from ProviderBinding b
      where b.accountId = :account and b.shopId = :shop and b.validFrom <= :day
        and (b.validTo is null or b.validTo > :day)
      """)
  boolean grants(long account, long shop, LocalDate day);

  @Query(
      """
      select distinct b.shopId from ProviderBinding b
      where b.validFrom <= :day and (b.validTo is null or b.validTo > :day)
      """)
  Set<Long> granted(LocalDate day);

  @Query(
      """
      select count(b) > 0 from ProviderBinding b
      where b.shopId = :shop and b.validFrom <= :day and (b.validTo is null or b.validTo > :day)
      """)
  boolean granted(long shop, LocalDate day);
}
