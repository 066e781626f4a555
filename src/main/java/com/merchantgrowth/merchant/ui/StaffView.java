package com.merchantgrowth.merchant.ui;

import com.merchantgrowth.identity.CurrentAccount;
import com.merchantgrowth.identity.Roles;
import com.merchantgrowth.identity.ShownOnce;
import com.merchantgrowth.merchant.MemberRole;
import com.merchantgrowth.merchant.MerchantAccess;
import com.merchantgrowth.merchant.ShopArea;
import com.merchantgrowth.merchant.ShopRef;
import com.merchantgrowth.merchant.ShopSelection;
import com.merchantgrowth.merchant.ShopStaff;
import com.merchantgrowth.shared.BusinessCalendar;
import com.merchantgrowth.shared.ui.Badge;
import com.merchantgrowth.shared.ui.Buttons;
import com.merchantgrowth.shared.ui.Card;
import com.merchantgrowth.shared.ui.Confirm;
import com.merchantgrowth.shared.ui.DataTable;
import com.merchantgrowth.shared.ui.Formats;
import com.merchantgrowth.shared.ui.NoShop;
import com.merchantgrowth.shared.ui.Note;
import com.merchantgrowth.shared.ui.Notices;
import com.merchantgrowth.shared.ui.PageHeader;
import com.merchantgrowth.shared.ui.TwoLines;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The people of the shop in view (员工子账号) and what each role may do. */
@Route("staff")
@RolesAllowed(Roles.MERCHANT)
@Menu(title = "merchant.menu.staff", order = 300, icon = "users")
class StaffView extends Div implements BeforeEnterObserver, HasDynamicTitle {
  private final transient ShopStaff staff;
  private final transient ShopSelection selection;
  private final transient MerchantAccess access;
  private final transient BusinessCalendar calendar;
  private final long self;

  StaffView(
      ShopStaff staff,
      ShopSelection selection,
      MerchantAccess access,
      CurrentAccount current,
      BusinessCalendar calendar) {
    this.staff = staff;
    this.selection = selection;
    this.access = access;
    this.calendar = calendar;
    this.self = current.require().id();
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
    if (access.allowed(shop.get().id(), ShopArea.STAFF)) {
      add(
          new PageHeader(
              getPageTitle(),
              getTranslation("merchant.staff.subtitle", shop.get().name()),
              Buttons.primary(getTranslation("merchant.staff.invite"), () -> invite(shop.get()))),
          people(shop.get()));
    } else {
      add(
          new PageHeader(
              getPageTitle(), getTranslation("merchant.staff.subtitle", shop.get().name())),
          Note.info(getTranslation("merchant.error.area.staff")));
    }
    add(permissions());
  }

  private Component people(ShopRef shop) {
    List<ShopStaff.Person> people = staff.list(shop.id());
    DataTable table =
        new DataTable(
            getTranslation("merchant.staff.people"),
            List.of(
                getTranslation("merchant.staff.person"),
                getTranslation("merchant.staff.role"),
                getTranslation("merchant.staff.since"),
                getTranslation("merchant.staff.actions")),
            Set.of());
    long owners = people.stream().filter(person -> person.role() == MemberRole.OWNER).count();
    for (ShopStaff.Person person : people) {
      boolean lastOwner = person.role() == MemberRole.OWNER && owners == 1;
      table.cells(
          List.of(
              name(person),
              lastOwner ? new Span(getTranslation(person.role().key())) : role(shop, person),
              new Span(Formats.of(getLocale()).dateTime(person.since(), calendar.zone())),
              lastOwner ? lastOwner() : remove(shop, person)));
    }
    return new Card(getTranslation("merchant.staff.people"))
        .badge(Badge.neutral(getTranslation("merchant.staff.count", people.size())))
        .body(table)
        .flush();
  }

  private Component name(ShopStaff.Person person) {
    return new TwoLines(
        person.displayName(),
        person.accountId() == self
            ? getTranslation("merchant.staff.you", person.username())
            : person.username());
  }

  private Component lastOwner() {
    Span why = new Span(getTranslation("merchant.staff.lastOwner"));
    why.addClassNames("quiet", "small");
    return why;
  }

  private Component role(ShopRef shop, ShopStaff.Person person) {
    Select<MemberRole> role = new Select<>();
    role.setAriaLabel(getTranslation("merchant.staff.roleOf", person.displayName()));
    role.setItems(MemberRole.values());
    role.setItemLabelGenerator(each -> getTranslation(each.key()));
    role.setValue(person.role());
    role.addValueChangeListener(
        change -> {
          if (!change.isFromClient()) {
            return;
          }
          Confirm.open(
                  getTranslation("merchant.staff.changeTitle", person.displayName()),
                  getTranslation(
                      "merchant.staff.changeText",
                      getTranslation(person.role().key()),
                      getTranslation(change.getValue().key())),
                  getTranslation("merchant.staff.change"),
                  () -> change(shop, person, change.getValue()))
              .addCancelListener(cancelled -> role.setValue(person.role()));
        });
    return role;
  }

  private void change(ShopRef shop, ShopStaff.Person person, MemberRole role) {
    try {
      staff.changeRole(shop.id(), person.accountId(), role);
      Notices.saved(
          getTranslation(
              "merchant.staff.changed", person.displayName(), getTranslation(role.key())));
    } finally {
      show();
    }
  }

  private Component remove(ShopRef shop, ShopStaff.Person person) {
    return Buttons.text(
        getTranslation("merchant.staff.remove"),
        () ->
            Confirm.open(
                getTranslation("merchant.staff.removeTitle", person.displayName()),
                getTranslation("merchant.staff.removeText", shop.name()),
                getTranslation("merchant.staff.remove"),
                () -> {
                  staff.remove(shop.id(), person.accountId());
                  Notices.saved(getTranslation("merchant.staff.removed", person.displayName()));
                  show();
                }));
  }

  private void invite(ShopRef shop) {
    new InviteDialog(
            (username, displayName, role) -> {
              var invitation = staff.invite(shop.id(), username, displayName, role);
              show();
              ShownOnce.link(invitation);
            })
        .open();
  }

  private Component permissions() {
    DataTable table =
        new DataTable(
            getTranslation("merchant.staff.permissions"),
            List.of(
                getTranslation("merchant.staff.role"),
                getTranslation("merchant.area.view"),
                getTranslation("merchant.area.operate"),
                getTranslation("merchant.area.profile"),
                getTranslation("merchant.area.staff")),
            Set.of());
    for (MemberRole role : MemberRole.values()) {
      table.cells(
          List.of(
              new Span(getTranslation(role.key())),
              may(role, ShopArea.VIEW),
              may(role, ShopArea.OPERATE),
              may(role, ShopArea.PROFILE),
              may(role, ShopArea.STAFF)));
    }
    return new Card(getTranslation("merchant.staff.permissions")).body(table).flush();
  }

  private Component may(MemberRole role, ShopArea area) {
    return role.may(area)
        ? Badge.good(getTranslation("merchant.staff.yes"))
        : Badge.neutral(getTranslation("merchant.staff.no"));
  }

  @Override
  public String getPageTitle() {
    return getTranslation("merchant.menu.staff");
  }
}
