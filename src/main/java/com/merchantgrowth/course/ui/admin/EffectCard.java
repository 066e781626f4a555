package com.merchantgrowth.course.ui.admin;

import com.merchantgrowth.course.CourseEffect;
import com.merchantgrowth.metric.MetricDefinition;
import com.merchantgrowth.metric.effect.Effect;
import com.merchantgrowth.metric.effect.EffectAnswer;
import com.merchantgrowth.metric.effect.MatchedEffect;
import com.merchantgrowth.shared.ui.Badge;
import com.merchantgrowth.shared.ui.DataTable;
import com.merchantgrowth.shared.ui.EmptyState;
import com.merchantgrowth.shared.ui.Formats;
import com.merchantgrowth.shared.ui.HelpTip;
import com.merchantgrowth.shared.ui.SlowCard;
import com.merchantgrowth.shared.ui.SlowWork;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

/**
 * What the course did to the metrics it helps with, with numbers and interval; how it was found.
 */
final class EffectCard extends SlowCard<List<CourseEffect>> {
  private final transient Supplier<List<CourseEffect>> effects;
  private final transient AdminWords words;
  private boolean shown;

  /**
   * @param effects found beside the page: they take a scan of the facts
   */
  EffectCard(Supplier<List<CourseEffect>> effects, AdminWords words, SlowWork work) {
    super("course.effect", Start.AT_ONCE, work);
    this.effects = effects;
    this.words = words;
    getContent().note(words.t("effect.note"));
    compute();
  }

  @Override
  protected boolean computed() {
    return shown;
  }

  @Override
  protected Supplier<List<CourseEffect>> task() {
    return effects;
  }

  @Override
  protected void show(List<CourseEffect> found, Div into) {
    shown = true;
    if (found.isEmpty()) {
      into.add(new EmptyState(words.t("effect.none"), words.t("effect.none.why"), null));
      return;
    }
    DataTable table =
        new DataTable(
            words.t("effect.title"),
            List.of(
                words.t("effect.metric"),
                words.t("effect.pairs"),
                words.t("effect.took"),
                words.t("effect.others"),
                words.t("effect.difference"),
                words.t("effect.interval"),
                ""),
            Set.of(1, 2, 3, 4, 5));
    found.forEach(effect -> table.cells(row(effect, words)));
    Paragraph method =
        new Paragraph(
            words.t(
                "effect.method", words.formats().day(found.getFirst().day()), MatchedEffect.LEAST));
    method.addClassNames("quiet", "small");
    into.add(table, method);
  }

  private static List<Component> row(CourseEffect one, AdminWords words) {
    MetricDefinition metric = one.metric();
    EffectAnswer answer = one.answer();
    Span name = new Span(metric.name(words.locale()));
    Formats formats = words.formats();
    return answer
        .effect()
        .map(effect -> row(name, effect, metric.unit(), formats, words))
        .orElseGet(
            () ->
                List.of(
                    name,
                    new Span(formats.count(answer.pairs())),
                    new Span(Formats.MISSING),
                    new Span(Formats.MISSING),
                    new Span(Formats.MISSING),
                    new Span(Formats.MISSING),
                    HelpTip.on(
                        Badge.unknown(
                            words.t(
                                "effect.few", answer.pairs(), MatchedEffect.LEAST, one.waiting())),
                        "status.effect_few")));
  }

  private static List<Component> row(
      Span name, Effect effect, String unit, Formats formats, AdminWords words) {
    return List.of(
        name,
        new Span(formats.count(effect.pairs())),
        new Span(formats.moved(effect.before(), effect.after(), unit)),
        new Span(formats.moved(effect.partnersBefore(), effect.partnersAfter(), unit)),
        new Span(formats.change(effect.mean(), unit)),
        HelpTip.beside(
            new Span(
                words.t(
                    "effect.from",
                    formats.change(effect.low(), unit),
                    formats.change(effect.high(), unit))),
            "score.interval",
            words.t("effect.interval")),
        effect.clear()
            ? HelpTip.on(Badge.accent(words.t("effect.clear")), "status.effect_clear")
            : HelpTip.on(Badge.neutral(words.t("effect.unclear")), "status.effect_unclear"));
  }
}
