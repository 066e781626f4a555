package com.merchantgrowth.shared.ui;

import com.vaadin.flow.component.Component;
import java.util.Optional;

/**
 * Where a metric leads to: contributed by rooms that make something of it, shown where the metric
 * is opened.
 */
public interface MetricLink {
  /**
   * @return empty when this room makes nothing of the metric
   */
  Optional<Component> of(String metric, String shopCode);

  /**
   * What can be done about the metric at once, for a row among others.
   *
   * @return empty when this room only tells more about the metric
   */
  default Optional<Component> act(String metric, String shopCode) {
    return Optional.empty();
  }
}
