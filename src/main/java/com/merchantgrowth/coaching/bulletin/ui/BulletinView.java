package com.merchantgrowth.coaching.bulletin.ui;

import com.merchantgrowth.coaching.bulletin.BulletinRoutes;
import com.merchantgrowth.coaching.bulletin.BulletinVersion;
import com.merchantgrowth.coaching.bulletin.ShopBulletin;
import com.merchantgrowth.coaching.bulletin.ShopBulletins;
import com.merchantgrowth.identity.Roles;
import com.merchantgrowth.merchant.ShopRef;
import com.merchantgrowth.merchant.ShopSelection;
import com.merchantgrowth.shared.DomainException;
import com.merchantgrowth.shared.ui.Badge;
import com.merchantgrowth.shared.ui.Card;
import com.merchantgrowth.shared.ui.EmptyState;
import com.merchantgrowth.shared.ui.NoShop;
import com.merchantgrowth.shared.ui.Note;
import com.merchantgrowth.shared.ui.PageHeader;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Optional;

/** One bulletin of a shop. Opening it is the receipt. */
@Route(BulletinRoutes.SHOP_DETAIL)
@RolesAllowed(Roles.MERCHANT)
class BulletinView extends Div implements BeforeEnterObserver, HasDynamicTitle {
  private final ShopSelection selection;
  private final transient ShopBulletins bulletins;
  private final transient BulletinTexts texts;
  private String title = "";

  BulletinView(ShopSelection selection, ShopBulletins bulletins, BulletinTexts texts) {
    this.selection = selection;
    this.bulletins = bulletins;
    this.texts = texts;
    addClassName("stack");
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    removeAll();
    BulletinWords words = texts.of(this);
    title = words.t("menu");
    Optional<ShopRef> shop = selection.current();
    if (shop.isEmpty()) {
      add(new NoShop(title));
      return;
    }
    long id = event.getRouteParameters().get("bulletin").map(BulletinView::number).orElse(0L);
    try {
      ShopBulletins.Page page = bulletins.detail(shop.get().id(), id);
      bulletins.open(shop.get().id(), id);
      compose(page, shop.get(), words);
    } catch (DomainException unknown) {
      if (unknown.kind() != DomainException.Kind.NOT_FOUND) {
        throw unknown;
      }
      add(
          new PageHeader(title, ""),
          new Card(title)
              .body(
                  new EmptyState(
                      words.t("unknown"), words.t("unknown.why"), back(shop.get(), words))));
    }
  }

  /** Ids in addresses are edited by people; what is none is an unknown bulletin. */
  static long number(String text) {
    return text.matches("\\d{1,18}") ? Long.parseLong(text) : 0;
  }

  private static Anchor back(ShopRef shop, BulletinWords words) {
    Anchor back = new Anchor(BulletinRoutes.SHOP + "?shop=" + shop.code(), words.t("back"));
    back.addClassName("button-link");
    return back;
  }

  private void compose(ShopBulletins.Page page, ShopRef shop, BulletinWords words) {
    ShopBulletin bulletin = page.bulletin();
    title = words.in(bulletin.text().title());
    PageHeader header =
        new PageHeader(
            title,
            words.t(
                "sent",
                words.author(bulletin.byProvider(), bulletin.author()),
                words.moment(bulletin.publishedAt()),
                bulletin.version()),
            back(shop, words));
    header.add(marks(bulletin, words));
    add(header);
    if (bulletin.withdrawn()) {
      add(Note.bad(words.t("withdrawn", bulletin.withdrawnWhy())));
    } else if (!bulletin.current()) {
      add(Note.info(words.t("left")));
    }
    add(new BulletinBody(bulletin.text(), words));
    List<BulletinVersion> versions = page.versions();
    if (versions.size() > 1) {
      add(
          new Card(words.t("diff.title", versions.get(1).version()))
              .body(new VersionDiff(versions.get(1), versions.get(0), words)));
    }
  }

  private static Component marks(ShopBulletin bulletin, BulletinWords words) {
    Div marks = new Div(Badge.neutral(words.topic(bulletin.text().topic())));
    marks.addClassNames("row", "tight");
    if (bulletin.text().mustRead()) {
      marks.add(words.must());
    }
    marks.add(words.due(bulletin.text()));
    return marks;
  }

  @Override
  public String getPageTitle() {
    return title.isEmpty() ? getTranslation("coaching.bulletin.menu") : title;
  }
}
