package com.merchantgrowth.reward.ui;

import com.merchantgrowth.reward.RewardEntry;
import com.merchantgrowth.reward.RewardGrant;
import com.merchantgrowth.reward.core.Balance;
import com.merchantgrowth.reward.core.GrantState;
import com.merchantgrowth.reward.core.Posting;
import com.merchantgrowth.shared.BusinessCalendar;
import com.merchantgrowth.shared.ui.AppIcon;
import com.merchantgrowth.shared.ui.Buttons;
import com.merchantgrowth.shared.ui.Card;
import com.merchantgrowth.shared.ui.KeyValues;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/** One reward opened: where its parts went, what it was given for, and every entry. */
final class GrantDetails extends Div {
  private final transient RewardWords words;
  private final transient BusinessCalendar calendar;
  private final transient GrantRow row;

  /**
   * @param route the page about its source; null = none
   * @param withActors whether people are named
   * @param open shows another reward
   * @param actions beneath the figures; may be empty
   */
  GrantDetails(
      GrantRow row,
      List<RewardEntry> entries,
      @Nullable String route,
      boolean withActors,
      RewardWords words,
      BusinessCalendar calendar,
      LongConsumer open,
      Runnable close,
      List<? extends Component> actions) {
    this.words = words;
    this.calendar = calendar;
    this.row = row;
    addClassName("stack");
    List<Component> body = new ArrayList<>(List.of(parts(), origin(route, open)));
    if (!actions.isEmpty()) {
      Div bar = new Div(actions.toArray(Component[]::new));
      bar.addClassNames("row", "reward-actions");
      body.add(bar);
    }
    add(
        new Card(row.title(words))
            .link(Buttons.icon(AppIcon.CLOSE, words.t("close"), close))
            .body(body.toArray(Component[]::new)),
        new Card(words.t("history"))
            .note(words.t("history.note", words.unit(row.kind())))
            .body(history(entries, withActors)));
  }

  private Component parts() {
    Balance balance = row.grant().balance();
    KeyValues parts = new KeyValues();
    parts.row(words.t("state"), words.badge(row.grant().state()));
    part(parts, "available", balance.available(), true);
    part(parts, "held", balance.held(), false);
    part(parts, "used", balance.used(), false);
    part(parts, "expired", balance.expired(), false);
    part(parts, "revoked", balance.revoked(), false);
    return parts;
  }

  private void part(KeyValues parts, String key, long amount, boolean always) {
    if (always || amount > 0) {
      Span value = new Span(words.amount(row.kind(), amount));
      value.addClassName("strong");
      parts.row(words.t(key), value);
    }
  }

  private Component origin(@Nullable String route, LongConsumer open) {
    RewardGrant grant = row.grant();
    String name =
        grant.source().level() > 0
            ? words.t("level", row.source(), grant.source().level())
            : row.source();
    KeyValues values = new KeyValues();
    values.row(words.t("source"), route == null ? new Span(name) : new Anchor(route, name));
    values.row(words.t("issuedOn"), words.formats().fullDay(grant.issuedOn()));
    values.row(words.t("expiresOn"), deadline(grant));
    values.row(words.t("number"), String.valueOf(grant.id()));
    link(values, "reissueOf", grant.reissueOf(), open);
    link(values, "reissuedAs", grant.reissuedAs(), open);
    Div origin = new Div(values);
    origin.addClassNames("stack", "reward-origin");
    String use = row.kind().use(words.locale());
    if (!use.isEmpty() && grant.balance().left() > 0) {
      Span how = RewardWords.quiet(use);
      how.addClassName("small");
      origin.add(how);
    }
    return origin;
  }

  private Component deadline(RewardGrant grant) {
    return grant.expiresOn() != null && grant.state() != GrantState.AVAILABLE
        ? new Span(words.formats().fullDay(grant.expiresOn()))
        : words.deadline(grant, calendar.today());
  }

  private void link(KeyValues values, String key, @Nullable Long id, LongConsumer open) {
    if (id != null) {
      values.row(
          words.t(key), Buttons.text(words.t("numbered", id.toString()), () -> open.accept(id)));
    }
  }

  private Component history(List<RewardEntry> entries, boolean withActors) {
    OrderedList list = new OrderedList();
    list.addClassName("reward-history");
    entries.forEach(
        entry -> list.add(new ListItem(what(entry, withActors), changes(entry.posting()))));
    return list;
  }

  private Component what(RewardEntry entry, boolean withActors) {
    Div cell =
        RewardWords.twoLines(
            words.entry(entry.posting().type()),
            words.formats().dateTime(entry.at(), calendar.zone())
                + (withActors ? words.t("by", actor(entry)) : ""));
    if (!entry.reason().isEmpty()) {
      Span reason = new Span(entry.reason());
      reason.addClassName("small");
      cell.add(reason);
    }
    return cell;
  }

  /** What became free or was taken, and what was set aside or no longer is. */
  private Component changes(Posting posting) {
    Div changes = new Div();
    changes.addClassNames("two-lines", "reward-changes");
    if (posting.available() != 0) {
      Span available =
          new Span(words.t("change.available", words.change(row.kind(), posting.available())));
      available.addClassName("strong");
      changes.add(available);
    }
    if (posting.held() != 0) {
      changes.add(new Span(words.t("change.held", words.change(row.kind(), posting.held()))));
    }
    return changes;
  }

  private String actor(RewardEntry entry) {
    return entry.actor().equals("system") ? words.t("system") : entry.actor();
  }
}
