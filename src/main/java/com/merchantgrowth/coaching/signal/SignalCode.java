package com.merchantgrowth.coaching.signal;

import com.merchantgrowth.merchant.ShopArea;
import com.merchantgrowth.shared.DomainException;
import java.util.Arrays;
import java.util.Locale;

/** What a rule looks at. The order is that of ties; the numbers are stored and never change. */
public enum SignalCode {
  /** 停播: streamed before, not for some days. Numbers: silent days, live days before, of so many. */
  NO_LIVE(1),
  /** 成交下滑: numbers: GMV of the last days, of the days before, both in fen, days. */
  GMV_DROP(2),
  /** 掉档: the experience score is close to the edge of its band, or below. Score, edge, margin. */
  SCORE_EDGE(3),
  /** 负反馈上升: numbers: rate, rate before, orders behind the rate. */
  NEGATIVE_RATE(4),
  /** 卡住: a newcomer past the clock of its step. Numbers: days late, number of the step, 0. */
  STEP_CLOCK(5),
  /**
   * 求助: asked for help and nobody has answered. Found when it is read, not in the run. Numbers:
   * hours waited, open requests, 0.
   */
  HELP(6);

  private final int number;

  SignalCode(int number) {
    this.number = number;
  }

  /** The number it is stored with. */
  int number() {
    return number;
  }

  static SignalCode numbered(int number) {
    return Arrays.stream(values()).filter(one -> one.number == number).findFirst().orElseThrow();
  }

  /** What the owner has to have opened for a coach to see it. */
  public ShopArea area() {
    return switch (this) {
      case NO_LIVE, GMV_DROP -> ShopArea.DIAGNOSIS;
      case SCORE_EDGE, NEGATIVE_RATE -> ShopArea.SCORES;
      case STEP_CLOCK, HELP -> ShopArea.CHECKLIST;
    };
  }

  /** The name in rules, addresses and answers, e.g. {@code no_live}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * @throws DomainException invalid, for anything else
   */
  public static SignalCode of(String code) {
    return Arrays.stream(values())
        .filter(one -> one.code().equals(code))
        .findFirst()
        .orElseThrow(() -> DomainException.invalid("coaching.signal.error.code", code));
  }
}
