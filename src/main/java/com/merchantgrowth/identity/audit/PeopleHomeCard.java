package com.merchantgrowth.identity.audit;

import com.merchantgrowth.identity.AccountFilter;
import com.merchantgrowth.identity.Accounts;
import com.merchantgrowth.identity.Roles;
import com.merchantgrowth.shared.BusinessCalendar;
import com.merchantgrowth.shared.ui.Card;
import com.merchantgrowth.shared.ui.Formats;
import com.merchantgrowth.shared.ui.HomeCard;
import com.merchantgrowth.shared.ui.KeyValues;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** Accounts by role and yesterday's and today's sign-ins, on the administrators' landing page. */
@org.springframework.stereotype.Component
class PeopleHomeCard implements HomeCard {
  private final Accounts accounts;
  private final AuditReading trail;
  private final BusinessCalendar calendar;

  PeopleHomeCard(Accounts accounts, AuditReading trail, BusinessCalendar calendar) {
    this.accounts = accounts;
    this.trail = trail;
    this.calendar = calendar;
  }

  @Override
  public Page page() {
    return Page.ADMIN;
  }

  @Override
  public int order() {
    return 400;
  }

  @Override
  public Width width() {
    return Width.THIRD;
  }

  @Override
  public Optional<Component> create(long shopId) {
    UI ui = UI.getCurrent();
    Formats formats = Formats.of(ui.getLocale());
    KeyValues rows = new KeyValues();
    for (String role : Roles.all()) {
      long found = accounts.count(new AccountFilter("", role, false));
      rows.row(
          ui.getTranslation("identity.role." + role),
          new Anchor("admin/accounts?role=" + role, formats.count(found)));
    }
    rows.row(
            ui.getTranslation("identity.home.signedIn"),
            new Anchor("admin/audit?action=signin.ok", since("signin.ok", formats)))
        .row(
            ui.getTranslation("identity.home.failed"),
            new Anchor("admin/audit?action=signin.failed", since("signin.failed", formats)));
    return Optional.of(
        new Card(ui.getTranslation("identity.home.title"))
            .link(new Anchor("admin/accounts", ui.getTranslation("identity.home.link")))
            .body(rows));
  }

  private String since(String action, Formats formats) {
    Instant dayAgo = calendar.now().minus(24, ChronoUnit.HOURS);
    return formats.count(trail.count(new AuditFilter("", action, "", dayAgo, null)));
  }
}
