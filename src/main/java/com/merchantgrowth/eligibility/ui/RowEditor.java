package com.merchantgrowth.eligibility.ui;

import com.merchantgrowth.eligibility.condition.Condition;
import com.merchantgrowth.eligibility.condition.Term;
import com.merchantgrowth.shared.ui.AppIcon;
import com.merchantgrowth.shared.ui.Buttons;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import java.util.Locale;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** One condition: its kind, then the fields of that kind. */
final class RowEditor extends Div implements EditorItem {
  private final transient EditorContext context;
  private final Span join = new Span();
  private final Select<Kind> kind = new Select<>();
  private final Div fields = new Div();
  private final Span count = new Span();
  private transient LeafFields leaf;
  private boolean writing;

  private enum Kind {
    METRIC,
    MEASURE,
    ATTRIBUTE,
    OPENED,
    FLAG;

    static Kind of(Condition leaf) {
      return switch (leaf) {
        case Condition.MetricIs metric when metric.term() instanceof Term.Metric -> METRIC;
        case Condition.MetricIs _ -> MEASURE;
        case Condition.AttributeIn _ -> ATTRIBUTE;
        case Condition.OpenedWithin _ -> OPENED;
        case Condition.Flagged _ -> FLAG;
        default -> throw new IllegalArgumentException("no single condition: " + leaf);
      };
    }
  }

  RowEditor(EditorContext context, Consumer<RowEditor> remove) {
    this.context = context;
    addClassNames("condition-row");
    getElement().setAttribute("role", "group");
    join.addClassNames("condition-join", "quiet");
    kind.setItems(Kind.values());
    kind.setItemLabelGenerator(
        one -> getTranslation("eligibility.editor.row." + one.name().toLowerCase(Locale.ROOT)));
    kind.setLabel(getTranslation("eligibility.editor.row"));
    kind.addClassName("condition-kind");
    kind.setValue(Kind.METRIC);
    kind.addValueChangeListener(
        change -> {
          if (!writing) {
            use(change.getValue());
            changed();
          }
        });
    fields.addClassName("condition-fields");
    count.addClassNames("condition-count", "quiet", "small");
    add(
        join,
        kind,
        fields,
        count,
        Buttons.icon(
            AppIcon.CLOSE, getTranslation("eligibility.editor.remove"), () -> remove.accept(this)));
    leaf = use(Kind.METRIC);
  }

  private LeafFields use(Kind chosen) {
    leaf =
        switch (chosen) {
          case METRIC -> NumberFields.ofMetric(context.choices(), this::changed);
          case MEASURE ->
              NumberFields.ofMeasure(context.choices(), context.ownWindow(), this::changed);
          case ATTRIBUTE -> new ChoiceFields.Attribute(context.choices(), this::changed);
          case OPENED -> new ChoiceFields.Opened(this::changed);
          case FLAG -> new ChoiceFields.Flag(context.choices(), this::changed);
        };
    fields.removeAll();
    fields.add(leaf.fields());
    return leaf;
  }

  private void changed() {
    if (!writing) {
      context.changed().run();
    }
  }

  /**
   * @param negated whether the opposite is meant
   */
  void write(Condition condition, boolean negated) {
    writing = true;
    try {
      Kind its = Kind.of(condition);
      kind.setValue(its);
      use(its).write(condition, negated);
    } finally {
      writing = false;
    }
  }

  @Override
  public @Nullable Condition read() {
    return leaf.read();
  }

  @Override
  public boolean check() {
    return leaf.check();
  }

  @Override
  public void setJoin(String word) {
    join.setText(word);
    getElement().setAttribute("aria-label", word);
  }

  @Override
  public void setCount(String text) {
    count.setText(text);
  }

  @Override
  public void focusFirst() {
    kind.focus();
  }
}
