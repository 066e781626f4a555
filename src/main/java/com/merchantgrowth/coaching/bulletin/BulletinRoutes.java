package com.merchantgrowth.coaching.bulletin;

/** The addresses of the bulletins' pages. */
public final class BulletinRoutes {
  /** What a shop has. */
  public static final String SHOP = "bulletins";

  /** One of them: {@code bulletins/:bulletin}. */
  public static final String SHOP_DETAIL = "bulletins/:bulletin";

  /** Which sorts are in one's bell. */
  public static final String SUBSCRIPTIONS = "bulletins/subscriptions";

  /** For those who write or coach. */
  public static final String DESK = "coaching/bulletins";

  /** One of them: {@code coaching/bulletins/:bulletin}. */
  public static final String DESK_DETAIL = "coaching/bulletins/:bulletin";

  private BulletinRoutes() {}

  /** One bulletin of this shop. */
  public static String detail(long id, String shopCode) {
    return SHOP + "/" + id + "?shop=" + shopCode;
  }

  /** One bulletin of those who write or coach. */
  public static String desk(long id) {
    return DESK + "/" + id;
  }
}
