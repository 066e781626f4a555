package com.merchantgrowth.demo.market;

/**
 * A small source of chance that is addressed by keys (shop, day, purpose) instead of being drawn
 * from in sequence, so that any cell of the marketplace can be computed alone. {@link StrictMath}
 * throughout: the same marketplace on every machine.
 */
final class Noise {
  private static final long GOLDEN = 0x9E3779B97F4A7C15L;
  private long state;

  private Noise(long state) {
    this.state = state;
  }

  static Noise of(long a, long b, long c) {
    return new Noise(mix(mix(mix(a * GOLDEN + 1) ^ b * 0xD1B54A32D192ED03L) ^ c * GOLDEN));
  }

  private static long mix(long value) {
    long z = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return z ^ (z >>> 31);
  }

  /** Uniform in [0, 1). */
  double uniform() {
    state += GOLDEN;
    return (mix(state) >>> 11) * 0x1.0p-53;
  }

  /** Uniform in [low, high). */
  double between(double low, double high) {
    return low + uniform() * (high - low);
  }

  /** 0 … bound − 1. */
  int below(int bound) {
    return (int) (uniform() * bound);
  }

  boolean chance(double probability) {
    return uniform() < probability;
  }

  /** Standard normal. */
  double gaussian() {
    double radius = StrictMath.sqrt(-2 * StrictMath.log(1 - uniform()));
    return radius * StrictMath.cos(2 * StrictMath.PI * uniform());
  }

  /** A factor with mean 1 whose logarithm has this standard deviation. */
  double factor(double sigma) {
    return StrictMath.exp(sigma * gaussian() - sigma * sigma / 2);
  }

  /** A count with this mean; the normal approximation above 30. */
  long poisson(double mean) {
    if (mean <= 0) {
      return 0;
    }
    if (mean > 30) {
      return Math.max(0, StrictMath.round(mean + StrictMath.sqrt(mean) * gaussian()));
    }
    double limit = StrictMath.exp(-mean);
    double product = uniform();
    long count = 0;
    while (product > limit) {
      product *= uniform();
      count++;
    }
    return count;
  }

  /** How many of {@code n} happen when each does with this probability; always within 0 … n. */
  long binomial(long n, double probability) {
    double p = Math.clamp(probability, 0, 1);
    if (n <= 0 || p == 0) {
      return 0;
    }
    if (p > 0.5) {
      return n - binomial(n, 1 - p);
    }
    if (n <= 12) {
      long hits = 0;
      for (int i = 0; i < n; i++) {
        hits += uniform() < p ? 1 : 0;
      }
      return hits;
    }
    double mean = n * p;
    if (mean < 12) {
      return Math.min(n, poisson(mean));
    }
    double deviation = StrictMath.sqrt(mean * (1 - p));
    return Math.clamp(StrictMath.round(mean + deviation * gaussian()), 0L, n);
  }
}
