package com.merchantgrowth.coaching;

import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

interface ProviderOrganisationRepository extends JpaRepository<ProviderOrganisation, Long> {
  boolean existsByName(String name);

  Optional<ProviderOrganisation> findByName(String name);

  @Query("select distinct o from ProviderOrganisation o left join fetch o.belts order by o.name")
  List<ProviderOrganisation> all();

  /** Whoever binds shops to an organisation does it one after another. */
  @Lock(LockModeType.PESSIMISTIC_WRITE)
  @Query("select o from ProviderOrganisation o where o.id in :ids order by o.id")
  List<ProviderOrganisation> lock(Collection<Long> ids);
}
