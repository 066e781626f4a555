package com.merchantgrowth.coaching.touched;

import com.merchantgrowth.coaching.CoachDirectory;
import com.merchantgrowth.shared.BusinessCalendar;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Which service providers are bound to which shops today; for messages to coaches. */
@Component
public class BoundCoaches {
  private final CoachDirectory coaches;
  private final BusinessCalendar calendar;

  BoundCoaches(CoachDirectory coaches, BusinessCalendar calendar) {
    this.coaches = coaches;
    this.calendar = calendar;
  }

  /** The shops of each account that looks after any, as coach or lead; two statements. */
  public Map<Long, Set<Long>> shopsByAccount() {
    return coaches.shopsByAccount(calendar.today());
  }
}
