package com.merchantgrowth.coaching.salon.ui;

import com.merchantgrowth.coaching.salon.Salon;
import com.merchantgrowth.coaching.salon.SalonForm;
import com.merchantgrowth.coaching.salon.SalonRoutes;
import com.merchantgrowth.coaching.salon.SalonState;
import com.merchantgrowth.identity.Roles;
import com.merchantgrowth.shared.DomainException;
import com.merchantgrowth.shared.ui.Buttons;
import com.merchantgrowth.shared.ui.Card;
import com.merchantgrowth.shared.ui.Confirm;
import com.merchantgrowth.shared.ui.EmptyState;
import com.merchantgrowth.shared.ui.Note;
import com.merchantgrowth.shared.ui.Notices;
import com.merchantgrowth.shared.ui.PageHeader;
import com.merchantgrowth.shared.ui.ReasonDialog;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;

/**
 * One salon of an organiser: who signed up and came, the material, the plan; {@code new} plans one.
 */
@Route(SalonRoutes.DESK_DETAIL)
@RolesAllowed({Roles.SERVICE_PROVIDER, Roles.ADMIN})
class SalonDetailView extends Div implements BeforeEnterObserver, HasDynamicTitle {
  private final transient SalonActions actions;
  private final transient SalonWords words;
  private final Div said = new Div();

  SalonDetailView(SalonActions actions) {
    this.actions = actions;
    words = new SalonWords(this, actions.calendar());
    said.getElement().setAttribute("role", "alert");
    addClassName("stack");
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    String asked = event.getRouteParameters().get("salon").orElse("");
    if (asked.equals("new")) {
      removeAll();
      SalonFields fields = new SalonFields(null, actions, words);
      add(
          new PageHeader(words.t("new"), words.t("new.about"), back()),
          new Card(words.t("plan"))
              .body(
                  fields,
                  said,
                  Buttons.primary(
                      words.t("save"),
                      () ->
                          attempt(
                              () -> {
                                long id = actions.planning().create(fields.value());
                                UI.getCurrent().navigate(SalonRoutes.desk(id));
                              },
                              "saved"))));
      return;
    }
    show(asked.matches("\\d{1,18}") ? Long.parseLong(asked) : 0);
  }

  private Anchor back() {
    Anchor back = new Anchor(SalonRoutes.DESK, words.any("coaching.bulletin.back"));
    back.addClassName("button-link");
    return back;
  }

  private void show(long id) {
    removeAll();
    said.removeAll();
    Salon salon;
    try {
      salon = actions.desk().detail(id);
    } catch (DomainException unknown) {
      if (unknown.kind() != DomainException.Kind.NOT_FOUND) {
        throw unknown;
      }
      add(
          new PageHeader(getPageTitle(), ""),
          new Card(getPageTitle())
              .body(new EmptyState(words.t("unknown"), words.t("unknown.why"), back())));
      return;
    }
    boolean own = salon.byProvider() != actions.admin();
    PageHeader header =
        new PageHeader(
            words.in(salon.form().title()),
            words.kind(salon) + " · " + salon.organiser() + " · " + words.when(salon.form()),
            back());
    header.add(new Div(words.state(salon)));
    add(header);
    if (salon.state() == SalonState.CANCELLED) {
      add(Note.bad(words.t("cancelled", salon.cancelledWhy())));
    }
    if (salon.state() == SalonState.OPEN) {
      add(new AttendanceCard(salon, actions, words, () -> show(id)));
      if (own) {
        add(material(salon));
      }
    }
    if (own && salon.state() != SalonState.CANCELLED && !words.past(salon)) {
      add(plan(salon));
    }
  }

  private Card plan(Salon salon) {
    SalonFields fields = new SalonFields(salon, actions, words);
    Div bar = new Div();
    bar.addClassName("row");
    Runnable save = () -> actions.planning().save(salon.id(), salon.lock(), fields.value());
    if (salon.state() == SalonState.DRAFT) {
      bar.add(
          Buttons.primary(
              words.t("invite"),
              () ->
                  attempt(
                      () -> {
                        save.run();
                        show(salon.id());
                        invite(actions.desk().detail(salon.id()));
                      },
                      "saved")));
    }
    bar.add(
        Buttons.secondary(
            words.t("save"),
            () ->
                attempt(
                    () -> {
                      save.run();
                      show(salon.id());
                    },
                    "saved")),
        Buttons.text(words.t("cancel"), () -> cancel(salon)));
    return new Card(words.t("plan")).body(fields, said, bar);
  }

  private void invite(Salon salon) {
    int reached = actions.touched().preview(salon.form().audience()).passing();
    Confirm.open(
            words.t("invite.title", words.in(salon.form().title())),
            words.t("invite.text", words.formats().count(reached)),
            words.t("invite.act", words.formats().count(reached)),
            () ->
                attempt(
                    () -> {
                      actions.planning().invite(salon.id());
                      show(salon.id());
                    },
                    "invited"))
        .setConfirmButtonTheme("primary");
  }

  private void cancel(Salon salon) {
    new ReasonDialog(
            words.t("cancel.title", words.in(salon.form().title())),
            words.t("cancel.text", words.formats().count(salon.taken())),
            words.t("cancel.hint"),
            words.t("cancel"),
            why -> {
              actions.planning().cancel(salon.id(), why);
              Notices.saved(words.t("cancel.done"));
              show(salon.id());
            })
        .destructive()
        .open();
  }

  private Card material(Salon salon) {
    TextArea text = new TextArea(words.t("material.text"));
    text.setMaxLength(SalonForm.LONGEST_TEXT);
    text.setMinRows(3);
    text.setWidthFull();
    text.setValue(salon.material());
    TextField link = new TextField(words.t("material.link"));
    link.setMaxLength(SalonForm.LONGEST_PLACE);
    link.setWidth("min(420px, 100%)");
    link.setValue(salon.materialLink());
    Component button =
        Buttons.secondary(
            words.t("material.send"),
            () ->
                attempt(
                    () -> actions.planning().handOut(salon.id(), text.getValue(), link.getValue()),
                    "material.sent"));
    return new Card(words.t("material")).body(text, link, button);
  }

  private void attempt(Runnable work, String done) {
    said.removeAll();
    try {
      work.run();
      Notices.saved(words.t(done));
    } catch (DomainException refused) {
      String text = words.any(refused.key(), refused.args());
      said.add(Note.bad(text));
      if (!said.isAttached()) {
        Notices.failed(text);
      }
    }
  }

  @Override
  public String getPageTitle() {
    return getTranslation("coaching.salon.menu");
  }
}
