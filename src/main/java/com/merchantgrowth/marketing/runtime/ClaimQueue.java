package com.merchantgrowth.marketing.runtime;

import com.merchantgrowth.marketing.runtime.CombiningQueue.Outcome;
import com.merchantgrowth.marketing.runtime.Coupons.Claimed;
import com.merchantgrowth.marketing.runtime.Coupons.Wish;
import com.merchantgrowth.marketing.runtime.Idempotency.Answer;
import com.merchantgrowth.marketing.runtime.Idempotency.Keyed;
import com.merchantgrowth.shared.DomainException;
import jakarta.annotation.PreDestroy;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.NestedRuntimeException;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Claims of each coupon stand in one line on this node; those that arrive together are one
 * transaction ({@link ClaimBatch}). Several nodes have a line each and agree by the rows.
 */
@Component
class ClaimQueue {
  private static final Logger LOG = LoggerFactory.getLogger(ClaimQueue.class);

  /** Waiting for one coupon: five transactions' worth; who comes then is told to come again. */
  private static final int LONGEST_LINE = 5 * CombiningQueue.MOST_TOGETHER;

  private static final int PLACES = 4 * LONGEST_LINE;
  private static final int TRIES = 2;
  private static final Duration TO_DRAIN = Duration.ofSeconds(20);

  private final LiveTools tools;
  private final ClaimBatch batch;
  private final TransactionTemplate transaction;
  private final CombiningQueue<Long, Request, Answer> queue =
      new CombiningQueue<>(this::together, LONGEST_LINE, PLACES);

  ClaimQueue(LiveTools tools, ClaimBatch batch, PlatformTransactionManager transactions) {
    this.tools = tools;
    this.batch = batch;
    this.transaction = new TransactionTemplate(transactions);
  }

  /**
   * @param key to keep the answer under
   * @param answer to the claim, once it is made
   */
  record Request(Wish wish, Optional<Keyed> key, Function<Claimed, Answer> answer) {}

  /**
   * Claims one coupon; returns when it is committed. What belongs to a transaction that is already
   * there cannot wait for others and is carried out in it.
   *
   * @throws DomainException as {@link Coupons#claim(long, Wish)}
   */
  Answer claim(long id, Wish wish, Optional<Keyed> key, Function<Claimed, Answer> answer) {
    tools.guard(id);
    Request request = new Request(wish, key, answer);
    return TransactionSynchronizationManager.isActualTransactionActive()
        ? batch.carryOut(id, List.of(request)).getFirst().get()
        : queue.submit(id, request);
  }

  /** All in one transaction; if one of them breaks it, each in its own. */
  private List<Outcome<Answer>> together(long id, List<Request> requests) {
    AtomicBoolean carriedOut = new AtomicBoolean();
    try {
      return inTransaction(id, requests, carriedOut);
    } catch (RuntimeException failed) {
      // Failed while it was committed, nobody knows whether it was: a key answers that later.
      if (carriedOut.get() || !anotherTry(failed)) {
        throw failed;
      }
      LOG.debug("{} claims of {} one by one", requests.size(), id, failed);
      return requests.stream().map(request -> alone(id, request, TRIES)).toList();
    }
  }

  private List<Outcome<Answer>> inTransaction(
      long id, List<Request> requests, AtomicBoolean carriedOut) {
    List<Outcome<Answer>> outcomes =
        transaction.execute(
            status -> {
              List<Outcome<Answer>> made = batch.carryOut(id, requests);
              carriedOut.set(true);
              return made;
            });
    return outcomes == null ? List.of() : outcomes;
  }

  /**
   * Another node was first with this buyer or key, or two waited for each other: looked at anew.
   */
  private Outcome<Answer> alone(long id, Request request, int tries) {
    AtomicBoolean carriedOut = new AtomicBoolean();
    try {
      return inTransaction(id, List.of(request), carriedOut).getFirst();
    } catch (RuntimeException failed) {
      return tries > 1 && !carriedOut.get() && anotherTry(failed)
          ? alone(id, request, tries - 1)
          : Outcome.failed(failed);
    }
  }

  /** A database that is not there is not asked once for each of them. */
  private static boolean anotherTry(RuntimeException failed) {
    return failed instanceof DataIntegrityViolationException
        || failed instanceof ConcurrencyFailureException
        || !(failed instanceof NestedRuntimeException);
  }

  /** Whoever stands in line is still served when the portal stops. */
  @PreDestroy
  void drain() throws InterruptedException {
    if (!queue.drain(TO_DRAIN)) {
      LOG.warn("claims are still waiting after {}", TO_DRAIN);
    }
  }
}
