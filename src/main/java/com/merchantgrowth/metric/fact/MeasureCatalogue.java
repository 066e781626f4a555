package com.merchantgrowth.metric.fact;

import com.merchantgrowth.shared.SubjectKind;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Fills an empty dictionary with the shipped measures; never touches one that has entries. */
@Component
class MeasureCatalogue {
  private final MeasureRepository repository;
  private final FactManifest manifest;

  MeasureCatalogue(MeasureRepository repository, FactManifest manifest) {
    this.repository = repository;
    this.manifest = manifest;
  }

  @EventListener(ApplicationStartedEvent.class)
  @Order(Ordered.HIGHEST_PRECEDENCE)
  @Transactional
  public void load() throws IOException {
    manifest.lock(SubjectKind.SHOP); // another node may be at its first start too
    if (repository.count() > 0) {
      return;
    }
    try (InputStream in = new ClassPathResource("catalogue/measures.csv").getInputStream();
        CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(in)) {
      rows.forEach(row -> repository.save(new RegisteredMeasure(measure(row))));
    }
  }

  private static Measure measure(NamedCsvRecord row) {
    return new Measure(
        row.getField("code"),
        row.getField("name_zh"),
        row.getField("name_en"),
        row.getField("unit"),
        Measure.Kind.valueOf(row.getField("kind").toUpperCase(Locale.ROOT)),
        Measure.Absent.valueOf(row.getField("absent").toUpperCase(Locale.ROOT)),
        row.getField("sign").equals("nonnegative"));
  }
}
