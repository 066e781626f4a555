package com.merchantgrowth.coaching.feedback.ui;

import com.merchantgrowth.coaching.bulletin.BulletinRoutes;
import com.merchantgrowth.coaching.feedback.FeedbackRoutes;
import com.merchantgrowth.coaching.feedback.KnownProblem;
import com.merchantgrowth.coaching.feedback.ReportForm;
import com.merchantgrowth.coaching.feedback.ReportRow;
import com.merchantgrowth.coaching.feedback.ReportState;
import com.merchantgrowth.coaching.feedback.RuleReport;
import com.merchantgrowth.identity.Roles;
import com.merchantgrowth.shared.DomainException;
import com.merchantgrowth.shared.ui.Buttons;
import com.merchantgrowth.shared.ui.Card;
import com.merchantgrowth.shared.ui.Confirm;
import com.merchantgrowth.shared.ui.EmptyState;
import com.merchantgrowth.shared.ui.Notices;
import com.merchantgrowth.shared.ui.PageHeader;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;

/** One report. Administrators answer it here, gather it under a known problem, or close it. */
@Route(FeedbackRoutes.DESK_DETAIL)
@RolesAllowed({Roles.SERVICE_PROVIDER, Roles.ADMIN})
class ReportView extends Div implements BeforeEnterObserver, HasDynamicTitle {
  private final transient FeedbackActions actions;
  private final transient FeedbackWords words;

  ReportView(FeedbackActions actions) {
    this.actions = actions;
    words = new FeedbackWords(this, actions.calendar());
    addClassName("stack");
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    show(event.getRouteParameters().get("report").map(FeedbackDeskView::number).orElse(0L));
  }

  private void show(long id) {
    removeAll();
    Anchor back = new Anchor(FeedbackRoutes.DESK, words.any("coaching.bulletin.back"));
    back.addClassName("button-link");
    try {
      ReportRow row = actions.desk().detail(id);
      add(new PageHeader(words.t("report.of", row.shop().name()), words.about(row.report()), back));
      add(new Card(words.t("field.happened")).body(new ReportCard(row, words), bulletin(row)));
      if (actions.admin() && row.report().state() != ReportState.CLOSED) {
        add(answer(row.report()), gather(row.report()));
      }
    } catch (DomainException unknown) {
      if (unknown.kind() != DomainException.Kind.NOT_FOUND) {
        throw unknown;
      }
      add(
          new PageHeader(getPageTitle(), ""),
          new Card(getPageTitle())
              .body(new EmptyState(words.t("unknown"), words.t("unknown.why"), back)));
    }
  }

  private Component bulletin(ReportRow row) {
    Div link = new Div();
    Long bulletin = row.report().bulletin();
    if (bulletin != null) {
      link.add(new Anchor(BulletinRoutes.desk(bulletin), words.t("bulletin.open")));
    }
    return link;
  }

  private Card answer(RuleReport report) {
    TextArea answer = new TextArea(words.t("answer"));
    answer.setHelperText(words.t("answer.hint"));
    answer.setMaxLength(ReportForm.LONGEST_TEXT);
    answer.setMinRows(4);
    answer.setWidthFull();
    answer.setValue(report.answer());
    Div bar =
        new Div(
            Buttons.primary(
                words.t(report.answer().isEmpty() ? "answer.send" : "answer.again"),
                () ->
                    act(
                        report.id(),
                        () -> actions.desk().answer(report.id(), answer.getValue()),
                        "answered")),
            Buttons.secondary(
                words.t("close"),
                () ->
                    Confirm.open(
                        words.t("close.title"),
                        words.t("close.text"),
                        words.t("close"),
                        () ->
                            act(report.id(), () -> actions.desk().close(report.id()), "closed"))));
    bar.addClassName("row");
    return new Card(words.t("answer")).body(answer, bar);
  }

  private Card gather(RuleReport report) {
    Select<KnownProblem> problem = new Select<>();
    problem.setLabel(words.t("problem"));
    problem.setItems(actions.problems().list().stream().filter(KnownProblem::open).toList());
    problem.setItemLabelGenerator(one -> words.in(one.title()));
    problem.setWidth("min(420px, 100%)");
    Div bar =
        new Div(
            problem,
            Buttons.secondary(
                words.t("gather"),
                () -> {
                  KnownProblem chosen = problem.getValue();
                  if (chosen != null) {
                    act(
                        report.id(),
                        () -> actions.desk().gather(report.id(), chosen.id()),
                        "gathered.done");
                  }
                }),
            Buttons.text(
                words.t("problem.new"),
                () ->
                    new ProblemDialog(
                            report.topic(),
                            words,
                            form -> {
                              long made = actions.problems().create(report.id(), form);
                              act(
                                  report.id(),
                                  () -> actions.desk().gather(report.id(), made),
                                  "gathered.done");
                            })
                        .open()));
    bar.addClassName("row");
    return new Card(words.t("problem.gather")).note(words.t("problem.gather.note")).body(bar);
  }

  private void act(long id, Runnable work, String said) {
    try {
      work.run();
      Notices.saved(words.t(said));
      show(id);
    } catch (DomainException refused) {
      Notices.failed(words.any(refused.key(), refused.args()));
    }
  }

  @Override
  public String getPageTitle() {
    return getTranslation("coaching.feedback.menu");
  }
}
