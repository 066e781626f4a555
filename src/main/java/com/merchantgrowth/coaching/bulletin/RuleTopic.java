package com.merchantgrowth.coaching.bulletin;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a rule is about; people choose by it what is in their bell. */
public enum RuleTopic {
  /** 发货与时效. */
  SHIPPING,
  /** 直播与话术. */
  LIVE,
  /** 价格与价保. */
  PRICE,
  /** 品质与退货. */
  QUALITY,
  /** 客服与售后. */
  SERVICE,
  /** 活动与营销. */
  CAMPAIGN,
  /** 资质与入驻. */
  QUALIFICATION;

  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<RuleTopic> find(String code) {
    return Arrays.stream(values()).filter(topic -> topic.code().equals(code)).findFirst();
  }
}
