package com.merchantgrowth.marketing.runtime;

import com.merchantgrowth.marketing.runtime.CombiningQueue.Outcome;
import com.merchantgrowth.marketing.runtime.Coupons.Claimed;
import com.merchantgrowth.marketing.runtime.Coupons.Wish;
import com.merchantgrowth.marketing.runtime.Idempotency.Answer;
import com.merchantgrowth.marketing.runtime.Idempotency.Keyed;
import com.merchantgrowth.shared.DomainException;
import jakarta.annotation.PreDestroy;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;

/** Claims of each coupon stand in one line ({@link ClaimBatch}). */
@Component
class ClaimQueue {
  private final LiveTools tools;
  private final RushQueue<Long, Request> queue;

  ClaimQueue(
      LiveTools tools,
      ClaimBatch batch,
      Idempotency requests,
      PlatformTransactionManager transactions) {
    this.tools = tools;
    this.queue = new RushQueue<>(batch, requests, transactions);
  }

  /**
   * @param answer to the claim, once it is made
   */
  record Request(Wish wish, Optional<Keyed> key, Function<Claimed, Answer> answer)
      implements RushQueue.Request {}

  /**
   * Claims one coupon; returns when it is committed.
   *
   * @throws DomainException as {@link Coupons#claim(long, Wish)}
   */
  Answer claim(long id, Request request) {
    tools.guard(id);
    return queue.submit(id, request);
  }

  /** Carries out what stands in line. */
  List<Outcome<Answer>> together(long id, List<Request> all) {
    return queue.together(id, all);
  }

  @PreDestroy
  void drain() throws InterruptedException {
    queue.drain();
  }
}
