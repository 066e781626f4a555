package com.merchantgrowth.coaching.signal;

import com.merchantgrowth.shared.PackedDoubles;
import java.util.ArrayList;
import java.util.List;

/** A shop's signals in one binary value, six numbers each: one row a shop and run. */
final class PackedSignals {
  private static final int NUMBERS = 6;

  private PackedSignals() {}

  static byte[] pack(List<Signal> signals) {
    double[] numbers = new double[signals.size() * NUMBERS];
    int at = 0;
    for (Signal one : signals) {
      numbers[at++] = one.code().number();
      numbers[at++] = one.severity().ordinal();
      numbers[at++] = one.points();
      numbers[at++] = one.first();
      numbers[at++] = one.second();
      numbers[at++] = one.third();
    }
    return PackedDoubles.pack(numbers);
  }

  static List<Signal> unpack(byte[] packed) {
    double[] numbers = PackedDoubles.unpack(packed);
    List<Signal> signals = new ArrayList<>(numbers.length / NUMBERS);
    for (int at = 0; at < numbers.length; at += NUMBERS) {
      signals.add(
          new Signal(
              SignalCode.numbered((int) numbers[at]),
              Severity.values()[(int) numbers[at + 1]],
              (int) numbers[at + 2],
              numbers[at + 3],
              numbers[at + 4],
              numbers[at + 5]));
    }
    return signals;
  }
}
