package com.merchantgrowth.bench;

import com.merchantgrowth.Application;
import com.merchantgrowth.metric.MetricDefinition;
import com.merchantgrowth.metric.MetricDefinitions;
import com.merchantgrowth.metric.run.DailyRunEngine;
import com.merchantgrowth.metric.run.RunStatus;
import com.merchantgrowth.metric.run.RunVersions;
import com.merchantgrowth.shared.SubjectKind;
import com.merchantgrowth.task.TaskSetup;
import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockServletContext;
import org.springframework.web.context.support.GenericWebApplicationContext;

/**
 * Generated shops, one daily run from facts to stored results on an H2 file, its ranks checked by
 * {@link RankCheck}.
 */
final class RunBench implements AutoCloseable {
  static final LocalDate DAY = LocalDate.of(2026, 6, 30);
  private static final int METRICS = 40;

  private double lastSeconds;
  private long lastShops;
  private double lastProductSeconds;
  private long lastProducts;

  void measure(int shops, boolean longWindows) throws Exception {
    Path home = Files.createTempDirectory("portal-bench");
    try (ConfigurableApplicationContext context = start(home)) {
      JdbcClient jdbc = context.getBean(JdbcClient.class);
      definitions(jdbc, longWindows);
      shops(jdbc, shops);
      int days = longWindows ? 180 : 30;
      long bytes = facts(context, home, jdbc, SubjectKind.SHOP, shops, days);
      double cold =
          timed(context, SubjectKind.SHOP, shops, days, bytes, "first run of the process");
      double seconds =
          shops > 100_000 ? cold : timed(context, SubjectKind.SHOP, shops, days, bytes, "again");
      if (!longWindows) {
        if (lastShops > 0) {
          print(
              "  growth: %.1f × the shops, %.1f × the time",
              (double) shops / lastShops, seconds / lastSeconds);
        }
        lastShops = shops;
        lastSeconds = seconds;
      }
      try (RankCheck check = new RankCheck(jdbc)) {
        print(
            "  largest difference to percent_rank of %s",
            check.differences(visible(jdbc), METRICS));
      }
    } finally {
      delete(home);
    }
  }

  /** The same with 50 published tasks: all shops enter them in the first run, then progress. */
  void measureTasks(int shops) throws Exception {
    Path home = Files.createTempDirectory("portal-bench");
    try (ConfigurableApplicationContext context = start(home)) {
      JdbcClient jdbc = context.getBean(JdbcClient.class);
      definitions(jdbc, false);
      shops(jdbc, shops);
      long bytes = facts(context, home, jdbc, SubjectKind.SHOP, shops, 30);
      timed(context, SubjectKind.SHOP, shops, 30, bytes, "first run of the process");
      double without = timed(context, SubjectKind.SHOP, shops, 30, bytes, "without tasks");
      BenchTasks.publish(context.getBean(TaskSetup.class), DAY);
      double entering =
          timed(context, SubjectKind.SHOP, shops, 30, bytes, "50 tasks, all shops enter");
      double moving = timed(context, SubjectKind.SHOP, shops, 30, bytes, "50 tasks, progress");
      print(
          "  tasks: %.1f × the time of a run without them when all enter, %.1f × afterwards; %,d shops"
              + " stand somewhere, %,d rewards issued",
          entering / without,
          moving / without,
          jdbc.sql("select count(*) from task_standing").query(Long.class).single(),
          jdbc.sql("select count(*) from reward_grant").query(Long.class).single());
    } finally {
      delete(home);
    }
  }

  /**
   * Product scores: information, prices and brands of all products, their metrics, their grades.
   */
  void measureProducts(int products) throws Exception {
    Path home = Files.createTempDirectory("portal-bench");
    try (ConfigurableApplicationContext context = start(home)) {
      JdbcClient jdbc = context.getBean(JdbcClient.class);
      shops(jdbc, Math.max(1, products / 100));
      products(jdbc, products);
      long bytes = facts(context, home, jdbc, SubjectKind.PRODUCT, products, 30);
      double seconds =
          timed(context, SubjectKind.PRODUCT, products, 30, bytes, "first run of the process");
      if (products <= 100_000) {
        seconds = timed(context, SubjectKind.PRODUCT, products, 30, bytes, "again");
      }
      if (lastProducts > 0) {
        print(
            "  growth: %.1f × the products, %.1f × the time",
            (double) products / lastProducts, seconds / lastProductSeconds);
      }
      lastProducts = products;
      lastProductSeconds = seconds;
    } finally {
      delete(home);
    }
  }

  private static void products(JdbcClient jdbc, int products) {
    jdbc.sql(
            "insert into product (id, shop_id, code, title, short_title, category, brand,"
                + " list_price, pictures, picture_url, attributes_filled, attributes_asked,"
                + " detail_pictures, detail_length, selling_points, background_picture, same_goods,"
                + " status, information, lacks, rules_version, created_at, changed_at)"
                + " select x, 1 + mod(x, ?), 'p' || x, 't' || x, '', 'c' || mod(x, 13) || ' > d'"
                + " || mod(x, 7), 'b' || mod(x, 97), 1000 + mod(x, 5000), mod(x, 9), '', mod(x, 12),"
                + " 12, mod(x, 6), 100, '', mod(x, 2) = 0, 'g' || mod(x, 300000), 'ON_SALE',"
                + " mod(x, 101), 0, 1, current_timestamp, current_timestamp"
                + " from system_range(1, ?)")
        .params(Math.max(1, products / 100), products)
        .update();
  }

  static double timed(
      ConfigurableApplicationContext context,
      SubjectKind kind,
      int shops,
      int days,
      long bytes,
      String which)
      throws IOException {
    System.gc();
    resetPeak();
    OperatingSystemMXBean system =
        (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    long cpu = system.getProcessCpuTime();
    long start = System.nanoTime();
    RunStatus run =
        context
            .getBean(DailyRunEngine.class)
            .run(kind, List.of(DAY), RunVersions.TODAY, "bench", (status, done, total) -> {})
            .getFirst();
    double seconds = (System.nanoTime() - start) / 1e9;
    if (run.state() != RunStatus.State.PUBLISHED) {
      throw new IllegalStateException(run.toString());
    }
    print(
        "daily run %,d %ss × %d metrics × %d days (%,d MB of facts), %s: %.2f s wall, %.2f s"
            + " CPU, load %.1f, peak RSS %,d MB",
        shops,
        kind.code(),
        kind == SubjectKind.SHOP
            ? METRICS
            : context.getBean(MetricDefinitions.class).current(kind).size(),
        days,
        bytes >> 20,
        which,
        seconds,
        (system.getProcessCpuTime() - cpu) / 1e9,
        system.getSystemLoadAverage(),
        peakRss() >> 10);
    return seconds;
  }

  private static long visible(JdbcClient jdbc) {
    return jdbc.sql("select max(run_id) from published_run").query(Long.class).single();
  }

  static ConfigurableApplicationContext start(Path home) {
    return new SpringApplicationBuilder(Application.class)
        .contextFactory(_ -> new GenericWebApplicationContext())
        .initializers(
            context ->
                ((GenericWebApplicationContext) context)
                    .setServletContext(new MockServletContext()))
        .run(
            "--portal.home=" + home,
            "--portal.demo=false",
            "--portal.run.schedule=false",
            "--portal.facts.memory=1GB",
            "--portal.admin.username=bench",
            "--portal.admin.password=quiet-lamp-over-river-7",
            "--server.port=0",
            "--logging.level.root=warn",
            "--logging.level.com.merchantgrowth.metric.run=info",
            "--spring.main.banner-mode=off");
  }

  static void definitions(JdbcClient jdbc, boolean longWindows) {
    jdbc.sql("update metric_definition set ended_at = since where shown_at >= ?")
        .param(METRICS)
        .update();
    if (!longWindows) {
      jdbc.sql("update metric_definition set period = '30d'").update();
    }
  }

  static void shops(JdbcClient jdbc, int shops) {
    jdbc.sql(
            "insert into shop (id, code, created_at)"
                + " select x, 'b' || x, current_timestamp from system_range(1, ?)")
        .param(shops)
        .update();
    jdbc.sql(
            "insert into shop_version (shop_id, valid_from, name, category, tier, shop_type, belt,"
                + " stage) select x, date '0001-01-01', 'b' || x, 'c' || mod(x, 13),"
                + " 'L' || mod(x * 7919, 5), '', '', '' from system_range(1, ?)")
        .param(shops)
        .update();
  }

  /** One file a day, as a nightly import leaves them. */
  static long facts(
      ConfigurableApplicationContext context,
      Path home,
      JdbcClient jdbc,
      SubjectKind kind,
      int shops,
      int days)
      throws SQLException, IOException {
    TreeSet<String> measures = new TreeSet<>();
    for (MetricDefinition metric : context.getBean(MetricDefinitions.class).current(kind)) {
      measures.addAll(metric.request().measures());
    }
    Path directory = Files.createDirectories(home.resolve("facts").resolve(kind.code()));
    List<String> columns = new ArrayList<>();
    int seed = 0;
    for (String measure : measures) {
      seed++;
      columns.add(
          "(hash(x, d, " + seed + ") % (1 + hash(x, " + seed + ") % 500))::double as " + measure);
    }
    long bytes = 0;
    try (Connection duck = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = duck.createStatement()) {
      statement.execute("set memory_limit = '1GB'");
      for (int d = 0; d < days; d++) {
        LocalDate day = DAY.minusDays(d);
        Path file = directory.resolve("bench-" + day + ".parquet");
        statement.execute(
            "copy (select x as subject, date '"
                + day
                + "' as day, "
                + (d + 1)
                + "::bigint as part, "
                + columns.stream().collect(Collectors.joining(", "))
                + " from (select x, "
                + d
                + " as d from range(1, "
                + (shops + 1)
                + ") t(x))) to '"
                + file
                + "' (format parquet, compression snappy, row_group_size 122880)");
        bytes += Files.size(file);
        jdbc.sql(
                "insert into fact_part (kind, id, source, fact_day, file_name, row_count, measures,"
                    + " digest, created_at) values (?, ?, 'bench', ?, ?, ?, ?, '',"
                    + " current_timestamp)")
            .params(
                kind.code(),
                d + 1,
                day,
                file.getFileName().toString(),
                shops,
                String.join(",", measures))
            .update();
      }
    }
    return bytes;
  }

  /** Linux: lets VmHWM begin anew, so that generating the facts does not count. */
  private static void resetPeak() {
    try {
      Files.writeString(Path.of("/proc/self/clear_refs"), "5");
    } catch (IOException e) {
      print("  (peak memory includes the preparation)");
    }
  }

  private static long peakRss() throws IOException {
    try (Stream<String> lines = Files.lines(Path.of("/proc/self/status"))) {
      return lines
          .filter(line -> line.startsWith("VmHWM"))
          .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
          .findFirst()
          .orElse(0);
    }
  }

  static void print(String text, Object... arguments) {
    System.out.println(String.format(Locale.ROOT, text, arguments));
  }

  static void delete(Path directory) throws IOException {
    try (Stream<Path> files = Files.walk(directory)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }

  @Override
  public void close() {
    print("done");
  }
}
