package com.merchantgrowth.experience.card;

import com.merchantgrowth.experience.score.Mapping;
import com.merchantgrowth.experience.score.Scorecard;
import com.merchantgrowth.shared.SubjectKind;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One version of a scorecard as administrators edit it: the arithmetic with its words.
 *
 * @param subject what it scores; the metrics are metrics of that kind
 * @param metric the written metric that receives the total
 * @param decimals how many decimals of the total are shown; further ones are cut
 * @param sampleMetric the metric the least sample is compared with, such as paid orders in 30 days
 * @param published when consumers see it
 * @param gate null = none
 */
public record CardDefinition(
    String code,
    int version,
    SubjectKind subject,
    Names name,
    String metric,
    double low,
    double high,
    int decimals,
    String sampleMetric,
    double leastSample,
    PublicRhythm published,
    List<DimensionDefinition> dimensions,
    List<BandDefinition> bands,
    Scorecard.@Nullable Gate gate) {

  public CardDefinition {
    dimensions = List.copyOf(dimensions);
    bands = List.copyOf(bands);
  }

  /**
   * @param metric the written metric that receives the dimension's own value; null = none
   * @param weight among the dimensions
   */
  public record DimensionDefinition(
      String code, Names name, @Nullable String metric, double weight, List<ItemDefinition> items) {
    public DimensionDefinition {
      items = List.copyOf(items);
    }
  }

  /**
   * @param weight within the dimension
   */
  public record ItemDefinition(String metric, double weight, Mapping mapping) {}

  /**
   * @param from the lowest total
   * @param meaning what the band means for the subject today: support, traffic, limits
   */
  public record BandDefinition(String code, Names name, double from, Names meaning) {}

  /**
   * The arithmetic alone.
   *
   * @throws IllegalArgumentException when it is none
   */
  public Scorecard scorecard() {
    return new Scorecard(
        code,
        version,
        low,
        high,
        leastSample,
        dimensions.stream()
            .map(
                one ->
                    new Scorecard.Dimension(
                        one.code,
                        one.weight,
                        one.items.stream()
                            .map(item -> new Scorecard.Item(item.metric, item.weight, item.mapping))
                            .toList()))
            .toList(),
        bands.stream().map(band -> new Scorecard.Band(band.code, band.from)).toList(),
        gate);
  }

  /** The metrics that earn points, in the order they are shown. */
  public List<String> items() {
    return dimensions.stream()
        .flatMap(one -> one.items.stream())
        .map(ItemDefinition::metric)
        .toList();
  }

  /** Every metric a value is taken from, each once. */
  public List<String> reads() {
    return Stream.concat(items().stream(), Stream.of(sampleMetric)).distinct().toList();
  }

  /** Every metric that is written. */
  public List<String> writes() {
    return Stream.concat(
            Stream.of(metric), dimensions.stream().flatMap(one -> Stream.ofNullable(one.metric)))
        .toList();
  }

  public DimensionDefinition dimension(String dimensionCode) {
    return dimensions.stream()
        .filter(one -> one.code.equals(dimensionCode))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException(dimensionCode));
  }

  public BandDefinition band(String bandCode) {
    return bands.stream()
        .filter(one -> one.code.equals(bandCode))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException(bandCode));
  }

  /** The same under another number. */
  public CardDefinition as(int number) {
    return new CardDefinition(
        code,
        number,
        subject,
        name,
        metric,
        low,
        high,
        decimals,
        sampleMetric,
        leastSample,
        published,
        dimensions,
        bands,
        gate);
  }
}
