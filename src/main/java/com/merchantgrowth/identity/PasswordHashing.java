package com.merchantgrowth.identity;

import com.merchantgrowth.shared.DomainException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * Argon2id with the OWASP minimum (19 MiB, two passes, one lane). At most as many hashes run at
 * once as there are cores; the others queue in order, so a flood of sign-ins costs time, not
 * memory.
 */
@Component
class PasswordHashing implements PasswordEncoder {
  static final int MEMORY_KIB = 19 * 1024;
  static final int PASSES = 2;
  private static final long PATIENCE_SECONDS = 20;

  private final PasswordEncoder argon2;
  private final Semaphore permits;

  PasswordHashing() {
    this(
        new Argon2PasswordEncoder(16, 32, 1, MEMORY_KIB, PASSES),
        Runtime.getRuntime().availableProcessors());
  }

  PasswordHashing(PasswordEncoder argon2, int cores) {
    this.argon2 = argon2;
    this.permits = new Semaphore(cores, true);
  }

  @Override
  public String encode(@Nullable CharSequence password) {
    CharSequence given = password == null ? "" : password;
    return bounded(() -> String.valueOf(argon2.encode(PasswordRules.normalise(given))));
  }

  @Override
  public boolean matches(@Nullable CharSequence password, @Nullable String hash) {
    if (password == null || hash == null || password.length() > 4 * PasswordRules.MAX) {
      return false;
    }
    return bounded(() -> argon2.matches(PasswordRules.normalise(password), hash));
  }

  private <T> T bounded(Supplier<T> hash) {
    try {
      if (!permits.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        throw DomainException.busy("identity.error.busy");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw DomainException.busy("identity.error.busy");
    }
    try {
      return hash.get();
    } finally {
      permits.release();
    }
  }
}
