package com.merchantgrowth.coaching.evaluation.ui;

import com.merchantgrowth.coaching.evaluation.ProviderFigure;
import com.merchantgrowth.coaching.evaluation.ProviderLevel;
import com.merchantgrowth.coaching.evaluation.ProviderLevels;
import com.merchantgrowth.eligibility.condition.Comparison;
import com.merchantgrowth.eligibility.condition.Condition;
import com.merchantgrowth.eligibility.condition.Term;
import com.merchantgrowth.shared.ui.Note;
import com.merchantgrowth.shared.ui.ReasonDialog;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.NumberField;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * The least a level asks of each figure; an empty field asks nothing. A condition of another shape,
 * put in over REST, is not to be changed here and stays as it is.
 */
final class LevelsForm extends Composite<Div> {
  private static final double FEN = 100;
  private static final double PERCENT = 100;

  private final transient ProviderLevels before;
  private final List<Map<ProviderFigure, NumberField>> fields = new ArrayList<>();
  private final Span refusal = ReasonDialog.refusal();

  LevelsForm(ProviderLevels levels) {
    before = levels;
    Div content = getContent();
    content.addClassName("stack");
    for (ProviderLevel level : levels.levels()) {
      if (!plain(level.needs())) {
        fields.add(Map.of());
        content.add(
            new H3(level.name().in(getLocale())),
            Note.info(getTranslation("coaching.evaluation.notHere")));
        continue;
      }
      Map<ProviderFigure, Double> needed = needed(level.needs());
      Map<ProviderFigure, NumberField> its = new EnumMap<>(ProviderFigure.class);
      Div row = new Div();
      row.addClassName("row");
      for (ProviderFigure figure : ProviderFigure.values()) {
        NumberField field = new NumberField(getTranslation(figure.key() + ".field"));
        field.setMin(0);
        field.setWidth("150px");
        if (needed.containsKey(figure)) {
          field.setValue(needed.get(figure) * shown(figure));
        }
        its.put(figure, field);
        row.add(field);
      }
      fields.add(its);
      content.add(new H3(level.name().in(getLocale())), row);
    }
    content.add(refusal);
  }

  /** Nothing but least numbers that all have to hold. */
  private static boolean plain(Condition needs) {
    return switch (needs) {
      case Condition.All all -> all.of().stream().allMatch(LevelsForm::least);
      default -> least(needs);
    };
  }

  private static boolean least(Condition part) {
    return part instanceof Condition.MetricIs metric && metric.is() == Comparison.AT_LEAST;
  }

  private static Map<ProviderFigure, Double> needed(Condition needs) {
    Map<ProviderFigure, Double> needed = new EnumMap<>(ProviderFigure.class);
    needs
        .everything()
        .forEach(
            part -> {
              if (part instanceof Condition.MetricIs metric
                  && metric.term() instanceof Term.Metric named) {
                needed.put(ProviderFigure.of(named.code()), metric.value());
              }
            });
    return needed;
  }

  /** People write yuan and per cent. */
  private static double shown(ProviderFigure figure) {
    return switch (figure.unit()) {
      case "fen" -> 1 / FEN;
      case "ratio" -> PERCENT;
      default -> 1;
    };
  }

  ProviderLevels levels() {
    List<ProviderLevel> levels = new ArrayList<>();
    for (int i = 0; i < fields.size(); i++) {
      ProviderLevel old = before.levels().get(i);
      if (!plain(old.needs())) {
        levels.add(old);
        continue;
      }
      List<Condition> parts = new ArrayList<>();
      fields
          .get(i)
          .forEach(
              (figure, field) -> {
                if (field.getValue() != null) {
                  parts.add(
                      new Condition.MetricIs(
                          new Term.Metric(figure.code()),
                          Comparison.AT_LEAST,
                          field.getValue() / shown(figure)));
                }
              });
      levels.add(new ProviderLevel(old.code(), old.name(), new Condition.All(parts)));
    }
    return new ProviderLevels(levels);
  }

  void refuse(String sentence) {
    refusal.setText(sentence);
  }
}
