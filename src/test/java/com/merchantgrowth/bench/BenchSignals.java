package com.merchantgrowth.bench;

import com.merchantgrowth.coaching.BindingSetup;
import com.merchantgrowth.coaching.portfolio.Portfolio;
import com.merchantgrowth.coaching.portfolio.PortfolioQuery;
import com.merchantgrowth.coaching.portfolio.PortfolioRow;
import com.merchantgrowth.identity.AccountRef;
import com.merchantgrowth.identity.AccountSetup;
import com.merchantgrowth.identity.Roles;
import com.merchantgrowth.merchant.ShopSetup;
import com.merchantgrowth.merchant.ShopSnapshots;
import com.merchantgrowth.metric.run.DailyRunContext;
import com.merchantgrowth.metric.run.DailyStep;
import com.merchantgrowth.shared.BusinessCalendar;
import com.merchantgrowth.shared.SubjectKind;
import com.merchantgrowth.support.People;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.function.LongConsumer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;

/**
 * Signals of all shops in one pass, where every third has one, and the first page of a provider
 * with many shops sorted by need.
 */
final class BenchSignals {
  private static final long RUN = 900_000_000L;
  private static final int PAGE = 50;
  private static final int TIMES = 25;

  private BenchSignals() {}

  static void measure(int shops, int bound) throws Exception {
    Path home = Files.createTempDirectory("portal-bench");
    try (ConfigurableApplicationContext context = RunBench.start(home)) {
      JdbcClient jdbc = context.getBean(JdbcClient.class);
      RunBench.definitions(jdbc, false);
      RunBench.shops(jdbc, shops);
      context.getBean(ShopSetup.class).computeStages();
      long bytes = RunBench.facts(context, home, jdbc, SubjectKind.SHOP, shops, 30);
      RunBench.timed(
          context, SubjectKind.SHOP, shops, 30, bytes, "with signals, every stage worked out");
      RunBench.timed(context, SubjectKind.SHOP, shops, 30, bytes, "with signals, again");
      step(context, jdbc);
      portfolio(context, bound);
    } finally {
      RunBench.delete(home);
    }
  }

  /** The step alone, from given columns to stored rows. */
  private static void step(ConfigurableApplicationContext context, JdbcClient jdbc) {
    DailyStep step =
        context.getBeansOfType(DailyStep.class).values().stream()
            .filter(one -> one.name().equals("signals"))
            .findFirst()
            .orElseThrow();
    DailyRunContext run = columns(context.getBean(ShopSnapshots.class));
    for (int time = 0; time < 3; time++) {
      long start = System.nanoTime();
      step.run(run);
      RunBench.print(
          "  signals of %,d shops, %,d with any: %.2f s",
          run.subjects().length,
          jdbc.sql("select count(*) from signal_result where run_id = ?")
              .param(RUN)
              .query(Long.class)
              .single(),
          (System.nanoTime() - start) / 1e9);
    }
    step.discard(RUN);
  }

  /** A third has stopped streaming, some of them sell less, too. */
  private static DailyRunContext columns(ShopSnapshots snapshots) {
    long[] shops = snapshots.asOf(RunBench.DAY).ids();
    return (DailyRunContext)
        Proxy.newProxyInstance(
            BenchSignals.class.getClassLoader(),
            new Class<?>[] {DailyRunContext.class},
            (_, method, arguments) ->
                switch (method.getName()) {
                  case "runId" -> RUN;
                  case "kind" -> SubjectKind.SHOP;
                  case "day" -> RunBench.DAY;
                  case "versions" -> com.merchantgrowth.metric.run.RunVersions.TODAY;
                  case "metrics" -> List.of();
                  case "subjects" -> shops;
                  case "progress" -> (LongConsumer) _ -> {};
                  case "aggregate" -> column(shops, (String) arguments[0]);
                  default -> throw new UnsupportedOperationException(method.getName());
                });
  }

  private static double[] column(long[] shops, String request) {
    double[] column = new double[shops.length];
    for (int row = 0; row < column.length; row++) {
      boolean third = shops[row] % 3 == 0;
      column[row] =
          switch (request) {
            case "signal live_last 19d" -> RunBench.DAY.toEpochDay() - (third ? 6 + row % 9 : 1);
            case "signal live_days 19d" -> 7;
            case "signal live_known 5d" -> 5;
            case "signal gmv 7d" -> shops[row] % 6 == 0 ? 50_000 : 200_000;
            case "signal gmv 14d" -> 350_000;
            case "signal gmv_known 14d" -> 14;
            default -> 200;
          };
    }
    return column;
  }

  private static void portfolio(ConfigurableApplicationContext context, int bound) {
    AccountRef coach =
        context
            .getBean(AccountSetup.class)
            .create("bench-coach", "Bench coach", Roles.SERVICE_PROVIDER, People.PASSWORD);
    BindingSetup bindings = context.getBean(BindingSetup.class);
    bindings.bind(coach.id(), 1, context.getBean(BusinessCalendar.class).today().minusDays(1));
    context
        .getBean(JdbcClient.class)
        .sql(
            "insert into provider_binding (account_id, organisation_id, shop_id, valid_from, scope,"
                + " consent) select b.account_id, b.organisation_id, s.id, b.valid_from, b.scope,"
                + " b.consent from provider_binding b join shop s on s.id between 2 and ?"
                + " where b.account_id = ?")
        .params(bound, coach.id())
        .update();
    People.holdSignIns(context);
    UserDetails user =
        context.getBean(UserDetailsService.class).loadUserByUsername(coach.username());
    SecurityContextHolder.getContext()
        .setAuthentication(
            UsernamePasswordAuthenticationToken.authenticated(user, null, user.getAuthorities()));
    Portfolio portfolio = context.getBean(Portfolio.class);
    double[] times = new double[TIMES];
    int found = 0;
    for (int time = 0; time < TIMES; time++) {
      long start = System.nanoTime();
      List<PortfolioRow> rows = portfolio.open().find(PortfolioQuery.ALL);
      found = portfolio.entries(rows.subList(0, PAGE)).size();
      times[time] = (System.nanoTime() - start) / 1e6;
    }
    SecurityContextHolder.clearContext();
    double first = times[0];
    Arrays.sort(times);
    RunBench.print(
        "  portfolio of %,d shops, %d rows by need: first %.0f ms, median %.0f ms, slowest %.0f ms",
        bound, found, first, times[TIMES / 2], times[TIMES - 1]);
  }
}
