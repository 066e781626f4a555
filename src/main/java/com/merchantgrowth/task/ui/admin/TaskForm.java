package com.merchantgrowth.task.ui.admin;

import com.merchantgrowth.eligibility.ui.Choices;
import com.merchantgrowth.shared.DomainException;
import com.merchantgrowth.task.Backtest;
import com.merchantgrowth.task.TaskProblem;
import com.merchantgrowth.task.definition.TaskDefinition;
import com.vaadin.flow.component.html.Div;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** The fields of a definition. It knows how to read them, not what happens to the result. */
final class TaskForm extends Div {
  private final transient AdminWords words;
  private final BasicsSection basics;
  private final AudienceSection audience;
  private final GoalSection goal;
  private final PeriodSection period;
  private final LimitsSection limits;
  private boolean reading;

  /**
   * @param changed called after each change by the user
   */
  TaskForm(ConditionInputs inputs, AdminWords words, Runnable changed) {
    this.words = words;
    addClassNames("card", "flush", "task-form");
    Runnable heard =
        () -> {
          if (!reading) {
            changed.run();
          }
        };
    Choices choices = inputs.choices();
    basics = new BasicsSection(inputs.tiers(), words, heard);
    audience = new AudienceSection(inputs.audience(choices), words, heard);
    limits = new LimitsSection(words, heard);
    goal =
        new GoalSection(
            ConditionInputs.goal(choices),
            ConditionInputs.measured(choices),
            words,
            limits::reward,
            heard);
    period = new PeriodSection(words, heard);
    add(basics, audience, goal, period, limits);
  }

  void read(TaskDefinition task) {
    reading = true;
    try {
      basics.read(task);
      audience.read(task);
      goal.read(task);
      period.read(task);
      limits.read(task);
    } finally {
      reading = false;
    }
  }

  /** Shows what the published version has, where that helps. */
  void compareWith(TaskDefinition published) {
    goal.compareWith(published);
  }

  /**
   * What the fields say.
   *
   * @throws DomainException invalid at the first field that cannot be read; said there, too
   */
  TaskDefinition draft() {
    forget();
    try {
      return new TaskDefinition(
          basics.name(),
          basics.why(),
          basics.kind(),
          basics.dimension(),
          basics.tier(),
          audience.audience(),
          period.period(),
          period.repeat(),
          goal.goal(),
          audience.hiddenWhenMet(),
          limits.claim(),
          goal.rewardKind(),
          limits.rewardClaimDays(),
          limits.perShop(),
          limits.inAll(),
          limits.budget(),
          period.settleDays());
    } catch (DomainException wrong) {
      String field = String.valueOf(wrong.place());
      problem(field, words.any(wrong.key(), wrong.args()));
      scrollTo(field);
      throw wrong;
    }
  }

  /** Says at each field what is wrong with it. */
  void show(List<TaskProblem> problems) {
    forget();
    problems.forEach(
        problem -> problem(problem.field(), words.any(problem.key(), problem.args().toArray())));
  }

  private void problem(String field, String text) {
    for (FormSection section : sections()) {
      if (section.problem(field, text)) {
        return;
      }
    }
  }

  void scrollTo(String field) {
    for (FormSection section : sections()) {
      if (section.scrollTo(field)) {
        return;
      }
    }
  }

  void forget() {
    sections().forEach(FormSection::forget);
  }

  /** Shows the levels' shops, and at the budget that it would not have lasted. */
  void tested(Backtest test) {
    goal.tested(test);
    LocalDate gone = test.budgetGone();
    if (gone != null) {
      limits.budgetGone(
          words.t(
              "editor.budget.gone",
              words.rounded(goal.rewardKind(), test.cost()),
              ChronoUnit.DAYS.between(test.period().start(), gone) + 1));
    }
  }

  private List<FormSection> sections() {
    return List.of(basics, audience, goal, period, limits);
  }
}
