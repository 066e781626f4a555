package com.merchantgrowth.demo;

import com.merchantgrowth.shared.ui.BannerSource.Banner;
import com.merchantgrowth.shared.ui.BannerSource.Tone;
import java.util.Optional;

/** How far the marketplace is; written by the one preparing thread, read by everybody. */
class DemoProgress {
  /** What is being done, and which part of the whole it ends at (percent). */
  enum Phase {
    PEOPLE(0, 3),
    SHOPS(3, 10),
    FACTS(10, 50),
    RUNS(50, 100);

    private final int from;
    private final int to;

    Phase(int from, int to) {
      this.from = from;
      this.to = to;
    }
  }

  private record State(Phase phase, long done, long total, boolean ready, boolean failed) {
    int percent() {
      double share = total > 0 ? Math.clamp((double) done / total, 0, 1) : 0;
      return (int) (phase.from + share * (phase.to - phase.from));
    }
  }

  private volatile State state = new State(Phase.PEOPLE, 0, 0, false, false);

  void at(Phase phase, long done, long total) {
    state = new State(phase, done, total, false, false);
  }

  void ready() {
    state = new State(Phase.RUNS, 1, 1, true, false);
  }

  void failed() {
    State now = state;
    state = new State(now.phase, now.done, now.total, false, true);
  }

  boolean isReady() {
    return state.ready;
  }

  /** What people should know; nothing once everything is there. */
  Optional<Banner> banner() {
    State now = state;
    if (now.ready) {
      return Optional.empty();
    }
    if (now.failed) {
      return Optional.of(new Banner(Tone.BAD, "demo.banner.failed", new Object[0], ""));
    }
    String key = "demo.banner." + now.phase.name().toLowerCase(java.util.Locale.ROOT);
    return Optional.of(new Banner(Tone.INFO, key, new Object[] {now.percent()}, ""));
  }
}
