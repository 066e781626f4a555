package com.merchantgrowth.identity.signin;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Slows guessing down without ever locking anybody out. Each key (an account name, a source
 * address) has some attempts free; each further one doubles the pause before the next, from one
 * second to one minute. A quiet minute takes one attempt back, a successful sign-in all of them.
 *
 * <p>An attempt counts when it begins, not when it has failed: a hundred at the same moment do not
 * slip through. Attempts during a pause are turned away and do not lengthen it.
 *
 * <p>At most {@code keys} keys are remembered, per application node.
 */
final class SignInThrottle {
  static final Duration MAX_PAUSE = Duration.ofSeconds(60);
  private static final Duration DECAY = Duration.ofMinutes(1);
  private static final int STEPS = 7; // 1, 2, 4, 8, 16, 32, 60 seconds

  /**
   * @param attempts not yet taken back
   * @param since from when the next quiet minute is counted
   */
  private record State(int attempts, Instant since, Instant pausedUntil) {}

  private final Cache<String, State> states;
  private final int free;

  /**
   * @param free attempts without a pause
   * @param keys how many keys to remember
   */
  SignInThrottle(int free, long keys) {
    this.free = free;
    this.states =
        Caffeine.newBuilder()
            .maximumSize(keys)
            .expireAfterWrite(DECAY.multipliedBy(free + STEPS + 1L))
            .executor(Runnable::run)
            .build();
  }

  /**
   * Begins an attempt, unless there is a pause.
   *
   * @return zero if the attempt may go on, else how long to wait
   */
  Duration attempt(String key, Instant now) {
    Duration[] wait = {Duration.ZERO};
    states
        .asMap()
        .compute(
            key,
            (k, old) -> {
              State state = decayed(old, now);
              if (state.pausedUntil.isAfter(now)) {
                wait[0] = Duration.between(now, state.pausedUntil);
                return state;
              }
              int attempts = Math.min(state.attempts + 1, free + STEPS);
              return new State(attempts, state.since, now.plus(pause(attempts)));
            });
    return wait[0];
  }

  /** The attempt was a good one: the key starts afresh. */
  void succeeded(String key) {
    states.invalidate(key);
  }

  /** The attempt was a good one, but the key is shared with others: it only takes itself back. */
  void tookBack(String key, Instant now) {
    states
        .asMap()
        .computeIfPresent(
            key,
            (k, old) -> {
              State state = decayed(old, now);
              return new State(Math.max(0, state.attempts - 1), state.since, now);
            });
  }

  long remembered() {
    states.cleanUp();
    return states.estimatedSize();
  }

  private Duration pause(int attempts) {
    int step = attempts - free;
    if (step < 0 || attempts < free) {
      return Duration.ZERO;
    }
    Duration doubled = Duration.ofSeconds(1L << Math.min(step, STEPS));
    return doubled.compareTo(MAX_PAUSE) > 0 ? MAX_PAUSE : doubled;
  }

  private State decayed(@Nullable State state, Instant now) {
    if (state == null) {
      return new State(0, now, now);
    }
    long minutes = Math.max(0, Duration.between(state.since, now).dividedBy(DECAY));
    int left = (int) Math.max(0, state.attempts - minutes);
    Instant since = left == 0 ? now : state.since.plus(DECAY.multipliedBy(minutes));
    return new State(left, since, state.pausedUntil);
  }
}
