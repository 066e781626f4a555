package com.merchantgrowth.bench;

import com.merchantgrowth.metric.fact.imports.ImportSpeed;
import java.io.PrintStream;

/** How fast facts come in, compared with DuckDB's own reader on the same file in the same run. */
public final class ImportBench {
  private ImportBench() {}

  public static void run(PrintStream out) {
    try {
      ImportSpeed.print(out);
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  public static void main(String[] args) {
    run(System.out);
  }
}
