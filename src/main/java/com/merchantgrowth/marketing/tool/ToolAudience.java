package com.merchantgrowth.marketing.tool;

import java.util.List;

/** Tags a buyer can have, and channels a buyer can come by. */
public final class ToolAudience {
  /** Has no paid order in the shop; found out by the portal. */
  public static final String NEWCOMER = "newcomer";

  /** Follows the shop; told by the storefront. */
  public static final String FAN = "fan";

  /** Is a member of the shop; told by the storefront until the portal keeps members itself. */
  public static final String MEMBER = "member";

  /** Is on the list of the tool itself; found out by the portal. */
  public static final String LISTED = "listed";

  /** What a storefront may say of a buyer. */
  public static final List<String> TOLD = List.of(FAN, MEMBER);

  /** Where buyers come from, in the order to show. */
  public static final List<String> CHANNELS =
      List.of("live", "shop", "product", "chat", "video", "code");

  private ToolAudience() {}

  /** The tag of those on the list of one tool. */
  public static String listedFor(long tool) {
    return LISTED + ":" + tool;
  }
}
