/** The screens of rewards: a shop's own (权益中心), and the ledger for administrators. */
@org.jspecify.annotations.NullMarked
package com.merchantgrowth.reward.ui;
