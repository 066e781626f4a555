package com.merchantgrowth.coaching.portfolio;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What coaching itself knows of shops; contributed as a bean by the topic that keeps the plans. */
public interface CoachingFigures {
  /**
   * One statement or a constant number of them, however many shops are asked for.
   *
   * @return by shop; a shop without any plan or contact may be missing
   */
  Map<Long, Figure> of(Collection<Long> shops, LocalDate day);

  /**
   * @param open actions of running plans that are not done
   * @param overdue those of them whose day has passed
   * @param lastContact the day of the last logged visit or call; null = none yet
   */
  record Figure(int open, int overdue, @Nullable LocalDate lastContact) {}
}
