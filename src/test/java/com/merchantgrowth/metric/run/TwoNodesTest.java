package com.merchantgrowth.metric.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.merchantgrowth.Application;
import com.merchantgrowth.merchant.ShopAttributes;
import com.merchantgrowth.merchant.ShopSetup;
import com.merchantgrowth.merchant.Shops;
import com.merchantgrowth.metric.MetricResults;
import com.merchantgrowth.metric.PublishedRun;
import com.merchantgrowth.metric.SubjectResult;
import com.merchantgrowth.metric.fact.FactDraft;
import com.merchantgrowth.metric.fact.FactStore;
import com.merchantgrowth.metric.fact.FactWriter;
import com.merchantgrowth.metric.fact.WriteMode;
import com.merchantgrowth.shared.BusinessCalendar;
import com.merchantgrowth.shared.DayRange;
import com.merchantgrowth.shared.SubjectKind;
import com.merchantgrowth.support.People;
import com.merchantgrowth.support.PostgresPortal;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockServletContext;
import org.springframework.web.context.support.GenericWebApplicationContext;

/** Two application nodes on one PostgreSQL that share the directory of the facts. */
@PostgresPortal
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TwoNodesTest {
  private static final int SHOPS = 22;
  private static final LocalDate FIRST = LocalDate.of(2019, 3, 1);
  private static final LocalDate DAY = LocalDate.of(2019, 3, 30);

  @Autowired private ApplicationContext one;
  private ConfigurableApplicationContext two;

  @BeforeAll
  void start(@TempDir Path home) {
    Environment given = one.getEnvironment();
    two =
        new SpringApplicationBuilder(Application.class, Pause.class)
            .profiles("postgres")
            .contextFactory(_ -> new GenericWebApplicationContext())
            .initializers(
                context ->
                    ((GenericWebApplicationContext) context)
                        .setServletContext(new MockServletContext()))
            .run(
                "--portal.home=" + home,
                "--portal.facts.directory=" + given.getRequiredProperty("portal.facts.directory"),
                "--spring.datasource.url=" + given.getRequiredProperty("spring.datasource.url"),
                "--spring.datasource.username=postgres",
                "--spring.datasource.password=",
                "--portal.demo=false",
                "--portal.run.schedule=false",
                "--portal.run.node=two",
                "--portal.admin.username=first-admin",
                "--portal.admin.password=" + People.PASSWORD,
                "--server.port=0",
                "--spring.main.banner-mode=off");
    People.holdSignIns(one);
    Map<String, ShopAttributes> shops = new LinkedHashMap<>();
    for (int i = 0; i < SHOPS; i++) {
      shops.put(code(i), new ShopAttributes("Node " + i, "node-tea", "L1", null, "", null, null));
    }
    one.getBean(ShopSetup.class).shops(shops);
    try (FactDraft draft =
        one.getBean(FactWriter.class)
            .begin(SubjectKind.SHOP, "two-nodes", List.of("gmv", "visitors"), WriteMode.MERGE)) {
      for (int i = 0; i < SHOPS; i++) {
        for (int d = 0; d < 40; d++) {
          draft.row(id(one, i), FIRST.plusDays(d), new double[] {100.0 * i + d, 40 + i});
        }
      }
      draft.publish();
    }
  }

  @AfterAll
  void stop() {
    two.close();
    People.holdSignIns(one);
  }

  @Test
  void what_came_in_on_one_node_is_there_on_the_other() {
    DayRange days = DayRange.lastDays(30, DAY);
    assertThat(two.getBean(FactStore.class).days(SubjectKind.SHOP, "two-nodes", days))
        .hasSize(30)
        .isEqualTo(one.getBean(FactStore.class).days(SubjectKind.SHOP, "two-nodes", days));
  }

  @Test
  void a_day_asked_for_on_both_at_once_is_shown_alike_by_both() {
    long first = ask(one, DAY);
    long second = ask(two, DAY);
    untilOver(first, second);

    assertThat(List.of(status(first).state(), status(second).state()))
        .containsExactlyInAnyOrder(RunStatus.State.PUBLISHED, RunStatus.State.REPLACED);
    PublishedRun shown = shown(one, DAY);
    assertThat(shown.id()).isIn(first, second).isEqualTo(shown(two, DAY).id());
    for (int shop = 0; shop < SHOPS; shop++) {
      SubjectResult here = result(one, shop);
      SubjectResult there = result(two, shop);
      assertThat(here.active()).isTrue();
      assertThat(there.values()).isEqualTo(here.values());
      assertThat(there.percentiles()).isEqualTo(here.percentiles());
      assertThat(there.group()).isEqualTo(here.group());
    }
  }

  @Test
  void a_correction_on_one_node_is_run_by_the_other_and_seen_on_both() {
    LocalDate day = DAY.plusDays(1);
    untilOver(ask(one, day));
    double before = gmv(two, day);
    try (FactDraft draft =
        one.getBean(FactWriter.class)
            .begin(SubjectKind.SHOP, "two-nodes", List.of("gmv"), WriteMode.MERGE)) {
      draft.row(id(one, 3), day, new double[] {1_000_000});
      draft.publish();
    }
    assertThat(shown(two, day).stale()).isTrue();

    long asked =
        two.getBean(DailyRunEngine.class)
            .run(List.of(day), RunVersions.OWN, "test", (run, done, total) -> {})
            .getFirst()
            .id();
    // a node's worker may have been quicker to take it
    untilOver(asked);
    RunStatus again = status(asked);

    assertThat(again.state()).isEqualTo(RunStatus.State.PUBLISHED);
    assertThat(shown(one, day).id()).isEqualTo(again.id());
    assertThat(shown(one, day).stale()).isFalse();
    assertThat(gmv(one, day)).isEqualTo(gmv(two, day)).isGreaterThan(before + 900_000);
  }

  @Test
  void the_days_of_a_killed_node_are_run_by_the_other_and_its_halves_are_cleared() {
    LocalDate day = DAY.plusDays(2);
    RunRows rows = one.getBean(RunRows.class);
    RunStatus cutOff = status(ask(one, day));
    Duration lease = one.getBean(RunSettings.class).lease();
    assertThat(rows.claim(cutOff, "killed", now(), lease)).isTrue();
    RunComputation computation = one.getBean(RunComputation.class);
    RunComputation.DayPlan plan = computation.plan(cutOff);
    var opened = computation.open(SubjectKind.SHOP, List.of(plan));
    one.getBean(ResultWriter.class)
        .write(computation.compute(plan, opened, done -> {}), done -> {});
    opened.forEach(relation -> relation.close());
    assertThat(stored(cutOff.id())).isPositive();
    rows.renew(cutOff.id(), "killed", now().minusSeconds(1)); // its lease runs out

    two.getBean(RunUpkeep.class).endAbandoned(null);

    assertThat(status(cutOff.id()).state()).isEqualTo(RunStatus.State.FAILED);
    RunStatus again = rows.newestOf(SubjectKind.SHOP, day).orElseThrow();
    assertThat(again.requestedBy()).isEqualTo(RunUpkeep.RESTART);
    untilOver(again.id());
    assertThat(shown(one, day).id()).isEqualTo(again.id()).isEqualTo(shown(two, day).id());
    one.getBean(RunUpkeep.class).clean();
    assertThat(stored(cutOff.id())).isZero();
  }

  @Test
  void a_node_that_was_given_up_and_comes_back_leaves_nothing_behind() {
    LocalDate day = DAY.plusDays(3);
    RunStatus slow = status(ask(two, day));
    two.getBean(Pause.class).meanwhile =
        () -> {
          one.getBean(RunRows.class).failed(slow.id(), "gone", "stopped", now());
          one.getBean(RunRows.class).release(slow.id());
          one.getBean(RunUpkeep.class).clean();
        };

    two.getBean(DailyRunEngine.class).carryOut(List.of(slow), (run, done, total) -> {});

    assertThat(two.getBean(Pause.class).taken).isTrue();
    assertThat(status(slow.id()).state()).isEqualTo(RunStatus.State.FAILED);
    assertThat(one.getBean(MetricResults.class).run(SubjectKind.SHOP, day)).isEmpty();
    assertThat(stored(slow.id())).isZero();
  }

  /** A step of the second node during which the test says what others do. */
  static final class Pause implements DailyStep {
    private volatile @Nullable Runnable meanwhile;
    private volatile boolean taken;

    @Override
    public String name() {
      return "pause";
    }

    @Override
    public Set<String> after() {
      return Set.of();
    }

    @Override
    public void discard(long runId) {}

    @Override
    public void run(DailyRunContext context) {
      Runnable now = meanwhile;
      if (now != null) {
        meanwhile = null;
        taken = true;
        now.run();
      }
    }
  }

  private Instant now() {
    return one.getBean(BusinessCalendar.class).now();
  }

  private static String code(int shop) {
    return "node-%02d".formatted(shop);
  }

  private static long id(ApplicationContext node, int shop) {
    return node.getBean(Shops.class).require(code(shop)).id();
  }

  private static long ask(ApplicationContext node, LocalDate day) {
    return node.getBean(RunRows.class)
        .insert(
            SubjectKind.SHOP,
            day,
            RunVersions.OWN,
            "test",
            node.getBean(BusinessCalendar.class).now());
  }

  private RunStatus status(long run) {
    return one.getBean(RunRows.class).find(run).orElseThrow();
  }

  /** Both nodes look for work, again and again as their clocks would have them do. */
  private void untilOver(long... runs) {
    await()
        .atMost(Duration.ofMinutes(2))
        .until(
            () -> {
              one.getBean(RunWorker.class).wake();
              two.getBean(RunWorker.class).wake();
              return IntStream.range(0, runs.length).allMatch(i -> status(runs[i]).state().over());
            });
  }

  private static PublishedRun shown(ApplicationContext node, LocalDate day) {
    return node.getBean(MetricResults.class).run(SubjectKind.SHOP, day).orElseThrow();
  }

  private static SubjectResult result(ApplicationContext node, int shop) {
    return node.getBean(MetricResults.class).of(shown(node, DAY), id(node, shop)).orElseThrow();
  }

  private static double gmv(ApplicationContext node, LocalDate day) {
    PublishedRun run = shown(node, day);
    return node.getBean(MetricResults.class)
        .of(run, id(node, 3))
        .orElseThrow()
        .values()[run.position("gmv_30").orElseThrow()];
  }

  private long stored(long run) {
    return one.getBean(JdbcClient.class)
        .sql("select count(*) from metric_result where run_id = ?")
        .param(run)
        .query(Long.class)
        .single();
  }
}
