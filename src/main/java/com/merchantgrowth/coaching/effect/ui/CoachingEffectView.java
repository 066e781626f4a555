package com.merchantgrowth.coaching.effect.ui;

import com.merchantgrowth.coaching.effect.CoachingEffects;
import com.merchantgrowth.coaching.effect.EffectGroup;
import com.merchantgrowth.coaching.playbook.Playbooks;
import com.merchantgrowth.identity.Roles;
import com.merchantgrowth.shared.ui.PageHeader;
import com.merchantgrowth.shared.ui.QueryState;
import com.merchantgrowth.shared.ui.SlowWork;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.tabs.Tab;
import com.vaadin.flow.component.tabs.Tabs;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * 陪跑效果: what coaching did to the numbers it was for, by playbook, way of contact, coach or
 * provider. The URL holds {@code by}.
 */
@Route("coaching-effect")
@RolesAllowed({Roles.SERVICE_PROVIDER, Roles.ADMIN})
@Menu(title = "coaching.effect.menu", order = 78, icon = "bars")
class CoachingEffectView extends Div implements BeforeEnterObserver, HasDynamicTitle {
  private static final String BY = "by";

  private final transient CoachingEffects effects;
  private final transient Playbooks playbooks;
  private final transient SlowWork work;
  private final Tabs tabs = new Tabs();
  private final Div place = new Div();

  CoachingEffectView(CoachingEffects effects, Playbooks playbooks, SlowWork work) {
    this.effects = effects;
    this.playbooks = playbooks;
    this.work = work;
    addClassName("stack");
    for (EffectGroup group : EffectGroup.values()) {
      tabs.add(new Tab(getTranslation(group.key())));
    }
    tabs.addSelectedChangeListener(
        change -> {
          if (change.isFromClient()) {
            EffectGroup group = EffectGroup.values()[tabs.getSelectedIndex()];
            QueryState.current().set(BY, group.code()).replace();
            show(group);
          }
        });
    place.addClassName("stack");
    add(new PageHeader(getPageTitle(), getTranslation("coaching.effect.subtitle")), tabs, place);
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    EffectGroup group =
        QueryState.of(event).get(BY).map(EffectGroup::of).orElse(EffectGroup.PLAYBOOK);
    tabs.setSelectedIndex(group.ordinal());
    show(group);
  }

  private void show(EffectGroup group) {
    Locale locale = getLocale();
    Map<String, String> names =
        playbooks.inForce().stream()
            .map(one -> one.playbook())
            .collect(Collectors.toMap(one -> one.code(), one -> one.name().in(locale)));
    place.removeAll();
    place.add(new GroupEffectCard(() -> effects.by(group), group, names, work));
  }

  @Override
  public String getPageTitle() {
    return getTranslation("coaching.effect.menu");
  }
}
