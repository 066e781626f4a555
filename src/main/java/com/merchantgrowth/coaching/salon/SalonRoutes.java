package com.merchantgrowth.coaching.salon;

/** The addresses of the salons' pages. */
public final class SalonRoutes {
  /** What a shop is invited to. */
  public static final String SHOP = "salons";

  /** For organisers. */
  public static final String DESK = "coaching/salons";

  /** One of them: {@code coaching/salons/:salon}. */
  public static final String DESK_DETAIL = "coaching/salons/:salon";

  /** The rooms. */
  public static final String VENUES = "coaching/venues";

  private SalonRoutes() {}

  /** One salon of an organiser. */
  public static String desk(long id) {
    return DESK + "/" + id;
  }
}
