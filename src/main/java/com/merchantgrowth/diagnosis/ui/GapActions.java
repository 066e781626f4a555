package com.merchantgrowth.diagnosis.ui;

import com.merchantgrowth.diagnosis.Diagnosis;
import com.merchantgrowth.diagnosis.DiagnosisRoutes;
import com.merchantgrowth.diagnosis.MetricLine;
import com.merchantgrowth.diagnosis.score.Advice;
import com.merchantgrowth.shared.ui.GrowthAction;
import com.merchantgrowth.shared.ui.GrowthActionSource;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import org.springframework.stereotype.Component;

/** What is below the peers' median and worth the most, each a link that opens the metric. */
@Component
class GapActions implements GrowthActionSource {
  private static final int MOST = 3;

  private final HomeDiagnosis diagnoses;

  GapActions(HomeDiagnosis diagnoses) {
    this.diagnoses = diagnoses;
  }

  @Override
  public List<GrowthAction> actions(long shopId) {
    Words words = Words.of(new Span());
    return diagnoses.of(shopId).stream()
        .flatMap(
            diagnosis ->
                diagnosis.advice().stream()
                    .limit(MOST)
                    .map(advice -> action(diagnosis, advice, words)))
        .toList();
  }

  /** From which value to which, how many do better, and what it brings. */
  private static GrowthAction action(Diagnosis diagnosis, Advice advice, Words words) {
    MetricLine line = diagnosis.metric(advice.metric().code()).orElseThrow();
    return new GrowthAction(
        GrowthAction.Kind.GAP,
        words.t(
            Words.lowerIsBetter(line.definition()) ? "home.lower" : "home.raise",
            words.metric(line.definition()),
            words.value(line.definition(), line.value()),
            words.value(line.definition(), line.marks().median())),
        words.t(
            "home.why",
            words.formats().count(line.marks().n()),
            words.formats().standing(line.percentile())),
        words.t(
            "home.gain",
            words.dimension(advice.dimension()),
            words.formats().points(advice.dimensionGain())),
        "",
        null,
        advice.dimensionGain(),
        DiagnosisRoutes.metric(diagnosis.shop().code(), line.code()),
        words.t("gaps.open"));
  }
}
