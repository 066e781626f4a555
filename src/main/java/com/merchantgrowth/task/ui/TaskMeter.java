package com.merchantgrowth.task.ui;

import com.merchantgrowth.eligibility.condition.Truth;
import com.merchantgrowth.task.TaskCard;
import com.vaadin.flow.component.html.Div;
import java.util.Locale;

/** The way to the next level as a bar; hatched grey where it is not known. */
final class TaskMeter extends Div {
  /**
   * @param sentence what a screen reader says
   */
  TaskMeter(TaskCard card, TaskCard.Progress progress, String sentence) {
    addClassNames("meter", "task-meter");
    getElement().setAttribute("role", "img");
    getElement().setAttribute("aria-label", sentence);
    if (Double.isNaN(progress.share())) {
      // before it begins there is nothing to know
      setClassName("unknown", TaskTimes.begun(card) || card.definition().goal().own() == null);
      return;
    }
    setClassName("reached", progress.truth() == Truth.PASS);
    Div fill = new Div();
    fill.addClassName("meter-fill");
    fill.setWidth(String.format(Locale.ROOT, "%.1f%%", 100 * progress.share()));
    add(fill);
  }
}
