package com.merchantgrowth.merchant.ui;

import com.merchantgrowth.merchant.MemberRole;
import com.merchantgrowth.merchant.ShopAttributes;
import com.merchantgrowth.merchant.ShopCatalogue;
import com.merchantgrowth.merchant.ShopFlag;
import com.merchantgrowth.merchant.ShopFlags;
import com.merchantgrowth.merchant.ShopProfile;
import com.merchantgrowth.merchant.ShopSettings;
import com.merchantgrowth.merchant.ShopStaff;
import com.merchantgrowth.merchant.ShopVersion;
import com.merchantgrowth.merchant.Shops;
import com.merchantgrowth.shared.BusinessCalendar;
import com.merchantgrowth.shared.ui.AppIcon;
import com.merchantgrowth.shared.ui.Badge;
import com.merchantgrowth.shared.ui.Buttons;
import com.merchantgrowth.shared.ui.Card;
import com.merchantgrowth.shared.ui.DataTable;
import com.merchantgrowth.shared.ui.EmptyState;
import com.merchantgrowth.shared.ui.KeyValues;
import com.merchantgrowth.shared.ui.Notices;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What an administrator sees of one shop at the side of the list. */
@org.springframework.stereotype.Component
class ShopDetails {
  private final Shops shops;
  private final ShopCatalogue catalogue;
  private final ShopFlags flags;
  private final ShopStaff staff;
  private final ShopSettings settings;
  private final BusinessCalendar calendar;

  ShopDetails(
      Shops shops,
      ShopCatalogue catalogue,
      ShopFlags flags,
      ShopStaff staff,
      ShopSettings settings,
      BusinessCalendar calendar) {
    this.shops = shops;
    this.catalogue = catalogue;
    this.flags = flags;
    this.staff = staff;
    this.settings = settings;
    this.calendar = calendar;
  }

  ShopProfile profile(long shopId) {
    return shops.profile(shopId, calendar.today());
  }

  ShopSettingsDialog settings() {
    return new ShopSettingsDialog(settings);
  }

  Component create(ShopProfile shop, Runnable close) {
    Div side = new Div();
    side.addClassName("stack");
    side.add(
        attributes(side, shop, close), people(side, shop), flags(side, shop), history(side, shop));
    return side;
  }

  private static Component attributes(Component in, ShopProfile shop, Runnable close) {
    KeyValues values =
        new KeyValues()
            .row(in.getTranslation("merchant.attribute.code"), shop.code())
            .row(in.getTranslation("merchant.attribute.category"), ShopWords.known(shop.category()))
            .row(in.getTranslation("merchant.attribute.tier"), ShopWords.known(shop.tier()))
            .row(in.getTranslation("merchant.attribute.type"), ShopWords.type(in, shop.type()))
            .row(in.getTranslation("merchant.attribute.belt"), ShopWords.known(shop.belt()))
            .row(in.getTranslation("merchant.attribute.openedOn"), ShopWords.day(shop.openedOn()))
            .row(in.getTranslation("merchant.attribute.stage"), ShopWords.staged(in, shop.stage()));
    Anchor diagnosis =
        new Anchor("diagnosis?shop=" + shop.code(), in.getTranslation("merchant.detail.diagnosis"));
    Anchor providers =
        new Anchor(
            "admin/bindings?code=" + shop.code(), in.getTranslation("merchant.detail.providers"));
    Div links = new Div(diagnosis, providers);
    links.addClassName("row");
    return new Card(shop.name())
        .link(Buttons.icon(AppIcon.CLOSE, in.getTranslation("merchant.detail.close"), close))
        .body(values, links);
  }

  private Component people(Component in, ShopProfile shop) {
    Card card = new Card(in.getTranslation("merchant.detail.people"));
    fill(card, in, shop);
    return card;
  }

  private void fill(Card card, Component in, ShopProfile shop) {
    List<Component> body = new ArrayList<>();
    List<ShopStaff.Person> people = staff.list(shop.id());
    if (people.isEmpty()) {
      body.add(
          new EmptyState(
              in.getTranslation("merchant.detail.nobody"),
              in.getTranslation("merchant.detail.nobodyWhy"),
              null));
    }
    KeyValues list = new KeyValues();
    people.forEach(
        person ->
            list.row(
                person.displayName() + " · " + person.username(),
                in.getTranslation(person.role().key())));
    body.add(list);
    TextField username = new TextField(in.getTranslation("merchant.detail.username"));
    Select<MemberRole> role = new Select<>();
    role.setLabel(in.getTranslation("merchant.staff.role"));
    role.setItems(MemberRole.values());
    role.setItemLabelGenerator(each -> in.getTranslation(each.key()));
    role.setValue(MemberRole.OWNER);
    Div form =
        new Div(
            username,
            role,
            Buttons.secondary(
                in.getTranslation("merchant.detail.bind"),
                () -> {
                  staff.bind(shop.id(), username.getValue(), role.getValue());
                  Notices.saved(
                      in.getTranslation("merchant.detail.bound", username.getValue(), shop.name()));
                  fill(card, in, shop);
                }));
    form.addClassName("toolbar");
    body.add(form);
    card.body(body.toArray(Component[]::new));
  }

  private Component flags(Component in, ShopProfile shop) {
    Card card =
        new Card(in.getTranslation("merchant.detail.flags"))
            .link(
                new Anchor(
                    "admin/flags?q=" + shop.code(),
                    in.getTranslation("merchant.detail.editFlags")));
    List<ShopFlag> found = flags.ofShop(shop.id());
    if (found.isEmpty()) {
      return card.body(new Span(in.getTranslation("merchant.detail.noFlags")));
    }
    DataTable table =
        new DataTable(
            in.getTranslation("merchant.detail.flags"),
            List.of(
                in.getTranslation("merchant.flags.flag"), in.getTranslation("merchant.flags.days")),
            Set.of());
    found.forEach(
        flag ->
            table.cells(
                List.of(
                    FlagWords.badge(in, flag, calendar.today()),
                    new Span(FlagWords.days(in, flag)))));
    return card.body(table);
  }

  private Component history(Component in, ShopProfile shop) {
    List<ShopVersion> versions = catalogue.history(shop.id());
    DataTable table =
        new DataTable(
            in.getTranslation("merchant.detail.history"),
            List.of(
                in.getTranslation("merchant.detail.from"),
                in.getTranslation("merchant.detail.attributes")),
            Set.of());
    for (ShopVersion version : versions) {
      Div from = new Div(new Span(from(in, version.from())));
      if (version.holdsOn(calendar.today())) {
        from.add(Badge.accent(in.getTranslation("merchant.detail.now")));
      }
      table.cells(List.of(from, new Span(line(in, version.attributes()))));
    }
    return new Card(in.getTranslation("merchant.detail.history"))
        .note(in.getTranslation("merchant.detail.versions", versions.size()))
        .body(table);
  }

  private static String from(Component in, LocalDate from) {
    return from.getYear() < 1900
        ? in.getTranslation("merchant.detail.beginning")
        : ShopWords.formats().fullDay(from);
  }

  private static String line(Component in, ShopAttributes version) {
    return String.join(
        " · ",
        version.name(),
        ShopWords.known(version.category()),
        ShopWords.known(version.tier()),
        ShopWords.type(in, version.type()),
        ShopWords.known(version.belt()),
        ShopWords.stage(in, version.stage()));
  }
}
