package com.merchantgrowth.diagnosis.ui;

import com.merchantgrowth.diagnosis.Diagnosis;
import com.merchantgrowth.diagnosis.DiagnosisQueries;
import com.vaadin.flow.server.VaadinRequest;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The newest diagnosis for the cards of one page, read once although several cards show it. */
@Component
class HomeDiagnosis {
  private static final String ATTRIBUTE = HomeDiagnosis.class.getName();

  private final DiagnosisQueries queries;

  HomeDiagnosis(DiagnosisQueries queries) {
    this.queries = queries;
  }

  Optional<Diagnosis> of(long shopId) {
    VaadinRequest request = VaadinRequest.getCurrent();
    Diagnosis known = known(request);
    if (known != null && known.shop().id() == shopId) {
      return Optional.of(known);
    }
    Optional<Diagnosis> found = queries.of(shopId, null);
    if (request != null) {
      found.ifPresent(diagnosis -> request.setAttribute(ATTRIBUTE, diagnosis));
    }
    return found;
  }

  private static @Nullable Diagnosis known(@Nullable VaadinRequest request) {
    return request == null ? null : (Diagnosis) request.getAttribute(ATTRIBUTE);
  }
}
