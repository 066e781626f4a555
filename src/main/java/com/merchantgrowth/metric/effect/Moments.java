package com.merchantgrowth.metric.effect;

/**
 * Mean and spread of a sample.
 *
 * @param deviation standard deviation of the sample; 0 below two values
 */
record Moments(int size, double mean, double deviation) {
  static Moments of(double[] values) {
    double mean = mean(values);
    if (values.length < 2) {
      return new Moments(values.length, mean, 0);
    }
    double sum = 0;
    for (double value : values) {
      sum += (value - mean) * (value - mean);
    }
    return new Moments(values.length, mean, Math.sqrt(sum / (values.length - 1)));
  }

  static double mean(double[] values) {
    double sum = 0;
    for (double value : values) {
      sum += value;
    }
    return sum / values.length;
  }

  double standardError() {
    return deviation / Math.sqrt(size);
  }
}
