package com.merchantgrowth.shared.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Forms below each other that can be added, moved and removed.
 *
 * @param <F> the form of one row
 */
public final class FormRows<F extends Component> extends Div {
  private final List<F> forms = new ArrayList<>();
  private final @Nullable Function<Integer, String> title;
  private final Runnable changed;
  private int open = -1;

  /**
   * @param title of a row by its position, under which the form folds away; null = small forms that
   *     stay open
   * @param changed hears that a row was moved or removed
   */
  public FormRows(@Nullable Function<Integer, String> title, Runnable changed) {
    this.title = title;
    this.changed = changed;
    addClassNames("stack", "form-rows");
  }

  /** In the order they are shown in. */
  public List<F> forms() {
    return List.copyOf(forms);
  }

  /** Takes all away. */
  public void clear() {
    forms.clear();
    show();
  }

  /** Adds a row at the end. */
  public void append(F form, boolean opened) {
    forms.add(form);
    if (opened) {
      open = forms.size() - 1;
    }
    show();
  }

  private void show() {
    removeAll();
    for (int i = 0; i < forms.size(); i++) {
      add(row(i));
    }
  }

  private Component row(int at) {
    Div acts =
        new Div(
            Buttons.icon(AppIcon.ARROW_UP, getTranslation("shared.row.up"), () -> swap(at, at - 1)),
            Buttons.icon(
                AppIcon.ARROW_DOWN, getTranslation("shared.row.down"), () -> swap(at, at + 1)),
            Buttons.icon(AppIcon.CLOSE, getTranslation("shared.row.remove"), () -> remove(at)));
    acts.addClassName("row");
    Div row = new Div(title == null ? forms.get(at) : folded(at, title.apply(at)), acts);
    row.addClassName("form-row");
    row.setClassName("small", title == null);
    return row;
  }

  private Details folded(int at, String summary) {
    Details details = new Details(summary, forms.get(at));
    details.setOpened(at == open);
    details.addOpenedChangeListener(change -> open = change.isOpened() ? at : open);
    return details;
  }

  private void swap(int one, int other) {
    if (other < 0 || other >= forms.size()) {
      return;
    }
    Collections.swap(forms, one, other);
    open = open == one ? other : open == other ? one : open;
    show();
    changed.run();
  }

  private void remove(int at) {
    forms.remove(at);
    open = -1;
    show();
    changed.run();
  }
}
