package com.merchantgrowth.diagnosis.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.merchantgrowth.diagnosis.Diagnosis;
import com.merchantgrowth.diagnosis.DiagnosisMarket;
import com.merchantgrowth.diagnosis.DiagnosisQueries;
import com.merchantgrowth.diagnosis.MetricEvidences;
import com.merchantgrowth.diagnosis.MetricLine;
import com.merchantgrowth.support.People;
import com.merchantgrowth.support.PortalTest;
import com.vaadin.flow.i18n.I18NProvider;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@PortalTest
class DiagnosisWorkbookTest {
  @Autowired private DiagnosisMarket market;
  @Autowired private DiagnosisQueries queries;
  @Autowired private MetricEvidences evidences;
  @Autowired private I18NProvider texts;
  @Autowired private People people;

  private Diagnosis diagnosis() {
    market.open();
    return people.as(
        people.admin(), () -> queries.of(market.shop(0).id(), market.day()).orElseThrow());
  }

  private byte[] write(Diagnosis diagnosis, Locale locale) {
    Words words = new Words((key, args) -> texts.getTranslation(key, locale, args), locale);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    people.run(
        people.admin(),
        () -> {
          try {
            new DiagnosisWorkbook(diagnosis, evidences.measures(), words).writeTo(out);
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        });
    return out.toByteArray();
  }

  private static List<Row> rows(byte[] file, int sheet) throws IOException {
    try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(file))) {
      Sheet found = workbook.getSheet(sheet).orElseThrow();
      return found.read();
    }
  }

  @Test
  void the_metrics_sheet_has_every_metric_unrounded() throws IOException {
    Diagnosis diagnosis = diagnosis();
    List<Row> rows = rows(write(diagnosis, Locale.CHINESE), 1);
    assertThat(rows.getFirst().getCellText(0)).isEqualTo("指标");
    assertThat(rows).hasSize(diagnosis.metrics().size() + 1);
    for (int i = 0; i < diagnosis.metrics().size(); i++) {
      MetricLine line = diagnosis.metrics().get(i);
      Row row = rows.get(i + 1);
      assertThat(row.getCellText(1)).isEqualTo(line.code());
      double factor = "fen".equals(line.definition().unit()) ? 0.01 : 1;
      if (line.hasValue()) {
        assertThat(row.getCellAsNumber(6).orElseThrow().doubleValue())
            .isEqualTo(line.value() * factor);
      } else {
        assertThat(row.getCellAsNumber(6)).as("an empty cell, not 0").isEmpty();
      }
    }
  }

  @Test
  void the_summary_names_shop_cohort_and_scores() throws IOException {
    Diagnosis diagnosis = diagnosis();
    List<Row> rows = rows(write(diagnosis, Locale.CHINESE), 0);
    assertThat(rows.get(0).getCellText(1)).isEqualTo("诊断店 0");
    assertThat(rows.get(3).getCellText(1)).isEqualTo("诊断女装 × L2");
    assertThat(rows.get(5).getCellAsNumber(1).orElseThrow().doubleValue())
        .isEqualTo(diagnosis.scores().overall());
  }

  @Test
  void the_history_has_the_days_that_were_run() throws IOException {
    Diagnosis diagnosis = diagnosis();
    assertThat(rows(write(diagnosis, Locale.CHINESE), 2)).hasSize(diagnosis.history().size() + 1);
  }

  @Test
  void headings_are_in_the_readers_language() throws IOException {
    List<Row> rows = rows(write(diagnosis(), Locale.ENGLISH), 1);
    assertThat(rows.getFirst().getCellText(0)).isEqualTo("Metric");
    assertThat(rows.getFirst().getCellText(6)).isEqualTo("Your shop");
  }
}
