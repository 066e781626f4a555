package com.merchantgrowth.demo.market;

/** A shop that makes a screen worth looking at; everything else about it is as in other shops. */
public enum Story {
  /** One of the many. */
  NONE,
  /** 素锦女装旗舰店: sells well through creators, answers its customers late when it is live. */
  SUJIN,
  /** Good at nearly everything. */
  STAR,
  /** So few shops of its tier sell the same that it is compared with a wider group. */
  WIDENED,
  /** Signed up, nothing on sale yet: no fact at all. */
  SILENT
}
