package com.merchantgrowth.reward;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Where rewards are; for links from other rooms. */
public final class RewardRoutes {
  public static final String VIEW = "rewards";
  public static final String ADMIN = "admin/rewards";

  private RewardRoutes() {}

  /** The rewards of a shop (权益中心). */
  public static String of(String shopCode) {
    return VIEW + "?shop=" + URLEncoder.encode(shopCode, StandardCharsets.UTF_8);
  }

  /** With one reward opened. */
  public static String grant(String shopCode, long grantId) {
    return of(shopCode) + "&grant=" + grantId;
  }

  /** The administrators' ledger of one source. */
  public static String source(String type, String key) {
    return ADMIN + "?source=" + URLEncoder.encode(type + "/" + key, StandardCharsets.UTF_8);
  }
}
