package com.merchantgrowth.marketing.ui.form;

import com.merchantgrowth.marketing.tool.ToolPlan;
import com.vaadin.flow.component.Component;
import java.util.List;

/** The fields of one kind of tool, in the groups of the editor. */
public interface ToolForm {
  /** What it gives. */
  List<Component> benefit();

  /** How many there are. */
  default List<Component> limits() {
    return List.of();
  }

  /** When; besides start and end, or instead of them, see {@link ToolScreen#owns}. */
  default List<Component> times() {
    return List.of();
  }

  void show(ToolPlan plan);

  /**
   * @param plan with what all kinds have in common
   * @param reading hears what cannot be read
   */
  ToolPlan read(ToolPlan plan, Reading reading);
}
