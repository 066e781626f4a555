package com.merchantgrowth.eligibility.ui;

import com.merchantgrowth.eligibility.condition.Condition;
import com.vaadin.flow.component.Component;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The fields for one kind of condition, in the order they are filled in. */
interface LeafFields {
  List<Component> fields();

  /** What the fields say; null while something is missing or wrong. */
  @Nullable Condition read();

  /** Shows what is wrong at the fields; whether nothing is. */
  boolean check();

  /**
   * @param leaf of this kind
   * @param negated whether its opposite is meant
   */
  void write(Condition leaf, boolean negated);
}
