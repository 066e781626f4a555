package com.merchantgrowth.diagnosis.ui;

import com.merchantgrowth.diagnosis.MetricLine;
import com.merchantgrowth.metric.Dimension;
import com.merchantgrowth.metric.Direction;
import com.merchantgrowth.metric.MeasureSum;
import com.merchantgrowth.metric.MetricDefinition;
import com.merchantgrowth.metric.MetricWindow;
import com.merchantgrowth.metric.fact.Measure;
import com.merchantgrowth.metric.peer.PeerGroup;
import com.merchantgrowth.shared.ui.Formats;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import java.util.Locale;
import java.util.Map;

/** The sentences of the diagnosis in one language; shared by the page, its print and its export. */
public final class Words {
  /** Looks a translation up. */
  @FunctionalInterface
  public interface Texts {
    String get(String key, Object... args);
  }

  private final Texts texts;
  private final Locale locale;
  private final Formats formats;

  public Words(Texts texts, Locale locale) {
    this.texts = texts;
    this.locale = locale;
    this.formats = Formats.of(locale);
  }

  /** In the language of the page the component is on. */
  static Words of(Component component) {
    Locale locale = UI.getCurrent().getLocale();
    return new Words((key, args) -> component.getTranslation(locale, key, args), locale);
  }

  /** A text of this room: the key without {@code diagnosis.}. */
  public String t(String key, Object... args) {
    return texts.get("diagnosis." + key, args);
  }

  public Locale locale() {
    return locale;
  }

  public Formats formats() {
    return formats;
  }

  public String dimension(Dimension dimension) {
    return t("dimension." + dimension.code());
  }

  public String metric(MetricDefinition metric) {
    return metric.name(locale);
  }

  /** 女装 × L2, 女装, 全部店铺. */
  public String group(PeerGroup group) {
    return switch (group.level()) {
      case CATEGORY_TIER -> t("group.tier", named(group.category()), named(group.tier()));
      case CATEGORY -> named(group.category());
      case ALL -> t("group.all");
    };
  }

  private String named(@org.jspecify.annotations.Nullable String text) {
    return text == null || text.isBlank() ? t("group.none") : text;
  }

  /** 越高越好 · 权重 2. */
  public String directionAndWeight(MetricDefinition metric) {
    String direction = t("direction." + metric.direction().name().toLowerCase(Locale.ROOT));
    return metric.scored()
        ? direction + " · " + t("weight", formats.number(metric.weight(), 2))
        : direction;
  }

  /** The metric's value, with its unit. */
  public String value(MetricDefinition metric, double value) {
    return formats.value(value, metric.unit());
  }

  /** What stands behind a value: "会话 1,482" or "28 天有数据". */
  public String sample(MetricLine line, Map<String, Measure> measures) {
    MetricDefinition metric = line.definition();
    double sample = Double.isNaN(line.sample()) ? 0 : line.sample();
    return metric.aggregate().isRatio()
        ? t("sample.of", sum(metric.denominator(), measures), amount(metric, sample, measures))
        : t("sample.days", formats.number(sample, 0));
  }

  /** "会话 4，至少 30" or "4 天有数据，至少 7 天". */
  public String tooSmall(MetricLine line, Map<String, Measure> measures) {
    return t("sample.least", sample(line, measures), least(line.definition(), measures));
  }

  /** The minimum sample with its unit. */
  public String least(MetricDefinition metric, Map<String, Measure> measures) {
    return metric.aggregate().isRatio()
        ? amount(metric, metric.minSample(), measures)
        : t("days", formats.number(metric.minSample(), 0));
  }

  private String amount(MetricDefinition metric, double value, Map<String, Measure> measures) {
    MeasureSum denominator = metric.denominator();
    return formats.value(value, denominator == null ? "count" : unit(denominator, measures));
  }

  /** The measures of an expression by name: 新增粉丝 − 流失粉丝. */
  public String sum(
      @org.jspecify.annotations.Nullable MeasureSum sum, Map<String, Measure> measures) {
    if (sum == null) {
      return "";
    }
    StringBuilder names = new StringBuilder();
    for (MeasureSum.Term term : sum.terms()) {
      if (!names.isEmpty()) {
        names.append(term.sign() < 0 ? " − " : " + ");
      } else if (term.sign() < 0) {
        names.append("− ");
      }
      Measure measure = measures.get(term.measure());
      names.append(measure == null ? term.measure() : measure.name(locale));
    }
    return names.toString();
  }

  /** The unit of an expression: that of its first measure. */
  public String unit(MeasureSum sum, Map<String, Measure> measures) {
    Measure measure = measures.get(sum.terms().getFirst().measure());
    return measure == null ? "count" : measure.unit();
  }

  /** Why there is no percentile, in a few words; empty when there is one. */
  public String missing(MetricLine line, Map<String, Measure> measures) {
    return switch (line.missing()) {
      case NOTHING -> "";
      case NOT_ENOUGH_DATA -> tooSmall(line, measures);
      case TOO_FEW_PEERS -> t("missing.peers", line.marks().n());
      case NOT_ACTIVE -> t("missing.inactive");
    };
  }

  /** 30 天合计 ÷ 合计，不取日均. */
  public String algorithm(MetricDefinition metric) {
    String days =
        metric.window() instanceof MetricWindow.LastDays last
            ? t("window.days", last.days())
            : t("window.whole");
    String key = "algorithm." + metric.aggregate().kind().name().toLowerCase(Locale.ROOT);
    String how = t(key, days, formats.number(metric.aggregate().threshold(), 2));
    return "1".equals(metric.scale().text())
        ? how
        : t("algorithm.scaled", how, metric.scale().text());
  }

  /** The gap from a value to a goal in the metric's unit, e.g. 13.3 个百分点. */
  public String gap(MetricDefinition metric, double gap) {
    String signed = formats.change(Math.abs(gap), metric.unit());
    return signed.startsWith("+") ? signed.substring(1) : signed;
  }

  /** Whether a smaller value is the better one. */
  static boolean lowerIsBetter(MetricDefinition metric) {
    return metric.direction() == Direction.LOWER;
  }
}
