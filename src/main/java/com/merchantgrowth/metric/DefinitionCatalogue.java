package com.merchantgrowth.metric;

import com.merchantgrowth.shared.DomainException;
import com.merchantgrowth.shared.SubjectKind;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Loads the metrics the product ships with, each when it is first met: a new release brings its new
 * ones, and what administrators have edited or retired stays as they left it.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 200)
class DefinitionCatalogue implements ApplicationRunner {
  private static final Logger LOG = LoggerFactory.getLogger(DefinitionCatalogue.class);
  private static final String SHIPPED = "/catalogue/metrics.csv";

  private final DefinitionRows rows;
  private final MetricDefinitions definitions;

  DefinitionCatalogue(DefinitionRows rows, MetricDefinitions definitions) {
    this.rows = rows;
    this.definitions = definitions;
  }

  @Override
  public void run(ApplicationArguments arguments) {
    Set<String> known = rows.codes();
    shipped().stream().filter(metric -> !known.contains(metric.code())).forEach(this::store);
  }

  private void store(MetricDefinition definition) {
    try {
      definitions.store(definition);
    } catch (DomainException e) {
      if (e.kind() != DomainException.Kind.CONFLICT) {
        throw e;
      }
      LOG.info("{} has just been stored by another node's first start", definition.code());
    }
  }

  static List<MetricDefinition> shipped() {
    try (InputStream in =
            Objects.requireNonNull(DefinitionCatalogue.class.getResourceAsStream(SHIPPED));
        CsvReader<NamedCsvRecord> csv = CsvReader.builder().ofNamedCsvRecord(in);
        Stream<NamedCsvRecord> lines = csv.stream()) {
      return lines.map(DefinitionCatalogue::definition).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * @throws DomainException invalid, if the line is none
   */
  private static MetricDefinition definition(NamedCsvRecord line) {
    String dimension = line.getField("dimension");
    String denominator = line.getField("denominator");
    return new MetricDefinition(
        line.getField("code"),
        0,
        SubjectKind.of(line.getField("subject")),
        dimension.isEmpty() ? null : Dimension.of(dimension),
        line.getField("name_zh"),
        line.getField("name_en"),
        Aggregate.parse(line.getField("aggregate")),
        MeasureSum.parseOrNone(line.getField("numerator")),
        denominator.isEmpty() ? null : MeasureSum.parse(denominator),
        Scale.of(line.getField("scale")),
        MetricWindow.parse(line.getField("window")),
        line.getField("unit"),
        Direction.valueOf(line.getField("direction").toUpperCase(Locale.ROOT)),
        Double.parseDouble(line.getField("min_sample")),
        Double.parseDouble(line.getField("weight")),
        Instant.EPOCH);
  }
}
