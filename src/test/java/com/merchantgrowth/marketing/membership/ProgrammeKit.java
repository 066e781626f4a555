package com.merchantgrowth.marketing.membership;

import com.merchantgrowth.marketing.membership.LevelLadder.Fall;
import com.merchantgrowth.marketing.membership.Programme.GrowthRules;
import com.merchantgrowth.marketing.membership.Programme.JoinGift;
import com.merchantgrowth.marketing.membership.Programme.Level;
import com.merchantgrowth.marketing.membership.Programme.MemberDay;
import com.merchantgrowth.marketing.membership.Programme.PointRules;
import com.merchantgrowth.marketing.membership.Programme.PointTask;
import com.merchantgrowth.marketing.membership.Programme.SpendBack;
import java.util.List;
import java.util.Set;

/** Programmes for tests. */
public final class ProgrammeKit {
  private ProgrammeKit() {}

  public static Level level(String name, long growth, int earnPoints) {
    return new Level(name, growth, earnPoints, 0, "", Set.of(), SpendBack.NONE);
  }

  /** Two levels, the second from 1,000 growth on at 1.5 times; twice on the 8th. */
  public static Programme two(PointRules points) {
    return new Programme(
        "会员",
        List.of(level("普通", 0, 10_000), level("银卡", 1_000, 15_000)),
        points,
        GrowthRules.DEFAULT,
        List.of(new PointTask("checkin", "签到", 5, 1, 1, 0)),
        JoinGift.NONE,
        new MemberDay(8, 20_000),
        Set.copyOf(Programme.ENTRIES));
  }

  public static GrowthRules growth(int window, int keepDays, Fall fall) {
    return new GrowthRules(100, window, keepDays, fall);
  }
}
