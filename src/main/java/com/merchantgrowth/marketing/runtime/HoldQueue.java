package com.merchantgrowth.marketing.runtime;

import com.merchantgrowth.marketing.runtime.CombiningQueue.Outcome;
import com.merchantgrowth.marketing.runtime.Holds.Held;
import com.merchantgrowth.marketing.runtime.Holds.Wish;
import com.merchantgrowth.marketing.runtime.Idempotency.Answer;
import com.merchantgrowth.marketing.runtime.Idempotency.Keyed;
import com.merchantgrowth.shared.DomainException;
import jakarta.annotation.PreDestroy;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;

/** Reservations of each SKU in a sale stand in one line ({@link HoldBatch}). */
@Component
class HoldQueue {
  private final LiveTools tools;
  private final RushQueue<Item, Request> queue;

  HoldQueue(
      LiveTools tools,
      HoldBatch batch,
      Idempotency requests,
      PlatformTransactionManager transactions) {
    this.tools = tools;
    this.queue = new RushQueue<>(batch, requests, transactions);
  }

  /**
   * Pieces of a sale.
   *
   * @param sku its code
   */
  record Item(long tool, String sku) {}

  /**
   * @param answer to the hold, once it is made
   */
  record Request(Wish wish, Optional<Keyed> key, Function<Held, Answer> answer)
      implements RushQueue.Request {}

  /**
   * Keeps pieces; returns when it is committed.
   *
   * @throws DomainException as {@link Holds#hold(long, Wish)}
   */
  Answer hold(long id, Request request) {
    tools.guard(id);
    return queue.submit(new Item(id, request.wish().sku()), request);
  }

  /** Carries out what stands in line. */
  List<Outcome<Answer>> together(Item item, List<Request> all) {
    return queue.together(item, all);
  }

  @PreDestroy
  void drain() throws InterruptedException {
    queue.drain();
  }
}
