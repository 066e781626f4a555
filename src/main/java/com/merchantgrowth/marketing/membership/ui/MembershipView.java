package com.merchantgrowth.marketing.membership.ui;

import com.merchantgrowth.identity.Roles;
import com.merchantgrowth.marketing.membership.Membership;
import com.merchantgrowth.marketing.membership.Programme;
import com.merchantgrowth.marketing.tool.MarketingTools.Standing;
import com.merchantgrowth.marketing.tool.ToolState;
import com.merchantgrowth.marketing.ui.MarketingPages;
import com.merchantgrowth.merchant.ShopRef;
import com.merchantgrowth.merchant.ShopSelection;
import com.merchantgrowth.product.sku.Sku;
import com.merchantgrowth.shared.DomainException;
import com.merchantgrowth.shared.ui.Badge;
import com.merchantgrowth.shared.ui.Buttons;
import com.merchantgrowth.shared.ui.Card;
import com.merchantgrowth.shared.ui.Confirm;
import com.merchantgrowth.shared.ui.HelpTip;
import com.merchantgrowth.shared.ui.NoShop;
import com.merchantgrowth.shared.ui.Note;
import com.merchantgrowth.shared.ui.Notices;
import com.merchantgrowth.shared.ui.PageHeader;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** 商家会员: levels, points and benefits at the left, the buyer's card at the right. */
@Route(MarketingPages.MEMBERSHIP)
@RolesAllowed({Roles.MERCHANT, Roles.SERVICE_PROVIDER, Roles.ADMIN})
class MembershipView extends Div implements BeforeEnterObserver, HasDynamicTitle {
  private static final Set<String> COUPONS = Set.of("coupon", "membercoupon");

  private final transient ShopSelection selection;
  private final transient MembershipDesk desk;

  MembershipView(ShopSelection selection, MembershipDesk desk) {
    this.selection = selection;
    this.desk = desk;
    addClassName("stack");
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    Optional<ShopRef> shop = selection.current();
    if (shop.isEmpty()) {
      removeAll();
      add(new NoShop(getPageTitle(), selection.list().orElse(null)));
      return;
    }
    compose(shop.get());
  }

  private String text(String key, Object... args) {
    return getTranslation("membership.page." + key, args);
  }

  private void compose(ShopRef shop) {
    removeAll();
    boolean edits = desk.edits(shop);
    Optional<Membership> known = desk.memberships().find(shop.code());
    Programme programme = known.map(Membership::programme).orElseGet(this::blank);
    ProgrammeOffer offer = offer(shop);
    MemberCard card = new MemberCard(programme, shop.name(), offer.coupons());
    Editing editing = new Editing(shop, known.orElse(null), card);
    ProgrammeForm form = new ProgrammeForm(programme, offer, edits, editing::changed);
    editing.form = form;
    add(header(shop, edits, known.orElse(null), editing));
    add(state(known.orElse(null)));
    if (!edits) {
      add(Note.info(getTranslation("marketing.readOnly")));
    }
    Div left = new Div(new Card(text("fields")).body(form));
    left.addClassName("tool-form-column");
    Div columns = new Div(left, card);
    columns.addClassName("tool-columns");
    add(columns);
  }

  /** Three levels that can be saved as they are. */
  private Programme blank() {
    return Starter.programme(key -> getTranslation("membership.starter." + key));
  }

  private ProgrammeOffer offer(ShopRef shop) {
    Map<Long, String> coupons = new TreeMap<>();
    for (Standing one : desk.tools().list(shop.code())) {
      if (COUPONS.contains(one.tool().kind())
          && one.state() != ToolState.ENDED
          && one.state() != ToolState.DRAFT) {
        coupons.put(one.tool().id(), one.tool().name());
      }
    }
    Map<String, String> products = new TreeMap<>();
    for (Sku sku : desk.skus().ofShop(shop.id())) {
      products.put(sku.productCode(), sku.productTitle());
    }
    return new ProgrammeOffer(coupons, products);
  }

  private Component state(@Nullable Membership known) {
    Div line =
        new Div(
            known == null
                ? HelpTip.on(Badge.neutral(text("state.none")), "status.membership_none")
                : known.open()
                    ? HelpTip.on(Badge.good(text("state.open")), "status.membership_open")
                    : HelpTip.on(Badge.warn(text("state.closed")), "status.membership_closed"));
    line.addClassName("editor-line");
    return line;
  }

  private PageHeader header(
      ShopRef shop, boolean edits, @Nullable Membership known, Editing editing) {
    List<Component> acts = new ArrayList<>();
    acts.add(
        MarketingPages.button(MarketingPages.list(shop), getTranslation("marketing.editor.back")));
    if (known != null) {
      acts.add(
          MarketingPages.button(MarketingPages.of(MarketingPages.MEMBERS, shop), text("members")));
    }
    if (edits && known != null) {
      acts.add(
          known.open()
              ? Buttons.secondary(text("close"), editing::close)
              : Buttons.secondary(text("reopen"), () -> editing.save(true)));
    }
    if (edits) {
      acts.add(
          Buttons.primary(
              text(known == null ? "open" : "save"),
              () -> editing.save(known == null || known.open())));
    }
    return new PageHeader(
        getPageTitle(), text("subtitle", shop.name()), acts.toArray(Component[]::new));
  }

  /** What the buttons do with the form. */
  private final class Editing {
    private final ShopRef shop;
    private final @Nullable Membership known;
    private final MemberCard card;
    private @Nullable ProgrammeForm form;

    Editing(ShopRef shop, @Nullable Membership known, MemberCard card) {
      this.shop = shop;
      this.known = known;
      this.card = card;
    }

    /** The card follows what can be read; what cannot be read yet is being typed. */
    void changed() {
      ProgrammeForm now = form;
      if (now == null) {
        return;
      }
      try {
        card.show(now.read());
      } catch (DomainException unfinished) {
        now.problems(unfinished);
        return;
      }
      now.clear();
    }

    void close() {
      Confirm.open(text("close"), text("closeWhy"), text("close"), () -> save(false));
    }

    void save(boolean open) {
      ProgrammeForm now = form;
      if (now == null) {
        return;
      }
      now.clear();
      try {
        desk.memberships().save(shop.code(), known == null ? 0 : known.version(), now.read(), open);
      } catch (DomainException refused) {
        now.problems(refused);
        Notices.failed(text("refused"));
        return;
      }
      Notices.saved(text(open ? "saved" : "closed"));
      compose(shop);
    }
  }

  @Override
  public String getPageTitle() {
    return getTranslation("membership.title");
  }
}
