package com.merchantgrowth.shared.ui;

/**
 * One of the steps from an empty portal to the first diagnosis, contributed by the room it belongs
 * to, as a Spring bean. Shown to administrators until all are done.
 */
public interface SetupStep {
  /** Ascending order of the steps. */
  int order();

  /** Whether nothing is left to do; asked on every visit of the overview, must be cheap. */
  boolean done();

  /** The texts' key: {@code .title} what to do, {@code .why} what it is for. */
  String key();

  /** Where it is done. */
  String route();
}
