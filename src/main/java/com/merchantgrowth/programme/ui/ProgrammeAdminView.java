package com.merchantgrowth.programme.ui;

import com.merchantgrowth.eligibility.ui.ConditionEditor;
import com.merchantgrowth.identity.Roles;
import com.merchantgrowth.programme.ProgrammeAdministration;
import com.merchantgrowth.programme.ProgrammeEffect;
import com.merchantgrowth.programme.ProgrammeResults;
import com.merchantgrowth.programme.ProgrammeVersion;
import com.merchantgrowth.programme.plan.ProgrammeDefinition;
import com.merchantgrowth.shared.ui.Badge;
import com.merchantgrowth.shared.ui.Buttons;
import com.merchantgrowth.shared.ui.Confirm;
import com.merchantgrowth.shared.ui.HelpTip;
import com.merchantgrowth.shared.ui.Notices;
import com.merchantgrowth.shared.ui.PageHeader;
import com.merchantgrowth.shared.ui.QueryState;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Optional;

/**
 * The programmes for new shops: open and close, new versions, and what came of them. The URL holds
 * {@code edit}, the code of the programme a new version is made of.
 */
@Route("admin/programmes")
@Menu(title = "programme.admin.menu", order = 205, icon = "flag")
@RolesAllowed(Roles.ADMIN)
class ProgrammeAdminView extends Div implements BeforeEnterObserver, HasDynamicTitle {
  private static final String EDIT = "edit";

  private final transient ProgrammeAdministration administration;
  private final transient ProgrammeResults results;
  private final transient ProgrammeTexts texts;
  private final transient ProgrammeDesk desk;
  private final transient MemberTable members;

  ProgrammeAdminView(
      ProgrammeAdministration administration,
      ProgrammeResults results,
      ProgrammeTexts texts,
      ProgrammeDesk desk,
      MemberTable members) {
    this.administration = administration;
    this.results = results;
    this.texts = texts;
    this.desk = desk;
    this.members = members;
    addClassName("stack");
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    show(QueryState.of(event).get(EDIT).orElse(""));
  }

  private void show(String edited) {
    removeAll();
    ProgrammeWords words = texts.of(this);
    List<ProgrammeVersion> all = administration.inForce();
    Optional<ProgrammeVersion> draft =
        all.stream().filter(version -> version.programme().code().equals(edited)).findFirst();
    if (draft.isPresent()) {
      edit(draft.get(), words);
    } else {
      all.forEach(version -> show(version, words));
    }
  }

  private void turn(String edited) {
    QueryState.current().set(EDIT, edited).push();
    show(edited);
  }

  private void show(ProgrammeVersion version, ProgrammeWords words) {
    ProgrammeDefinition programme = version.programme();
    PageHeader header =
        new PageHeader(
            words.in(programme.name()),
            words.t("admin.subtitle", version.version()),
            programme.open()
                ? HelpTip.on(Badge.good(words.t("admin.open")), "status.programme_open")
                : HelpTip.on(Badge.neutral(words.t("closed")), "status.programme_closed"),
            Buttons.secondary(words.t("admin.edit"), () -> turn(programme.code())),
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
    show("");
  }

  private void edit(ProgrammeVersion version, ProgrammeWords words) {
    ConditionEditor terms = new ConditionEditor(desk.conditions().choices(getLocale()));
    terms.setReach(condition -> Optional.of(desk.audiences().reach(condition)));
    add(
        new PageHeader(
            words.t("admin.edit.title", words.in(version.programme().name())),
            words.t("admin.edit.subtitle", version.version() + 1)),
        new ProgrammeDraft(
            version,
            terms,
            desk.targets(version.programme()),
            words,
            new ProgrammeDraft.Acts() {
              @Override
              public ProgrammeEffect effect(ProgrammeDefinition draft) {
                return administration.effect(draft);
              }

              @Override
              public void save(ProgrammeDefinition draft) {
                administration.save(draft, version.version());
                Notices.saved(words.t("admin.saved", version.version() + 1));
                turn("");
              }

              @Override
              public void discard() {
                turn("");
              }
            }));
  }

  @Override
  public String getPageTitle() {
    return getTranslation("programme.admin.menu");
  }
}
