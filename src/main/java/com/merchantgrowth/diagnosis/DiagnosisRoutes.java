package com.merchantgrowth.diagnosis;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;

/** Where the diagnosis is; for links from other rooms. */
public final class DiagnosisRoutes {
  public static final String VIEW = "diagnosis";
  public static final String PRINT = "diagnosis/print";

  private DiagnosisRoutes() {}

  /** The diagnosis of a shop on the newest day. */
  public static String of(String shopCode) {
    return VIEW + "?shop=" + encode(shopCode);
  }

  /** With one metric opened. */
  public static String metric(String shopCode, String metric) {
    return of(shopCode) + "&metric=" + encode(metric);
  }

  /** The same day as a page for paper. */
  public static String print(String shopCode, LocalDate day) {
    return PRINT + "?shop=" + encode(shopCode) + "&day=" + day;
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
