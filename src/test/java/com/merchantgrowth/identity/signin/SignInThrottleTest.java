package com.merchantgrowth.identity.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class SignInThrottleTest {
  private static final Instant NOON = Instant.parse("2026-11-23T04:00:00Z");
  private final SignInThrottle throttle = new SignInThrottle(5, 1000);

  @Test
  void five_attempts_are_free_and_the_sixth_waits_a_second() {
    for (int i = 0; i < 5; i++) {
      assertThat(throttle.attempt("li", NOON)).isZero();
    }
    assertThat(throttle.attempt("li", NOON)).isEqualTo(Duration.ofSeconds(1));
    assertThat(throttle.attempt("other", NOON)).isZero();
  }

  @Test
  void each_further_attempt_doubles_the_pause_up_to_a_minute() {
    Instant now = NOON;
    for (int i = 0; i < 4; i++) {
      throttle.attempt("li", now);
    }
    List<Long> pauses = new ArrayList<>();
    for (int i = 0; i < 6; i++) {
      assertThat(throttle.attempt("li", now)).isZero();
      Duration pause = throttle.attempt("li", now);
      pauses.add(pause.toSeconds());
      now = now.plus(pause);
    }
    assertThat(pauses).containsExactly(1L, 2L, 4L, 8L, 16L, 32L);
    for (int i = 0; i < 20; i++) {
      assertThat(throttle.attempt("li", now)).isZero();
      now = now.plus(throttle.attempt("li", now));
    }
    throttle.attempt("li", now);
    assertThat(throttle.attempt("li", now))
        .isBetween(Duration.ofSeconds(30), Duration.ofSeconds(60));
  }

  @Test
  void a_good_sign_in_starts_afresh() {
    for (int i = 0; i < 5; i++) {
      throttle.attempt("li", NOON);
    }
    throttle.succeeded("li");
    assertThat(throttle.attempt("li", NOON)).isZero();
    assertThat(throttle.attempt("li", NOON)).isZero();
  }

  @Test
  void a_quiet_quarter_of_an_hour_forgets_everything() {
    Instant now = NOON;
    for (int i = 0; i < 12; i++) {
      now = now.plus(throttle.attempt("li", now));
    }
    now = now.plus(Duration.ofMinutes(15));
    for (int i = 0; i < 5; i++) {
      assertThat(throttle.attempt("li", now)).isZero();
    }
  }

  @Test
  void a_hundred_attempts_at_the_same_moment_do_not_slip_through() throws Exception {
    try (ExecutorService pool = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Callable<Duration>> rush = new ArrayList<>();
      for (int i = 0; i < 100; i++) {
        rush.add(() -> throttle.attempt("li", NOON));
      }
      int passed = 0;
      for (Future<Duration> answer : pool.invokeAll(rush)) {
        passed += answer.get().isZero() ? 1 : 0;
      }
      assertThat(passed).isEqualTo(5);
    }
  }

  @Test
  void it_remembers_no_more_keys_than_it_was_told() {
    for (int i = 0; i < 5000; i++) {
      throttle.attempt("name" + i, NOON);
    }
    assertThat(throttle.remembered()).isLessThanOrEqualTo(1000);
  }

  @Property
  void nobody_waits_longer_than_a_minute_and_whoever_waits_gets_in(
      @ForAll @Size(max = 60) List<@IntRange(max = 90) Integer> gaps) {
    SignInThrottle fresh = new SignInThrottle(3, 10);
    Instant now = NOON;
    for (int gap : gaps) {
      now = now.plusSeconds(gap);
      Duration wait = fresh.attempt("li", now);
      assertThat(wait).isLessThanOrEqualTo(SignInThrottle.MAX_PAUSE);
      if (!wait.isZero()) {
        assertThat(fresh.attempt("li", now)).isEqualTo(wait); // asking does not lengthen it
        now = now.plus(wait);
        assertThat(fresh.attempt("li", now)).isZero();
      }
    }
  }

  @Property
  void a_patient_guesser_gets_at_most_the_free_attempts_and_a_few_a_minute(
      @ForAll @IntRange(min = 1, max = 60) int minutes) {
    SignInThrottle fresh = new SignInThrottle(5, 10);
    Instant end = NOON.plus(Duration.ofMinutes(minutes));
    int guesses = 0;
    for (Instant now = NOON; now.isBefore(end); ) {
      Duration wait = fresh.attempt("li", now);
      guesses += wait.isZero() ? 1 : 0;
      now = now.plus(wait);
    }
    assertThat(guesses).isLessThanOrEqualTo(12 + 2 * minutes);
  }

  @Test
  void an_ipv6_neighbourhood_counts_as_one_address() {
    assertThat(SignInThrottles.network("2001:db8:1:2:3:4:5:6"))
        .isEqualTo(SignInThrottles.network("2001:db8:1:2::9"))
        .isNotEqualTo(SignInThrottles.network("2001:db8:1:3::9"));
    assertThat(SignInThrottles.network("192.0.2.7")).isEqualTo("192.0.2.7");
  }
}
