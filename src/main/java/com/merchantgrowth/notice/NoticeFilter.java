package com.merchantgrowth.notice;

/**
 * Which of one's messages to list.
 *
 * @param kind a kind's code; empty for all
 * @param unreadOnly leaves out what was read
 * @param shopId one of the reader's shops; −1 for all, and for what is about no shop
 */
public record NoticeFilter(String kind, boolean unreadOnly, long shopId) {
  /** Everything. */
  public static final NoticeFilter ALL = new NoticeFilter("", false, -1);
}
