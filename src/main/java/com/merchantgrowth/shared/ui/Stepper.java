package com.merchantgrowth.shared.ui;

import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.List;

/** Where one is on a way of a few steps: done ones ticked, the present one filled. */
public final class Stepper extends OrderedList {
  private final List<String> names;

  public Stepper(List<String> names) {
    this.names = List.copyOf(names);
    addClassName("stepper");
    show(0);
  }

  /**
   * @param now the present step, 0 … number of steps; the number itself = all done
   */
  public void show(int now) {
    removeAll();
    List<ListItem> items = new ArrayList<>();
    for (int step = 0; step < names.size(); step++) {
      Span mark = new Span();
      mark.addClassName("stepper-mark");
      if (step < now) {
        mark.add(AppIcon.CHECK.create());
      } else {
        mark.setText(Integer.toString(step + 1));
      }
      ListItem item = new ListItem(mark, new Span(names.get(step)));
      item.addClassName(step < now ? "done" : step == now ? "now" : "later");
      if (step == now) {
        item.getElement().setAttribute("aria-current", "step");
      }
      items.add(item);
    }
    items.forEach(this::add);
  }
}
