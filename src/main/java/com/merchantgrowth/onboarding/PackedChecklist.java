package com.merchantgrowth.onboarding;

import com.merchantgrowth.onboarding.checklist.ItemStanding;
import com.merchantgrowth.onboarding.checklist.ItemState;
import com.merchantgrowth.onboarding.checklist.ShopChecklist;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A shop's checklist as two short texts: readable in the database, one row a shop, and nothing to
 * migrate when items come and go.
 */
final class PackedChecklist {
  private static final String STATES = "ODRWS";

  private PackedChecklist() {}

  /** {@code item:D,20412,20410,92.0,1234567;…}; days since 1970, an empty field = none. */
  static String items(ShopChecklist list) {
    return list.items().entrySet().stream()
        .map(
            one -> {
              ItemStanding standing = one.getValue();
              LocalDate since = standing.since();
              return one.getKey()
                  + ":"
                  + STATES.charAt(standing.state().ordinal())
                  + ","
                  + standing.changed().toEpochDay()
                  + ","
                  + (since == null ? "" : since.toEpochDay())
                  + ","
                  + (Double.isNaN(standing.value()) ? "" : standing.value())
                  + ","
                  + standing.rule();
            })
        .collect(Collectors.joining(";"));
  }

  /** {@code step:20412;…} */
  static String completed(ShopChecklist list) {
    return list.completed().entrySet().stream()
        .map(one -> one.getKey() + ":" + one.getValue().toEpochDay())
        .collect(Collectors.joining(";"));
  }

  static ShopChecklist of(LocalDate clockFrom, String items, String completed) {
    Map<String, ItemStanding> standings = new LinkedHashMap<>();
    for (String entry : items.isEmpty() ? new String[0] : items.split(";", -1)) {
      int colon = entry.indexOf(':');
      String[] fields = entry.substring(colon + 1).split(",", -1);
      standings.put(
          entry.substring(0, colon),
          new ItemStanding(
              ItemState.values()[STATES.indexOf(fields[0])],
              day(fields[1]),
              fields[2].isEmpty() ? null : day(fields[2]),
              fields[3].isEmpty() ? Double.NaN : Double.parseDouble(fields[3]),
              Integer.parseInt(fields[4])));
    }
    Map<String, LocalDate> days = new LinkedHashMap<>();
    for (String entry : completed.isEmpty() ? new String[0] : completed.split(";", -1)) {
      int colon = entry.indexOf(':');
      days.put(entry.substring(0, colon), day(entry.substring(colon + 1)));
    }
    return new ShopChecklist(clockFrom, standings, days);
  }

  private static LocalDate day(String number) {
    return LocalDate.ofEpochDay(Long.parseLong(number));
  }
}
