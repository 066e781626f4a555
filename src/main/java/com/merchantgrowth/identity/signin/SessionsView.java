package com.merchantgrowth.identity.signin;

import com.merchantgrowth.identity.CurrentAccount;
import com.merchantgrowth.identity.ui.AccountTabs;
import com.merchantgrowth.identity.ui.AddressWords;
import com.merchantgrowth.shared.BusinessCalendar;
import com.merchantgrowth.shared.ui.Badge;
import com.merchantgrowth.shared.ui.Buttons;
import com.merchantgrowth.shared.ui.Card;
import com.merchantgrowth.shared.ui.DataTable;
import com.merchantgrowth.shared.ui.Formats;
import com.merchantgrowth.shared.ui.HelpTip;
import com.merchantgrowth.shared.ui.Notices;
import com.merchantgrowth.shared.ui.PageHeader;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Where the own account is signed in. */
@Route("account/sessions")
@PermitAll
class SessionsView extends Div implements HasDynamicTitle {
  private final transient AccountSessions sessions;
  private final transient BusinessCalendar calendar;
  private final long account;
  private final String own = SignedInSession.current().map(SignedInSession::id).orElse("");
  private final Card card;

  SessionsView(AccountSessions sessions, CurrentAccount current, BusinessCalendar calendar) {
    this.sessions = sessions;
    this.calendar = calendar;
    this.account = current.require().id();
    this.card = new Card(getTranslation("identity.sessions.list")).flush();
    add(
        new PageHeader(
            getTranslation("identity.sessions.title"),
            getTranslation("identity.sessions.subtitle"),
            Buttons.secondary(
                getTranslation("identity.sessions.endOthers"),
                () -> {
                  sessions.revokeOthers(account, own);
                  ended();
                })),
        new AccountTabs(),
        card);
    show();
  }

  private void show() {
    DataTable table =
        new DataTable(
            getTranslation("identity.sessions.list"),
            List.of(
                getTranslation("identity.sessions.device"),
                getTranslation("identity.sessions.address"),
                getTranslation("identity.sessions.started"),
                getTranslation("identity.sessions.seen"),
                getTranslation("identity.accounts.actions")),
            Set.of());
    sessions.of(account).forEach(session -> table.cells(cells(session)));
    card.body(table);
  }

  private List<Component> cells(SignedInSession session) {
    return List.of(
        new Span(device(session.device())),
        new Span(AddressWords.of(this, session.address())),
        new Span(time(session.startedAt())),
        new Span(time(session.lastSeen())),
        session.id().equals(own)
            ? HelpTip.on(
                Badge.accent(getTranslation("identity.sessions.current")), "status.session_current")
            : Buttons.text(
                getTranslation("identity.sessions.end"),
                () -> {
                  sessions.revoke(account, session.id());
                  ended();
                }));
  }

  private void ended() {
    Notices.saved(getTranslation("identity.sessions.ended"));
    show();
  }

  private String device(Device device) {
    String known =
        Stream.of(device.browser(), device.system())
            .filter(part -> !part.isEmpty())
            .collect(Collectors.joining(" · "));
    return known.isEmpty() ? getTranslation("identity.sessions.unknownDevice") : known;
  }

  private String time(Instant instant) {
    return Formats.of(getLocale()).dateTime(instant, calendar.zone());
  }

  @Override
  public String getPageTitle() {
    return getTranslation("identity.sessions.title");
  }
}
