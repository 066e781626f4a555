package com.merchantgrowth.diagnosis.ui;

import com.merchantgrowth.diagnosis.MetricLine;
import com.merchantgrowth.metric.fact.Measure;
import com.vaadin.flow.component.Component;
import java.util.Map;

/** What the table of metrics asks of the page around it. */
interface MetricDetails {
  /** The registered measures by code, for names and units. */
  Map<String, Measure> measures();

  /** The three panels of an opened metric. */
  Component open(MetricLine line);

  /** Somebody opens or closes a metric. */
  void toggle(String metric);
}
