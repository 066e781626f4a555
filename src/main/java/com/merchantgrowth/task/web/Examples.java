package com.merchantgrowth.task.web;

/** Bodies for the OpenAPI description. */
final class Examples {
  /** A ladder on the distributed orders of December. */
  static final String LADDER =
      """
      {"name": {"zh": "主推品分销阶梯", "en": "Main goods ladder"},
       "why": {"zh": "有达人分销的店，自播时能得到配套流量。", "en": ""},
       "kind": "platform_incentive", "dimension": "distribution", "towardsTier": "",
       "audience": {"all": [{"attribute": "type", "in": ["enterprise", "flagship"]}, {"flag": "distribution_opened"}]},
       "period": {"first": "2026-12-01", "last": "2026-12-31"}, "repeat": "once",
       "goal": {"measured": {"aggregate": "SUM", "numerator": "distributed_orders", "scale": "1", "window": "own", "unit": "count"},
                "is": ">=", "levels": [{"value": 10, "reward": 1000}, {"value": 100, "reward": 6000}],
                "payout": "highest_only", "cap": 50000},
       "hiddenWhenMet": true, "claim": "automatic", "reward": {"kind": "live_traffic", "claimDays": 7},
       "limits": {"perShop": 1, "inAll": 0, "budget": 1200000}, "settleDays": 7}""";

  /** A period to try the newest version on. */
  static final String BACKTEST = "{\"from\": \"2026-10-01\", \"to\": \"2026-10-31\"}";

  private Examples() {}
}
