package com.merchantgrowth.marketing.runtime;

import com.merchantgrowth.marketing.price.Quote.Units;
import java.util.ArrayList;
import java.util.List;

/** Units of an order line as they are stored: {@code count,unit price,net,tool,hold;…}. */
final class UnitNets {
  private UnitNets() {}

  static String write(List<Units> units) {
    StringBuilder text = new StringBuilder();
    for (Units unit : units) {
      text.append(text.isEmpty() ? "" : ";")
          .append(unit.count())
          .append(',')
          .append(unit.unitPrice())
          .append(',')
          .append(unit.net())
          .append(',')
          .append(unit.rule())
          .append(',')
          .append(unit.hold());
    }
    return text.toString();
  }

  static List<Units> read(String text) {
    List<Units> units = new ArrayList<>();
    for (String part : text.split(";")) {
      String[] fields = part.split(",");
      units.add(
          new Units(
              Integer.parseInt(fields[0]),
              Long.parseLong(fields[1]),
              Long.parseLong(fields[2]),
              Long.parseLong(fields[3]),
              Long.parseLong(fields[4])));
    }
    return units;
  }

  /** What units {@code from … from + count} of a line cost. */
  static long sum(List<Units> units, int from, int count) {
    long sum = 0;
    int begins = 0;
    for (Units unit : units) {
      int ends = begins + unit.count();
      int inside = Math.min(ends, from + count) - Math.max(begins, from);
      sum += inside > 0 ? unit.net() * inside : 0;
      begins = ends;
    }
    return sum;
  }
}
