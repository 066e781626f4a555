package com.merchantgrowth.marketing.membership.ui;

import com.merchantgrowth.marketing.membership.Programme;
import com.merchantgrowth.marketing.membership.Programme.GrowthRules;
import com.merchantgrowth.marketing.membership.Programme.JoinGift;
import com.merchantgrowth.marketing.membership.Programme.Level;
import com.merchantgrowth.marketing.membership.Programme.MemberDay;
import com.merchantgrowth.marketing.membership.Programme.PointRules;
import com.merchantgrowth.marketing.membership.Programme.PointTask;
import com.merchantgrowth.marketing.membership.Programme.SpendBack;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;

/** What a new membership begins with: ours, to be changed by the shop. */
final class Starter {
  private Starter() {}

  /**
   * @param words texts by key
   */
  static Programme programme(UnaryOperator<String> words) {
    return new Programme(
        words.apply("name"),
        List.of(
            level(words.apply("level1"), 0, 10_000, 0),
            level(words.apply("level2"), 500, 12_000, 100),
            level(words.apply("level3"), 2_000, 15_000, 300)),
        PointRules.DEFAULT,
        GrowthRules.DEFAULT,
        List.of(new PointTask("checkin", words.apply("checkin"), 5, 0, 1, 0)),
        new JoinGift(100, 0),
        MemberDay.NONE,
        Set.copyOf(Programme.ENTRIES));
  }

  private static Level level(String name, long growth, int earns, long birthday) {
    return new Level(name, growth, earns, birthday, "", Set.of(), SpendBack.NONE);
  }
}
