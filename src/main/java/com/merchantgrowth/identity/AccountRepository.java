package com.merchantgrowth.identity;

import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Limit;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

interface AccountRepository extends JpaRepository<Account, Long> {
  Optional<Account> findByUsername(String username);

  boolean existsByUsername(String username);

  /** Administrators who can act, locked so that two of them cannot remove each other at once. */
  @Lock(LockModeType.PESSIMISTIC_WRITE)
  @Query("select a from Account a where a.role = 'ADMIN' and a.disabled = false order by a.id")
  List<Account> lockActiveAdmins();

  @Query(
      "select count(a) from Account a where a.role = 'ADMIN' and a.disabled = false"
          + " and a.passwordHash is not null")
  long countAdminsWithPassword();

  @Query("select a from Account a where a.role = 'ADMIN' and a.disabled = false order by a.id")
  List<Account> activeAdmins(Limit limit);

  @Query(
      """
      select a from Account a
      where (:role = '' or a.role = :role)
        and (:anyState = true or a.disabled = :disabled)
        and (a.username like :pattern escape '!' or lower(a.displayName) like :pattern escape '!')
      """)
  Page<Account> search(
      String pattern, String role, boolean anyState, boolean disabled, Pageable page);
}
