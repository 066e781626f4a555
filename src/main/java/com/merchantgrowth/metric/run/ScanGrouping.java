package com.merchantgrowth.metric.run;

import com.merchantgrowth.shared.DayRange;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Which windows share a statement. A statement spends its time on each of its columns for every day
 * it reads, so many short windows are worth a statement beside a few long ones, while windows that
 * nearly coincide are cheaper together: the two whose union saves most are joined until none saves.
 */
final class ScanGrouping {
  /** What a day of a statement costs before its first column, in columns. */
  private static final int DAY = 8;

  /** What a statement costs before its first day, in columns of a day. */
  private static final int STATEMENT = 300;

  private ScanGrouping() {}

  /**
   * @param range covers the days of all its requests
   */
  record Group(DayRange range, List<ScanPart.Asked> asked) {
    private long cost() {
      // two columns a request, its value and its sample
      return STATEMENT + (long) range.days() * (DAY + 2L * asked.size());
    }

    private Group with(Group other) {
      List<ScanPart.Asked> both = new ArrayList<>(asked);
      both.addAll(other.asked);
      return new Group(range.cover(other.range), both);
    }
  }

  static List<Group> of(Map<DayRange, List<ScanPart.Asked>> windows) {
    List<Group> groups = new ArrayList<>();
    windows.forEach((range, asked) -> groups.add(new Group(range, asked)));
    while (join(groups)) {
      // until no two are cheaper together
    }
    return groups;
  }

  private static boolean join(List<Group> groups) {
    long most = 0;
    int first = -1;
    int second = -1;
    for (int i = 0; i < groups.size(); i++) {
      for (int j = i + 1; j < groups.size(); j++) {
        Group one = groups.get(i);
        Group other = groups.get(j);
        long saved = one.cost() + other.cost() - one.with(other).cost();
        if (saved > most) {
          most = saved;
          first = i;
          second = j;
        }
      }
    }
    if (first < 0) {
      return false;
    }
    groups.set(first, groups.get(first).with(groups.remove(second)));
    return true;
  }
}
