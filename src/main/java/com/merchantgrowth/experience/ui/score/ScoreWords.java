package com.merchantgrowth.experience.ui.score;

import com.merchantgrowth.experience.ScoreBox;
import com.merchantgrowth.experience.ScoreSheet;
import com.merchantgrowth.experience.card.CardDefinition;
import com.merchantgrowth.experience.card.CardDefinition.BandDefinition;
import com.merchantgrowth.experience.card.CardDefinition.DimensionDefinition;
import com.merchantgrowth.experience.score.Score;
import com.merchantgrowth.experience.score.Scorecard.Band;
import com.merchantgrowth.metric.MeasureSum;
import com.merchantgrowth.metric.MetricDefinition;
import com.merchantgrowth.metric.MetricWindow;
import com.merchantgrowth.metric.fact.Measure;
import com.merchantgrowth.metric.peer.PeerGroup;
import com.merchantgrowth.shared.SubjectKind;
import com.merchantgrowth.shared.ui.Badge;
import com.merchantgrowth.shared.ui.Delta;
import com.merchantgrowth.shared.ui.Formats;
import com.merchantgrowth.shared.ui.HelpTip;
import com.vaadin.flow.component.UI;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The sentences about one score in one language. What is scored is only named where people are
 * counted: 134 家, 134 位, 134 件.
 */
public final class ScoreWords {
  private static final String MINUS = "\u2212";

  private final UI ui;
  private final Locale locale;
  private final Formats formats;
  private final ScoreSheet sheet;
  private final Map<String, Measure> measures;

  private ScoreWords(UI ui, ScoreSheet sheet, Map<String, Measure> measures) {
    this.ui = ui;
    this.locale = ui.getLocale();
    this.formats = Formats.of(locale);
    this.sheet = sheet;
    this.measures = measures;
  }

  /** In the language of the current page. */
  public static ScoreWords of(ScoreBox box) {
    return new ScoreWords(UI.getCurrent(), box.sheet(), box.measures());
  }

  /** A text of this room: the key without {@code experience.}. */
  public String t(String key, Object... args) {
    return ui.getTranslation(locale, "experience." + key, args);
  }

  public Formats formats() {
    return formats;
  }

  public Locale locale() {
    return locale;
  }

  CardDefinition card() {
    return sheet.card();
  }

  /** 店铺体验分. */
  public String scoreName() {
    return card().name().in(locale);
  }

  String dimension(String code) {
    return card().dimension(code).name().in(locale);
  }

  String band(Band band) {
    return card().band(band.code()).name().in(locale);
  }

  /** The band's name, as a badge: the highest is met, the lowest a warning. */
  public HelpTip bandBadge(Score score) {
    Band band = score.band();
    return band == null
        ? HelpTip.on(Badge.unknown(t("notScored")), "status.not_enough_data")
        : HelpTip.on(plain(score, band), "score.band");
  }

  private Badge plain(Score score, Band band) {
    List<BandDefinition> bands = card().bands();
    int place = score.card().bands().indexOf(band);
    String name = band(band);
    return place == 0
        ? Badge.good(name)
        : place == bands.size() - 1 ? Badge.warn(name) : Badge.accent(name);
  }

  /** The total as it may be shown: cut, never rounded up. */
  public String total(double total) {
    return cut(total, card().decimals());
  }

  /** With one more decimal, where terms are added up. */
  String exact(double total) {
    return cut(total, decimals());
  }

  /** How many decimals terms are written with. */
  int decimals() {
    return card().decimals() + 1;
  }

  private static String cut(double total, int decimals) {
    return Double.isNaN(total)
        ? Formats.MISSING
        : BigDecimal.valueOf(total).setScale(decimals, RoundingMode.DOWN).toPlainString();
  }

  /** An amount of the scale with its sign: +0.060. */
  public String change(double change) {
    String shown =
        BigDecimal.valueOf(Math.abs(change))
            .setScale(decimals(), RoundingMode.HALF_UP)
            .toPlainString();
    boolean zero = shown.chars().noneMatch(c -> c >= '1' && c <= '9');
    return zero ? shown : (change < 0 ? MINUS : "+") + shown;
  }

  /** A change of the total with its arrow. */
  Delta delta(double change) {
    String text = change(change);
    return Delta.higherIsBetter(
        change, text.startsWith("+") || text.startsWith(MINUS) ? text.substring(1) : text);
  }

  /** Whether more of the metric earns more points. */
  boolean higherIsBetter(String metric) {
    return dimensionOf(metric).items().stream()
        .filter(item -> item.metric().equals(metric))
        .allMatch(item -> item.mapping().higherIsBetter());
  }

  /** What is lacking to an edge: rounded up, so that it always suffices. */
  String lack(double lack) {
    return BigDecimal.valueOf(lack).setScale(decimals(), RoundingMode.CEILING).toPlainString();
  }

  /** The same from whole units, see {@link Apportioned}. */
  String units(long units) {
    String shown = BigDecimal.valueOf(Math.abs(units), decimals()).toPlainString();
    return (units < 0 ? MINUS : "") + shown;
  }

  /** In full, for tooltips. */
  String full(double value) {
    String shown =
        BigDecimal.valueOf(Math.abs(value))
            .setScale(9, RoundingMode.HALF_UP)
            .stripTrailingZeros()
            .toPlainString();
    return (value < 0 ? MINUS : "") + shown;
  }

  /** A share of the whole scale. */
  String share(double share) {
    return formats.number(share * 100, 1) + "%";
  }

  /** Points 0 … 100. */
  String points(double points) {
    return formats.score(points * 100);
  }

  /** The metric without what stands in brackets; its code when the day did not know it. */
  public String metric(String code) {
    return sheet.metric(code).map(this::shortName).orElse(code);
  }

  private String shortName(MetricDefinition metric) {
    String name = metric.name(locale);
    int bracket = Math.max(name.indexOf('（'), name.indexOf(" ("));
    return bracket > 0 ? name.substring(0, bracket) : name;
  }

  String fullName(String code) {
    return sheet.metric(code).map(metric -> metric.name(locale)).orElse(code);
  }

  /** A value of a metric with its unit. */
  public String value(String code, double value) {
    return of(code, metric -> formats.value(value, metric.unit()));
  }

  /** 1.3% → 1.5%; where both read alike, the change: 95.8%（+0.02 个百分点）. */
  String moved(String code, double before, double after) {
    String from = value(code, before);
    String to = value(code, after);
    return from.equals(to)
        ? t(
            "difference.tiny",
            to,
            of(code, metric -> formats.change(after - before, metric.unit())))
        : t("arrow", from, to);
  }

  /** A value to reach: rounded to its better side, so that what is read suffices. */
  String aim(String code, double value, boolean up) {
    return of(
        code,
        metric -> {
          double size = Math.abs(value);
          double digit =
              switch (metric.unit()) {
                case "ratio" -> size >= 0.01 ? 1_000 : size >= 0.00095 ? 10_000 : 100_000;
                case "days" -> 1;
                case "hours", "h" -> size < 1 ? 100 : 10;
                case "min", "seconds", "s" -> 10;
                default -> 100;
              };
          double rounded =
              up
                  ? Math.ceil(value * digit - 1e-6) / digit
                  : Math.floor(value * digit + 1e-6) / digit;
          return formats.value(rounded, metric.unit());
        });
  }

  private String of(String code, Function<MetricDefinition, String> words) {
    return sheet.metric(code).map(words).orElse(Formats.MISSING);
  }

  /** "支付订单数 1,482" or "28 天有数据"; what has no days has no sample. */
  String sample(MetricDefinition metric, double sample) {
    double known = Double.isNaN(sample) ? 0 : sample;
    if (!metric.aggregate().readsFacts()) {
      return "";
    }
    return metric.aggregate().isRatio()
        ? t(
            "sample.of",
            sum(metric.denominator()),
            formats.value(known, unit(metric.denominator())))
        : t("sample.days", formats.number(known, 0));
  }

  /** The minimum sample with its unit. */
  String least(MetricDefinition metric) {
    return metric.aggregate().isRatio()
        ? formats.value(metric.minSample(), unit(metric.denominator()))
        : t("days", formats.number(metric.minSample(), 0));
  }

  /** The measures of an expression by name: 新增粉丝 − 流失粉丝. */
  String sum(@Nullable MeasureSum sum) {
    if (sum == null) {
      return "";
    }
    StringBuilder names = new StringBuilder();
    for (MeasureSum.Term term : sum.terms()) {
      String sign = term.sign() < 0 ? MINUS + " " : "+ ";
      names.append(names.isEmpty() ? "" : " ");
      names.append(names.isEmpty() && term.sign() > 0 ? "" : sign);
      Measure measure = measures.get(term.measure());
      names.append(measure == null ? term.measure() : measure.name(locale));
    }
    return names.toString();
  }

  /** The unit of an expression: that of its first measure. */
  String unit(@Nullable MeasureSum sum) {
    if (sum == null || sum.terms().isEmpty()) {
      return "count";
    }
    Measure measure = measures.get(sum.terms().getFirst().measure());
    return measure == null ? "count" : measure.unit();
  }

  /** 30 天合计 ÷ 合计. */
  String algorithm(MetricDefinition metric) {
    String days =
        metric.window() instanceof MetricWindow.LastDays last
            ? t("days", last.days())
            : t("window.whole");
    String how =
        t(
            "algorithm." + metric.aggregate().kind().name().toLowerCase(Locale.ROOT),
            days,
            formats.value(metric.aggregate().threshold(), unit(metric.numerator())));
    return "1".equals(metric.scale().text())
        ? how
        : t("algorithm.scaled", how, metric.scale().text());
  }

  /** 134 家, 134 位, 134 件. */
  public String subjects(int number) {
    return t("subjects." + card().subject().code(), formats.count(number));
  }

  /** 女装 × L2, 女装, 全部店铺. */
  String group(PeerGroup group) {
    return switch (group.level()) {
      case CATEGORY_TIER ->
          t("group.tier", named("type", group.category()), named("tier", group.tier()));
      case CATEGORY -> named("type", group.category());
      case ALL -> t("group.all." + card().subject().code());
    };
  }

  /** Categories and tiers of shops are names, types and tiers of creators are codes. */
  private String named(String part, @org.jspecify.annotations.Nullable String text) {
    if (text == null || text.isBlank()) {
      return t("group.none");
    }
    return card().subject() == SubjectKind.CREATOR
        ? ui.getTranslation(locale, "creator." + part + "." + text)
        : text;
  }

  /** The dimension a metric belongs to. */
  DimensionDefinition dimensionOf(String metric) {
    return card().dimensions().stream()
        .filter(one -> one.items().stream().anyMatch(item -> item.metric().equals(metric)))
        .findFirst()
        .orElseThrow();
  }

  /** 、 between names. */
  String list(List<String> names) {
    return String.join(t("list.separator"), names);
  }
}
