package com.merchantgrowth.experience.card;

import com.merchantgrowth.experience.score.Mapping;
import com.merchantgrowth.experience.score.Mapping.Anchor;
import com.merchantgrowth.shared.DomainException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Anchors as people type them: {@code 0%:100, 0.5%:90, 6%:0}, a value and what it is worth of 100
 * points. Rates are written in percent.
 */
public final class MappingText {
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  private MappingText() {}

  /** How values become points. */
  public enum Kind {
    LINEAR,
    STEPS,
    PEERS
  }

  public static Kind kind(Mapping mapping) {
    return switch (mapping) {
      case Mapping.Linear _ -> Kind.LINEAR;
      case Mapping.Steps _ -> Kind.STEPS;
      case Mapping.AmongPeers _ -> Kind.PEERS;
    };
  }

  /**
   * @param percent the metric is a rate
   * @return empty for a mapping without anchors
   */
  public static String of(Mapping mapping, boolean percent) {
    List<Anchor> anchors =
        switch (mapping) {
          case Mapping.Linear linear -> linear.anchors();
          case Mapping.Steps steps -> steps.anchors();
          case Mapping.AmongPeers _ -> List.of();
        };
    return anchors.stream()
        .map(
            one ->
                value(one.value(), percent) + ":" + plain(decimal(one.points()).multiply(HUNDRED)))
        .collect(Collectors.joining(", "));
  }

  private static String value(double value, boolean percent) {
    return percent ? plain(decimal(value).multiply(HUNDRED)) + "%" : plain(decimal(value));
  }

  private static BigDecimal decimal(double value) {
    return BigDecimal.valueOf(value);
  }

  private static String plain(BigDecimal value) {
    return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
  }

  /**
   * @throws DomainException invalid, naming the part that cannot be read or why the whole is no
   *     mapping
   */
  public static Mapping parse(Kind kind, String text) {
    if (kind == Kind.PEERS) {
      return new Mapping.AmongPeers();
    }
    List<Anchor> anchors = new ArrayList<>();
    for (String part : text.replace('，', ',').replace('：', ':').split(",")) {
      String[] pair = part.strip().split(":");
      if (pair.length != 2) {
        throw DomainException.invalid("experience.error.anchor", part.strip());
      }
      anchors.add(anchor(part.strip(), pair[0].strip(), pair[1].strip()));
    }
    try {
      return kind == Kind.LINEAR ? new Mapping.Linear(anchors) : new Mapping.Steps(anchors);
    } catch (IllegalArgumentException e) {
      throw DomainException.invalid("experience.error.anchors", text.strip());
    }
  }

  private static Anchor anchor(String part, String value, String points) {
    try {
      boolean percent = value.endsWith("%");
      BigDecimal number =
          new BigDecimal(percent ? value.substring(0, value.length() - 1).strip() : value);
      return new Anchor(
          (percent ? number.divide(HUNDRED) : number).doubleValue(),
          new BigDecimal(points).divide(HUNDRED).doubleValue());
    } catch (IllegalArgumentException e) {
      throw DomainException.invalid("experience.error.anchor", part);
    }
  }
}
