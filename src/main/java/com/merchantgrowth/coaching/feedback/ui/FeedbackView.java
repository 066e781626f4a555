package com.merchantgrowth.coaching.feedback.ui;

import com.merchantgrowth.coaching.bulletin.BulletinFilter;
import com.merchantgrowth.coaching.bulletin.RuleTopic;
import com.merchantgrowth.coaching.bulletin.ShopBulletins;
import com.merchantgrowth.coaching.feedback.FeedbackRoutes;
import com.merchantgrowth.coaching.feedback.KnownProblem;
import com.merchantgrowth.coaching.feedback.ReportFilter;
import com.merchantgrowth.coaching.feedback.ReportRow;
import com.merchantgrowth.coaching.feedback.ReportState;
import com.merchantgrowth.coaching.feedback.RuleReports;
import com.merchantgrowth.identity.Roles;
import com.merchantgrowth.merchant.MerchantAccess;
import com.merchantgrowth.merchant.ShopArea;
import com.merchantgrowth.merchant.ShopRef;
import com.merchantgrowth.merchant.ShopSelection;
import com.merchantgrowth.shared.BusinessCalendar;
import com.merchantgrowth.shared.ui.Badge;
import com.merchantgrowth.shared.ui.Buttons;
import com.merchantgrowth.shared.ui.Card;
import com.merchantgrowth.shared.ui.EmptyState;
import com.merchantgrowth.shared.ui.FilterBar;
import com.merchantgrowth.shared.ui.NoShop;
import com.merchantgrowth.shared.ui.Notices;
import com.merchantgrowth.shared.ui.PageHeader;
import com.merchantgrowth.shared.ui.QueryState;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Optional;

/**
 * 问题回传 of a shop: the known problems it was told of, and what it has reported with the answers. The
 * URL holds {@code shop}, {@code q}, {@code topic}, {@code state} and {@code more}.
 */
@Route(FeedbackRoutes.SHOP)
@Menu(title = "coaching.feedback.menu", order = 192, icon = "msg")
@RolesAllowed(Roles.MERCHANT)
class FeedbackView extends Div implements BeforeEnterObserver, HasDynamicTitle {
  private static final String TEXT = "q";
  private static final String TOPIC = "topic";
  private static final String STATE = "state";

  /** Reports read at a glance; the rest comes piece by piece. */
  private static final int SHOWN = 20;

  private static final int CHOICES = 50;

  private final ShopSelection selection;
  private final transient RuleReports reports;
  private final transient ShopBulletins bulletins;
  private final transient MerchantAccess access;
  private final transient BusinessCalendar calendar;
  private int shown = SHOWN;

  FeedbackView(
      ShopSelection selection,
      RuleReports reports,
      ShopBulletins bulletins,
      MerchantAccess access,
      BusinessCalendar calendar) {
    this.selection = selection;
    this.reports = reports;
    this.bulletins = bulletins;
    this.access = access;
    this.calendar = calendar;
    addClassName("stack");
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    removeAll();
    Optional<ShopRef> shop = selection.current();
    if (shop.isEmpty()) {
      add(new NoShop(getPageTitle()));
      return;
    }
    compose(shop.get(), QueryState.of(event), new FeedbackWords(this, calendar));
  }

  private void compose(ShopRef shop, QueryState query, FeedbackWords words) {
    Div list = new Div();
    list.addClassName("stack");
    Span number = new Span();
    Runnable[] load = {() -> {}};
    FilterBar filters =
        new FilterBar(
            () -> {
              shown = SHOWN;
              load[0].run();
            });
    filters.search(TEXT, words.any("coaching.bulletin.search"), words.t("search.hint"));
    filters.few(TOPIC, words.any("coaching.bulletin.topic"), FeedbackWords.topics(), words::topic);
    filters.few(STATE, words.t("state"), FeedbackWords.states(), code -> words.t("state." + code));
    filters.read(query);
    load[0] = () -> fill(list, number, shop, filters, words, load[0]);
    boolean may = access.allowed(shop.id(), ShopArea.COACH);
    PageHeader header =
        may
            ? new PageHeader(
                getPageTitle(),
                words.t("subtitle", shop.name()),
                Buttons.primary(words.t("report"), () -> report(shop, words, load[0])))
            : new PageHeader(getPageTitle(), words.t("subtitle.viewer", shop.name()));
    add(header);
    List<KnownProblem> problems = reports.problems(shop.id());
    if (!problems.isEmpty()) {
      Div known = new Div();
      known.addClassName("stack");
      problems.forEach(problem -> known.add(new ProblemCard(problem, words)));
      add(known);
    }
    add(filters, new Card(words.t("own")).badge(number).body(list));
    load[0].run();
  }

  private void fill(
      Div list,
      Span number,
      ShopRef shop,
      FilterBar filters,
      FeedbackWords words,
      Runnable reload) {
    ReportFilter filter =
        new ReportFilter(
            filters.value(TEXT),
            RuleTopic.find(filters.value(TOPIC)).orElse(null),
            ReportState.find(filters.value(STATE)).orElse(null),
            "",
            0);
    long found = reports.count(shop.id(), filter);
    number.removeAll();
    number.add(Badge.neutral(words.t("count", words.formats().count(found))));
    list.removeAll();
    for (ReportRow row : reports.page(shop.id(), filter, 0, shown)) {
      list.add(new ReportCard(row, words));
    }
    if (found == 0) {
      list.add(empty(filter, words));
    }
    if (found > shown) {
      list.add(
          Buttons.secondary(
              words.t("more", words.formats().count(found - shown)),
              () -> {
                shown += SHOWN;
                reload.run();
              }));
    }
  }

  private static Component empty(ReportFilter filter, FeedbackWords words) {
    return filter.equals(ReportFilter.ALL)
        ? new EmptyState(words.t("none"), words.t("none.why"), null)
        : new EmptyState(words.t("noneFound"), words.any("coaching.bulletin.noneFound.why"), null);
  }

  private void report(ShopRef shop, FeedbackWords words, Runnable reload) {
    new ReportDialog(
            bulletins.page(shop.id(), BulletinFilter.ALL, 0, CHOICES),
            words,
            form -> {
              reports.report(shop.id(), form);
              Notices.saved(words.t("sent"));
              reload.run();
            })
        .open();
  }

  @Override
  public String getPageTitle() {
    return getTranslation("coaching.feedback.menu");
  }
}
