package com.merchantgrowth.programme.ui;

import com.merchantgrowth.eligibility.Audiences;
import com.merchantgrowth.eligibility.ui.ConditionTexts;
import com.merchantgrowth.identity.Roles;
import com.merchantgrowth.programme.ProgrammeAdministration;
import com.merchantgrowth.programme.ProgrammeResults;
import com.merchantgrowth.programme.ProgrammeVersion;
import com.merchantgrowth.programme.plan.ProgrammeDefinition;
import com.merchantgrowth.shared.ui.Badge;
import com.merchantgrowth.shared.ui.Buttons;
import com.merchantgrowth.shared.ui.Confirm;
import com.merchantgrowth.shared.ui.Notices;
import com.merchantgrowth.shared.ui.PageHeader;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;

/** The programmes for new shops: open and close, texts and terms, and what came of them. */
@Route("admin/programmes")
@Menu(title = "programme.admin.menu", order = 205, icon = "flag")
@RolesAllowed(Roles.ADMIN)
class ProgrammeAdminView extends Div implements BeforeEnterObserver, HasDynamicTitle {
  private final transient ProgrammeAdministration administration;
  private final transient ProgrammeResults results;
  private final transient ProgrammeTexts texts;
  private final transient ConditionTexts conditions;
  private final transient Audiences audiences;
  private final transient MemberTable members;

  ProgrammeAdminView(
      ProgrammeAdministration administration,
      ProgrammeResults results,
      ProgrammeTexts texts,
      ConditionTexts conditions,
      Audiences audiences,
      MemberTable members) {
    this.administration = administration;
    this.results = results;
    this.texts = texts;
    this.conditions = conditions;
    this.audiences = audiences;
    this.members = members;
    addClassName("stack");
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    show();
  }

  private void show() {
    removeAll();
    ProgrammeWords words = texts.of(this);
    List<ProgrammeVersion> all = administration.inForce();
    all.forEach(version -> show(version, words));
  }

  private void show(ProgrammeVersion version, ProgrammeWords words) {
    ProgrammeDefinition programme = version.programme();
    PageHeader header =
        new PageHeader(
            words.in(programme.name()),
            words.t("admin.subtitle", version.version()),
            programme.open() ? Badge.good(words.t("admin.open")) : Badge.neutral(words.t("closed")),
            Buttons.secondary(words.t("admin.edit"), () -> edit(version, words)),
            programme.open()
                ? Buttons.secondary(words.t("admin.close"), () -> close(version, words))
                : Buttons.primary(words.t("admin.openIt"), () -> save(version, true, words)));
    add(header);
    add(new ResultCards(programme, results.of(programme.code()), words));
    add(members.of(programme, results.members(programme.code()), words));
  }

  private void close(ProgrammeVersion version, ProgrammeWords words) {
    Confirm.open(
        words.t("admin.close.title", words.in(version.programme().name())),
        words.t("admin.close.text"),
        words.t("admin.close"),
        () -> save(version, false, words));
  }

  private void save(ProgrammeVersion version, boolean open, ProgrammeWords words) {
    administration.save(version.programme().opened(open), version.version());
    Notices.saved(words.t(open ? "admin.opened" : "admin.closed"));
    show();
  }

  private void edit(ProgrammeVersion version, ProgrammeWords words) {
    new ProgrammeDialog(
            version.programme(),
            conditions.choices(getLocale()),
            audiences,
            words,
            draft -> {
              administration.save(draft, version.version());
              Notices.saved(words.t("admin.saved"));
              show();
            })
        .open();
  }

  @Override
  public String getPageTitle() {
    return getTranslation("programme.admin.menu");
  }
}
