package com.merchantgrowth.experience.score;

import com.merchantgrowth.experience.score.Mapping.Anchor;
import com.merchantgrowth.experience.score.Scorecard.Band;
import com.merchantgrowth.experience.score.Scorecard.Dimension;
import com.merchantgrowth.experience.score.Scorecard.Item;
import java.util.List;

/** A small scorecard with every kind of mapping. */
final class Cards {
  private Cards() {}

  /** Fewer returns are better: 0 % earns all, 2 % half, 6 % nothing. */
  static final Mapping RETURNS =
      new Mapping.Linear(List.of(new Anchor(0, 1), new Anchor(0.02, 0.5), new Anchor(0.06, 0)));

  /** Days with sales: from 30 half, from 60 all. */
  static final Mapping DAYS =
      new Mapping.Steps(List.of(new Anchor(0, 0), new Anchor(30, 0.5), new Anchor(60, 1)));

  /** 3.00 … 5.00: goods weigh 2 of 4, service and stability 1 each. */
  static Scorecard card() {
    return card(1, 2);
  }

  static Scorecard card(int version, double goods) {
    return new Scorecard(
        "shop",
        version,
        3,
        5,
        30,
        List.of(
            new Dimension(
                "goods",
                goods,
                List.of(new Item("returns", 3, RETURNS), new Item("negative", 1, RETURNS))),
            new Dimension("service", 1, List.of(new Item("replies", 1, new Mapping.AmongPeers()))),
            new Dimension("stability", 1, List.of(new Item("days", 1, DAYS)))),
        List.of(new Band("excellent", 4.7), new Band("good", 4.4), new Band("needs_work", 3)));
  }
}
