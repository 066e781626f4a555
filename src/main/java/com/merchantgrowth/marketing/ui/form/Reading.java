package com.merchantgrowth.marketing.ui.form;

import com.merchantgrowth.shared.DomainException;
import java.util.ArrayList;
import java.util.List;

/** Collects what cannot be read from fields, so that everything wrong is said at once. */
public final class Reading {
  private final List<DomainException> problems = new ArrayList<>();

  public void problem(String key, String place, Object... args) {
    problems.add(DomainException.invalid(key, args).at(place));
  }

  public boolean failed() {
    return !problems.isEmpty();
  }

  /**
   * @throws DomainException invalid, with everything that was wrong
   */
  public void done() {
    if (!problems.isEmpty()) {
      throw problems.getFirst().because(problems);
    }
  }
}
