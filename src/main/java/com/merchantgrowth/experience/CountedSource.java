package com.merchantgrowth.experience;

import com.merchantgrowth.experience.card.CardDefinition;
import com.merchantgrowth.metric.run.DailyRunContext;
import java.util.List;

/** Says for a run what scores count instead of the metrics' values. */
public interface CountedSource {
  List<Counted> counted(DailyRunContext run, CardDefinition card);
}
