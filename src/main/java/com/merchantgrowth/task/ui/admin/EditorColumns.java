package com.merchantgrowth.task.ui.admin;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;

/**
 * The definition at the left, what it would do at the right; on narrow windows below each other.
 */
final class EditorColumns extends Div {
  EditorColumns(Component left, Component... right) {
    addClassName("task-columns");
    Div side = new Div(right);
    side.addClassName("stack");
    add(left, side);
  }
}
