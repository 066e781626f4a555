package com.merchantgrowth.coaching.feedback.ui;

import com.merchantgrowth.coaching.feedback.BeltDigest;
import com.merchantgrowth.coaching.feedback.FeedbackRoutes;
import com.merchantgrowth.identity.Roles;
import com.merchantgrowth.shared.ui.Card;
import com.merchantgrowth.shared.ui.DataTable;
import com.merchantgrowth.shared.ui.EmptyState;
import com.merchantgrowth.shared.ui.FilterBar;
import com.merchantgrowth.shared.ui.MarkdownText;
import com.merchantgrowth.shared.ui.PageHeader;
import com.merchantgrowth.shared.ui.QueryState;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** 产业带日报: what a day brought in each belt of the coach, without any shop's name. */
@Route(FeedbackRoutes.DIGEST)
@RolesAllowed({Roles.SERVICE_PROVIDER, Roles.ADMIN})
class DigestView extends Div implements BeforeEnterObserver, HasDynamicTitle {
  private static final String DAY = "day";

  private final transient FeedbackActions actions;
  private final transient FeedbackWords words;
  private final FilterBar filters;
  private final Div digests = new Div();

  DigestView(FeedbackActions actions) {
    this.actions = actions;
    words = new FeedbackWords(this, actions.calendar());
    addClassName("stack");
    digests.addClassName("stack");
    filters = new FilterBar(this::load);
    filters.day(DAY, words.t("digest.day"));
    Anchor back = new Anchor(FeedbackRoutes.DESK, words.any("coaching.bulletin.back"));
    back.addClassName("button-link");
    add(new PageHeader(getPageTitle(), words.t("digest.subtitle"), back), filters, digests);
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    filters.read(QueryState.of(event));
    load();
  }

  private void load() {
    LocalDate asked = filters.dayOf(DAY);
    LocalDate day = asked == null ? actions.calendar().yesterday() : asked;
    List<BeltDigest> found = actions.digests().of(day);
    digests.removeAll();
    found.forEach(digest -> digests.add(card(digest)));
    if (found.isEmpty()) {
      digests.add(
          new Card(getPageTitle())
              .body(
                  new EmptyState(
                      words.t("digest.none", words.formats().dayOfWeek(day)),
                      words.t("digest.none.why"),
                      null)));
    }
  }

  private Card card(BeltDigest digest) {
    DataTable table =
        new DataTable(
            words.t("digest.caption", digest.belt()),
            List.of(
                words.any("coaching.bulletin.topic"),
                words.t("digest.reported"),
                words.t("digest.answered")),
            Set.of(1, 2));
    digest
        .lines()
        .forEach(
            line ->
                table.row(
                    List.of(
                        words.topic(line.topic()),
                        words.formats().count(line.reported()),
                        words.formats().count(line.answered()))));
    List<Component> body = new ArrayList<>();
    if (!digest.lines().isEmpty()) {
      body.add(table);
    }
    digest
        .problems()
        .forEach(
            problem -> {
              Div known = new Div(new H3(words.in(problem.title())), words.state(problem));
              known.addClassName("row");
              body.add(known);
              body.add(new MarkdownText(words.in(problem.text())));
            });
    return new Card(digest.belt())
        .note(words.formats().dayOfWeek(digest.day()))
        .body(body.toArray(Component[]::new));
  }

  @Override
  public String getPageTitle() {
    return getTranslation("coaching.feedback.digest");
  }
}
