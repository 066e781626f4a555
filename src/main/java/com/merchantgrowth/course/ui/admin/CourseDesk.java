package com.merchantgrowth.course.ui.admin;

import com.merchantgrowth.course.CourseAuthoring;
import com.merchantgrowth.course.CourseCatalogue;
import com.merchantgrowth.course.CourseEffects;
import com.merchantgrowth.course.CourseFiles;
import com.merchantgrowth.course.CoursePictures;
import com.merchantgrowth.eligibility.Audiences;
import com.merchantgrowth.eligibility.ConditionTerms;
import com.merchantgrowth.eligibility.ui.ConditionEditor;
import com.merchantgrowth.eligibility.ui.ConditionTexts;
import com.merchantgrowth.shared.BusinessCalendar;
import com.merchantgrowth.shared.ui.SlowWork;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import java.util.Optional;

/** What the administrators' pages of courses work with. */
@org.springframework.stereotype.Component
record CourseDesk(
    CourseCatalogue catalogue,
    CourseAuthoring authoring,
    CoursePictures pictures,
    CourseFiles files,
    CourseEffects effects,
    SlowWork work,
    Inputs inputs) {
  /** What editors may name. */
  @org.springframework.stereotype.Component
  record Inputs(
      ConditionTexts texts, ConditionTerms terms, Audiences audiences, BusinessCalendar calendar) {}

  AdminWords words(Component page) {
    return new AdminWords(page, inputs.calendar());
  }

  /** Who is offered a course; says on demand how many shops that are. */
  ConditionEditor audience() {
    ConditionEditor editor =
        new ConditionEditor(inputs.texts().choices(UI.getCurrent().getLocale()));
    editor.setReach(condition -> Optional.of(inputs.audiences().reach(condition)));
    return editor;
  }
}
