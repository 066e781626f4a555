package com.merchantgrowth.identity;

import com.merchantgrowth.shared.DomainException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** Who is acting on this thread, by form session or by API token. */
@Component
public class CurrentAccount {
  /** The acting account; empty for code that runs without a person (schedules, first start). */
  public Optional<AccountRef> find() {
    return of(SecurityContextHolder.getContext().getAuthentication());
  }

  /**
   * @throws DomainException forbidden, if nobody is signed in
   */
  public AccountRef require() {
    return find().orElseThrow(() -> DomainException.forbidden("identity.error.signInFirst"));
  }

  /** The account behind an authentication of this portal. */
  public static Optional<AccountRef> of(@Nullable Authentication authentication) {
    return authentication != null && authentication.getPrincipal() instanceof PortalUser user
        ? Optional.of(user.account())
        : Optional.empty();
  }
}
