package com.merchantgrowth.coaching.bulletin.ui;

import com.merchantgrowth.coaching.bulletin.BulletinDesk;
import com.merchantgrowth.coaching.bulletin.BulletinRoutes;
import com.merchantgrowth.coaching.bulletin.BulletinRow;
import com.merchantgrowth.coaching.bulletin.BulletinState;
import com.merchantgrowth.coaching.bulletin.BulletinVersion;
import com.merchantgrowth.identity.Roles;
import com.merchantgrowth.shared.DomainException;
import com.merchantgrowth.shared.ui.Badge;
import com.merchantgrowth.shared.ui.Buttons;
import com.merchantgrowth.shared.ui.Card;
import com.merchantgrowth.shared.ui.EmptyState;
import com.merchantgrowth.shared.ui.Note;
import com.merchantgrowth.shared.ui.Notices;
import com.merchantgrowth.shared.ui.PageHeader;
import com.merchantgrowth.shared.ui.QueryState;
import com.merchantgrowth.shared.ui.ReasonDialog;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;
import java.util.List;

/**
 * One bulletin of those who write or coach: what it says, who has read it, how it changed; {@code
 * new} writes one. The URL holds {@code edit} while the author edits, and {@code read} for those
 * that have read.
 */
@Route(BulletinRoutes.DESK_DETAIL)
@RolesAllowed({Roles.SERVICE_PROVIDER, Roles.ADMIN})
class DeskDetailView extends Div implements BeforeEnterObserver, HasDynamicTitle {
  private static final String EDIT = "edit";

  private final transient DeskActions actions;
  private final transient BulletinWords words;
  private String title = "";

  DeskDetailView(DeskActions actions) {
    this.actions = actions;
    words = actions.texts().of(this);
    addClassName("stack");
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    removeAll();
    String asked = event.getRouteParameters().get("bulletin").orElse("");
    QueryState query = QueryState.of(event);
    if (asked.equals("new")) {
      title = words.t("new");
      add(
          new PageHeader(title, words.t("new.about"), back()),
          new EditCard(null, actions, words, _ -> {}));
      return;
    }
    try {
      show(actions.desk().detail(BulletinView.number(asked)), query);
    } catch (DomainException unknown) {
      if (unknown.kind() != DomainException.Kind.NOT_FOUND) {
        throw unknown;
      }
      title = words.t("menu");
      add(
          new PageHeader(title, ""),
          new Card(title)
              .body(new EmptyState(words.t("unknown"), words.t("unknown.desk"), back())));
    }
  }

  /** Shows the bulletin as it is now. */
  private void reload(long id, boolean editing) {
    QueryState query = QueryState.current().set(EDIT, editing ? "1" : "");
    query.replace();
    removeAll();
    show(actions.desk().detail(id), query);
  }

  private Anchor back() {
    Anchor back = new Anchor(BulletinRoutes.DESK, words.t("back"));
    back.addClassName("button-link");
    return back;
  }

  private void show(BulletinDesk.Page page, QueryState query) {
    BulletinRow row = page.row();
    BulletinVersion newest = row.shown();
    title = words.in(newest.text().title());
    boolean writable = row.own() && row.state() != BulletinState.WITHDRAWN;
    boolean editing = writable && (row.liveVersion() == 0 || query.get(EDIT).isPresent());
    PageHeader header = header(row, writable && !editing);
    add(header);
    if (editing) {
      add(new EditCard(newest, actions, words, still -> reload(row.id(), still)));
      return;
    }
    if (row.state() == BulletinState.WITHDRAWN) {
      add(Note.bad(words.t("withdrawn", row.withdrawnWhy())));
    }
    BulletinVersion live =
        page.versions().stream()
            .filter(version -> version.version() == row.liveVersion())
            .findFirst()
            .orElse(newest);
    add(new ReceiptsCard(row, live, query, actions, words), new BulletinBody(live.text(), words));
    List<BulletinVersion> versions = page.versions();
    for (int i = 0; i + 1 < versions.size(); i++) {
      add(
          new Card(
                  words.t("diff.between", versions.get(i).version(), versions.get(i + 1).version()))
              .note(
                  versions.get(i).draft()
                      ? words.t("state.draft")
                      : words.moment(versions.get(i).editedAt()))
              .body(new VersionDiff(versions.get(i + 1), versions.get(i), words)));
    }
  }

  private PageHeader header(BulletinRow row, boolean writable) {
    List<Component> bar = new ArrayList<>(List.of(back()));
    boolean mayWithdraw =
        row.state() == BulletinState.PUBLISHED
            && (row.own() || actions.account().require().isAdmin());
    if (mayWithdraw) {
      bar.add(Buttons.secondary(words.t("withdraw"), () -> withdraw(row)));
    }
    if (writable) {
      bar.add(
          Buttons.secondary(
              words.t(row.draftBeside() ? "edit.draft" : "edit.next"),
              () -> reload(row.id(), true)));
    }
    PageHeader header =
        new PageHeader(
            title,
            words.t(
                "by",
                words.author(row.byProvider(), row.shown().author()),
                words.moment(row.shown().editedAt()),
                row.shown().version()),
            bar.toArray(Component[]::new));
    Div marks =
        new Div(words.state(row.state()), Badge.neutral(words.topic(row.shown().text().topic())));
    marks.addClassNames("row", "tight");
    if (row.shown().text().mustRead()) {
      marks.add(words.must());
    }
    if (row.draftBeside()) {
      marks.add(words.draftBeside(row.shown()));
    }
    header.add(marks);
    return header;
  }

  private void withdraw(BulletinRow row) {
    new ReasonDialog(
            words.t("withdraw.title", words.in(row.shown().text().title())),
            words.t("withdraw.text", words.formats().count(row.touched())),
            words.t("withdraw.hint"),
            words.t("withdraw"),
            why -> {
              actions.sending().withdraw(row.id(), why);
              Notices.saved(words.t("withdrawn.done"));
              reload(row.id(), false);
            })
        .destructive()
        .open();
  }

  @Override
  public String getPageTitle() {
    return title.isEmpty() ? getTranslation("coaching.bulletin.menu") : title;
  }
}
