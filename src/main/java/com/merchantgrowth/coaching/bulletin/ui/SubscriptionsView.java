package com.merchantgrowth.coaching.bulletin.ui;

import com.merchantgrowth.coaching.bulletin.BulletinRoutes;
import com.merchantgrowth.coaching.bulletin.BulletinSubscriptions;
import com.merchantgrowth.identity.Roles;
import com.merchantgrowth.notice.NoticeSettings.Choice;
import com.merchantgrowth.shared.ui.Card;
import com.merchantgrowth.shared.ui.Notices;
import com.merchantgrowth.shared.ui.PageHeader;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;

/** 订阅设置: which sorts of bulletins are in one's bell. A change holds at once. */
@Route(BulletinRoutes.SUBSCRIPTIONS)
@RolesAllowed({Roles.MERCHANT, Roles.SERVICE_PROVIDER})
class SubscriptionsView extends Div implements HasDynamicTitle {
  private final transient BulletinSubscriptions subscriptions;

  SubscriptionsView(BulletinSubscriptions subscriptions) {
    this.subscriptions = subscriptions;
    addClassName("stack");
    Div boxes = new Div();
    boxes.addClassName("stack");
    subscriptions.list().forEach(choice -> boxes.add(box(choice)));
    add(
        new PageHeader(getPageTitle(), getTranslation("coaching.bulletin.subscriptions.about")),
        new Card(getTranslation("coaching.bulletin.subscriptions.bell")).body(boxes));
  }

  private Component box(Choice choice) {
    String code = choice.kind().code();
    String name = getTranslation("notice.kind." + code + ".name");
    String about = getTranslation("notice.kind." + code + ".about");
    Checkbox box = new Checkbox(name, choice.inBell());
    boolean fixed = choice.kind().mandatory();
    box.setHelperText(fixed ? getTranslation("notice.settings.mandatory", about) : about);
    box.setReadOnly(fixed);
    box.addValueChangeListener(
        change -> {
          subscriptions.set(code, change.getValue());
          Notices.saved(
              getTranslation(
                  change.getValue()
                      ? "coaching.bulletin.subscriptions.on"
                      : "coaching.bulletin.subscriptions.off",
                  name));
        });
    return box;
  }

  @Override
  public String getPageTitle() {
    return getTranslation("coaching.bulletin.subscriptions");
  }
}
