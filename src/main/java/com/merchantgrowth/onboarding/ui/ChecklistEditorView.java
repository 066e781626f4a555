package com.merchantgrowth.onboarding.ui;

import com.merchantgrowth.eligibility.ui.ConditionTexts;
import com.merchantgrowth.identity.Roles;
import com.merchantgrowth.onboarding.ChecklistVersion;
import com.merchantgrowth.onboarding.ChecklistVersions;
import com.merchantgrowth.onboarding.OnboardingRoutes;
import com.merchantgrowth.onboarding.checklist.ChecklistStep;
import com.merchantgrowth.shared.ui.Badge;
import com.merchantgrowth.shared.ui.Buttons;
import com.merchantgrowth.shared.ui.Card;
import com.merchantgrowth.shared.ui.DataTable;
import com.merchantgrowth.shared.ui.HelpTip;
import com.merchantgrowth.shared.ui.Note;
import com.merchantgrowth.shared.ui.Notices;
import com.merchantgrowth.shared.ui.PageHeader;
import com.merchantgrowth.shared.ui.QueryState;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Set;

/**
 * 新手清单: the checklist in force, its versions, and a new version with its effect shown before it is
 * published. The URL holds {@code edit} while one is being made.
 */
@Route(OnboardingRoutes.EDITOR)
@RolesAllowed(Roles.ADMIN)
@Menu(title = "onboarding.admin.menu", order = 250, icon = "flag")
class ChecklistEditorView extends Div implements BeforeEnterObserver, HasDynamicTitle {
  private static final String EDIT = "edit";

  private final transient ChecklistVersions versions;
  private final transient OnboardingSupport support;
  private final transient ConditionTexts conditions;

  ChecklistEditorView(
      ChecklistVersions versions, OnboardingSupport support, ConditionTexts conditions) {
    this.versions = versions;
    this.support = support;
    this.conditions = conditions;
    addClassName("stack");
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    show(QueryState.of(event).get(EDIT).isPresent());
  }

  private void show(boolean edit) {
    removeAll();
    OnboardingWords words = support.texts().of(this);
    ChecklistVersion inForce = versions.inForce();
    if (edit) {
      add(
          new PageHeader(
              words.t("admin.edit.title", inForce.number() + 1), words.t("admin.edit.subtitle")),
          new ChecklistDraft(
              versions,
              inForce,
              words,
              conditions.choices(words.locale()),
              published -> {
                if (published != null) {
                  Notices.saved(words.t("admin.published", published.number()));
                }
                turn(false);
              }));
      return;
    }
    add(
        new PageHeader(
            getPageTitle(),
            words.t("admin.subtitle"),
            Buttons.primary(words.t("admin.edit"), () -> turn(true))));
    if (inForce.shipped()) {
      add(Note.info(words.t("admin.shipped")));
    }
    for (ChecklistStep step : inForce.definition().steps()) {
      add(new EditorStep(inForce.definition(), step, words, null));
    }
    add(history(inForce, words));
  }

  private Card history(ChecklistVersion inForce, OnboardingWords words) {
    DataTable table =
        new DataTable(
            words.t("admin.versions"),
            List.of(words.t("admin.version"), words.t("admin.saved"), words.t("admin.noteColumn")),
            Set.of());
    for (ChecklistVersion version : versions.all()) {
      Div name = new Div(new Span(words.t("admin.number", version.number())));
      name.addClassName("row");
      if (version.number() == inForce.number()) {
        name.add(HelpTip.on(Badge.good(words.t("admin.inForce")), "status.version_live"));
      }
      table.cells(
          List.of(
              name,
              new Span(
                  version.shipped()
                      ? words.t("admin.saved.shipped")
                      : words.t(
                          "admin.saved.by",
                          words.formats().dateTime(version.savedAt(), words.calendar().zone()),
                          version.savedBy())),
              new Span(version.note())));
    }
    return new Card(words.t("admin.versions")).body(table).flush();
  }

  private void turn(boolean edit) {
    QueryState.current().set(EDIT, edit ? "1" : "").push();
    show(edit);
  }

  @Override
  public String getPageTitle() {
    return getTranslation("onboarding.admin.menu");
  }
}
