package com.merchantgrowth.marketing.price;

/** Why a rule applied, or did not. The names are part of the REST answer. */
public enum Reason {
  APPLIED,
  /** The period, or the next session, has not begun, or a claim is not yet valid. */
  NOT_STARTED,
  ENDED,
  /** Holds in other channels only. */
  OTHER_CHANNEL,
  /** The buyer lacks a tag it asks for. */
  NOT_FOR_BUYER,
  /** The buyer chose other coupons. */
  NOT_CHOSEN,
  /** No selected line is in scope. */
  NOTHING_IN_SCOPE,
  /** The goods in scope have a price, or a benefit, that it does not go with. */
  KEPT_OUT,
  /** The threshold is missed; the shortfall is said. */
  BELOW_THRESHOLD,
  /** Nothing is left to reduce: the goods are free, or at their minimum price. */
  NOTHING_LEFT,
  BUDGET_EXHAUSTED,
  /** Every unit has a price at least as good. */
  BETTER_PRICE,
  /** The buyer has had as many units as one may have. */
  LIMIT_REACHED,
  SOLD_OUT,
  /** Another coupon of the same issuer saves more. */
  BETTER_COUPON,
  /** It, or what it would go with, gives way to a better alternative (P7). */
  GIVES_WAY
}
