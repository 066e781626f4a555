package com.merchantgrowth.onboarding.ui;

import com.merchantgrowth.identity.Roles;
import com.merchantgrowth.onboarding.Funnel;
import com.merchantgrowth.onboarding.FunnelFilter;
import com.merchantgrowth.onboarding.FunnelFilter.Standing;
import com.merchantgrowth.onboarding.OnboardingFunnels;
import com.merchantgrowth.onboarding.OnboardingRoutes;
import com.merchantgrowth.shared.ui.Card;
import com.merchantgrowth.shared.ui.EmptyState;
import com.merchantgrowth.shared.ui.FilterBar;
import com.merchantgrowth.shared.ui.Note;
import com.merchantgrowth.shared.ui.PageHeader;
import com.merchantgrowth.shared.ui.QueryState;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;

/**
 * 新商家漏斗: where newcomers are, where they get stuck, and which shops these are. The URL holds {@code
 * belt}, {@code category}, {@code item}, {@code state} and {@code text}.
 */
@Route(OnboardingRoutes.FUNNEL)
@Menu(title = "onboarding.funnel.menu", order = 180, icon = "hist")
@RolesAllowed({Roles.SERVICE_PROVIDER, Roles.ADMIN})
class FunnelView extends Div implements BeforeEnterObserver, HasDynamicTitle {
  private static final String BELT = "belt";
  private static final String CATEGORY = "category";
  private static final String ITEM = "item";
  private static final String STATE = "state";
  private static final String TEXT = "text";

  private final transient OnboardingFunnels funnels;
  private final transient OnboardingWords words;
  private final FilterBar filters = new FilterBar(this::load);
  private final PageHeader header;
  private final Div content = new Div();
  private final boolean admin;
  private String item = "";

  FunnelView(OnboardingFunnels funnels, OnboardingSupport support) {
    this.funnels = funnels;
    words = support.texts().of(this);
    admin = support.visitor().account().isAdmin();
    addClassName("stack");
    content.addClassNames("stack", "onboarding-funnel");
    OnboardingFunnels.Choices choices = funnels.choices();
    filters.choice(BELT, words.t("funnel.filter.belt"), choices.belts());
    filters.choice(CATEGORY, words.t("funnel.filter.category"), choices.categories());
    filters.few(
        STATE,
        words.t("funnel.list.state"),
        List.of(Standing.OPEN.code(), Standing.STUCK.code(), Standing.DONE.code()),
        code -> words.t("funnel.list.state." + code));
    filters.search(TEXT, words.t("help.filter.search"), words.t("help.filter.search.hint"));
    header = new PageHeader(getPageTitle(), "");
    add(header, filters, content);
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    QueryState query = QueryState.of(event);
    filters.read(query);
    item = query.get(ITEM).orElse("");
    load();
  }

  private FunnelFilter filter(Funnel funnel) {
    String state = filters.value(STATE);
    return new FunnelFilter(
        filters.value(BELT),
        filters.value(CATEGORY),
        funnel.definition().item(item).isPresent() ? item : "",
        state.isEmpty() ? Standing.ANY : Standing.of(state),
        filters.value(TEXT));
  }

  private void load() {
    content.removeAll();
    Funnel funnel =
        funnels.of(
            new FunnelFilter(filters.value(BELT), filters.value(CATEGORY), "", Standing.ANY, ""));
    header.setSubtitle(
        words.t(
            admin ? "funnel.subtitle" : "funnel.subtitle.bound",
            words.formats().count(funnel.shops())));
    if (funnel.shops() == 0) {
      content.add(
          new Card(words.t("funnel.steps"))
              .body(
                  new EmptyState(
                      words.t("funnel.none"),
                      words.t("funnel.none.why", funnel.definition().enrolDays()),
                      null)));
      return;
    }
    funnel
        .worst()
        .ifPresent(
            worst ->
                content.add(
                    Note.warn(
                        words.t(
                            "funnel.worst",
                            words.t("quoted", words.in(worst.item().name())),
                            words.formats().count(worst.stuck())))));
    FunnelFilter filter = filter(funnel);
    content.add(
        FunnelTables.steps(funnel, words),
        FunnelTables.items(funnel, words, this::choose),
        new FunnelShops(funnels, funnel, filter, words, () -> choose("", Standing.ANY)));
  }

  private void choose(String chosen, Standing state) {
    item = chosen;
    QueryState query =
        QueryState.current()
            .set(ITEM, chosen)
            .set(STATE, state == Standing.ANY ? "" : state.code());
    query.push();
    filters.read(query);
    load();
  }

  @Override
  public String getPageTitle() {
    return getTranslation("onboarding.funnel.menu");
  }
}
