package com.merchantgrowth.diagnosis.ui;

import com.merchantgrowth.diagnosis.Diagnosis;
import com.merchantgrowth.diagnosis.DiagnosisQueries;
import com.merchantgrowth.shared.ui.PageMemo;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The newest diagnosis for the cards of one page, read once although several cards show it. */
@Component
class HomeDiagnosis {
  private final DiagnosisQueries queries;

  HomeDiagnosis(DiagnosisQueries queries) {
    this.queries = queries;
  }

  Optional<Diagnosis> of(long shopId) {
    return PageMemo.once(HomeDiagnosis.class, shopId, Found.class, () -> read(shopId)).diagnosis();
  }

  private Found read(long shopId) {
    return new Found(queries.of(shopId, null));
  }

  private record Found(Optional<Diagnosis> diagnosis) {}
}
