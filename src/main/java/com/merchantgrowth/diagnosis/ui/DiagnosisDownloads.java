package com.merchantgrowth.diagnosis.ui;

import com.merchantgrowth.diagnosis.Diagnosis;
import com.merchantgrowth.diagnosis.DiagnosisQueries;
import com.merchantgrowth.diagnosis.MetricEvidences;
import com.merchantgrowth.merchant.ShopRef;
import com.merchantgrowth.shared.DomainException;
import com.merchantgrowth.shared.ui.Downloads;
import com.vaadin.flow.component.html.Anchor;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** The diagnosis as a file; read again, with the caller's rights, when the file is asked for. */
@Component
class DiagnosisDownloads {
  static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

  private final DiagnosisQueries queries;
  private final MetricEvidences evidences;

  DiagnosisDownloads(DiagnosisQueries queries, MetricEvidences evidences) {
    this.queries = queries;
    this.evidences = evidences;
  }

  Anchor workbook(ShopRef shop, LocalDate day, Words words) {
    return Downloads.button(
        words.t("export"),
        words.t("export.file", shop.code().replaceAll("[^\\p{L}\\p{N}_-]", "_"), day) + ".xlsx",
        XLSX,
        out -> {
          Diagnosis diagnosis =
              queries
                  .of(shop.id(), day)
                  .orElseThrow(() -> DomainException.notFound("diagnosis.error.noRun", day));
          new DiagnosisWorkbook(diagnosis, evidences.measures(), words).writeTo(out);
        });
  }
}
