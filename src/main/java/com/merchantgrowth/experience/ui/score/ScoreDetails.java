package com.merchantgrowth.experience.ui.score;

import com.vaadin.flow.component.Component;

/** What the table of metrics asks of the page around it. */
public interface ScoreDetails {
  /** The panels of an opened metric. */
  Component open(String metric);

  /** Somebody opens or closes a metric. */
  void toggle(String metric);
}
