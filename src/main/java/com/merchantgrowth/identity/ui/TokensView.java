package com.merchantgrowth.identity.ui;

import com.merchantgrowth.identity.ApiTokenRow;
import com.merchantgrowth.identity.ApiTokens;
import com.merchantgrowth.identity.CurrentAccount;
import com.merchantgrowth.identity.Scopes;
import com.merchantgrowth.identity.ShownOnce;
import com.merchantgrowth.shared.BusinessCalendar;
import com.merchantgrowth.shared.DomainException;
import com.merchantgrowth.shared.ui.Badge;
import com.merchantgrowth.shared.ui.Buttons;
import com.merchantgrowth.shared.ui.Card;
import com.merchantgrowth.shared.ui.Confirm;
import com.merchantgrowth.shared.ui.DataTable;
import com.merchantgrowth.shared.ui.DayField;
import com.merchantgrowth.shared.ui.EmptyState;
import com.merchantgrowth.shared.ui.Formats;
import com.merchantgrowth.shared.ui.HelpTip;
import com.merchantgrowth.shared.ui.Note;
import com.merchantgrowth.shared.ui.Notices;
import com.merchantgrowth.shared.ui.PageHeader;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/** One's own API tokens. */
@Route("account/tokens")
@PermitAll
class TokensView extends Div implements HasDynamicTitle {
  private static final int USUAL_DAYS = 90;

  private final transient ApiTokens tokens;
  private final transient CurrentAccount current;
  private final transient BusinessCalendar calendar;
  private final Card card;

  TokensView(ApiTokens tokens, CurrentAccount current, BusinessCalendar calendar) {
    this.tokens = tokens;
    this.current = current;
    this.calendar = calendar;
    this.card = new Card(getTranslation("identity.tokens.list")).flush();
    Anchor docs = new Anchor("api/docs", getTranslation("identity.tokens.docs"));
    docs.setRouterIgnore(true);
    card.link(docs);
    add(
        new PageHeader(
            getTranslation("identity.tokens.title"),
            getTranslation("identity.tokens.subtitle"),
            Buttons.primary(getTranslation("identity.tokens.add"), this::ask)),
        new AccountTabs(),
        card);
    show();
  }

  private void show() {
    List<ApiTokenRow> mine = tokens.mine();
    if (mine.isEmpty()) {
      card.body(
          new EmptyState(
              getTranslation("identity.tokens.none"),
              getTranslation("identity.tokens.noneWhy"),
              null));
      return;
    }
    DataTable table =
        new DataTable(
            getTranslation("identity.tokens.list"),
            List.of(
                getTranslation("identity.tokens.name"),
                getTranslation("identity.tokens.scopes"),
                getTranslation("identity.tokens.expires"),
                getTranslation("identity.tokens.lastUsed"),
                getTranslation("identity.tokens.state"),
                getTranslation("identity.accounts.actions")),
            Set.of());
    mine.forEach(token -> table.cells(cells(token)));
    card.body(table);
  }

  private List<Component> cells(ApiTokenRow token) {
    Span hint = new Span(token.hint() + "…");
    hint.addClassNames("quiet", "small");
    Div name = new Div(new Span(token.name()), hint);
    name.addClassNames("stack", "tight");
    boolean usable = token.usable(calendar.now());
    return List.of(
        name,
        new Span(String.join(" · ", token.scopes())),
        new Span(time(token.expiresAt())),
        new Span(
            token.lastUsedAt() == null
                ? getTranslation("identity.tokens.never")
                : time(token.lastUsedAt())),
        state(token, usable),
        usable
            ? Buttons.text(getTranslation("identity.tokens.revoke"), () -> revoke(token))
            : new Span());
  }

  private HelpTip state(ApiTokenRow token, boolean usable) {
    String state = usable ? "usable" : token.revokedAt() == null ? "expired" : "revoked";
    String word = getTranslation("identity.tokens." + state);
    return HelpTip.on(usable ? Badge.good(word) : Badge.neutral(word), "status.token_" + state);
  }

  private void revoke(ApiTokenRow token) {
    Confirm.open(
        getTranslation("identity.tokens.revokeTitle", token.name()),
        getTranslation("identity.tokens.revokeText"),
        getTranslation("identity.tokens.revoke"),
        () -> {
          tokens.revoke(token.id());
          Notices.saved(getTranslation("identity.tokens.revokeDone", token.name()));
          show();
        });
  }

  private void ask() {
    LocalDate today = calendar.today();
    TextField name = new TextField(getTranslation("identity.tokens.name"));
    name.setHelperText(getTranslation("identity.tokens.nameHelp"));
    name.setWidthFull();
    name.setId("token-name");
    CheckboxGroup<String> scopes = new CheckboxGroup<>(getTranslation("identity.tokens.scopes"));
    scopes.setItems(Scopes.of(current.require().role()));
    scopes.setItemLabelGenerator(
        scope -> getTranslation("identity.scope." + scope.replace(':', '_')));
    scopes.setValue(Set.of(Scopes.READ));
    scopes.setId("token-scopes");
    DatePicker until = DayField.create(getTranslation("identity.tokens.until"));
    until.setMin(today);
    until.setMax(today.plusYears(1));
    until.setValue(today.plusDays(USUAL_DAYS));
    until.setId("token-until");
    Note problem = Note.bad("");
    problem.setVisible(false);
    Div body = new Div(name, scopes, until, problem);
    body.addClassName("stack");
    Dialog dialog = new Dialog(body);
    dialog.setHeaderTitle(getTranslation("identity.tokens.add"));
    dialog.setWidth("480px");
    dialog
        .getFooter()
        .add(
            Buttons.secondary(getTranslation("identity.once.close"), dialog::close),
            Buttons.primary(
                getTranslation("identity.tokens.create"),
                () -> {
                  try {
                    create(name.getValue(), scopes.getValue(), end(until));
                    dialog.close();
                  } catch (DomainException refusal) {
                    problem.setText(getTranslation(refusal.key(), refusal.args()));
                    problem.setVisible(true);
                  }
                }));
    dialog.open();
  }

  private void create(String name, Set<String> scopes, Instant expiresAt) {
    ApiTokens.Created created = tokens.create(name, scopes, expiresAt);
    show();
    ShownOnce.show(
        getTranslation("identity.tokens.createdTitle", created.token().name()),
        getTranslation("identity.tokens.createdText"),
        getTranslation("identity.tokens.secret"),
        created.secret());
  }

  /** The end of the chosen day; without a day something the service refuses. */
  private Instant end(DatePicker until) {
    return until.getValue() == null
        ? Instant.EPOCH
        : until.getValue().plusDays(1).atStartOfDay(calendar.zone()).toInstant();
  }

  private String time(Instant instant) {
    return Formats.of(getLocale()).dateTime(instant, calendar.zone());
  }

  @Override
  public String getPageTitle() {
    return getTranslation("identity.tokens.title");
  }
}
