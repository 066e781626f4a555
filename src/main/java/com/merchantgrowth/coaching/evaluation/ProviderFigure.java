package com.merchantgrowth.coaching.evaluation;

import com.merchantgrowth.shared.DomainException;
import java.util.Arrays;
import java.util.Locale;

/** What a provider organisation is looked at by. */
public enum ProviderFigure {
  /** Shops it coaches. */
  SHOPS("shops", 0),
  /** Those of them with a paid order in the last 30 days. */
  ACTIVE_SHOPS("shops", 0),
  /** Active shops ÷ shops; from 5 shops on. */
  ACTIVE_RATE("ratio", 5),
  /** GMV of its shops over the last 90 days, in fen. */
  GMV_90("fen", 0),
  /** Shops whose first sale fell into the last 90 days and after coaching began. */
  FIRST_SALES("shops", 0),
  /** Plans that closed in the last 90 days with a known result. */
  PLANS_CLOSED("count", 0),
  /** Plans that reached what they were for ÷ plans closed with a known result; from 5 on. */
  REACHED_RATE("ratio", 5),
  /** Mean of what merchants said after plans closed, 1 … 5; from 5 answers on. */
  SATISFACTION("score", 5);

  private final String unit;
  private final int least;

  ProviderFigure(String unit, int least) {
    this.unit = unit;
    this.least = least;
  }

  /** The name in conditions and on the wire, e.g. {@code provider_active_rate}. */
  public String code() {
    return "provider_" + name().toLowerCase(Locale.ROOT);
  }

  /** The unit it is shown in, as of metrics. */
  public String unit() {
    return unit;
  }

  /** The sample it takes; below that it is unknown. */
  public int least() {
    return least;
  }

  /** The translation key of its name; {@code .how} is how it is computed. */
  public String key() {
    return "coaching.evaluation.of." + name().toLowerCase(Locale.ROOT);
  }

  /**
   * @throws DomainException invalid, for anything else
   */
  public static ProviderFigure of(String code) {
    return Arrays.stream(values())
        .filter(figure -> figure.code().equals(code))
        .findFirst()
        .orElseThrow(() -> DomainException.invalid("coaching.evaluation.error.figure", code));
  }
}
