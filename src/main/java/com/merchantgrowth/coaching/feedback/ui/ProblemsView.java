package com.merchantgrowth.coaching.feedback.ui;

import com.merchantgrowth.coaching.feedback.FeedbackRoutes;
import com.merchantgrowth.coaching.feedback.KnownProblem;
import com.merchantgrowth.coaching.feedback.Likeness.Trait;
import com.merchantgrowth.coaching.feedback.ProblemForm;
import com.merchantgrowth.identity.Roles;
import com.merchantgrowth.shared.DomainException;
import com.merchantgrowth.shared.ui.Buttons;
import com.merchantgrowth.shared.ui.Card;
import com.merchantgrowth.shared.ui.EmptyState;
import com.merchantgrowth.shared.ui.Notices;
import com.merchantgrowth.shared.ui.PageHeader;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;

/** 已知问题: what several have reported; administrators choose here which similar shops are told. */
@Route(FeedbackRoutes.PROBLEMS)
@RolesAllowed({Roles.SERVICE_PROVIDER, Roles.ADMIN})
class ProblemsView extends Div implements BeforeEnterObserver, HasDynamicTitle {
  private final transient FeedbackActions actions;
  private final transient FeedbackWords words;

  ProblemsView(FeedbackActions actions) {
    this.actions = actions;
    words = new FeedbackWords(this, actions.calendar());
    addClassName("stack");
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    show();
  }

  private void show() {
    removeAll();
    Anchor back = new Anchor(FeedbackRoutes.DESK, words.any("coaching.bulletin.back"));
    back.addClassName("button-link");
    add(new PageHeader(getPageTitle(), words.t("problems.subtitle"), back));
    List<KnownProblem> problems = actions.problems().list();
    if (problems.isEmpty()) {
      add(
          new Card(getPageTitle())
              .body(new EmptyState(words.t("problems.none"), words.t("problems.none.why"), null)));
    }
    problems.forEach(
        problem ->
            add(
                actions.admin()
                    ? new ProblemCard(problem, words, counts(problem), bar(problem))
                    : new ProblemCard(problem, words, counts(problem))));
  }

  private Component counts(KnownProblem problem) {
    Div line =
        new Div(
            new Anchor(
                FeedbackRoutes.DESK + "?problem=" + problem.id(),
                words.t("problem.reports", words.formats().count(problem.reports()))),
            new Span(words.t("problem.told", words.formats().count(problem.told()))));
    line.addClassNames("row", "small");
    return line;
  }

  private Component bar(KnownProblem problem) {
    CheckboxGroup<Trait> traits = new CheckboxGroup<>(words.t("similar"));
    traits.setItems(Trait.values());
    traits.setItemLabelGenerator(trait -> words.t("similar." + trait.code()));
    Span count = new Span(words.t("similar.choose"));
    count.getElement().setAttribute("role", "status");
    traits.addValueChangeListener(
        change ->
            count.setText(
                change.getValue().isEmpty()
                    ? words.t("similar.choose")
                    : words.t(
                        "similar.count",
                        words
                            .formats()
                            .count(actions.problems().similar(problem.id(), change.getValue())))));
    Div acts =
        new Div(
            Buttons.secondary(
                words.t("tell"),
                () -> {
                  try {
                    int told = actions.problems().tell(problem.id(), traits.getValue());
                    Notices.saved(words.t("told", words.formats().count(told)));
                    show();
                  } catch (DomainException refused) {
                    Notices.failed(words.any(refused.key(), refused.args()));
                  }
                }),
            Buttons.text(
                words.t("problem.edit"),
                () ->
                    new ProblemDialog(problem, words, form -> save(problem, form, problem.open()))
                        .open()),
            Buttons.text(
                words.t(problem.open() ? "problem.solve" : "problem.reopen"),
                () ->
                    save(
                        problem,
                        new ProblemForm(problem.topic(), problem.title(), problem.text()),
                        !problem.open())));
    acts.addClassName("row");
    Div bar = new Div(traits, count, acts);
    bar.addClassName("stack");
    return bar;
  }

  private void save(KnownProblem problem, ProblemForm form, boolean open) {
    actions.problems().save(problem.id(), form, open);
    Notices.saved(words.t("problem.saved"));
    show();
  }

  @Override
  public String getPageTitle() {
    return getTranslation("coaching.feedback.problems");
  }
}
