package com.merchantgrowth.shared.ui;

import com.vaadin.flow.component.Component;

/**
 * A small control in the bar above every page of a signed-in person, contributed by a room as a
 * Spring bean, e.g. the bell. There is room for an icon, on a phone too.
 */
public interface BarItem {
  /** Ascending from the left. */
  int order();

  /** Made anew on every navigation; must be cheap. */
  Component create();
}
