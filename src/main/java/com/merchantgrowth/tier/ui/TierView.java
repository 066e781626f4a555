package com.merchantgrowth.tier.ui;

import com.merchantgrowth.eligibility.ui.ConditionTexts;
import com.merchantgrowth.identity.Roles;
import com.merchantgrowth.merchant.ShopFlags;
import com.merchantgrowth.merchant.ShopRef;
import com.merchantgrowth.merchant.ShopSelection;
import com.merchantgrowth.shared.BusinessCalendar;
import com.merchantgrowth.shared.ui.Badge;
import com.merchantgrowth.shared.ui.Card;
import com.merchantgrowth.shared.ui.DayField;
import com.merchantgrowth.shared.ui.EmptyState;
import com.merchantgrowth.shared.ui.HelpTip;
import com.merchantgrowth.shared.ui.NoShop;
import com.merchantgrowth.shared.ui.Note;
import com.merchantgrowth.shared.ui.PageHeader;
import com.merchantgrowth.shared.ui.QueryState;
import com.merchantgrowth.tier.Paces;
import com.merchantgrowth.tier.ShopTier;
import com.merchantgrowth.tier.TierProspect;
import com.merchantgrowth.tier.Tiers;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * 商家层级: where the shop is, what the next tier asks, and where the month leads. The URL holds {@code
 * shop} and, to look back, {@code day}.
 */
@Route("tier")
@Menu(title = "tier.menu", order = 130, icon = "steps")
@RolesAllowed({Roles.MERCHANT, Roles.SERVICE_PROVIDER, Roles.ADMIN})
class TierView extends Div implements BeforeEnterObserver, HasDynamicTitle {
  private final transient ShopSelection selection;
  private final transient Tiers tiers;
  private final transient Paces paces;
  private final transient ShopFlags flags;
  private final transient ConditionTexts texts;
  private final transient BusinessCalendar calendar;

  TierView(
      ShopSelection selection,
      Tiers tiers,
      Paces paces,
      ShopFlags flags,
      ConditionTexts texts,
      BusinessCalendar calendar) {
    this.selection = selection;
    this.tiers = tiers;
    this.paces = paces;
    this.flags = flags;
    this.texts = texts;
    this.calendar = calendar;
    addClassName("stack");
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    show(QueryState.of(event).get("day").flatMap(TierView::parse).orElse(null));
  }

  private static Optional<LocalDate> parse(String text) {
    try {
      return Optional.of(LocalDate.parse(text));
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }

  private void show(@Nullable LocalDate asked) {
    removeAll();
    TierWords words = TierWords.of(texts);
    Optional<ShopRef> shop = selection.current();
    if (shop.isEmpty()) {
      add(new NoShop(getPageTitle(), selection.list().orElse(null)));
      return;
    }
    boolean over = asked != null && !asked.isAfter(calendar.yesterday());
    LocalDate day = over ? asked : null;
    long id = shop.get().id();
    ShopTier tier = day == null ? tiers.of(id) : tiers.asOf(id, day);
    add(new PageHeader(getPageTitle(), words.answer(tier), chooser(day, tier, words)));
    notes(tier, words);
    add(cards(tier, words));
    add(
        new HistoryCard(
            offset -> tiers.history(id, offset, HistoryCard.PAGE),
            words.t("history.first", words.formats().fullDay(tier.nextFrom())),
            words));
  }

  private DatePicker chooser(@Nullable LocalDate day, ShopTier tier, TierWords words) {
    DatePicker field = DayField.create("");
    field.setAriaLabel(words.t("day.label"));
    field.setMax(calendar.yesterday());
    field.setClearButtonVisible(true);
    field.addClassName("tier-day");
    LocalDate newest = tier.day();
    field.setPlaceholder(
        newest == null ? words.t("day.newest") : words.t("day.to", words.formats().day(newest)));
    field.setValue(day);
    field.addValueChangeListener(
        change -> {
          if (change.isFromClient() && !field.isInvalid()) {
            LocalDate chosen = change.getValue();
            QueryState.current().set("day", chosen == null ? "" : chosen.toString()).push();
            show(chosen);
          }
        });
    return field;
  }

  /** What has to be known before anything else is read. */
  private void notes(ShopTier tier, TierWords words) {
    if (!tier.computed()) {
      add(Note.info(words.t("imported")));
    }
    TierProspect forecast = tier.forecast();
    if (forecast != null && forecast.frozen()) {
      flags.ofShop(tier.shop().id()).stream()
          .filter(flag -> flag.flag().equals(tier.ladder().freezeFlag()))
          .filter(flag -> flag.holdsOn(forecast.facts().day()))
          .findFirst()
          .ifPresent(
              flag ->
                  add(
                      Note.warn(
                          words.t(
                              flag.note().isBlank() ? "frozen" : "frozen.why",
                              words.flag(tier.ladder()),
                              words.formats().fullDay(flag.since()),
                              flag.note()))));
    }
  }

  private Div cards(ShopTier tier, TierWords words) {
    Card outlook = new Card(words.t("menu"));
    outlook.badge(
        HelpTip.on(
            tier.tier().isEmpty() ? Badge.neutral(words.t("none")) : Badge.accent(tier.tier()),
            "score.tier"));
    outlook.note(words.since(tier));
    if (tier.forecast() == null) {
      outlook.body(new EmptyState(words.t("noRun"), words.t("noRun.why"), null));
    } else {
      outlook.body(new OutlookBody(tier, paces.of(tier), words).parts());
    }
    outlook.addClassName("span-7");
    Div side = new Div();
    side.addClassNames("stack", "span-5");
    if (tier.forecast() != null && !WhatIfCard.terms(tier.forecast()).isEmpty()) {
      side.add(new WhatIfCard(tier.forecast(), words));
    }
    side.add(new LadderCard(tier, words));
    Div cards = new Div(outlook, side);
    cards.addClassName("cards");
    return cards;
  }

  @Override
  public String getPageTitle() {
    return getTranslation("tier.menu");
  }
}
