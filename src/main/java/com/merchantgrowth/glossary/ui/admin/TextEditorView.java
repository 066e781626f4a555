package com.merchantgrowth.glossary.ui.admin;

import com.merchantgrowth.glossary.GlossaryRoutes;
import com.merchantgrowth.glossary.PortalTexts;
import com.merchantgrowth.glossary.TextContent;
import com.merchantgrowth.glossary.TextEditing;
import com.merchantgrowth.glossary.TextFacts;
import com.merchantgrowth.glossary.TextId;
import com.merchantgrowth.glossary.WrittenText;
import com.merchantgrowth.identity.Roles;
import com.merchantgrowth.shared.BusinessCalendar;
import com.merchantgrowth.shared.DomainException;
import com.merchantgrowth.shared.Wording;
import com.merchantgrowth.shared.ui.Buttons;
import com.merchantgrowth.shared.ui.Card;
import com.merchantgrowth.shared.ui.Confirm;
import com.merchantgrowth.shared.ui.EmptyState;
import com.merchantgrowth.shared.ui.Note;
import com.merchantgrowth.shared.ui.Notices;
import com.merchantgrowth.shared.ui.PageHeader;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.BeforeLeaveEvent;
import com.vaadin.flow.router.BeforeLeaveObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Optional;

/** One text of administrators: writing it, with its versions below. A save is read at once. */
@Route(GlossaryRoutes.EDITOR)
@RolesAllowed(Roles.ADMIN)
class TextEditorView extends Div
    implements BeforeEnterObserver, BeforeLeaveObserver, HasDynamicTitle {
  private static final TextContent NOTHING =
      new TextContent(Wording.NONE, Wording.NONE, TextFacts.NONE);

  private final transient PortalTexts texts;
  private final transient TextEditing editing;
  private final transient BusinessCalendar calendar;
  private final Div said = new Div();
  private final Span state = new Span();
  private boolean dirty;
  private String title = "";

  TextEditorView(PortalTexts texts, TextEditing editing, BusinessCalendar calendar) {
    this.texts = texts;
    this.editing = editing;
    this.calendar = calendar;
    addClassNames("stack", "text-editor");
    said.addClassName("stack");
    state.addClassNames("quiet", "small");
    state.getElement().setAttribute("aria-live", "polite");
  }

  private String t(String key, Object... args) {
    return getTranslation("glossary.admin." + key, args);
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    String asked = event.getRouteParameters().get("text").orElse("");
    TextId.of(asked).ifPresentOrElse(this::show, () -> unknown(asked));
  }

  private Anchor back() {
    Anchor back = new Anchor(GlossaryRoutes.ADMIN, t("back"));
    back.addClassName("button-link");
    return back;
  }

  private void unknown(String asked) {
    removeAll();
    add(
        new PageHeader(getPageTitle(), ""),
        new Card(getPageTitle())
            .body(new EmptyState(t("unknown", asked), t("unknown.why"), back())));
  }

  private void show(TextId id) {
    List<WrittenText> versions = texts.versions(id);
    Optional<WrittenText> newest = versions.stream().findFirst();
    TextContent content = newest.map(WrittenText::content).orElse(NOTHING);
    int before = newest.map(WrittenText::version).orElse(0);
    title = content.title().isBlank() ? id.toString() : content.title().in(getLocale());
    dirty = false;
    removeAll();
    said.removeAll();
    state.setText(before == 0 ? t("first") : t("now", before));
    TextForm form = new TextForm(id.kind(), content, this::changed);
    Div bar = new Div(state, Buttons.primary(t("save"), () -> save(id, before, form.value())));
    bar.addClassNames("row", "course-bar");
    add(
        new PageHeader(title, t("of", t("kind." + id.kind().code()), id), back()),
        bar,
        said,
        new Card(t("write")).body(form));
    if (!versions.isEmpty()) {
      add(new VersionsCard(versions, calendar, version -> ask(id, version, before)));
    }
  }

  private void changed() {
    dirty = true;
    state.setText(t("unsaved"));
  }

  private void save(TextId id, int before, TextContent content) {
    said.removeAll();
    try {
      int version = editing.save(id, before, content);
      dirty = false;
      Notices.saved(version == before ? t("nothing") : t("saved", version));
      show(id);
    } catch (DomainException refused) {
      refused(refused);
    }
  }

  private void refused(DomainException refused) {
    said.add(Note.bad(getTranslation(refused.key(), refused.args())));
    if (!refused.problems().isEmpty()) {
      UnorderedList list = new UnorderedList();
      refused
          .problems()
          .forEach(one -> list.add(new ListItem(getTranslation(one.key(), one.args()))));
      said.add(list);
    }
    said.scrollIntoView();
  }

  private void ask(TextId id, int version, int before) {
    Confirm.open(
            t("restore.title", version),
            t("restore.text", version, before + 1),
            t("restore"),
            () -> {
              try {
                int made = editing.restore(id, version, before);
                Notices.saved(t("restored", version, made));
                show(id);
              } catch (DomainException refused) {
                Notices.failed(getTranslation(refused.key(), refused.args()));
              }
            })
        .setConfirmButtonTheme("primary");
  }

  /** Nothing that was typed is lost without asking. */
  @Override
  public void beforeLeave(BeforeLeaveEvent event) {
    if (!dirty) {
      return;
    }
    BeforeLeaveEvent.ContinueNavigationAction action = event.postpone();
    ConfirmDialog dialog =
        Confirm.open(t("leave.title"), t("leave.text"), t("leave"), action::proceed);
    dialog.addCancelListener(cancelled -> action.cancel());
  }

  @Override
  public String getPageTitle() {
    return title.isEmpty() ? getTranslation("glossary.admin.menu") : title;
  }
}
