package com.merchantgrowth.eligibility.ui;

import com.merchantgrowth.eligibility.condition.Condition;
import org.jspecify.annotations.Nullable;

/** A row or a group in an editor of conditions. */
interface EditorItem {
  /** What it says; null while something is missing or wrong. */
  @Nullable Condition read();

  /** Shows what is wrong at the fields; whether nothing is. */
  boolean check();

  /** How it is joined to what stands before it: 满足, 并且, 或者. */
  void setJoin(String word);

  /** How many shops are left after it; empty = not counted. */
  void setCount(String text);

  /** Moves the keyboard to its first field. */
  void focusFirst();
}
