package com.merchantgrowth.metric.fact.imports;

import com.merchantgrowth.metric.fact.FactFixture;
import com.merchantgrowth.metric.fact.Measure;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Random;

/** The import of a generated file, against DuckDB's own read_csv → Parquet of the same file. */
public final class ImportSpeed {
  private static final int SHOPS = 5_000;
  private static final int DAYS = 60;
  private static final int MEASURES = 40;

  private ImportSpeed() {}

  public static void print(PrintStream out) throws IOException, SQLException {
    Path folder = Files.createTempDirectory("import-bench");
    Path csv = folder.resolve("facts.csv");
    try {
      generate(csv);
      double ours = Double.MAX_VALUE;
      double theirs = Double.MAX_VALUE;
      for (int round = 0; round < 3; round++) {
        ours = Math.min(ours, ours(csv));
        theirs = Math.min(theirs, duckDb(csv, folder.resolve("duck" + round + ".parquet")));
      }
      long bytes = Files.size(csv);
      out.printf(
          Locale.ROOT,
          "import  %,d rows x %d measures, %,d MB: %.2f s (%.0f MB/s); DuckDB read_csv -> Parquet %.2f s; ratio %.2f (aim >= 0.5)%n",
          SHOPS * DAYS,
          MEASURES,
          bytes >> 20,
          ours,
          bytes / 1e6 / ours,
          theirs,
          theirs / ours);
    } finally {
      org.springframework.util.FileSystemUtils.deleteRecursively(folder);
    }
  }

  private static double ours(Path csv) throws IOException {
    try (FactFixture facts = new FactFixture("4GB")) {
      for (int i = 0; i < MEASURES; i++) {
        facts.register("m" + i, Measure.Absent.ZERO, true);
      }
      Importing importing = new Importing(facts);
      for (long shop = 0; shop < SHOPS; shop++) {
        importing.shops.put("SHOP%06d".formatted(shop), shop + 1);
      }
      long start = System.nanoTime();
      try (InputStream in = Files.newInputStream(csv)) {
        ImportRun.Outcome outcome = importing.run(in);
        if (outcome.status() != ImportStatus.DONE) {
          throw new IllegalStateException(outcome.toString());
        }
      }
      return (System.nanoTime() - start) / 1e9;
    }
  }

  private static double duckDb(Path csv, Path parquet) throws SQLException {
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = connection.createStatement()) {
      long start = System.nanoTime();
      statement.execute(
          "copy (select * from read_csv('%s')) to '%s' (format parquet)".formatted(csv, parquet));
      return (System.nanoTime() - start) / 1e9;
    }
  }

  private static void generate(Path csv) throws IOException {
    Random random = new Random(1);
    StringBuilder line = new StringBuilder("shop_code,day");
    for (int i = 0; i < MEASURES; i++) {
      line.append(",m").append(i);
    }
    try (Writer out = Files.newBufferedWriter(csv, StandardCharsets.UTF_8)) {
      out.append(line).append('\n');
      for (int day = 0; day < DAYS; day++) {
        LocalDate date = FactFixture.TODAY.minusDays(DAYS - day);
        for (int shop = 0; shop < SHOPS; shop++) {
          line.setLength(0);
          line.append("SHOP%06d".formatted(shop)).append(',').append(date);
          for (int i = 0; i < MEASURES; i++) {
            line.append(',');
            if (random.nextInt(10) > 0) {
              line.append(random.nextInt(i % 4 == 0 ? 10_000_000 : 1_000));
            }
            if (i % 8 == 0) {
              line.append(".5");
            }
          }
          out.append(line).append('\n');
        }
      }
    }
  }
}
