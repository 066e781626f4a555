package com.merchantgrowth.onboarding.ui;

import com.merchantgrowth.identity.Roles;
import com.merchantgrowth.merchant.ShopRef;
import com.merchantgrowth.merchant.ShopSelection;
import com.merchantgrowth.onboarding.ChecklistPage;
import com.merchantgrowth.onboarding.ChecklistPages;
import com.merchantgrowth.onboarding.OnboardingActs;
import com.merchantgrowth.onboarding.OnboardingDesk;
import com.merchantgrowth.onboarding.OnboardingRoutes;
import com.merchantgrowth.onboarding.checklist.CheckItem;
import com.merchantgrowth.onboarding.checklist.ChecklistModule;
import com.merchantgrowth.onboarding.checklist.ChecklistStep;
import com.merchantgrowth.shared.ui.Buttons;
import com.merchantgrowth.shared.ui.Card;
import com.merchantgrowth.shared.ui.EmptyState;
import com.merchantgrowth.shared.ui.NoShop;
import com.merchantgrowth.shared.ui.Note;
import com.merchantgrowth.shared.ui.PageHeader;
import com.merchantgrowth.shared.ui.QueryState;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * 新手四部曲: where the shop is, what comes next, what shows that something is done, and what to read.
 * The URL holds {@code shop}, the opened {@code step} and the {@code topic} looked for.
 */
@Route(OnboardingRoutes.CHECKLIST)
@Menu(title = "onboarding.menu", order = 160, icon = "flag")
@RolesAllowed({Roles.MERCHANT, Roles.SERVICE_PROVIDER, Roles.ADMIN})
class OnboardingView extends Div implements BeforeEnterObserver, HasDynamicTitle {
  private static final String STEP = "step";

  private final transient ShopSelection selection;
  private final transient ChecklistPages pages;
  private final transient OnboardingActs acts;
  private final transient OnboardingDesk desk;
  private final transient OnboardingSupport support;

  OnboardingView(
      ShopSelection selection,
      ChecklistPages pages,
      OnboardingActs acts,
      OnboardingDesk desk,
      OnboardingSupport support) {
    this.selection = selection;
    this.pages = pages;
    this.acts = acts;
    this.desk = desk;
    this.support = support;
    addClassNames("stack", "onboarding-page");
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    show(QueryState.of(event));
  }

  private void show(QueryState state) {
    removeAll();
    OnboardingWords words = support.texts().of(this);
    Optional<ShopRef> shop = selection.current();
    if (shop.isEmpty()) {
      add(new NoShop(getPageTitle(), selection.list().orElse(null)));
      return;
    }
    ChecklistPage page = pages.of(shop.get().id());
    ChecklistStep step =
        page.definition().step(state.get(STEP).orElse("")).orElseGet(page::current);
    Acts clicks =
        new Acts(
            acts, desk, page.shop(), support.visitor(), words, () -> show(QueryState.current()));
    Reading reading = new Reading(page.definition(), support.topics(), words);
    if (page.enrolled()) {
      compose(page, step, words, clicks, reading);
    } else {
      settled(page, step, words, clicks, reading);
    }
    add(new TopicSearch(page.definition(), support.topics(), state, words, reading));
  }

  private void compose(
      ChecklistPage page, ChecklistStep step, OnboardingWords words, Acts clicks, Reading reading) {
    PageHeader header = new PageHeader(getPageTitle(), subtitle(page, words));
    if (clicks.mayAct() && page.hidden() && !page.finished()) {
      header.add(Buttons.text(words.t("hide.show"), () -> clicks.hide(false)));
    }
    add(header);
    if (!clicks.mayAct()) {
      add(Note.info(words.t(clicks.mayDecide() ? "readOnly.helper" : "readOnly.viewer")));
    }
    if (page.change() != null && page.changedOn() != null) {
      add(Note.info(words.t("change", words.day(page.changedOn()), words.change(page.change()))));
    }
    add(
        new NextAction(page, words, clicks, () -> read(page, reading)),
        new StepStrip(page, step, words, this::choose),
        new StepPanel(page, step, words, clicks, reading));
    Paragraph asOf =
        new Paragraph(
            page.asOf() == null ? words.t("asOf.none") : words.t("asOf", words.day(page.asOf())));
    asOf.addClassNames("small", "quiet");
    add(asOf);
  }

  private void settled(
      ChecklistPage page, ChecklistStep step, OnboardingWords words, Acts clicks, Reading reading) {
    add(new PageHeader(getPageTitle(), words.t("settled.subtitle")));
    Component join = clicks.mayAct() ? Buttons.secondary(words.t("join.act"), clicks::join) : null;
    add(
        new Card(words.t("settled.title"))
            .body(
                new EmptyState(
                    words.t("settled.sentence"),
                    words.t("settled.why", page.definition().enrolDays()),
                    join)),
        new StepStrip(page, step, words, this::choose),
        new StepPanel(page, step, words, clicks, reading));
  }

  /** The topics of the module the next item is in. */
  private static void read(ChecklistPage page, Reading reading) {
    CheckItem next = page.next().orElseThrow();
    ChecklistStep step = page.definition().stepOf(next);
    ChecklistModule module =
        step.modules().stream().filter(one -> one.items().contains(next)).findFirst().orElseThrow();
    if (!module.topics().isEmpty()) {
      reading.open(step, module, module.topics().getFirst());
    }
  }

  private static String subtitle(ChecklistPage page, OnboardingWords words) {
    if (page.finished()) {
      return words.t("subtitle.finished");
    }
    ChecklistStep step = page.current();
    long day = ChronoUnit.DAYS.between(page.list().clockFrom(), page.today()) + 1;
    return words.t(
        "subtitle",
        day,
        page.definition().steps().indexOf(step) + 1,
        page.definition().steps().size(),
        words.in(step.name()));
  }

  private void choose(ChecklistStep step) {
    QueryState state = QueryState.current().set(STEP, step.code());
    state.push();
    show(state);
  }

  @Override
  public String getPageTitle() {
    return getTranslation("onboarding.menu");
  }
}
