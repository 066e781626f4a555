package com.merchantgrowth.eligibility.ui;

import com.merchantgrowth.eligibility.Reach;
import com.merchantgrowth.eligibility.condition.Condition;
import com.merchantgrowth.shared.DomainException;
import com.merchantgrowth.shared.ui.Buttons;
import com.merchantgrowth.shared.ui.Formats;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.customfield.CustomField;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Builds a condition without code: rows that must all hold, groups of which any suffices, and
 * exclusions, with the whole as a sentence below and, on demand, how many shops pass.
 *
 * <pre>{@code
 * ConditionEditor audience = new ConditionEditor(texts.choices(getLocale()));
 * audience.setLabel(…);
 * audience.setReach(condition -> Optional.of(audiences.reach(condition)));
 * audience.setValue(Condition.EVERYBODY);
 * if (audience.check()) { save(audience.getValue()); }
 * }</pre>
 *
 * The value is null while something is missing or wrong; {@link #check} shows what, at its field.
 * No rows mean {@link Condition#EVERYBODY} unless the field is required. What is set is read back
 * with the same meaning: a NOT of a comparison comes back as the opposite comparison, and a single
 * part without the ALL around it.
 */
public final class ConditionEditor extends CustomField<@Nullable Condition> {
  private final transient Choices choices;
  private final Div content = new Div();
  private final Paragraph sentence = new Paragraph();
  private final Span summary = new Span();
  private final Div foot = new Div();
  private final Button count;
  private transient @Nullable Function<Condition, Optional<Reach>> reach;
  private GroupEditor root;
  private boolean ownWindow;
  private boolean required;

  public ConditionEditor(Choices choices) {
    this.choices = choices;
    addClassName("condition-editor");
    sentence.addClassName("condition-sentence");
    sentence.getElement().setAttribute("aria-live", "polite");
    summary.getElement().setAttribute("role", "status");
    count = Buttons.secondary(getTranslation("eligibility.editor.count"), this::count);
    foot.addClassName("row");
    foot.add(count, summary);
    foot.setVisible(false);
    root = new GroupEditor(context());
    content.add(root);
    add(new Div(content, sentence, foot));
    setModelValue(Condition.EVERYBODY, false);
    say(Condition.EVERYBODY);
  }

  private EditorContext context() {
    return new EditorContext(choices, ownWindow, this::changed);
  }

  /** Offers the window of whatever asks, such as the task's own period. Call before a value. */
  public void setOwnWindow(boolean own) {
    ownWindow = own;
    setPresentationValue(getValue());
  }

  /**
   * Offers to count the shops that pass.
   *
   * @param counter empty = cannot be counted, e.g. over a window that has not begun
   */
  public void setReach(Function<Condition, Optional<Reach>> counter) {
    reach = counter;
    foot.setVisible(!isReadOnly());
  }

  /** Refuses a condition without rows. */
  public void setRequired(boolean needed) {
    required = needed;
    setRequiredIndicatorVisible(needed);
  }

  /**
   * Shows what is missing or wrong at its field.
   *
   * @return whether there is a value
   */
  public boolean check() {
    boolean rows = root.check();
    String problem = rows ? problem() : "";
    setErrorMessage(problem);
    setInvalid(!problem.isEmpty());
    return rows && problem.isEmpty();
  }

  private String problem() {
    if (required && root.items().isEmpty()) {
      return getTranslation("eligibility.editor.error.required");
    }
    Condition condition = root.read();
    return condition != null && tooMany(condition)
        ? getTranslation("eligibility.error.tooMany", Condition.MOST_PARTS)
        : "";
  }

  private static boolean tooMany(Condition condition) {
    return condition.everything().count() > Condition.MOST_PARTS;
  }

  @Override
  protected @Nullable Condition generateModelValue() {
    Condition condition = root.read();
    return condition == null || !problem().isEmpty() ? null : condition;
  }

  @Override
  protected void setPresentationValue(@Nullable Condition value) {
    root = new GroupEditor(context());
    if (value != null) {
      root.write(value instanceof Condition.All all ? all.of() : List.of(value));
    }
    setInvalid(false);
    show(value);
  }

  @Override
  public void setReadOnly(boolean readOnly) {
    super.setReadOnly(readOnly);
    foot.setVisible(!readOnly && reach != null);
    show(getValue());
  }

  /** Read only, the parts are sentences instead of fields nobody can use. */
  private void show(@Nullable Condition value) {
    content.removeAll();
    if (isReadOnly()) {
      Condition shown = value == null ? Condition.EVERYBODY : value;
      UnorderedList list = new UnorderedList();
      list.addClassName("condition-list");
      List<Condition> parts =
          shown instanceof Condition.All all && !all.of().isEmpty() ? all.of() : List.of(shown);
      parts.forEach(
          part ->
              list.add(new ListItem(choices.words().texts().begun(choices.words().phrase(part)))));
      content.add(list);
    } else {
      content.add(root);
    }
    sentence.setVisible(!isReadOnly());
    say(value);
  }

  private void changed() {
    updateValue();
    if (isInvalid()) {
      check();
    }
    say(getValue());
  }

  /** The whole as a sentence; counts of what it was before are gone. */
  private void say(@Nullable Condition value) {
    sentence.setText(
        value == null
            ? getTranslation("eligibility.editor.incomplete")
            : choices.words().sentence(value));
    summary.setText("");
    root.items().forEach(item -> item.setCount(""));
  }

  private void count() {
    Condition condition = getValue();
    Function<Condition, Optional<Reach>> counter = reach;
    if (!check() || condition == null || counter == null) {
      return;
    }
    try {
      counter
          .apply(condition)
          .ifPresentOrElse(
              this::show, () -> summary.setText(getTranslation("eligibility.editor.noCount")));
    } catch (DomainException refused) {
      summary.setText(getTranslation(refused.key(), refused.args()));
    }
  }

  private void show(Reach found) {
    Formats formats = choices.words().texts().formats();
    List<EditorItem> items = root.items();
    for (int i = 0; i < items.size() && i < found.remaining().size(); i++) {
      String shops = formats.count(found.remaining().get(i));
      items
          .get(i)
          .setCount(
              i == 0
                  ? getTranslation("eligibility.editor.shops", shops)
                  : getTranslation("eligibility.editor.left", shops));
    }
    String passing = formats.count(found.passing());
    String day = formats.day(found.day());
    summary.setText(
        found.unknown() == 0
            ? getTranslation("eligibility.editor.reach", day, passing)
            : getTranslation(
                "eligibility.editor.reachUnknown", day, passing, formats.count(found.unknown())));
  }
}
