package com.merchantgrowth.onboarding.ui;

import com.merchantgrowth.onboarding.Funnel;
import com.merchantgrowth.onboarding.FunnelFilter;
import com.merchantgrowth.onboarding.FunnelShop;
import com.merchantgrowth.onboarding.OnboardingFunnels;
import com.merchantgrowth.onboarding.OnboardingRoutes;
import com.merchantgrowth.onboarding.checklist.CheckItem;
import com.merchantgrowth.onboarding.checklist.ChecklistStep;
import com.merchantgrowth.shared.ui.Badge;
import com.merchantgrowth.shared.ui.Buttons;
import com.merchantgrowth.shared.ui.Card;
import com.merchantgrowth.shared.ui.DataTable;
import com.merchantgrowth.shared.ui.Downloads;
import com.merchantgrowth.shared.ui.EmptyState;
import com.merchantgrowth.shared.ui.Formats;
import com.merchantgrowth.shared.ui.HelpTip;
import com.merchantgrowth.shared.ui.TwoLines;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;

/** The shops behind a number of the funnel, to read here or to take along. */
final class FunnelShops extends Composite<Div> {
  private static final int SHOWN = 50;

  private final Funnel funnel;
  private final OnboardingWords words;

  FunnelShops(
      OnboardingFunnels funnels,
      Funnel funnel,
      FunnelFilter filter,
      OnboardingWords words,
      Runnable back) {
    this.funnel = funnel;
    this.words = words;
    OnboardingFunnels.Page page = funnels.shops(filter, 0, SHOWN);
    String total = words.formats().count(page.total());
    Card card = new Card(words.t("funnel.list"));
    card.note(
        funnel
            .definition()
            .item(filter.item())
            .map(item -> words.t("funnel.list.of", words.in(item.name()), total))
            .orElse(words.t("funnel.list.all", total)));
    if (!filter.item().isEmpty()) {
      card.badge(Buttons.text(words.t("funnel.back"), back));
    }
    card.link(
        Downloads.link(
            words.t("funnel.export"),
            "newcomers-%s.csv".formatted(funnel.day()),
            "text/csv;charset=utf-8",
            out -> FunnelCsv.write(funnel.definition(), funnels.all(filter), words, out)));
    getContent().addClassName("stack");
    getContent().add(card);
    if (page.shops().isEmpty()) {
      card.body(new EmptyState(words.t("funnel.list.none"), words.t("funnel.list.none.why"), null));
      return;
    }
    DataTable table =
        new DataTable(
            words.t("funnel.list"),
            List.of(
                words.t("help.col.shop"),
                words.t("funnel.list.step"),
                words.t("funnel.list.next"),
                words.t("funnel.list.day"),
                words.t("funnel.list.clock")),
            Set.of(3));
    page.shops().forEach(shop -> table.cells(row(shop)));
    card.body(table).flush();
    if (page.total() > page.shops().size()) {
      Span more = new Span(words.t("funnel.list.more", SHOWN, total));
      more.addClassNames("small", "quiet");
      getContent().add(more);
    }
  }

  private List<Component> row(FunnelShop shop) {
    LocalDate today = funnel.day();
    ChecklistStep step = funnel.definition().step(shop.step()).orElse(null);
    CheckItem next = shop.next();
    Div what = new Div(new Span(next == null ? Formats.MISSING : words.in(next.name())));
    what.addClassName("row");
    if (!shop.stuck().isEmpty()) {
      what.add(HelpTip.on(Badge.warn(words.t("state.stuck")), "status.item_stuck"));
    }
    return List.of(
        new TwoLines(
            new Anchor(OnboardingRoutes.checklist(shop.code()), shop.name()),
            shop.belt().isEmpty() ? shop.code() : shop.code() + " · " + shop.belt()),
        new Span(
            step == null
                ? words.t("funnel.list.finished")
                : words.in(step.name())
                    + " · "
                    + words.t("step.count", shop.list().doneIn(step), step.items().size())),
        what,
        new Span(
            words.formats().count(ChronoUnit.DAYS.between(shop.list().clockFrom(), today) + 1)),
        new Span(step == null ? Formats.MISSING : words.clock(shop.list().clock(step, today))));
  }
}
