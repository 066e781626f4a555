package com.merchantgrowth.experience.web;

import com.merchantgrowth.experience.ScoreBox;
import com.merchantgrowth.experience.ScoreDifference;
import com.merchantgrowth.experience.ScoreSheet;
import com.merchantgrowth.experience.Suggestion;
import com.merchantgrowth.experience.card.CardDefinition;
import com.merchantgrowth.experience.score.BandWays;
import com.merchantgrowth.experience.score.Score;
import com.merchantgrowth.experience.score.ScoreChange;
import com.merchantgrowth.metric.MetricDays;
import com.merchantgrowth.metric.MetricDefinition;
import com.merchantgrowth.metric.peer.PeerMarks;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Scores on the wire; a number that is not known is null, never NaN. */
public final class ScoreJson {
  private ScoreJson() {}

  /**
   * A score in short.
   *
   * @param score as it is shown: further decimals are cut; null = not yet scored
   * @param total in full
   * @param band null = not yet scored
   * @param meaning what the band means today
   * @param sample what there is of {@code leastSample}, such as paid orders in 30 days
   * @param consumers what consumers see, from {@code consumersDay}; null = nothing yet
   */
  public record Head(
      LocalDate day,
      String scorecard,
      int version,
      @Nullable BigDecimal score,
      @Nullable Double total,
      @Nullable String band,
      @Nullable String meaning,
      boolean heldBack,
      @Nullable Double sample,
      double leastSample,
      @Nullable BigDecimal consumers,
      LocalDate consumersDay,
      Map<String, Double> dimensions) {}

  /** One metric of a score. See {@link Explained}. */
  public record Part(
      String dimension,
      String metric,
      String name,
      @Nullable Double value,
      @Nullable Double counted,
      @Nullable Double sample,
      @Nullable LocalDate from,
      @Nullable LocalDate to,
      double share,
      @Nullable Double points,
      double contribution,
      @Nullable Double percentile,
      List<Double> quantiles) {}

  /**
   * A score written out: {@code total = low + Σ contribution}.
   *
   * @param parts one for each metric: its own value, what was counted of it, the part of the scale
   *     it decides, its points 0 … 1; quantiles are P5, P10 … P95 of the cohort
   * @param steps what single steps would bring
   * @param ways the shortest ways into the next band by one metric alone
   */
  public record Explained(
      Head head, double low, double high, List<Part> parts, List<Step> steps, List<Way> ways) {}

  /** A change of one metric and what it would do. */
  public record Step(String metric, String kind, double from, double to, double change) {}

  /** A value of one metric that would reach the next band. */
  public record Way(String metric, double from, double to) {}

  /** Another score, computed only. */
  public record WhatIf(
      @Nullable Double before,
      @Nullable Double after,
      @Nullable String bandBefore,
      @Nullable String bandAfter) {}

  /** Why a score moved; the lines, spread and version sum to the change. */
  public record Difference(
      LocalDate from,
      LocalDate to,
      @Nullable Double change,
      List<Line> metrics,
      double spread,
      double version) {}

  /** One metric's part of a difference. */
  public record Line(
      String metric, @Nullable Double before, @Nullable Double after, double change) {}

  /** The days behind a metric. */
  public record Days(LocalDate from, LocalDate to, List<Day> days) {}

  /** A day behind a metric; null = not reported. */
  public record Day(LocalDate day, @Nullable Double numerator, @Nullable Double denominator) {}

  public static Head head(ScoreBox box, Locale locale) {
    ScoreSheet sheet = box.sheet();
    Score score = sheet.score();
    CardDefinition card = sheet.card();
    ScoreBox.PublicValue seen = box.publicValue();
    Map<String, Double> dimensions = new java.util.LinkedHashMap<>();
    score
        .dimensions()
        .forEach(
            one -> {
              Double value = known(one.value());
              if (value != null) {
                dimensions.put(one.dimension(), value);
              }
            });
    return new Head(
        sheet.day(),
        card.code(),
        card.version(),
        score.scored() ? score.shown(card.decimals()) : null,
        known(score.total()),
        score.band() == null ? null : score.band().code(),
        score.band() == null ? null : card.band(score.band().code()).meaning().in(locale),
        score.heldBack(),
        known(score.sample()),
        card.leastSample(),
        seen.value().orElse(null),
        seen.day(),
        dimensions);
  }

  public static Explained explained(ScoreBox box, Locale locale) {
    ScoreSheet sheet = box.sheet();
    return new Explained(
        head(box, locale),
        sheet.card().low(),
        sheet.card().high(),
        sheet.score().parts().stream().map(part -> part(sheet, part, locale)).toList(),
        box.suggestions().stream().map(ScoreJson::step).toList(),
        box.ways(3).stream().map(ScoreJson::way).toList());
  }

  private static Part part(ScoreSheet sheet, Score.Part part, Locale locale) {
    MetricDefinition metric = sheet.metric(part.metric()).orElse(null);
    PeerMarks marks = sheet.marks(part.metric());
    return new Part(
        part.dimension(),
        part.metric(),
        metric == null ? part.metric() : metric.name(locale),
        known(sheet.real(part.metric())),
        known(part.reading().value()),
        known(sheet.sample(part.metric())),
        metric == null ? null : metric.window().on(sheet.day()).start(),
        metric == null ? null : metric.window().on(sheet.day()).last(),
        part.share(),
        known(part.points()),
        part.contribution(),
        known(sheet.percentile(part.metric())),
        java.util.Arrays.stream(marks.quantiles()).boxed().toList());
  }

  private static Step step(Suggestion one) {
    return new Step(
        one.metric(),
        one.kind().name().toLowerCase(Locale.ROOT),
        one.from(),
        one.to(),
        one.change());
  }

  private static Way way(BandWays.Way way) {
    return new Way(way.metric(), way.from(), way.to());
  }

  public static WhatIf whatIf(Score before, Score after) {
    return new WhatIf(
        known(before.total()),
        known(after.total()),
        before.band() == null ? null : before.band().code(),
        after.band() == null ? null : after.band().code());
  }

  public static Difference difference(ScoreDifference difference) {
    ScoreChange change = difference.change().orElse(null);
    return new Difference(
        difference.from().day(),
        difference.to().day(),
        change == null ? null : change.change(),
        change == null
            ? List.of()
            : change.metrics().stream()
                .map(
                    line ->
                        new Line(
                            line.metric(),
                            known(line.before().value()),
                            known(line.after().value()),
                            line.change()))
                .toList(),
        change == null ? 0 : change.spread(),
        change == null ? 0 : change.version());
  }

  public static Days days(MetricDays behind) {
    return new Days(
        behind.window().start(),
        behind.window().last(),
        IntStream.range(0, behind.days().size())
            .mapToObj(
                i ->
                    new Day(
                        behind.days().get(i),
                        known(behind.values().get(i).numerator()),
                        known(behind.values().get(i).denominator())))
            .toList());
  }

  static @Nullable Double known(double value) {
    return Double.isNaN(value) ? null : value;
  }
}
