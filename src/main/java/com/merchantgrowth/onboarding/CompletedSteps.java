package com.merchantgrowth.onboarding;

import com.merchantgrowth.onboarding.checklist.ChecklistStep;
import com.merchantgrowth.shared.Wording;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Which steps of the checklist shops have completed, for other rooms. It asks nobody who they are.
 */
@Service
public class CompletedSteps {
  private final ChecklistRows checklists;
  private final EnrolmentRows enrolments;

  CompletedSteps(ChecklistRows checklists, EnrolmentRows enrolments) {
    this.checklists = checklists;
    this.enrolments = enrolments;
  }

  /** The steps of the checklist in force by code, in order. */
  @Transactional(readOnly = true)
  public Map<String, Wording> known() {
    Map<String, Wording> steps = new LinkedHashMap<>();
    for (ChecklistStep step : checklists.inForce().definition().steps()) {
      steps.put(step.code(), step.name());
    }
    return steps;
  }

  /**
   * The day each step was completed, by shop and step; shops that are not in the checklist are
   * missing. One statement for each 5,000 shops.
   */
  @Transactional(readOnly = true)
  public Map<Long, Map<String, LocalDate>> of(Collection<Long> shops) {
    Map<Long, Map<String, LocalDate>> completed = new HashMap<>();
    enrolments
        .read(shops)
        .forEach(enrolment -> completed.put(enrolment.shop(), enrolment.list().completed()));
    return completed;
  }
}
