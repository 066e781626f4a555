package com.merchantgrowth.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

class ShortMemoryTest {
  private final AtomicLong nanos = new AtomicLong();
  private final AtomicInteger asked = new AtomicInteger();
  private final ShortMemory<String, Integer> memory = new ShortMemory<>(10, nanos::get);

  @AfterEach
  void noTransaction() {
    TransactionSynchronizationManager.clear();
  }

  private int number() {
    return memory.find("a", () -> Optional.of(asked.incrementAndGet())).orElseThrow();
  }

  @Test
  void an_answer_is_remembered_for_two_seconds_and_no_longer() {
    assertThat(number()).isEqualTo(1);
    nanos.addAndGet(Duration.ofMillis(1_999).toNanos());
    assertThat(number()).isEqualTo(1);
    nanos.addAndGet(Duration.ofMillis(1).toNanos());
    assertThat(number()).isEqualTo(2);
  }

  @Test
  void what_is_not_there_is_asked_for_every_time() {
    for (int i = 1; i <= 3; i++) {
      assertThat(
              memory.find(
                  "b",
                  () -> {
                    asked.incrementAndGet();
                    return Optional.empty();
                  }))
          .isEmpty();
      assertThat(asked).hasValue(i);
    }
  }

  @Test
  void what_is_forgotten_is_asked_for_again_at_once() {
    number();
    memory.forget();
    assertThat(number()).isEqualTo(2);
  }

  @Test
  void an_answer_read_before_a_change_that_comes_in_after_it_is_not_believed() {
    assertThat(
            memory.find(
                "a",
                () -> {
                  memory.forget();
                  return Optional.of(-1);
                }))
        .contains(-1);
    assertThat(number()).isEqualTo(1);
  }

  @Test
  void a_change_counts_once_its_transaction_has_ended_which_itself_always_asks() {
    number();
    TransactionSynchronizationManager.setActualTransactionActive(true);
    TransactionSynchronizationManager.initSynchronization();
    memory.forget();
    assertThat(number()).isEqualTo(2);
    TransactionSynchronizationManager.setCurrentTransactionReadOnly(true);
    assertThat(number()).as("not over yet, and this one only reads").isEqualTo(1);

    TransactionSynchronizationManager.getSynchronizations()
        .forEach(one -> one.afterCompletion(TransactionSynchronization.STATUS_COMMITTED));
    assertThat(number()).isEqualTo(3);
  }
}
