package com.merchantgrowth.merchant.ui;

import com.merchantgrowth.identity.Roles;
import com.merchantgrowth.merchant.MerchantAccess;
import com.merchantgrowth.merchant.ShopArea;
import com.merchantgrowth.merchant.ShopFlag;
import com.merchantgrowth.merchant.ShopFlags;
import com.merchantgrowth.merchant.ShopProfile;
import com.merchantgrowth.merchant.ShopProfiles;
import com.merchantgrowth.merchant.ShopRef;
import com.merchantgrowth.merchant.ShopSelection;
import com.merchantgrowth.shared.BusinessCalendar;
import com.merchantgrowth.shared.ui.Buttons;
import com.merchantgrowth.shared.ui.Card;
import com.merchantgrowth.shared.ui.DataTable;
import com.merchantgrowth.shared.ui.KeyValues;
import com.merchantgrowth.shared.ui.NoShop;
import com.merchantgrowth.shared.ui.Note;
import com.merchantgrowth.shared.ui.Notices;
import com.merchantgrowth.shared.ui.PageHeader;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What is known about the shop in view; its owner edits what is the shop's to say. */
@Route("shop")
@RolesAllowed(Roles.MERCHANT)
@Menu(title = "merchant.menu.settings", order = 310, icon = "gear")
class ShopSettingsView extends Div implements BeforeEnterObserver, HasDynamicTitle {
  private static final int NAME_LENGTH = 100;
  private static final int BELT_LENGTH = 64;

  private final transient ShopProfiles profiles;
  private final transient ShopFlags flags;
  private final transient ShopSelection selection;
  private final transient MerchantAccess access;
  private final transient BusinessCalendar calendar;

  ShopSettingsView(
      ShopProfiles profiles,
      ShopFlags flags,
      ShopSelection selection,
      MerchantAccess access,
      BusinessCalendar calendar) {
    this.profiles = profiles;
    this.flags = flags;
    this.selection = selection;
    this.access = access;
    this.calendar = calendar;
    addClassName("stack");
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    show();
  }

  private void show() {
    removeAll();
    Optional<ShopRef> shop = selection.current();
    if (shop.isEmpty()) {
      add(new NoShop(getPageTitle()));
      return;
    }
    ShopProfile profile = profiles.profile(shop.get().id());
    add(new PageHeader(getPageTitle(), profile.name() + " · " + profile.code()));
    Div cards = new Div();
    cards.addClassName("cards");
    if (access.allowed(profile.id(), ShopArea.PROFILE)) {
      cards.add(own(profile));
    } else {
      cards.add(ownReadOnly(profile));
      add(
          Note.info(
              getTranslation(
                  access.allowed(profile.id(), ShopArea.OPERATE)
                      ? "merchant.error.area.profile"
                      : "merchant.readOnly")));
    }
    cards.add(platform(profile));
    cards.getChildren().forEach(card -> card.addClassName("width-half"));
    add(cards, flags(profile));
  }

  private Component own(ShopProfile profile) {
    TextField name = new TextField(getTranslation("merchant.attribute.name"));
    name.setValue(profile.name());
    name.setMaxLength(NAME_LENGTH);
    name.setRequiredIndicatorVisible(true);
    TextField belt = new TextField(getTranslation("merchant.attribute.belt"));
    belt.setValue(profile.belt());
    belt.setMaxLength(BELT_LENGTH);
    belt.setHelperText(getTranslation("merchant.profile.beltHint"));
    Div form =
        new Div(
            name,
            belt,
            Buttons.primary(
                getTranslation("merchant.profile.save"),
                () -> {
                  profiles.edit(profile.id(), name.getValue(), belt.getValue());
                  Notices.saved(getTranslation("merchant.profile.saved"));
                  show();
                }));
    form.addClassName("profile-form");
    return new Card(getTranslation("merchant.profile.own"))
        .note(getTranslation("merchant.profile.ownWhy"))
        .body(form);
  }

  private Component ownReadOnly(ShopProfile profile) {
    return new Card(getTranslation("merchant.profile.readOnly"))
        .body(
            new KeyValues()
                .row(getTranslation("merchant.attribute.name"), profile.name())
                .row(getTranslation("merchant.attribute.belt"), ShopWords.known(profile.belt())));
  }

  private Component platform(ShopProfile profile) {
    return new Card(getTranslation("merchant.profile.platform"))
        .note(getTranslation("merchant.profile.platformWhy"))
        .body(
            new KeyValues()
                .row(getTranslation("merchant.attribute.code"), profile.code())
                .row(
                    getTranslation("merchant.attribute.category"),
                    ShopWords.known(profile.category()))
                .row(getTranslation("merchant.attribute.tier"), ShopWords.known(profile.tier()))
                .row(
                    getTranslation("merchant.attribute.type"), ShopWords.type(this, profile.type()))
                .row(
                    getTranslation("merchant.attribute.openedOn"),
                    ShopWords.day(profile.openedOn()))
                .row(
                    getTranslation("merchant.attribute.stage"),
                    ShopWords.stage(this, profile.stage())));
  }

  private Component flags(ShopProfile profile) {
    List<ShopFlag> found = flags.ofShop(profile.id());
    Card card = new Card(getTranslation("merchant.detail.flags"));
    if (found.isEmpty()) {
      return card.body(new Span(getTranslation("merchant.detail.noFlags")));
    }
    DataTable table =
        new DataTable(
            getTranslation("merchant.detail.flags"),
            List.of(
                getTranslation("merchant.flags.flag"),
                getTranslation("merchant.flags.days"),
                getTranslation("merchant.flags.note")),
            Set.of());
    found.forEach(
        flag ->
            table.cells(
                List.of(
                    FlagWords.badge(this, flag, calendar.today()),
                    new Span(FlagWords.days(this, flag)),
                    new Span(ShopWords.known(flag.note())))));
    return card.body(table);
  }

  @Override
  public String getPageTitle() {
    return getTranslation("merchant.menu.settings");
  }
}
