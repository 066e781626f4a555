package com.merchantgrowth.coaching;

import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;

interface ProviderCoachRepository extends JpaRepository<ProviderCoach, Long> {
  List<ProviderCoach> findByOrganisationId(long organisationId);
}
