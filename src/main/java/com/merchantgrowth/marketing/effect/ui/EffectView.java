package com.merchantgrowth.marketing.effect.ui;

import com.merchantgrowth.identity.Roles;
import com.merchantgrowth.marketing.effect.ToolEffect;
import com.merchantgrowth.marketing.ui.MarketingPages;
import com.merchantgrowth.merchant.ShopSelection;
import com.merchantgrowth.shared.DomainException;
import com.merchantgrowth.shared.ui.Card;
import com.merchantgrowth.shared.ui.Downloads;
import com.merchantgrowth.shared.ui.EmptyState;
import com.merchantgrowth.shared.ui.FilterBar;
import com.merchantgrowth.shared.ui.Note;
import com.merchantgrowth.shared.ui.QueryState;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** 效果数据: what one tool brought, by day, SKU and channel, and what that is compared with. */
@Route(MarketingPages.EFFECT)
@RolesAllowed({Roles.MERCHANT, Roles.SERVICE_PROVIDER, Roles.ADMIN})
class EffectView extends Div implements BeforeEnterObserver, HasDynamicTitle {
  private static final String FROM = "from";
  private static final String TO = "to";

  private final transient ToolPage page;
  private final transient EffectDesk desk;
  private String title = "";

  EffectView(ShopSelection selection, EffectDesk desk) {
    this.page = new ToolPage(selection, desk);
    this.desk = desk;
    addClassName("stack");
  }

  private String text(String key, Object... args) {
    return getTranslation("marketing.effect." + key, args);
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    title = text("title");
    page.open(event, this, title).ifPresent(tool -> compose(tool, QueryState.of(event)));
  }

  private void compose(ToolPage.Of tool, QueryState state) {
    title = text("pageTitle", tool.name());
    if (tool.standing().tool().publishedAt().isEmpty()) {
      add(page.header(tool, MarketingPages.EFFECT));
      add(
          new Card(text("title"))
              .body(
                  new EmptyState(
                      text("draft"),
                      text("draftWhy"),
                      MarketingPages.button(
                          MarketingPages.tool(tool.shop(), tool.id()), text("tool")))));
      return;
    }
    Div body = new Div();
    body.addClassName("stack");
    FilterBar[] bar = new FilterBar[1];
    bar[0] = new FilterBar(() -> show(tool, bar[0], body));
    bar[0].day(FROM, text(FROM));
    bar[0].day(TO, text(TO));
    bar[0].read(state);
    add(page.header(tool, MarketingPages.EFFECT, export(tool, bar[0])), bar[0], body);
    show(tool, bar[0], body);
  }

  private Anchor export(ToolPage.Of tool, FilterBar bar) {
    EffectWords words = EffectWords.of(this);
    return Downloads.button(
        text("export"),
        text("file", tool.id()) + ".xlsx",
        EffectWorkbook.XLSX,
        out -> new EffectWorkbook(read(tool, bar.dayOf(FROM), bar.dayOf(TO)), words).writeTo(out));
  }

  private ToolEffect read(ToolPage.Of tool, @Nullable LocalDate from, @Nullable LocalDate to) {
    return desk.effects().of(tool.shop().code(), tool.id(), from, to);
  }

  private void show(ToolPage.Of tool, FilterBar bar, Div body) {
    body.removeAll();
    ToolEffect effect;
    try {
      effect = read(tool, bar.dayOf(FROM), bar.dayOf(TO));
    } catch (DomainException refused) {
      body.add(Note.warn(getTranslation(refused.key(), refused.args())));
      return;
    }
    EffectWords words = EffectWords.of(this);
    boolean claimed =
        desk.types().require(tool.standing().tool().kind()).claimed(tool.standing().tool().plan());
    body.add(
        new EffectFigures(effect, claimed, words),
        new EffectDaysCard(effect, claimed, words),
        new EffectTables(effect, claimed, words),
        new ComparisonCard(effect, words),
        new KindEffectCard(
            () -> desk.kinds().of(tool.shop().code(), tool.id()), words, desk.work()));
  }

  @Override
  public String getPageTitle() {
    return title;
  }
}
