package com.merchantgrowth.metric.fact;

import com.merchantgrowth.shared.SubjectKind;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Registers the shipped measures, each when it is first met: a new release brings its new ones;
 * what is registered already is never touched.
 */
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
    Set<String> known =
        repository.findAll().stream()
            .map(measure -> measure.toMeasure().code())
            .collect(Collectors.toSet());
    try (InputStream in = new ClassPathResource("catalogue/measures.csv").getInputStream();
        CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(in)) {
      rows.stream()
          .map(MeasureCatalogue::measure)
          .filter(measure -> !known.contains(measure.code()))
          .forEach(measure -> repository.save(new RegisteredMeasure(measure)));
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
