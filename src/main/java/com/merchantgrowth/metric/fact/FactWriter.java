package com.merchantgrowth.metric.fact;

import com.merchantgrowth.shared.DomainException;
import com.merchantgrowth.shared.SubjectKind;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.springframework.stereotype.Service;

/**
 * The one way into the fact store, for imports, for facts that code makes and for the demo alike.
 *
 * <pre>{@code
 * try (FactDraft draft = writer.begin(SHOP, "marketing", List.of("coupon_uses"), REPLACE)) {
 *   draft.row(shopId, day, new double[] {12});
 *   draft.publish();
 * }
 * }</pre>
 */
@Service
public class FactWriter {
  private static final Pattern SOURCE = Pattern.compile("[a-z0-9][a-z0-9._-]{0,63}");

  private final Measures measures;
  private final FactPublisher publisher;
  private final DuckDb duckDb;

  FactWriter(Measures measures, FactPublisher publisher, DuckDb duckDb) {
    this.measures = measures;
    this.publisher = publisher;
    this.duckDb = duckDb;
  }

  /**
   * Starts rows that all carry the same measures.
   *
   * @param source who reports, e.g. {@code erp}: lower-case letters, digits, {@code . _ -}
   * @param carried the columns of {@link FactDraft#row}, registered and different
   * @throws DomainException invalid, if the source name is malformed or a measure is not registered
   */
  public FactDraft begin(SubjectKind kind, String source, List<String> carried, WriteMode mode) {
    if (carried.isEmpty() || carried.stream().distinct().count() < carried.size()) {
      throw DomainException.invalid("facts.error.noMeasures");
    }
    return draft(kind, source, mode, carried, measures.byCode());
  }

  /**
   * Starts single values, or rows, of an import that registers measures of its own.
   *
   * @param carried the columns of {@link FactDraft#row}; empty for single values, where {@link
   *     FactDraft#cell} names the measure of each
   * @param known the registered measures and those about to be, by code
   */
  public FactDraft begin(
      SubjectKind kind,
      String source,
      List<String> carried,
      WriteMode mode,
      Map<String, Measure> known) {
    return draft(kind, source, mode, carried, known);
  }

  private FactDraft draft(
      SubjectKind kind,
      String source,
      WriteMode mode,
      List<String> carried,
      Map<String, Measure> known) {
    requireSource(source);
    carried.stream()
        .filter(code -> !known.containsKey(code))
        .findFirst()
        .ifPresent(
            code -> {
              throw DomainException.invalid("facts.error.measureUnknown", code);
            });
    return new FactDraft(
        new FactDraft.Target(kind, source, mode, known),
        carried,
        carried.isEmpty(),
        duckDb,
        publisher);
  }

  /**
   * @throws DomainException invalid, if the source name is malformed
   */
  public static void requireSource(String source) {
    if (!SOURCE.matcher(source).matches()) {
      throw DomainException.invalid("facts.error.source", source);
    }
  }
}
