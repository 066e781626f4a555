package com.merchantgrowth.identity.signin;

import java.io.Serial;
import java.time.Duration;
import org.springframework.security.core.AuthenticationException;

/** Too many attempts just now; nothing was checked. */
final class ThrottledException extends AuthenticationException {
  @Serial private static final long serialVersionUID = 1;
  private final long seconds;

  ThrottledException(Duration wait) {
    super("too many attempts");
    this.seconds = Math.max(1, (wait.toMillis() + 999) / 1000);
  }

  /** Whole seconds until the next attempt is taken, rounded up; at least 1. */
  long seconds() {
    return seconds;
  }
}
