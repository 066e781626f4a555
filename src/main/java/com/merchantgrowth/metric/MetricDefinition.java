package com.merchantgrowth.metric;

import com.merchantgrowth.shared.SubjectKind;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One version of a metric's definition. Definitions are data; an edit makes a new version.
 *
 * @param subject what it is a number of; codes are unique over all kinds
 * @param dimension the dimension it is scored in; null when it is computed but not among the six
 * @param scale multiplies the result, e.g. {@code 1/60} turns minutes into hours
 * @param unit {@code fen, count, days, hours, seconds, min, ratio, multiple …}; decides how it is
 *     shown
 * @param minSample below it the value is <em>not enough data</em>: the denominator's sum for
 *     ratios, else the number of reported days
 * @param weight its share in the dimension score, relative to the others; 0 leaves it out
 */
public record MetricDefinition(
    String code,
    int version,
    SubjectKind subject,
    @Nullable Dimension dimension,
    String nameZh,
    String nameEn,
    Aggregate aggregate,
    MeasureSum numerator,
    @Nullable MeasureSum denominator,
    Scale scale,
    MetricWindow window,
    String unit,
    Direction direction,
    double minSample,
    double weight,
    Instant since) {

  public String name(Locale locale) {
    return "en".equals(locale.getLanguage()) ? nameEn : nameZh;
  }

  /** Whether it takes part in the dimension score and in advice. */
  public boolean scored() {
    return dimension != null && direction != Direction.NEUTRAL && weight > 0;
  }

  /** What has to be read from the facts for it; nothing for one that is written. */
  public AggregateRequest request() {
    return new AggregateRequest(code, aggregate, numerator, denominator, scale, window);
  }

  /** Whether it computes and shows the same; version and since do not count. */
  public boolean sameAs(MetricDefinition other) {
    return equals(other.asVersion(version, since));
  }

  /** The same under another version. */
  public MetricDefinition asVersion(int newVersion, Instant newSince) {
    return new MetricDefinition(
        code,
        newVersion,
        subject,
        dimension,
        nameZh,
        nameEn,
        aggregate,
        numerator,
        denominator,
        scale,
        window,
        unit,
        direction,
        minSample,
        weight,
        newSince);
  }

  /** The formula in one line, for the audit trail. */
  String summary() {
    return aggregate.text()
        + " "
        + numerator
        + (denominator == null ? "" : " / " + denominator)
        + " × "
        + scale.text()
        + " "
        + window.text()
        + " min "
        + minSample
        + " weight "
        + weight
        + " "
        + direction;
  }
}
