package com.merchantgrowth.coaching.playbook.ui;

import com.merchantgrowth.coaching.playbook.Playbook;
import com.merchantgrowth.coaching.playbook.PlaybookAuthoring;
import com.merchantgrowth.coaching.playbook.PlaybookRoutes;
import com.merchantgrowth.coaching.playbook.PlaybookVersion;
import com.merchantgrowth.coaching.playbook.Playbooks;
import com.merchantgrowth.eligibility.ui.ConditionTexts;
import com.merchantgrowth.identity.Roles;
import com.merchantgrowth.shared.BusinessCalendar;
import com.merchantgrowth.shared.DomainException;
import com.merchantgrowth.shared.ui.Badge;
import com.merchantgrowth.shared.ui.Buttons;
import com.merchantgrowth.shared.ui.Card;
import com.merchantgrowth.shared.ui.Confirm;
import com.merchantgrowth.shared.ui.DataTable;
import com.merchantgrowth.shared.ui.HelpTip;
import com.merchantgrowth.shared.ui.Note;
import com.merchantgrowth.shared.ui.Notices;
import com.merchantgrowth.shared.ui.PageHeader;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Administrators write a playbook: {@code admin/playbooks/new} begins one, any other code edits
 * that one. Saving puts a new version in force; plans keep the one they were made from.
 */
@Route(PlaybookRoutes.EDITOR)
@RolesAllowed(Roles.ADMIN)
class PlaybookEditorView extends Div implements BeforeEnterObserver, HasDynamicTitle {
  private static final String NEW = "new";

  private final transient Playbooks playbooks;
  private final transient PlaybookAuthoring authoring;
  private final transient ConditionTexts conditions;
  private final transient PlaybookWords words;
  private final transient BusinessCalendar calendar;
  private final Div said = new Div();
  private String title = "";

  PlaybookEditorView(
      Playbooks playbooks,
      PlaybookAuthoring authoring,
      PlaybookTexts texts,
      ConditionTexts conditions,
      BusinessCalendar calendar) {
    this.playbooks = playbooks;
    this.authoring = authoring;
    this.conditions = conditions;
    this.calendar = calendar;
    words = texts.of(this);
    addClassName("stack");
    said.addClassName("page-part");
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    show(event.getRouteParameters().get("playbook").orElse(NEW));
  }

  private void show(String code) {
    removeAll();
    said.removeAll();
    PlaybookVersion version = code.equals(NEW) ? null : playbooks.of(code);
    title = version == null ? words.t("new") : words.in(version.playbook().name());
    PlaybookForm form =
        new PlaybookForm(
            version == null ? null : version.playbook(), words, conditions.choices(words.locale()));
    TextField note = new TextField(words.t("field.note"));
    note.setMaxLength(PlaybookVersion.LONGEST_NOTE);
    note.setWidthFull();
    Anchor back = new Anchor(PlaybookRoutes.LIST, words.t("back"));
    back.addClassName("button-link");
    PageHeader header =
        new PageHeader(
            title,
            version == null ? words.t("new.about") : words.t("editor.about", version.number()),
            back,
            Buttons.secondary(words.t("preview"), () -> preview(form)),
            Buttons.primary(
                words.t("publish"),
                () -> publish(form, version == null ? 0 : version.number(), note.getValue())));
    add(header, said, form, new Card(words.t("field.note")).body(note));
    if (version != null) {
      add(versions(version));
    }
  }

  private void preview(PlaybookForm form) {
    Playbook draft = value(form);
    if (draft != null) {
      Dialog dialog = new Dialog(words.in(draft.name()));
      dialog.setWidth("min(880px, 96vw)");
      dialog.add(new PlaybookContent(draft, words, _ -> ""));
      dialog.getFooter().add(Buttons.secondary(words.any("shared.close"), dialog::close));
      dialog.open();
    }
  }

  private @Nullable Playbook value(PlaybookForm form) {
    said.removeAll();
    try {
      return form.value();
    } catch (DomainException refused) {
      refuse(refused);
      return null;
    }
  }

  private void refuse(DomainException refused) {
    said.removeAll();
    said.add(Note.bad(words.any(refused.key(), refused.args())));
    said.scrollIntoView();
  }

  private void publish(PlaybookForm form, int basedOn, String note) {
    Playbook draft = value(form);
    if (draft == null) {
      return;
    }
    try {
      PlaybookVersion saved = authoring.publish(draft, basedOn, note);
      Notices.saved(words.t("published", saved.number()));
      if (basedOn == 0) {
        UI.getCurrent().navigate(PlaybookRoutes.editor(saved.playbook().code()));
      } else {
        show(saved.playbook().code());
      }
    } catch (DomainException refused) {
      refuse(refused);
    }
  }

  private Card versions(PlaybookVersion newest) {
    String code = newest.playbook().code();
    List<List<String>> rows =
        playbooks.versions(code).stream()
            .map(
                one ->
                    List.of(
                        Integer.toString(one.number()),
                        words.formats().dateTime(one.savedAt(), calendar.zone()),
                        one.savedBy().equals(PlaybookVersion.SYSTEM)
                            ? words.t("shipped")
                            : one.savedBy(),
                        one.note()))
            .toList();
    Card card =
        new Card(words.t("versions"))
            .body(
                new DataTable(
                    words.t("versions"),
                    List.of(
                        words.t("versions.number"),
                        words.t("versions.when"),
                        words.t("versions.who"),
                        words.t("field.note")),
                    rows,
                    Set.of(0)))
            .flush();
    if (newest.withdrawn()) {
      return card.badge(
              HelpTip.on(Badge.neutral(words.t("withdrawn")), "status.playbook_withdrawn"))
          .link(
              Buttons.text(
                  words.t("offer"),
                  () -> {
                    authoring.withdraw(code, false);
                    show(code);
                  }));
    }
    return card.link(
        Buttons.text(
            words.t("withdraw"),
            () ->
                Confirm.open(
                    words.t("withdraw.title", words.in(newest.playbook().name())),
                    words.t("withdraw.text"),
                    words.t("withdraw"),
                    () -> {
                      authoring.withdraw(code, true);
                      Notices.saved(words.t("withdraw.done"));
                      show(code);
                    })));
  }

  @Override
  public String getPageTitle() {
    return title.isEmpty() ? getTranslation("coaching.playbook.menu") : title;
  }
}
