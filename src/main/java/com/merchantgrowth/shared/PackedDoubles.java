package com.merchantgrowth.shared;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.stream.IntStream;

/**
 * Columns of numbers in one binary value ({@code bytea}): eight bytes a number, the least
 * significant first, NaN = none. Every bit of a number survives.
 */
public final class PackedDoubles {
  private PackedDoubles() {}

  /** The numbers in their order. */
  public static byte[] pack(double[] numbers) {
    byte[] packed = new byte[numbers.length * Double.BYTES];
    ByteBuffer buffer = over(packed);
    for (double number : numbers) {
      buffer.putDouble(number);
    }
    return packed;
  }

  /** The numbers of one row, column by column. */
  public static byte[] pack(double[][] columns, int row) {
    byte[] packed = new byte[columns.length * Double.BYTES];
    ByteBuffer buffer = over(packed);
    for (double[] column : columns) {
      buffer.putDouble(column[row]);
    }
    return packed;
  }

  /**
   * What {@link #pack} was given.
   *
   * @throws IllegalArgumentException when these are not whole numbers of eight bytes
   */
  public static double[] unpack(byte[] packed) {
    if (packed.length % Double.BYTES != 0) {
      throw new IllegalArgumentException(packed.length + " bytes are no packed numbers");
    }
    double[] numbers = new double[packed.length / Double.BYTES];
    over(packed).asDoubleBuffer().get(numbers);
    return numbers;
  }

  /**
   * The SQL expression for the packed value of one number, so that a statement need not read the
   * others.
   *
   * @param position from 0
   */
  public static String sql(String column, int position) {
    return "substring(%s from %d for %d)"
        .formatted(column, position * Double.BYTES + 1, Double.BYTES);
  }

  /** The SQL expressions of several, as {@link #sql}. */
  public static String sql(String column, int[] positions) {
    return String.join(
        ", ", IntStream.of(positions).mapToObj(position -> sql(column, position)).toList());
  }

  /** The only number of such a value. */
  public static double single(byte[] packed) {
    return over(packed).getDouble();
  }

  private static ByteBuffer over(byte[] packed) {
    return ByteBuffer.wrap(packed).order(ByteOrder.LITTLE_ENDIAN);
  }
}
