package com.merchantgrowth.shared;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Remembers for {@link #KEPT} what every request asks the database: who a token is, what an account
 * is in a shop. {@link #forget} takes effect at once on this node; other nodes follow within {@link
 * #KEPT}. Only what was found is remembered, so that what was just made is seen everywhere at once.
 *
 * <p>An answer counts only while nothing was forgotten since before it was asked for: one that was
 * read just before a change and comes in just after it is not believed.
 */
public final class ShortMemory<K, V> {
  public static final Duration KEPT = Duration.ofSeconds(2);

  private final Cache<K, Known<V>> known;
  private final AtomicLong era = new AtomicLong();

  private record Known<V>(long era, V value) {}

  /**
   * @param most answers kept at a time
   */
  public ShortMemory(int most) {
    this(most, Ticker.systemTicker());
  }

  ShortMemory(int most, Ticker ticker) {
    known = Caffeine.newBuilder().maximumSize(most).expireAfterWrite(KEPT).ticker(ticker).build();
  }

  /** What is known, or what asking finds. In a transaction that writes it is always asked. */
  public Optional<V> find(K key, Supplier<Optional<V>> ask) {
    if (writing()) {
      return ask.get();
    }
    long now = era.get();
    Known<V> before = known.getIfPresent(key);
    if (before != null && before.era() == now) {
      return Optional.of(before.value());
    }
    Optional<V> found = ask.get();
    found.ifPresent(value -> known.put(key, new Known<>(now, value)));
    return found;
  }

  private static boolean writing() {
    return TransactionSynchronizationManager.isActualTransactionActive()
        && !TransactionSynchronizationManager.isCurrentTransactionReadOnly();
  }

  /** Nothing that was found before counts any more; within a transaction, once it has ended. */
  public void forget() {
    if (TransactionSynchronizationManager.isSynchronizationActive()) {
      TransactionSynchronizationManager.registerSynchronization(
          new TransactionSynchronization() {
            @Override
            public void afterCompletion(int status) {
              era.incrementAndGet();
            }
          });
    } else {
      era.incrementAndGet();
    }
  }
}
