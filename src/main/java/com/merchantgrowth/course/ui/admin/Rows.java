package com.merchantgrowth.course.ui.admin;

import com.merchantgrowth.shared.ui.AppIcon;
import com.merchantgrowth.shared.ui.Buttons;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;

/**
 * Forms below each other that can be added, moved and removed; each folds away under its title.
 *
 * @param <F> the form of one row
 */
final class Rows<F extends Component> extends Div {
  private final List<F> forms = new ArrayList<>();
  private final Function<Integer, String> title;
  private final AdminWords words;
  private final Runnable changed;
  private final Div list = new Div();
  private int open = -1;

  /**
   * @param title of a row by its position
   */
  Rows(Function<Integer, String> title, AdminWords words, Runnable changed) {
    this.title = title;
    this.words = words;
    this.changed = changed;
    addClassNames("stack", "course-rows");
    list.addClassName("stack");
    add(list);
  }

  List<F> forms() {
    return List.copyOf(forms);
  }

  /** Takes all away. */
  void clear() {
    forms.clear();
    show();
  }

  /** Adds a row at the end. */
  void append(F form, boolean opened) {
    forms.add(form);
    if (opened) {
      open = forms.size() - 1;
    }
    show();
  }

  private void show() {
    list.removeAll();
    for (int i = 0; i < forms.size(); i++) {
      list.add(row(i));
    }
  }

  private Component row(int at) {
    Details details = new Details(title.apply(at), forms.get(at));
    details.setOpened(at == open);
    details.addOpenedChangeListener(change -> open = change.isOpened() ? at : open);
    Div acts =
        new Div(
            Buttons.icon(AppIcon.ARROW_UP, words.t("row.up"), () -> swap(at, at - 1)),
            Buttons.icon(AppIcon.ARROW_DOWN, words.t("row.down"), () -> swap(at, at + 1)),
            Buttons.icon(AppIcon.CLOSE, words.t("row.remove"), () -> remove(at)));
    acts.addClassName("row");
    Div row = new Div(details, acts);
    row.addClassName("course-row");
    return row;
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
