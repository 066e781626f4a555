package com.merchantgrowth.diagnosis.ui;

import com.merchantgrowth.diagnosis.MetricLine;
import com.merchantgrowth.diagnosis.score.WhatIf;
import com.merchantgrowth.metric.Dimension;
import com.merchantgrowth.metric.peer.PeerMarks;
import com.merchantgrowth.shared.ui.AppIcon;
import com.merchantgrowth.shared.ui.Buttons;
import com.merchantgrowth.shared.ui.EditScale;
import com.merchantgrowth.shared.ui.Formats;
import com.merchantgrowth.shared.ui.ScaleSlider;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.NumberField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.Objects;
import java.util.Optional;

/** 假如: another own value, and percentile, dimension and overall before → after. */
final class WhatIfPanel extends Div {
  private final MetricLine line;
  private final WhatIfBoard board;
  private final Words words;
  private final EditScale scale;
  private final NumberField field = new NumberField();
  private final ScaleSlider slider;
  private final Div cells = new Div();
  private final Div others = new Div();

  WhatIfPanel(MetricLine line, WhatIfBoard board, Words words) {
    this.line = line;
    this.board = board;
    this.words = words;
    this.scale = scale(line);
    this.slider =
        new ScaleSlider(
            scale, words.t("whatIf.slider", words.metric(line.definition())), this::changedTo);
    addClassName("diag-what-if");
    Button reset = Buttons.text(words.t("whatIf.reset"), this::reset);
    add(Panels.title(AppIcon.SLIDERS, words.t("whatIf.title"), reset), controls(), cells, others);
    cells.addClassName("diag-before-after");
    cells.getElement().setAttribute("aria-live", "polite");
    others.addClassName("diag-what-if-others");
    showInputs();
    showOutcome();
  }

  /** Over the peers between P5 and P95 and the own value. */
  private EditScale scale(MetricLine line) {
    PeerMarks marks = line.marks();
    double own = line.hasValue() ? line.value() : marks.median();
    return EditScale.between(
        line.definition().unit(),
        Math.min(own, marks.quantiles()[0]),
        Math.max(own, marks.quantiles()[PeerMarks.QUANTILES - 1]),
        key -> getTranslation(key));
  }

  private Div controls() {
    field.setStep(scale.step());
    // the step is for the buttons: the own value, and any other, lies between steps
    field.setManualValidation(true);
    field.setStepButtonsVisible(true);
    field.setAriaLabel(words.t("whatIf.field", words.metric(line.definition())));
    field.setSuffixComponent(new Span(scale.suffix()));
    field.setValueChangeMode(ValueChangeMode.ON_CHANGE);
    field.addValueChangeListener(
        change -> {
          if (change.isFromClient()) {
            typed(change.getValue());
          }
        });
    Div quick =
        new Div(
            Buttons.text(words.t("whatIf.median"), () -> changedTo(line.marks().median())),
            Buttons.text(words.t("whatIf.top20"), () -> changedTo(line.marks().top20())));
    quick.addClassName("diag-what-if-quick");
    Div track = new Div(SliderMarks.of(line, scale, words), slider);
    track.addClassName("diag-slider");
    Div controls = new Div(field, quick, track);
    controls.addClassName("diag-what-if-controls");
    return controls;
  }

  /** What is typed stays as it is; an emptied field goes back to the own value. */
  private void typed(@org.jspecify.annotations.Nullable Double shown) {
    if (shown == null || !Double.isFinite(shown)) {
      board.remove(line.code());
      showInputs();
    } else {
      board.set(line.code(), scale.stored(shown));
      slider.show(shown);
    }
    showOutcome();
  }

  private void changedTo(double value) {
    board.set(line.code(), value);
    showInputs();
    showOutcome();
  }

  private void reset() {
    board.reset();
    showInputs();
    showOutcome();
  }

  private void showInputs() {
    double value = board.value(line.code()).orElse(line.value());
    if (Double.isNaN(value)) {
      field.clear();
      slider.show(scale.shown(line.marks().median()));
      return;
    }
    // rounded for display only: the board keeps the full value
    field.setValue(scale.rounded(scale.shown(value)));
    slider.show(scale.shown(value));
  }

  private void showOutcome() {
    WhatIf.Outcome outcome = board.outcome();
    Dimension dimension = Objects.requireNonNull(line.definition().dimension());
    Optional<WhatIf.Change> own =
        outcome.changes().stream().filter(c -> c.before().code().equals(line.code())).findFirst();
    double after = own.map(change -> change.after().percentile()).orElse(line.percentile());
    Formats formats = words.formats();
    cells.removeAll();
    cells.add(
        cell(
            words.t("whatIf.percentile"),
            formats.percentile(line.percentile()),
            formats.percentile(after)),
        cell(
            words.dimension(dimension),
            formats.score(outcome.before().of(dimension).score()),
            formats.score(outcome.after().of(dimension).score())),
        cell(
            words.t("whatIf.overall"),
            formats.score(outcome.before().overall()),
            formats.score(outcome.after().overall())));
    others.removeAll();
    if (board.size() > 1 || board.size() == 1 && own.isEmpty()) {
      others.add(new Span(words.t("whatIf.together")));
      outcome.changes().forEach(change -> others.add(chip(change)));
    }
  }

  private Span chip(WhatIf.Change change) {
    String name = board.name(change.before().code(), words);
    Span text =
        new Span(
            words.t(
                "whatIf.change",
                name,
                board.shown(change.before().code(), change.before().value(), words),
                board.shown(change.before().code(), change.after().value(), words)));
    Button remove =
        Buttons.icon(
            AppIcon.CLOSE,
            words.t("whatIf.remove", name),
            () -> {
              board.remove(change.before().code());
              showInputs();
              showOutcome();
            });
    Span chip = new Span(text, remove);
    chip.addClassName("diag-chip");
    return chip;
  }

  private Div cell(String label, String before, String after) {
    Span name = new Span(label);
    name.addClassNames("quiet", "small");
    Span change = new Span(before + " → " + after);
    change.addClassName("strong");
    return new Div(name, change);
  }
}
