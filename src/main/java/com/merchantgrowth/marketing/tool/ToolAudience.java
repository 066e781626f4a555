package com.merchantgrowth.marketing.tool;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Tags a buyer can have, and channels a buyer can come by. */
public final class ToolAudience {
  /** Has no paid order in the shop; found out by the portal. */
  public static final String NEWCOMER = "newcomer";

  /** Follows the shop; told by the storefront. */
  public static final String FAN = "fan";

  /** Is a member of the shop; told by the storefront where the portal does not keep the members. */
  public static final String MEMBER = "member";

  /** Is on the list of the tool itself; found out by the portal. */
  public static final String LISTED = "listed";

  /** What a storefront may say of a buyer. */
  public static final List<String> TOLD = List.of(FAN, MEMBER);

  /** Where buyers come from, in the order to show. */
  public static final List<String> CHANNELS =
      List.of("live", "shop", "product", "chat", "video", "code");

  private static final String OF = ":";

  private ToolAudience() {}

  /** The tag as the price core knows it: what a buyer is, is so in one shop; a list is a tool's. */
  public static String in(String tag, long shopId) {
    return tag + OF + shopId;
  }

  /** A member of at least this level, from 1; of the first level everybody is. */
  public static String level(int level) {
    return level <= 1 ? MEMBER : MEMBER + level;
  }

  /** All a member of a level is: a member of every level up to it. */
  public static Set<String> levels(int level) {
    Set<String> levels = new TreeSet<>();
    for (int i = 1; i <= level; i++) {
      levels.add(level(i));
    }
    return levels;
  }

  /** What a tag of the price core says, whosever it is: {@code fan}. */
  public static String plain(String tag) {
    int of = tag.indexOf(OF);
    return of < 0 ? tag : tag.substring(0, of);
  }
}
