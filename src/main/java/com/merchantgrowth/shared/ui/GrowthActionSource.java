package com.merchantgrowth.shared.ui;

import java.util.List;

/** Contributed as a Spring bean by a room that knows what a shop could do next. */
public interface GrowthActionSource {
  /**
   * The few best ones, for a page that shows a handful; empty when there is nothing to do.
   *
   * @param shopId a shop the visitor may see
   */
  List<GrowthAction> actions(long shopId);
}
