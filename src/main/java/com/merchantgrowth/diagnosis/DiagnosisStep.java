package com.merchantgrowth.diagnosis;

import com.merchantgrowth.diagnosis.score.GroupScores;
import com.merchantgrowth.metric.run.DailyRunContext;
import com.merchantgrowth.metric.run.DailyStep;
import com.merchantgrowth.shared.SubjectKind;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Scores every shop of a run and stores the scores under the run. */
@Component
class DiagnosisStep implements DailyStep {
  static final String NAME = "diagnosis";

  private final DiagnosisStore store;

  DiagnosisStep(DiagnosisStore store) {
    this.store = store;
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Set<String> after() {
    return Set.of("peers");
  }

  @Override
  public void run(DailyRunContext context) {
    store.discard(context.runId());
    if (context.kind() != SubjectKind.SHOP) {
      return;
    }
    GroupScores scores =
        GroupScores.of(
            new GroupScores.Columns(
                context.metrics(),
                context.active(),
                context.groupOf(),
                context.groups(),
                context::values,
                context::percentiles));
    store.save(context.runId(), context.subjects(), context.groups(), scores, context.progress());
  }

  @Override
  public void discard(long runId) {
    store.discard(runId);
  }
}
