package com.merchantgrowth.coaching.feedback;

/** The addresses of the pages for reports on rules. */
public final class FeedbackRoutes {
  /** What a shop reports, and the known problems it was told of. */
  public static final String SHOP = "feedback";

  /** Reports of many shops. */
  public static final String DESK = "coaching/feedback";

  /** One of them: {@code coaching/feedback/:report}. */
  public static final String DESK_DETAIL = "coaching/feedback/:report";

  /** The known problems. */
  public static final String PROBLEMS = "coaching/problems";

  /** What happened in a belt on a day. */
  public static final String DIGEST = "coaching/digest";

  private FeedbackRoutes() {}

  /** One report. */
  public static String report(long id) {
    return DESK + "/" + id;
  }
}
