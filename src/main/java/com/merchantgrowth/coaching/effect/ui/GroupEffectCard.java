package com.merchantgrowth.coaching.effect.ui;

import com.merchantgrowth.coaching.effect.CoachingEffect;
import com.merchantgrowth.coaching.effect.CoachingEffects;
import com.merchantgrowth.coaching.effect.EffectGroup;
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
import com.merchantgrowth.shared.ui.TwoLines;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/**
 * The effects of one grouping with numbers on both sides and interval. Sorted by the number of
 * plans, never by the effect: a rank without its interval says nothing.
 */
final class GroupEffectCard extends SlowCard<Optional<CoachingEffects.Report>> {
  private final transient Supplier<Optional<CoachingEffects.Report>> effects;
  private final EffectGroup group;
  private final Map<String, String> playbooks;
  private boolean shown;

  /**
   * @param effects found beside the page: they take scans of the facts
   * @param playbooks names by code
   */
  GroupEffectCard(
      Supplier<Optional<CoachingEffects.Report>> effects,
      EffectGroup group,
      Map<String, String> playbooks,
      SlowWork work) {
    super("coaching.effect", Start.AT_ONCE, work);
    this.effects = effects;
    this.group = group;
    this.playbooks = playbooks;
    getContent().note(getTranslation("coaching.effect.note"));
    compute();
  }

  @Override
  protected boolean computed() {
    return shown;
  }

  @Override
  protected Supplier<Optional<CoachingEffects.Report>> task() {
    return effects;
  }

  @Override
  protected void show(Optional<CoachingEffects.Report> found, Div into) {
    shown = true;
    if (found.isEmpty() || found.get().effects().isEmpty()) {
      into.add(
          new EmptyState(
              getTranslation("coaching.effect.none"),
              getTranslation("coaching.effect.noneWhy"),
              null));
      return;
    }
    CoachingEffects.Report report = found.get();
    DataTable table =
        new DataTable(
            getTranslation("coaching.effect.menu"),
            List.of(
                getTranslation(group.key()),
                getTranslation("coaching.effect.plans"),
                getTranslation("coaching.effect.pairs"),
                getTranslation("coaching.effect.coached"),
                getTranslation("coaching.effect.others"),
                getTranslation("coaching.effect.difference"),
                getTranslation("coaching.effect.interval"),
                ""),
            Set.of(1, 2, 3, 4, 5, 6));
    Formats formats = Formats.of(getLocale());
    report.effects().forEach(effect -> table.cells(row(effect, report, formats)));
    Paragraph method =
        new Paragraph(
            getTranslation(
                "coaching.effect.method", formats.day(report.day()), MatchedEffect.LEAST));
    method.addClassNames("quiet", "small");
    into.add(table, method);
  }

  private String name(String key, CoachingEffects.Report report) {
    return switch (group) {
      case PLAYBOOK -> playbooks.getOrDefault(key, key);
      case CONTACT -> getTranslation("coaching.plan.contact.kind." + key);
      case COACH, PROVIDER -> report.names().getOrDefault(key, key);
    };
  }

  private List<Component> row(CoachingEffect one, CoachingEffects.Report report, Formats formats) {
    Component name = new TwoLines(name(one.key(), report), one.metric().name(getLocale()));
    EffectAnswer answer = one.answer();
    Span plans =
        new Span(
            one.waiting() == 0
                ? formats.count(one.plans())
                : getTranslation("coaching.effect.waiting", one.plans(), one.waiting()));
    Span pairs =
        new Span(getTranslation("coaching.effect.sides", answer.pairs(), answer.candidates()));
    String unit = one.metric().unit();
    return answer
        .effect()
        .map(effect -> row(name, plans, pairs, effect, unit, formats))
        .orElseGet(
            () ->
                List.of(
                    name,
                    plans,
                    pairs,
                    new Span(Formats.MISSING),
                    new Span(Formats.MISSING),
                    new Span(Formats.MISSING),
                    new Span(Formats.MISSING),
                    HelpTip.on(
                        Badge.unknown(
                            getTranslation(
                                "coaching.effect.few", answer.pairs(), MatchedEffect.LEAST)),
                        "status.effect_few")));
  }

  private List<Component> row(
      Component name, Span plans, Span pairs, Effect effect, String unit, Formats formats) {
    return List.of(
        name,
        plans,
        pairs,
        new Span(formats.moved(effect.before(), effect.after(), unit)),
        new Span(formats.moved(effect.partnersBefore(), effect.partnersAfter(), unit)),
        new Span(formats.change(effect.mean(), unit)),
        HelpTip.beside(
            new Span(
                getTranslation(
                    "coaching.effect.from",
                    formats.change(effect.low(), unit),
                    formats.change(effect.high(), unit))),
            "score.interval",
            getTranslation("coaching.effect.interval")),
        effect.clear()
            ? HelpTip.on(
                Badge.accent(getTranslation("coaching.effect.clear")), "status.effect_clear")
            : HelpTip.on(
                Badge.neutral(getTranslation("coaching.effect.unclear")), "status.effect_unclear"));
  }
}
