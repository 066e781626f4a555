package com.merchantgrowth.coaching.bulletin.ui;

import com.merchantgrowth.coaching.bulletin.BulletinRoutes;
import com.merchantgrowth.coaching.bulletin.BulletinText;
import com.merchantgrowth.coaching.bulletin.BulletinVersion;
import com.merchantgrowth.eligibility.Reach;
import com.merchantgrowth.shared.DomainException;
import com.merchantgrowth.shared.ui.Buttons;
import com.merchantgrowth.shared.ui.Card;
import com.merchantgrowth.shared.ui.Confirm;
import com.merchantgrowth.shared.ui.Note;
import com.merchantgrowth.shared.ui.Notices;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Writes a bulletin: a new one, its draft, or over a published version the next. Publishing saves
 * first and says how many shops it will go to.
 */
final class EditCard extends Div {
  private final transient DeskActions actions;
  private final transient BulletinWords words;
  private final BulletinForm form;
  private final Div said = new Div();
  private final transient Consumer<Boolean> reload;
  private transient @Nullable BulletinVersion version;

  /**
   * @param version what is edited; null = a new one
   * @param reload shows the bulletin anew; told whether it is still being edited
   */
  EditCard(
      @Nullable BulletinVersion version,
      DeskActions actions,
      BulletinWords words,
      Consumer<Boolean> reload) {
    this.version = version;
    this.reload = reload;
    this.actions = actions;
    this.words = words;
    addClassName("stack");
    BulletinText text = version == null ? BulletinText.blank(words.today()) : version.text();
    form = new BulletinForm(text, actions.account().require().isAdmin(), actions.touched(), words);
    Div bar =
        new Div(
            Buttons.primary(words.t("publish"), this::publish),
            Buttons.secondary(words.t("save"), this::save));
    bar.addClassName("row");
    if (version != null && version.draft()) {
      bar.add(Buttons.text(words.t("discard"), this::discard));
    }
    said.getElement().setAttribute("role", "alert");
    add(new Card(words.t("edit.title")).body(form, said, bar));
  }

  private void save() {
    boolean fresh = version == null;
    BulletinVersion saved = saved();
    if (saved != null) {
      Notices.saved(words.t("saved", saved.version()));
      shown(saved, fresh, true);
    }
  }

  private void shown(BulletinVersion saved, boolean fresh, boolean editing) {
    if (fresh) {
      UI.getCurrent().navigate(BulletinRoutes.desk(saved.bulletin()));
    } else {
      reload.accept(editing);
    }
  }

  /** What is in the fields, saved; null when it was refused, which is said. */
  private @Nullable BulletinVersion saved() {
    said.removeAll();
    try {
      BulletinText text = form.value();
      BulletinVersion before = version;
      version =
          before == null
              ? actions.authoring().create(text)
              : actions.authoring().save(before.bulletin(), before.version(), before.lock(), text);
      return version;
    } catch (DomainException refused) {
      say(refused);
      return null;
    }
  }

  private void publish() {
    boolean fresh = version == null;
    BulletinVersion saved = saved();
    if (saved == null) {
      return;
    }
    try {
      Reach reach = actions.touched().preview(saved.text().audience());
      Confirm.open(
              words.t("publish.title", words.in(saved.text().title())),
              words.t(
                  saved.version() == 1 ? "publish.first" : "publish.next",
                  words.formats().count(reach.passing())),
              words.t("publish.act", words.formats().count(reach.passing())),
              () -> send(saved, fresh))
          .setConfirmButtonTheme("primary");
    } catch (DomainException refused) {
      say(refused);
    }
  }

  private void send(BulletinVersion saved, boolean fresh) {
    try {
      int shops = actions.sending().publish(saved.bulletin());
      Notices.saved(words.t("published", words.formats().count(shops)));
      shown(saved, fresh, false);
    } catch (DomainException refused) {
      say(refused);
    }
  }

  private void discard() {
    BulletinVersion draft = version;
    if (draft == null) {
      return;
    }
    Confirm.open(
        words.t("discard.title", words.in(draft.text().title())),
        words.t(draft.version() == 1 ? "discard.whole" : "discard.draft"),
        words.t("discard"),
        () -> {
          actions.authoring().discard(draft.bulletin());
          if (draft.version() == 1) {
            UI.getCurrent().navigate(BulletinRoutes.DESK);
          } else {
            reload.accept(false);
          }
        });
  }

  private void say(DomainException refused) {
    Component note = Note.bad(words.any(refused.key(), refused.args()));
    said.removeAll();
    said.add(note);
    said.scrollIntoView();
  }
}
