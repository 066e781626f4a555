package com.merchantgrowth.marketing.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.merchantgrowth.marketing.runtime.CombiningQueue.Outcome;
import com.merchantgrowth.shared.DomainException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class CombiningQueueTest {
  private final ExecutorService pool = Executors.newVirtualThreadPerTaskExecutor();
  private final ConcurrentLinkedQueue<List<Integer>> batches = new ConcurrentLinkedQueue<>();

  /** Of each request whether it may go on; 0 is held up until it is let go. */
  private final CountDownLatch go = new CountDownLatch(1);

  private final CombiningQueue<String, Integer, Integer> queue =
      new CombiningQueue<>(this::together, 500, 600);

  @AfterEach
  void close() {
    pool.close();
  }

  private List<Outcome<Integer>> together(String item, List<Integer> requests) {
    batches.add(requests);
    if (requests.contains(0)) {
      await(go);
    }
    if (requests.contains(-1)) {
      throw new IllegalStateException("broken");
    }
    return requests.stream()
        .map(
            one ->
                one % 13 == 12
                    ? Outcome.<Integer>failed(DomainException.conflict("no", one))
                    : Outcome.of(one * 2))
        .toList();
  }

  private static void await(CountDownLatch latch) {
    try {
      assertThat(latch.await(20, TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException stopped) {
      throw new IllegalStateException(stopped);
    }
  }

  private static void until(Callable<Boolean> condition) {
    Awaitility.await().pollDelay(Duration.ZERO).pollInterval(Duration.ofMillis(1)).until(condition);
  }

  /** One under way, and so many waiting behind it. */
  private List<Future<Integer>> waiting(int... requests) {
    List<Future<Integer>> all = new ArrayList<>();
    all.add(pool.submit(() -> queue.submit("a", 0)));
    until(() -> batches.size() == 1);
    for (int i = 0; i < requests.length; i++) {
      int request = requests[i];
      int present = i + 2;
      all.add(pool.submit(() -> queue.submit("a", request)));
      until(() -> queue.present() == present);
    }
    return all;
  }

  @Test
  void an_idle_item_is_served_at_once_and_those_that_come_meanwhile_together() throws Exception {
    List<Future<Integer>> all = waiting(1, 2, 3);
    assertThat(queue.submit("b", 7)).as("another item does not wait").isEqualTo(14);

    go.countDown();

    for (int i = 0; i < all.size(); i++) {
      assertThat(all.get(i).get(20, TimeUnit.SECONDS)).isEqualTo(2 * i);
    }
    assertThat(batches).containsExactly(List.of(0), List.of(7), List.of(1, 2, 3));
    assertThat(queue.busyItems()).isZero();
  }

  @Test
  void a_refusal_is_its_own_and_a_broken_batch_everybody_s_but_the_next_one_goes_on()
      throws Exception {
    List<Future<Integer>> all = waiting(12, 5);
    go.countDown();
    assertThatThrownBy(() -> all.get(1).get(20, TimeUnit.SECONDS))
        .hasRootCauseInstanceOf(DomainException.class);
    assertThat(all.get(2).get(20, TimeUnit.SECONDS)).isEqualTo(10);

    assertThatThrownBy(() -> queue.submit("a", -1)).hasMessage("broken");
    assertThat(queue.submit("a", 4)).isEqualTo(8);
    assertThat(queue.busyItems()).isZero();
  }

  @Test
  void at_most_two_hundred_go_together_in_the_order_they_came() throws Exception {
    int[] requests = java.util.stream.IntStream.rangeClosed(1, 250).toArray();
    List<Future<Integer>> all = waiting(requests);
    go.countDown();
    for (Future<Integer> one : all) {
      try {
        one.get(20, TimeUnit.SECONDS);
      } catch (java.util.concurrent.ExecutionException refused) {
        assertThat(refused).hasRootCauseInstanceOf(DomainException.class);
      }
    }
    assertThat(batches).extracting(List::size).containsExactly(1, 200, 50);
    assertThat(batches.stream().flatMap(List::stream)).isSorted();
  }

  @Test
  void who_comes_when_the_line_or_the_house_is_full_is_told_so_and_nothing_is_done()
      throws Exception {
    CombiningQueue<String, Integer, Integer> small = new CombiningQueue<>(this::together, 1, 3);
    Future<Integer> first = pool.submit(() -> small.submit("a", 0));
    until(() -> batches.size() == 1);
    Future<Integer> second = pool.submit(() -> small.submit("a", 1));
    until(() -> small.present() == 2);

    busy(() -> small.submit("a", 2));
    assertThat(small.submit("b", 3)).isEqualTo(6);
    Future<Integer> other = pool.submit(() -> small.submit("c", 0));
    until(() -> small.present() == 3);
    busy(() -> small.submit("b", 4));

    go.countDown();
    assertThat(first.get(20, TimeUnit.SECONDS)).isZero();
    assertThat(second.get(20, TimeUnit.SECONDS)).isEqualTo(2);
    assertThat(other.get(20, TimeUnit.SECONDS)).isZero();
    assertThat(small.submit("a", 2)).as("there is room again").isEqualTo(4);
    assertThat(batches.stream().flatMap(List::stream)).doesNotContain(4);
  }

  private static void busy(Runnable act) {
    assertThatThrownBy(act::run)
        .isInstanceOfSatisfying(
            DomainException.class,
            refused -> assertThat(refused.kind()).isEqualTo(DomainException.Kind.BUSY));
  }

  @Test
  void what_waits_when_it_is_drained_is_served_and_nobody_comes_in_after() throws Exception {
    List<Future<Integer>> all = waiting(1, 2);
    assertThat(queue.drain(Duration.ofMillis(1))).as("somebody is still here").isFalse();
    Future<Boolean> drained = pool.submit(() -> queue.drain(Duration.ofSeconds(20)));
    go.countDown();

    assertThat(drained.get(20, TimeUnit.SECONDS)).isTrue();
    assertThat(all).allMatch(Future::isDone);
    busy(() -> queue.submit("a", 3));
  }

  /** Nobody is forgotten, nobody answered twice, however they meet. */
  @Test
  void thousands_of_callers_on_few_items_each_get_their_own_answer() throws Exception {
    int callers = 64;
    int each = 400;
    Map<String, AtomicInteger> inside = new ConcurrentHashMap<>();
    Set<Integer> done = ConcurrentHashMap.newKeySet();
    CombiningQueue<String, Integer, Integer> busy =
        new CombiningQueue<>(
            (item, requests) -> {
              assertThat(
                      inside.computeIfAbsent(item, none -> new AtomicInteger()).getAndIncrement())
                  .as("one at a time leads an item")
                  .isZero();
              requests.forEach(one -> assertThat(done.add(one)).isTrue());
              Thread.yield();
              inside.get(item).decrementAndGet();
              return requests.stream().map(one -> Outcome.of(one + 1)).toList();
            },
            500,
            600);
    List<Future<Boolean>> all = new ArrayList<>();
    for (int i = 0; i < callers; i++) {
      int caller = i;
      all.add(
          pool.submit(
              () -> {
                for (int n = caller * each; n < (caller + 1) * each; n++) {
                  assertThat(busy.submit("item-" + n % 3, n)).isEqualTo(n + 1);
                }
                return true;
              }));
    }
    for (Future<Boolean> one : all) {
      assertThat(one.get(60, TimeUnit.SECONDS)).isTrue();
    }
    assertThat(done).hasSize(callers * each);
    assertThat(busy.busyItems()).isZero();
    assertThat(busy.present()).isZero();
  }
}
