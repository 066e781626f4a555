package com.merchantgrowth.coaching.portfolio;

import com.merchantgrowth.experience.ShopBands;
import com.merchantgrowth.metric.MetricResults;
import com.merchantgrowth.metric.PublishedRun;
import com.merchantgrowth.shared.SubjectKind;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The experience scores of many shops at once, as of the newest run. */
@Component
class ExperienceColumn {
  private final MetricResults results;
  private final ShopBands bands;

  ExperienceColumn(MetricResults results, ShopBands bands) {
    this.results = results;
    this.bands = bands;
  }

  /** By shop; NaN or missing = none. A handful of statements, however many shops there are. */
  Map<Long, Double> of(Collection<Long> shops) {
    Map<Long, Double> scores = new HashMap<>();
    PublishedRun run = results.latest(SubjectKind.SHOP).orElse(null);
    if (run != null) {
      bands.of(run.id()).ifPresent(card -> read(run, card.metric(), shops, scores));
    }
    return scores;
  }

  private void read(
      PublishedRun run, String metric, Collection<Long> shops, Map<Long, Double> scores) {
    long[] ids = shops.stream().mapToLong(Long::longValue).sorted().toArray();
    double[] column = results.values(run, ids, metric);
    for (int i = 0; i < ids.length; i++) {
      scores.put(ids[i], column[i]);
    }
  }
}
