package com.merchantgrowth.shared.ui;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Something worth doing next for a shop, contributed by a room and shown on the landing page in one
 * list with all others. The texts are in the language of the page.
 *
 * @param what to do, with its numbers
 * @param why it is in the list
 * @param worth what it brings, e.g. 服务运营 +8.3; empty = nobody can say
 * @param effort what it takes, e.g. 18 分钟; empty = nobody can say
 * @param endsOn the last day on which it counts; null = any day does
 * @param weight compares actions of one kind, the largest first: for {@link Kind#TASK} the share
 *     done, for {@link Kind#GAP} and {@link Kind#COURSE} the points to gain
 * @param route where it is done, below the portal's address
 * @param button what the link to it says
 */
public record GrowthAction(
    Kind kind,
    String what,
    String why,
    String worth,
    String effort,
    @Nullable LocalDate endsOn,
    double weight,
    String route,
    String button) {

  /** What an action comes from. The order is the one in which they are offered. */
  public enum Kind {
    /** A step of the newcomer's checklist that holds up the next ones. */
    CHECKLIST(AppIcon.FLAG),
    /** What the shop has agreed to do in a plan shared with its service provider. */
    PLAN(AppIcon.CALENDAR),
    TASK(AppIcon.TARGET),
    /** A metric below its peers. */
    GAP(AppIcon.PULSE),
    /** A course that helps with a gap: offered beside it. */
    COURSE(AppIcon.BOOK);

    private final AppIcon icon;

    Kind(AppIcon icon) {
      this.icon = icon;
    }

    public AppIcon icon() {
      return icon;
    }
  }
}
