package com.merchantgrowth.coaching;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;

interface ProviderBindingRepository extends JpaRepository<ProviderBinding, Long> {
  String LIVE = " b.validFrom <= :day and (b.validTo is null or b.validTo > :day)";

  /** Whose the binding is: the coach's, and that of the organisation's leads. */
  String MINE =
      """
       (b.accountId = :account or exists (select 1 from ProviderCoach c
         where c.accountId = :account and c.leads = true and c.organisationId = b.organisationId))
       and
      """;

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

  List<ProviderBinding> findByShopIdOrderByValidFromDescIdDesc(long shopId);

  List<ProviderBinding> findByOrganisationIdAndShopId(long organisationId, long shopId);

  List<ProviderBinding> findByOrganisationIdIn(Collection<Long> organisations);

  /** Live ones of the organisation, or what remains of it when only one coach's are wanted. */
  @Query(
      "select b from ProviderBinding b where b.organisationId = :organisation"
          + " and (:account = -1 or b.accountId = :account) and"
          + LIVE
          + " order by b.validFrom desc, b.id desc")
  List<ProviderBinding> live(long organisation, long account, LocalDate day);

  @Query("select b.shopId from ProviderBinding b where" + MINE + LIVE)
  Set<Long> shops(long account, LocalDate day);

  @Query("select b.scope from ProviderBinding b where b.shopId = :shop and" + MINE + LIVE)
  List<String> scopes(long account, long shop, LocalDate day);

  /** Those bound longest first. */
  @Query(
      "select b from ProviderBinding b where b.shopId in :shops and"
          + LIVE
          + " order by b.validFrom, b.id")
  List<ProviderBinding> ofShops(Collection<Long> shops, LocalDate day);

  /** Shop and scope of each. */
  @Query("select b.shopId, b.scope from ProviderBinding b where" + MINE + LIVE)
  List<Object[]> opened(long account, LocalDate day);

  @Query("select b from ProviderBinding b where" + LIVE)
  List<ProviderBinding> onDay(LocalDate day);

  @Query(
      "select distinct b.shopId from ProviderBinding b where b.validTo is null or b.validTo > :day")
  Set<Long> reaching(LocalDate day);

  @Query("select distinct b.shopId from ProviderBinding b where" + LIVE)
  Set<Long> granted(LocalDate day);

  @Query("select count(b) > 0 from ProviderBinding b where b.shopId = :shop and" + LIVE)
  boolean granted(long shop, LocalDate day);

  @Query("select count(b) from ProviderBinding b where b.accountId = :account and" + LIVE)
  long lookedAfter(long account, LocalDate day);

  /** How many shops an organisation looks after; only those that look after any. */
  @Query(
      "select b.organisationId, count(b) from ProviderBinding b where"
          + LIVE
          + " group by b.organisationId")
  List<Object[]> byOrganisation(LocalDate day);

  @Query(
      "select b.accountId, count(b) from ProviderBinding b where b.accountId is not null and"
          + LIVE
          + " group by b.accountId")
  List<Object[]> byCoach(LocalDate day);

  /** Shops of a coach who leaves wait for their leads. */
  @Modifying(clearAutomatically = true, flushAutomatically = true)
  @Query(
      "update ProviderBinding b set b.accountId = null, b.version = b.version + 1 where b.accountId = :account")
  void leave(long account);
}
