package com.merchantgrowth.coaching;

import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

interface ProviderRequestRepository extends JpaRepository<ProviderRequest, Long> {
  List<ProviderRequest> findByShopIdOrderByAskedAtDescIdDesc(long shopId, Limit limit);

  List<ProviderRequest> findByOrganisationIdOrderByAskedAtDescIdDesc(
      long organisationId, Limit limit);

  List<ProviderRequest> findByOrganisationIdAndStateOrderByAskedAtAscIdAsc(
      long organisationId, RequestState state);

  Optional<ProviderRequest> findByShopIdAndOrganisationIdAndState(
      long shopId, long organisationId, RequestState state);

  /** Two who answer at once do it one after another. */
  @Lock(LockModeType.PESSIMISTIC_WRITE)
  @Query("select r from ProviderRequest r where r.id = :id")
  Optional<ProviderRequest> lock(long id);
}
