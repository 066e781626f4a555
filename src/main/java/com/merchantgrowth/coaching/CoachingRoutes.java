package com.merchantgrowth.coaching;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Where the pages about bindings are. */
public final class CoachingRoutes {
  /** A merchant's own: who coaches the shop. */
  public static final String PROVIDERS = "my-providers";

  /** A service provider's own: which shops it coaches. */
  public static final String PARTNERS = "partnerships";

  /** The administrators' organisations. */
  public static final String ORGANISATIONS = "admin/providers";

  /** The administrators' queue of shops without a coach. */
  public static final String QUEUE = "admin/provider-queue";

  private CoachingRoutes() {}

  static String providers(String shopCode) {
    return PROVIDERS + "?shop=" + URLEncoder.encode(shopCode, StandardCharsets.UTF_8);
  }
}
