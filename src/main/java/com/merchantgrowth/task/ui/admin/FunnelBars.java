package com.merchantgrowth.task.ui.admin;

import com.merchantgrowth.shared.ui.Formats;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import java.util.List;

/** How many are left after each step: a name, a bar, the number. */
final class FunnelBars extends OrderedList {
  /**
   * @param result whether it is what comes out in the end
   */
  record Step(String name, long left, boolean result) {}

  FunnelBars(String caption, List<Step> steps, Formats formats) {
    addClassName("task-funnel");
    getElement().setAttribute("aria-label", caption);
    long all = steps.stream().mapToLong(Step::left).max().orElse(0);
    for (Step step : steps) {
      Div fill = new Div();
      fill.addClassName("share-fill");
      fill.setWidth(all == 0 ? "0" : 100.0 * step.left() / all + "%");
      Div track = new Div(fill);
      track.addClassName("share-track");
      track.getElement().setAttribute("aria-hidden", "true");
      Span left = new Span(formats.count(step.left()));
      left.addClassNames("numeric", "strong");
      ListItem item = new ListItem(new Span(step.name()), track, left);
      item.setClassName("result", step.result());
      add(item);
    }
  }
}
