package com.merchantgrowth.metric;

import java.sql.Array;
import java.sql.SQLException;

/** {@code double precision array} columns as primitive arrays, on H2 and PostgreSQL. */
final class SqlArrays {
  private SqlArrays() {}

  static double[] doubles(Array array) throws SQLException {
    Object[] boxed = (Object[]) array.getArray();
    double[] values = new double[boxed.length];
    for (int i = 0; i < values.length; i++) {
      values[i] = ((Number) boxed[i]).doubleValue();
    }
    return values;
  }
}
