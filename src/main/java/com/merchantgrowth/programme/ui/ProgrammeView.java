package com.merchantgrowth.programme.ui;

import com.merchantgrowth.identity.Roles;
import com.merchantgrowth.merchant.MerchantAccess;
import com.merchantgrowth.merchant.ShopArea;
import com.merchantgrowth.merchant.ShopRef;
import com.merchantgrowth.merchant.ShopSelection;
import com.merchantgrowth.programme.Programmes;
import com.merchantgrowth.programme.ShopProgramme;
import com.merchantgrowth.shared.BusinessCalendar;
import com.merchantgrowth.shared.ui.Card;
import com.merchantgrowth.shared.ui.EmptyState;
import com.merchantgrowth.shared.ui.NoShop;
import com.merchantgrowth.shared.ui.Notices;
import com.merchantgrowth.shared.ui.PageHeader;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Optional;

/** 斗金计划: join a programme for new shops, see where its windows and targets stand. */
@Route(ProgrammeView.ROUTE)
@Menu(title = "programme.menu", order = 137, icon = "flag")
@RolesAllowed({Roles.MERCHANT, Roles.SERVICE_PROVIDER, Roles.ADMIN})
class ProgrammeView extends Div implements BeforeEnterObserver, HasDynamicTitle {
  static final String ROUTE = "programme";

  private final transient Programmes programmes;
  private final transient ShopSelection selection;
  private final transient MerchantAccess access;
  private final transient ProgrammeTexts texts;
  private final transient BusinessCalendar calendar;

  ProgrammeView(
      Programmes programmes,
      ShopSelection selection,
      MerchantAccess access,
      ProgrammeTexts texts,
      BusinessCalendar calendar) {
    this.programmes = programmes;
    this.selection = selection;
    this.access = access;
    this.texts = texts;
    this.calendar = calendar;
    addClassName("stack");
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    show();
  }

  private void show() {
    removeAll();
    ProgrammeWords words = texts.of(this);
    Optional<ShopRef> shop = selection.current();
    if (shop.isEmpty()) {
      add(new NoShop(getPageTitle(), selection.list().orElse(null)));
      return;
    }
    List<ShopProgramme> all = programmes.of(shop.get().id());
    if (all.isEmpty()) {
      add(
          new PageHeader(getPageTitle(), ""),
          new Card(getPageTitle())
              .body(new EmptyState(words.t("none"), words.t("none.why"), null)));
      return;
    }
    all.forEach(programme -> show(shop.get(), programme, words));
  }

  private void show(ShopRef shop, ShopProgramme programme, ProgrammeWords words) {
    add(
        new PageHeader(
            words.in(programme.programme().name()), words.in(programme.programme().text())));
    boolean acts = access.allowed(shop.id(), ShopArea.OPERATE);
    if (programme.joined() == null) {
      add(new JoinCard(programme, acts, words, track -> join(shop, programme, track, words)));
    } else {
      boolean changeable = acts && programme.joined().joinedOn().equals(calendar.today());
      add(new WindowsCard(programme, words), new TargetsCard(shop, programme, words));
      if (changeable) {
        add(new JoinCard(programme, true, words, track -> join(shop, programme, track, words)));
      }
    }
  }

  private void join(ShopRef shop, ShopProgramme programme, String track, ProgrammeWords words) {
    programmes.join(shop.id(), programme.programme().code(), track);
    Notices.saved(words.t("joined.notice", words.in(programme.programme().track(track).name())));
    show();
  }

  @Override
  public String getPageTitle() {
    return getTranslation("programme.menu");
  }
}
