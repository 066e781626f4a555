package com.merchantgrowth.marketing.runtime;

import com.merchantgrowth.marketing.runtime.CombiningQueue.Outcome;
import com.merchantgrowth.marketing.runtime.Idempotency.Answer;
import com.merchantgrowth.marketing.runtime.Idempotency.Kept;
import com.merchantgrowth.marketing.runtime.Idempotency.Keyed;
import com.merchantgrowth.shared.DomainException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.NestedRuntimeException;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Requests for scarce things: those for one thing that arrive together are one transaction, each
 * with its own effect, key and answer ({@link CombiningQueue}). Several nodes have a line each and
 * agree by the rows.
 */
final class RushQueue<K, Q extends RushQueue.Request> {
  private static final Logger LOG = LoggerFactory.getLogger(RushQueue.class);

  /** Waiting for one thing: five transactions' worth; who comes then is told to come again. */
  static final int LONGEST_LINE = 5 * CombiningQueue.MOST_TOGETHER;

  private static final int PLACES = 4 * LONGEST_LINE;
  private static final int TRIES = 2;
  private static final Duration TO_DRAIN = Duration.ofSeconds(20);

  private final Batch<K, Q> batch;
  private final Idempotency requests;
  private final TransactionTemplate transaction;
  private final CombiningQueue<K, Q, Answer> queue =
      new CombiningQueue<>(this::together, LONGEST_LINE, PLACES);

  RushQueue(Batch<K, Q> batch, Idempotency requests, PlatformTransactionManager transactions) {
    this.batch = batch;
    this.requests = requests;
    this.transaction = new TransactionTemplate(transactions);
  }

  /** What all requests have. */
  interface Request {
    /** To keep the answer under; empty = it is not kept. */
    Optional<Keyed> key();
  }

  /** What is done with requests for one thing, in the caller's transaction. */
  interface Batch<K, Q> {
    /**
     * @return the outcome of each, in their order; a refusal is one and does not touch the others
     */
    List<Outcome<Answer>> carryOut(K item, List<Q> requests);
  }

  /**
   * Carries a request out; returns when it is committed. What belongs to a transaction that is
   * already there cannot wait for others and is carried out in it.
   *
   * @throws DomainException what it is refused with; busy, if too many wait
   */
  Answer submit(K item, Q request) {
    return TransactionSynchronizationManager.isActualTransactionActive()
        ? carryOut(item, List.of(request)).getFirst().get()
        : queue.submit(item, request);
  }

  /** All in one transaction; if one of them breaks it, each in its own. */
  List<Outcome<Answer>> together(K item, List<Q> all) {
    AtomicBoolean carriedOut = new AtomicBoolean();
    try {
      return inTransaction(item, all, carriedOut);
    } catch (RuntimeException failed) {
      // Failed while it was committed, nobody knows whether it was: a key answers that later.
      if (carriedOut.get() || !anotherTry(failed)) {
        throw failed;
      }
      LOG.debug("{} requests for {} one by one", all.size(), item, failed);
      return all.stream().map(request -> alone(item, request, TRIES)).toList();
    }
  }

  /**
   * Another node was first with this buyer or key, or two waited for each other: looked at anew.
   */
  private Outcome<Answer> alone(K item, Q request, int tries) {
    AtomicBoolean carriedOut = new AtomicBoolean();
    try {
      return inTransaction(item, List.of(request), carriedOut).getFirst();
    } catch (RuntimeException failed) {
      return tries > 1 && !carriedOut.get() && anotherTry(failed)
          ? alone(item, request, tries - 1)
          : Outcome.failed(failed);
    }
  }

  /** A database that is not there is not asked once for each of them. */
  private static boolean anotherTry(RuntimeException failed) {
    return failed instanceof DataIntegrityViolationException
        || failed instanceof ConcurrencyFailureException
        || !(failed instanceof NestedRuntimeException);
  }

  private List<Outcome<Answer>> inTransaction(K item, List<Q> all, AtomicBoolean carriedOut) {
    return Objects.requireNonNull(
        transaction.execute(
            status -> {
              List<Outcome<Answer>> made = carryOut(item, all);
              carriedOut.set(true);
              return made;
            }));
  }

  private List<Outcome<Answer>> carryOut(K item, List<Q> all) {
    Map<Keyed, Kept> before = requests.before(keys(all));
    List<Q> open =
        all.stream()
            .filter(request -> request.key().filter(before::containsKey).isEmpty())
            .toList();
    List<Outcome<Answer>> made = open.isEmpty() ? List.of() : batch.carryOut(item, open);
    Map<Keyed, Answer> answers = new HashMap<>();
    List<Keyed> refused = new ArrayList<>();
    for (int i = 0; i < open.size(); i++) {
      Outcome<Answer> outcome = made.get(i);
      open.get(i)
          .key()
          .ifPresent(
              key ->
                  outcome
                      .answer()
                      .ifPresentOrElse(answer -> answers.put(key, answer), () -> refused.add(key)));
    }
    requests.keep(answers);
    // What was refused may be under way on another node too, and have been carried out there since.
    Map<Keyed, Kept> since = requests.before(refused);
    List<Outcome<Answer>> outcomes = new ArrayList<>(all.size());
    int next = 0;
    for (Q request : all) {
      Kept kept = request.key().map(before::get).orElse(null);
      Outcome<Answer> outcome = kept == null ? made.get(next++) : null;
      Kept known = kept == null ? request.key().map(since::get).orElse(null) : kept;
      outcomes.add(
          known == null
              ? Objects.requireNonNull(outcome)
              : again(known, request.key().orElseThrow()));
    }
    return outcomes;
  }

  private static <Q extends Request> Collection<Keyed> keys(List<Q> all) {
    return all.stream().flatMap(request -> request.key().stream()).toList();
  }

  private static Outcome<Answer> again(Kept kept, Keyed key) {
    try {
      return Outcome.of(kept.to(key));
    } catch (DomainException contradiction) {
      return Outcome.failed(contradiction);
    }
  }

  /** Whoever stands in line is still served when the portal stops. */
  void drain() throws InterruptedException {
    if (!queue.drain(TO_DRAIN)) {
      LOG.warn("requests are still waiting after {}", TO_DRAIN);
    }
  }
}
