package com.merchantgrowth.experience.ui.score;

import com.merchantgrowth.experience.score.Score.Part;
import com.merchantgrowth.shared.ui.EditScale;
import com.merchantgrowth.shared.ui.InlineSvg;
import com.merchantgrowth.shared.ui.ScaleSlider;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.NumberField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.Locale;
import java.util.function.DoubleConsumer;
import org.jspecify.annotations.Nullable;

/** One metric of the what-if: its name, a slider with the own value marked, a field, the effect. */
final class TryRow extends Div {
  private static final String MARK =
      "<svg width=\"100%%\" height=\"10\" aria-hidden=\"true\"><svg x=\"%s%%\" overflow=\"visible\" width=\"1\" height=\"10\"><circle class=\"slider-own\" cx=\"0\" cy=\"5\" r=\"4\"/></svg></svg>";

  private final Part part;
  private final EditScale scale;
  private final NumberField field = new NumberField();
  private final ScaleSlider slider;
  private final Span effect = new Span();

  /**
   * @param tried a value; NaN = back to the own one
   */
  TryRow(Part part, EditScale scale, ScoreWords words, DoubleConsumer tried) {
    this.part = part;
    this.scale = scale;
    addClassName("score-try");
    String name = words.metric(part.metric());
    field.setStep(scale.step());
    field.setManualValidation(true);
    field.setAriaLabel(words.t("whatIf.field", name));
    field.setSuffixComponent(new Span(scale.suffix()));
    field.setValueChangeMode(ValueChangeMode.ON_CHANGE);
    field.addValueChangeListener(
        change -> {
          if (change.isFromClient()) {
            Double typed = change.getValue();
            boolean none = typed == null || !Double.isFinite(typed);
            tried.accept(none ? Double.NaN : scale.stored(typed));
          }
        });
    slider = new ScaleSlider(scale, words.t("whatIf.slider", name), tried);
    Span label = new Span(name);
    label.addClassName("strong");
    Span own = new Span(words.t("whatIf.own", words.value(part.metric(), part.reading().value())));
    own.addClassNames("quiet", "small");
    Div names = new Div(label, own);
    names.addClassName("two-lines");
    Div track = new Div();
    track.addClassName("diag-slider");
    if (!Double.isNaN(part.reading().value())) {
      String at = String.format(Locale.ROOT, "%.2f", scale.share(part.reading().value()) * 100);
      track.add(new InlineSvg(MARK.formatted(at), "slider-marks"));
    }
    track.add(slider);
    effect.addClassNames("numeric", "score-effect");
    add(names, track, field, effect);
  }

  String metric() {
    return part.metric();
  }

  /**
   * @param value the one tried; null = none, the own one counts
   * @param change what the metric adds more than today
   */
  void show(@Nullable Double value, String change) {
    double counts = value == null ? part.reading().value() : value;
    setClassName("changed", value != null);
    effect.setText(value == null ? "" : change);
    if (Double.isNaN(counts)) {
      field.clear();
      slider.show((scale.low() + scale.high()) / 2);
      return;
    }
    field.setValue(scale.rounded(scale.shown(counts)));
    slider.show(scale.shown(counts));
  }
}
