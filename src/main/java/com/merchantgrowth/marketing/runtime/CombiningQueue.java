package com.merchantgrowth.marketing.runtime;

import com.merchantgrowth.shared.DomainException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Carries out together what arrives together for one item (flat combining, group commit). Whoever
 * finds an item idle leads: carries its own request out at once, alone. Who comes meanwhile waits;
 * when the leader is done, the first of them leads all that wait then. So nobody waits without
 * something under way, an idle item costs nothing, and the busier an item is the more requests
 * share a commit. There are no threads of its own: the callers do the work.
 *
 * <p>An item is in {@link #lines} exactly while somebody leads it; joining a line and passing the
 * lead on are atomic there, so nobody can be overlooked.
 */
final class CombiningQueue<K, Q, A> {
  /** Requests carried out together. */
  static final int MOST_TOGETHER = 200;

  private final Work<K, Q, A> work;
  private final int longestLine;
  private final int places;
  private final Semaphore free;
  private final Map<K, Queue<Place<Q, A>>> lines = new ConcurrentHashMap<>();

  /** What is done with requests. */
  interface Work<K, Q, A> {
    /**
     * @return the outcome of each, in their order; what is thrown instead fails them all
     */
    List<Outcome<A>> together(K item, List<Q> requests);
  }

  /** An answer, or what the request failed with. */
  record Outcome<A>(Optional<A> answer, Optional<RuntimeException> failure) {
    static <A> Outcome<A> of(A answer) {
      return new Outcome<>(Optional.of(answer), Optional.empty());
    }

    static <A> Outcome<A> failed(RuntimeException failure) {
      return new Outcome<>(Optional.empty(), Optional.of(failure));
    }

    A get() {
      failure.ifPresent(
          failed -> {
            throw failed;
          });
      return answer.orElseThrow();
    }
  }

  /** Where a request waits: until it has its outcome, or is told to lead (empty). */
  private record Place<Q, A>(Q request, CompletableFuture<Optional<Outcome<A>>> turn) {}

  /**
   * @param longestLine requests that may wait for one item
   * @param places requests that may be here at all
   */
  CombiningQueue(Work<K, Q, A> work, int longestLine, int places) {
    this.work = work;
    this.longestLine = longestLine;
    this.places = places;
    this.free = new Semaphore(places);
  }

  /**
   * Carries a request out, with others if there are any; returns when all of it is done.
   *
   * @throws DomainException busy, if too many wait already: nothing was done
   */
  A submit(K item, Q request) {
    if (!free.tryAcquire()) {
      throw busy();
    }
    try {
      Place<Q, A> mine = new Place<>(request, new CompletableFuture<>());
      join(item, mine);
      return mine.turn().join().orElseGet(() -> lead(item, mine)).get();
    } finally {
      free.release();
    }
  }

  private void join(K item, Place<Q, A> mine) {
    lines.compute(
        item,
        (same, line) -> {
          if (line == null) {
            mine.turn().complete(Optional.empty());
            return new ArrayDeque<>();
          }
          if (line.size() >= longestLine) {
            throw busy();
          }
          line.add(mine);
          return line;
        });
  }

  private Outcome<A> lead(K item, Place<Q, A> mine) {
    List<Place<Q, A>> together = new ArrayList<>();
    together.add(mine);
    lines.computeIfPresent(
        item,
        (same, line) -> {
          while (!line.isEmpty() && together.size() < MOST_TOGETHER) {
            together.add(line.remove());
          }
          return line;
        });
    List<Outcome<A>> outcomes =
        Collections.nCopies(
            together.size(), Outcome.failed(new IllegalStateException("the leader has failed")));
    try {
      List<Outcome<A>> done = work.together(item, together.stream().map(Place::request).toList());
      if (done.size() == together.size()) {
        outcomes = done;
      }
    } catch (RuntimeException failed) {
      outcomes = Collections.nCopies(together.size(), Outcome.failed(failed));
    } finally {
      // the next ones begin before those here are woken
      passOn(item);
      for (int i = 1; i < together.size(); i++) {
        together.get(i).turn().complete(Optional.of(outcomes.get(i)));
      }
    }
    return outcomes.getFirst();
  }

  private void passOn(K item) {
    lines.computeIfPresent(
        item,
        (same, line) -> {
          Place<Q, A> next = line.poll();
          if (next == null) {
            return null;
          }
          next.turn().complete(Optional.empty());
          return line;
        });
  }

  /**
   * Lets nobody in any more and waits for those who are.
   *
   * @return whether all have left
   */
  boolean drain(Duration atMost) throws InterruptedException {
    return free.tryAcquire(places, atMost.toMillis(), TimeUnit.MILLISECONDS);
  }

  /** Requests that are here: under way or waiting. */
  int present() {
    return places - free.availablePermits();
  }

  /** Items somebody leads. */
  int busyItems() {
    return lines.size();
  }

  private static DomainException busy() {
    return DomainException.busy("marketing.error.rush");
  }
}
