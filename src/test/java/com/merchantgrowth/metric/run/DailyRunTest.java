package com.merchantgrowth.metric.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;

import com.merchantgrowth.merchant.ShopAttributes;
import com.merchantgrowth.merchant.ShopSetup;
import com.merchantgrowth.merchant.Shops;
import com.merchantgrowth.metric.MetricResults;
import com.merchantgrowth.metric.PublishedRun;
import com.merchantgrowth.metric.SubjectResult;
import com.merchantgrowth.metric.fact.FactDraft;
import com.merchantgrowth.metric.fact.FactWriter;
import com.merchantgrowth.metric.fact.WriteMode;
import com.merchantgrowth.notice.MyNotices;
import com.merchantgrowth.notice.NoticeFilter;
import com.merchantgrowth.shared.BusinessCalendar;
import com.merchantgrowth.shared.DayRange;
import com.merchantgrowth.shared.DomainException;
import com.merchantgrowth.shared.SubjectKind;
import com.merchantgrowth.support.People;
import com.merchantgrowth.support.PortalTest;
import com.merchantgrowth.support.SqlCount;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@PortalTest
class DailyRunTest {
  private static final LocalDate FIRST = LocalDate.of(2018, 3, 1);
  private static final LocalDate DAY = LocalDate.of(2018, 3, 30);
  private static boolean prepared;

  @Autowired DailyRunEngine engine;
  @Autowired RunRows rows;
  @Autowired RunWorker worker;
  @Autowired RunComputation computation;
  @Autowired ResultWriter writer;
  @Autowired RunPublication publication;
  @Autowired RunUpkeep upkeep;
  @Autowired RunFailures failures;
  @Autowired MyNotices notices;
  @Autowired People people;
  @Autowired RunSettings settings;
  @Autowired MetricResults results;
  @Autowired FactWriter facts;
  @Autowired ShopSetup setup;
  @Autowired Shops shops;
  @Autowired BusinessCalendar calendar;
  @Autowired JdbcClient jdbc;

  @BeforeEach
  void market() {
    if (prepared) {
      return;
    }
    prepared = true;
    Map<String, ShopAttributes> market = new LinkedHashMap<>();
    for (int i = 0; i < 25; i++) {
      market.put(
          "run-" + i,
          new ShopAttributes("Run " + i, "run-tea", i < 22 ? "L1" : "L2", null, "", null, null));
    }
    setup.shops(market);
    try (FactDraft draft =
        facts.begin(
            SubjectKind.SHOP, "run-test", List.of("gmv", "visitors", "buyers"), WriteMode.MERGE)) {
      for (int i = 0; i < 25; i++) {
        long shop = shops.require("run-" + i).id();
        for (int d = 0; d < 40; d++) {
          draft.row(shop, FIRST.plusDays(d), new double[] {100.0 * i + d, 40 + i, 10 + i % 3});
        }
      }
      draft.publish();
    }
  }

  private RunStatus run(LocalDate day) {
    return engine.run(List.of(day), RunVersions.OWN, "test", (run, done, total) -> {}).getFirst();
  }

  private SubjectResult result(PublishedRun run, int shop) {
    return results.of(run, shops.require("run-" + shop).id()).orElseThrow();
  }

  private PublishedRun visible(LocalDate day) {
    return results.run(SubjectKind.SHOP, day).orElseThrow();
  }

  @Test
  void a_run_shows_values_percentiles_groups_and_marks() {
    RunStatus status = run(DAY);

    assertThat(status.error()).isNull();
    assertThat(status.state()).isEqualTo(RunStatus.State.PUBLISHED);
    PublishedRun run = visible(DAY);
    int gmv = run.position("gmv_30").orElseThrow();
    SubjectResult tenth = result(run, 10);
    assertThat(tenth.active()).isTrue();
    assertThat(tenth.values()[gmv]).isEqualTo(30 * 1000.0 + 29 * 30 / 2.0);
    assertThat(tenth.samples()[gmv]).isEqualTo(30);
    assertThat(tenth.group().size()).isEqualTo(22);
    assertThat(tenth.percentiles()[gmv]).isEqualTo(100.0 * 10 / 21);
    assertThat(tenth.marks().get(gmv).n()).isEqualTo(22);
    assertThat(tenth.marks().get(gmv).median()).isEqualTo(30 * 1050.0 + 435);
    SubjectResult widened = result(run, 24);
    assertThat(widened.group().size()).isEqualTo(25);
    assertThat(widened.narrowest().size()).isEqualTo(3);
    assertThat(widened.percentiles()[gmv]).isEqualTo(100);
    int unreported = run.position("live_hours_30").orElseThrow();
    assertThat(tenth.values()[unreported]).isNaN();
  }

  @Test
  void peers_values_are_the_whole_group_s_and_read_once() {
    run(DAY);
    PublishedRun run = visible(DAY);
    int gmv = run.position("gmv_30").orElseThrow();
    SubjectResult widened = result(run, 24);

    double[][] peers = results.peerValues(run, widened.group(), new int[] {gmv});
    assertThat(peers[0]).hasSize(25).isSorted();
    assertThat(SqlCount.of(() -> results.peerValues(run, widened.group(), new int[] {gmv})))
        .isZero();
  }

  @Test
  void running_a_day_again_gives_the_same_bits() {
    run(DAY);
    List<SubjectResult> before = all(visible(DAY));
    run(DAY);
    PublishedRun again = visible(DAY);
    List<SubjectResult> after = all(again);

    assertThat(again.id()).isGreaterThan(before.getFirst().run().id());
    for (int i = 0; i < before.size(); i++) {
      assertThat(Arrays.equals(after.get(i).values(), before.get(i).values())).isTrue();
      assertThat(Arrays.equals(after.get(i).percentiles(), before.get(i).percentiles())).isTrue();
      assertThat(after.get(i).group()).isEqualTo(before.get(i).group());
    }
  }

  private List<SubjectResult> all(PublishedRun run) {
    List<SubjectResult> all = new ArrayList<>();
    for (int i = 0; i < 25; i++) {
      all.add(result(run, i));
    }
    return all;
  }

  @Test
  void several_days_in_one_go_equal_the_days_one_by_one_and_history_takes_few_statements() {
    List<LocalDate> days = DAY.plusDays(1).datesUntil(DAY.plusDays(6)).toList();
    List<List<SubjectResult>> single = new ArrayList<>();
    for (LocalDate day : days) {
      run(day);
      single.add(all(visible(day)));
    }
    engine.run(days, RunVersions.OWN, "test", (run, done, total) -> {});
    for (int d = 0; d < days.size(); d++) {
      List<SubjectResult> now = all(visible(days.get(d)));
      for (int i = 0; i < now.size(); i++) {
        assertThat(now.get(i).values()).isEqualTo(single.get(d).get(i).values());
        assertThat(now.get(i).percentiles()).isEqualTo(single.get(d).get(i).percentiles());
      }
    }
    long shop = shops.require("run-3").id();
    DayRange range = DayRange.closed(days.getFirst(), days.getLast());
    assertThat(results.history(SubjectKind.SHOP, shop, range)).hasSize(5);
    assertThat(SqlCount.of(() -> results.history(SubjectKind.SHOP, shop, range)))
        .isLessThanOrEqualTo(2);
  }

  @Test
  void a_corrected_fact_makes_the_days_whose_windows_hold_it_stale() {
    LocalDate before = LocalDate.of(2018, 4, 8);
    run(before);
    assertThat(visible(before).stale()).isFalse();
    try (FactDraft draft =
        facts.begin(SubjectKind.SHOP, "run-late", List.of("paid_orders"), WriteMode.MERGE)) {
      draft.row(shops.require("run-1").id(), before.plusDays(1), new double[] {7});
      draft.publish();
    }
    assertThat(visible(before).stale()).isFalse();
    try (FactDraft draft =
        facts.begin(SubjectKind.SHOP, "run-late", List.of("paid_orders"), WriteMode.MERGE)) {
      draft.row(shops.require("run-1").id(), before, new double[] {7});
      draft.publish();
    }
    assertThat(visible(before).stale()).isTrue();
    run(before);
    assertThat(visible(before).stale()).isFalse();
  }

  @Test
  void a_crash_in_the_middle_leaves_the_visible_result_and_is_cleared_at_the_next_start() {
    LocalDate day = DAY.plusDays(8);
    run(day);
    long shown = visible(day).id();
    RunStatus crashed = waiting(day);
    RunLeases dead = node("dead-node");
    assertThat(dead.claim(crashed)).isTrue();
    RunComputation.DayPlan plan = computation.plan(crashed);
    var opened = computation.open(SubjectKind.SHOP, List.of(plan));
    writer.write(computation.compute(plan, opened, done -> {}), done -> {});
    opened.forEach(relation -> relation.close());

    assertThat(visible(day).id()).isEqualTo(shown);
    assertThat(stored(crashed.id())).isPositive();
    upkeep.endAbandoned(null);
    assertThat(rows.find(crashed.id()).orElseThrow().state()).isEqualTo(RunStatus.State.RUNNING);
    upkeep.endAbandoned("dead-node");
    upkeep.clean();
    assertThat(rows.find(crashed.id()).orElseThrow().state()).isEqualTo(RunStatus.State.FAILED);
    assertThat(stored(crashed.id())).isZero();
    assertThat(visible(day).id()).isEqualTo(shown);
    RunStatus again = rows.newestOf(SubjectKind.SHOP, day).orElseThrow();
    assertThat(again.requestedBy()).isEqualTo(RunUpkeep.RESTART);
    engine.carryOut(List.of(again), (run, done, total) -> {});
    assertThat(visible(day).id()).isEqualTo(again.id());
  }

  @Test
  void a_day_that_stops_the_program_twice_is_left_to_people() {
    LocalDate day = LocalDate.of(2016, 11, 11);
    RunStatus first = waiting(day);
    RunLeases node = node("unlucky-node");
    assertThat(node.claim(first)).isTrue();
    upkeep.endAbandoned("unlucky-node");
    RunStatus again = rows.newestOf(SubjectKind.SHOP, day).orElseThrow();
    assertThat(again.id()).isNotEqualTo(first.id());
    assertThat(node.claim(again)).isTrue();

    upkeep.endAbandoned("unlucky-node");

    RunStatus last = rows.newestOf(SubjectKind.SHOP, day).orElseThrow();
    assertThat(last.id()).isEqualTo(again.id());
    assertThat(last.state()).isEqualTo(RunStatus.State.FAILED);
    assertThat(told(first)).as("it was done again by itself").isZero();
    assertThat(told(again)).isEqualTo(1);
  }

  @Test
  void administrators_are_told_once_of_a_run_that_fails() {
    RunStatus run = waiting(LocalDate.of(2016, 12, 12));
    RunComputation broken = mock(RunComputation.class);
    doThrow(new IllegalStateException("no space left")).when(broken).collect(any(), any());
    DailyRunEngine engine =
        new DailyRunEngine(
            rows, broken, writer, publication, node("full-node"), failures, calendar);

    engine.carryOut(List.of(run), (over, done, total) -> {});
    failures.record(run, "other-id", "told again");

    RunStatus failed = rows.find(run.id()).orElseThrow();
    assertThat(failed.state()).isEqualTo(RunStatus.State.FAILED);
    assertThat(told(run)).isEqualTo(1);
    assertThat(
            people.as(people.admin(), () -> notices.page(NoticeFilter.ALL, 0, 100)).stream()
                .map(notice -> notice.sentence(Locale.CHINESE)))
        .contains("12月12日的日结失败，页面仍是上一次的结果。错误编号 " + failed.errorId());
  }

  private long told(RunStatus run) {
    return jdbc.sql("select count(*) from notice where kind = 'run.failed' and once = ?")
        .param("run-" + run.id())
        .query(Long.class)
        .single();
  }

  @Test
  void a_node_that_lost_its_lease_cannot_publish() {
    LocalDate day = DAY.plusDays(9);
    RunStatus run = waiting(day);
    RunLeases slow = node("slow-node");
    assertThat(slow.claim(run)).isTrue();
    slow.release(run.id());

    assertThatThrownBy(() -> publication.publish(run, DayRange.lastDays(30, day), 0))
        .isInstanceOf(DomainException.class);
    assertThat(results.run(SubjectKind.SHOP, day)).isEmpty();
    upkeep.endAbandoned(null);
  }

  @Test
  void of_two_engines_that_race_for_a_day_one_takes_it() throws Exception {
    for (int round = 0; round < 10; round++) {
      LocalDate day = LocalDate.of(2017, 1, 1).plusDays(round);
      RunStatus first = waiting(day);
      RunStatus second = waiting(day);
      CountDownLatch start = new CountDownLatch(1);
      try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
        Future<Boolean> one = threads.submit(() -> claim(start, node("one"), first));
        Future<Boolean> two = threads.submit(() -> claim(start, node("two"), second));
        start.countDown();
        assertThat(one.get() ^ two.get()).isTrue();
      }
      rows.failed(first.id(), "x", "test", calendar.now());
      rows.failed(second.id(), "x", "test", calendar.now());
      rows.release(first.id());
      rows.release(second.id());
    }
  }

  @Test
  void attributes_count_as_they_were_on_the_day() {
    LocalDate today = calendar.today();
    setup.shops(
        Map.of("run-21", new ShopAttributes("Run 21", "run-other", "L9", null, "", null, null)));
    run(DAY);

    assertThat(result(visible(DAY), 21).group().category()).isEqualTo("run-tea");
    assertThat(today).isAfter(DAY);
  }

  @Test
  void days_of_a_kind_that_another_node_is_computing_hold_up_no_other_kind() {
    LocalDate elsewhere = LocalDate.of(2015, 6, 1);
    RunStatus computing = waiting(SubjectKind.CREATOR, elsewhere);
    assertThat(node("far-node").claim(computing)).isTrue();
    RunStatus held = waiting(SubjectKind.CREATOR, elsewhere);
    RunStatus mine = waiting(LocalDate.of(2015, 6, 2));

    worker.wake();

    await()
        .atMost(Duration.ofMinutes(2))
        .until(() -> rows.find(mine.id()).orElseThrow().state() == RunStatus.State.PUBLISHED);
    assertThat(rows.find(held.id()).orElseThrow().state()).isEqualTo(RunStatus.State.WAITING);
    rows.failed(held.id(), "x", "test", calendar.now());
    rows.failed(computing.id(), "x", "test", calendar.now());
    rows.release(computing.id());
  }

  private static boolean claim(CountDownLatch start, RunLeases node, RunStatus run)
      throws InterruptedException {
    start.await();
    return node.claim(run);
  }

  private RunStatus waiting(LocalDate day) {
    return waiting(SubjectKind.SHOP, day);
  }

  private RunStatus waiting(SubjectKind kind, LocalDate day) {
    long id = rows.insert(kind, day, RunVersions.OWN, "test", calendar.now());
    return rows.find(id).orElseThrow();
  }

  private RunLeases node(String name) {
    RunSettings named =
        new RunSettings(
            settings.at(),
            false,
            settings.lateAfter(),
            settings.catchUpDays(),
            settings.leastPeers(),
            settings.lease(),
            settings.discardAfter(),
            name);
    return new RunLeases(rows, named, calendar, "0");
  }

  private long stored(long run) {
    return jdbc.sql("select count(*) from metric_result where run_id = ?")
        .param(run)
        .query(Long.class)
        .single();
  }
}
