/** Charts that speak data; the only place that knows ECharts and SVG. */
@org.jspecify.annotations.NullMarked
package com.merchantgrowth.shared.ui.chart;
