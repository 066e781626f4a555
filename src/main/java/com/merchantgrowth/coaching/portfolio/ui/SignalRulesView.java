package com.merchantgrowth.coaching.portfolio.ui;

import com.merchantgrowth.coaching.signal.RulesVersion;
import com.merchantgrowth.coaching.signal.Severity;
import com.merchantgrowth.coaching.signal.SignalRule;
import com.merchantgrowth.coaching.signal.SignalSettings;
import com.merchantgrowth.coaching.signal.StageOverrides;
import com.merchantgrowth.identity.Roles;
import com.merchantgrowth.merchant.ShopSettings;
import com.merchantgrowth.shared.BusinessCalendar;
import com.merchantgrowth.shared.ui.Badge;
import com.merchantgrowth.shared.ui.Buttons;
import com.merchantgrowth.shared.ui.Card;
import com.merchantgrowth.shared.ui.DataTable;
import com.merchantgrowth.shared.ui.Formats;
import com.merchantgrowth.shared.ui.HelpTip;
import com.merchantgrowth.shared.ui.Note;
import com.merchantgrowth.shared.ui.Notices;
import com.merchantgrowth.shared.ui.PageHeader;
import com.merchantgrowth.shared.ui.QueryState;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Set;

/**
 * 风险信号: when each signal shows and what it counts, where stages end, and stages people have
 * decided. The URL says {@code edit} while the rules are being changed.
 */
@Route("admin/signals")
@RolesAllowed(Roles.ADMIN)
@Menu(title = "coaching.signal.menu", order = 508, icon = "flag")
class SignalRulesView extends Div implements BeforeEnterObserver, HasDynamicTitle {
  private static final String EDIT = "edit";

  private final transient SignalSettings settings;
  private final transient StageOverrides overrides;
  private final transient ShopSettings shops;
  private final transient BusinessCalendar calendar;
  private final transient RuleWords words;

  SignalRulesView(
      SignalSettings settings,
      StageOverrides overrides,
      ShopSettings shops,
      BusinessCalendar calendar) {
    this.settings = settings;
    this.overrides = overrides;
    this.shops = shops;
    this.calendar = calendar;
    words = new RuleWords(this, Formats.of(getLocale()));
    addClassName("stack");
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    show(QueryState.of(event).get(EDIT).isPresent());
  }

  private void turn(boolean edit) {
    QueryState.current().set(EDIT, edit ? "1" : "").push();
    show(edit);
  }

  private void show(boolean edit) {
    removeAll();
    if (edit) {
      RulesVersion basedOn = settings.inForce();
      add(
          new PageHeader(
              words.t("edit.title", basedOn.version() + 1),
              words.t("edit.subtitle", basedOn.version())),
          new SignalRulesForm(
              basedOn.rules(),
              words,
              (draft, note) -> {
                RulesVersion saved = settings.save(draft, basedOn.version(), note);
                Notices.saved(words.t("edit.saved", saved.version()));
                turn(false);
              },
              () -> turn(false)));
      return;
    }
    List<RulesVersion> versions = settings.versions();
    RulesVersion inForce = versions.getFirst();
    add(
        new PageHeader(
            getPageTitle(),
            words.t("subtitle", inForce.version()),
            Buttons.primary(words.t("edit"), () -> turn(true))));
    if (inForce.shipped()) {
      add(Note.info(words.t("shipped")));
    }
    add(
        new Card(words.t("rules")).body(table(inForce)).flush(),
        new StagesCard(inForce.rules().stages(), overrides, shops, calendar, words),
        new Card(words.t("versions")).body(versions(versions)).flush());
  }

  private Component table(RulesVersion version) {
    DataTable table =
        new DataTable(
            words.t("rules"),
            List.of(
                words.t("col.signal"),
                words.t("col.when"),
                words.t("col.severity"),
                words.t("col.points")),
            Set.of(3));
    for (SignalRule rule : version.rules().rules()) {
      table.cells(
          List.of(
              HelpTip.beside(
                  new Span(words.name(rule.code())),
                  "status.signal_" + rule.code().code(),
                  words.name(rule.code())),
              new Span(words.when(rule)),
              severity(rule),
              new Span(words.t("points", rule.points(), rule.points() * 3 / 2))));
    }
    return table;
  }

  private Component severity(SignalRule rule) {
    if (!rule.active()) {
      return HelpTip.on(Badge.neutral(words.t("off")), "status.signal_off");
    }
    String text = words.t("severity." + rule.severity().code());
    return HelpTip.on(
        rule.severity() == Severity.URGENT ? Badge.bad(text) : Badge.warn(text),
        "status.severity_" + rule.severity().code());
  }

  private Component versions(List<RulesVersion> versions) {
    DataTable table =
        new DataTable(
            words.t("versions"),
            List.of(
                words.t("col.version"),
                words.t("col.saved"),
                words.t("col.by"),
                words.t("col.note")),
            Set.of());
    for (RulesVersion version : versions) {
      table.row(
          List.of(
              words.t("version", version.version()),
              words.formats().dateTime(version.savedAt(), calendar.zone()),
              version.shipped() ? words.t("versions.shipped") : version.savedBy(),
              version.note().isEmpty() ? Formats.MISSING : version.note()));
    }
    return table;
  }

  @Override
  public String getPageTitle() {
    return getTranslation("coaching.signal.menu");
  }
}
