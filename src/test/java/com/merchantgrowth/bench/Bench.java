package com.merchantgrowth.bench;

import java.lang.reflect.InvocationTargetException;
import java.util.Arrays;
import java.util.List;

/**
 * The measurements: {@code sh src/portal bench
 * [10k|100k|1m|windows|tasks|signals|products|prices|import …]}; without a name 10k and 100k, the
 * long windows, tasks for 100k, and the import.
 */
public final class Bench {
  private Bench() {}

  public static void main(String[] names) throws Exception {
    List<String> asked =
        names.length > 0
            ? Arrays.asList(names)
            : List.of("10k", "100k", "windows", "tasks", "import");
    try (RunBench runs = new RunBench()) {
      for (String name : asked) {
        switch (name) {
          case "10k" -> runs.measure(10_000, false);
          case "100k" -> runs.measure(100_000, false);
          case "1m" -> runs.measure(1_000_000, false);
          case "windows" -> runs.measure(10_000, true);
          case "tasks" -> runs.measureTasks(100_000);
          case "tasks-10k" -> runs.measureTasks(10_000);
          case "signals" -> BenchSignals.measure(100_000, 5_000);
          case "products" -> {
            runs.measureProducts(100_000);
            runs.measureProducts(1_000_000);
          }
          case "prices" -> PriceBench.measure();
          case "import" -> imports();
          default ->
              throw new IllegalArgumentException(
                  "10k, 100k, 1m, windows, tasks, tasks-10k, signals, products, prices or import: "
                      + name);
        }
      }
    }
    System.exit(0);
  }

  /** The fact room's own measurement. */
  private static void imports() throws Exception {
    try {
      Class.forName("com.merchantgrowth.bench.ImportBench")
          .getMethod("main", String[].class)
          .invoke(null, (Object) new String[0]);
    } catch (ClassNotFoundException e) {
      System.out.println("import: no measurement on the class path");
    } catch (InvocationTargetException e) {
      throw new IllegalStateException("the import's measurement failed", e.getCause());
    }
  }
}
