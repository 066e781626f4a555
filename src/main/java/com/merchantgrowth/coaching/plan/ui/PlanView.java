package com.merchantgrowth.coaching.plan.ui;

import com.merchantgrowth.coaching.plan.PlanPage;
import com.merchantgrowth.coaching.plan.PlanRoutes;
import com.merchantgrowth.diagnosis.DiagnosisRoutes;
import com.merchantgrowth.identity.Roles;
import com.merchantgrowth.shared.DomainException;
import com.merchantgrowth.shared.ui.PageHeader;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;

/** One plan, for whoever coaches. */
@Route(PlanRoutes.ONE)
@RolesAllowed({Roles.SERVICE_PROVIDER, Roles.ADMIN})
class PlanView extends Div implements BeforeEnterObserver, HasDynamicTitle {
  private final transient PlanDesk desk;
  private final transient PlanWords words;
  private String title = "";

  PlanView(PlanDesk desk) {
    this.desk = desk;
    words = desk.words(this);
    addClassNames("stack", "plan-page");
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    show(number(event.getRouteParameters().get("plan").orElse("")));
  }

  private static long number(String text) {
    if (!text.matches("\\d{1,18}")) {
      throw DomainException.notFound("coaching.plan.error.unknown");
    }
    return Long.parseLong(text);
  }

  private void show(long plan) {
    PlanPage page = desk.plans().of(plan);
    title = words.t("page.title", page.shop().name(), words.in(page.plan().title()));
    removeAll();
    Anchor back = new Anchor(PlanRoutes.LIST, words.t("list.back"));
    back.addClassName("button-link");
    Anchor diagnosis = new Anchor(DiagnosisRoutes.of(page.shop().code()), words.t("diagnosis"));
    diagnosis.addClassName("button-link");
    add(
        new PageHeader(title, page.shop().code(), back, diagnosis),
        new PlanPanel(page, desk, words, () -> show(plan)));
  }

  @Override
  public String getPageTitle() {
    return title.isEmpty() ? getTranslation("coaching.plan.list.menu") : title;
  }
}
