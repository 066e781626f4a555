package com.merchantgrowth.marketing.effect.ui;

import com.merchantgrowth.marketing.effect.KindEffects.KindEffect;
import com.merchantgrowth.metric.effect.Effect;
import com.merchantgrowth.metric.effect.MatchedEffect;
import com.merchantgrowth.shared.ui.Badge;
import com.merchantgrowth.shared.ui.EmptyState;
import com.merchantgrowth.shared.ui.HelpTip;
import com.merchantgrowth.shared.ui.KeyValues;
import com.merchantgrowth.shared.ui.SlowCard;
import com.merchantgrowth.shared.ui.SlowWork;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.Optional;
import java.util.function.Supplier;

/** Shops with such a tool against shops alike without one, or that there are too few to say. */
final class KindEffectCard extends SlowCard<Optional<KindEffect>> {
  private final transient Supplier<Optional<KindEffect>> effect;
  private final transient EffectWords words;
  private boolean shown;

  /**
   * @param effect found beside the page: it takes a scan of the facts
   */
  KindEffectCard(Supplier<Optional<KindEffect>> effect, EffectWords words, SlowWork work) {
    super("marketing.effect.kind", Start.AT_ONCE, work);
    this.effect = effect;
    this.words = words;
    compute();
  }

  @Override
  protected boolean computed() {
    return shown;
  }

  @Override
  protected Supplier<Optional<KindEffect>> task() {
    return effect;
  }

  @Override
  protected void show(Optional<KindEffect> found, Div into) {
    shown = true;
    if (found.isEmpty()) {
      into.add(new EmptyState(words.t("kind.noRun"), words.t("kind.noRunWhy"), null));
      return;
    }
    KindEffect one = found.get();
    Optional<Effect> effect = one.answer().effect();
    if (effect.isEmpty()) {
      into.add(
          HelpTip.of("status.effect_few", words.t("kind.few")),
          new EmptyState(
              words.t("kind.few"),
              words.t(
                  "kind.fewWhy",
                  one.answer().pairs(),
                  MatchedEffect.LEAST,
                  one.answer().tookPart(),
                  one.waiting()),
              null));
      return;
    }
    into.add(figures(effect.get(), one.metric().unit()));
    Paragraph method =
        new Paragraph(words.t("kind.method", effect.get().pairs(), words.formats().day(one.day())));
    method.addClassNames("quiet", "small");
    into.add(method);
  }

  private KeyValues figures(Effect effect, String unit) {
    KeyValues figures = new KeyValues();
    figures.row(words.t("kind.with"), words.formats().moved(effect.before(), effect.after(), unit));
    figures.row(
        words.t("kind.without"),
        words.formats().moved(effect.partnersBefore(), effect.partnersAfter(), unit));
    figures.row(words.t("kind.difference"), words.formats().change(effect.mean(), unit));
    figures.row(
        words.t("kind.interval"),
        HelpTip.beside(
            new Span(
                words.t(
                    "kind.from",
                    words.formats().change(effect.low(), unit),
                    words.formats().change(effect.high(), unit))),
            "score.interval",
            words.t("kind.interval")));
    figures.row(
        words.t("kind.verdict"),
        effect.clear()
            ? HelpTip.on(Badge.accent(words.t("kind.clear")), "status.effect_clear")
            : HelpTip.on(Badge.neutral(words.t("kind.unclear")), "status.effect_unclear"));
    return figures;
  }
}
