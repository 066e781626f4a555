package com.merchantgrowth.coaching.feedback.ui;

import com.merchantgrowth.coaching.bulletin.BulletinFilter;
import com.merchantgrowth.coaching.bulletin.RuleTopic;
import com.merchantgrowth.coaching.feedback.FeedbackRoutes;
import com.merchantgrowth.coaching.feedback.ReportFilter;
import com.merchantgrowth.coaching.feedback.ReportForm;
import com.merchantgrowth.coaching.feedback.ReportRow;
import com.merchantgrowth.coaching.feedback.ReportState;
import com.merchantgrowth.identity.Roles;
import com.merchantgrowth.merchant.ShopRef;
import com.merchantgrowth.shared.ui.Badge;
import com.merchantgrowth.shared.ui.Buttons;
import com.merchantgrowth.shared.ui.Card;
import com.merchantgrowth.shared.ui.EmptyState;
import com.merchantgrowth.shared.ui.FilterBar;
import com.merchantgrowth.shared.ui.Notices;
import com.merchantgrowth.shared.ui.PageGrid;
import com.merchantgrowth.shared.ui.PageHeader;
import com.merchantgrowth.shared.ui.PhoneColumns;
import com.merchantgrowth.shared.ui.QueryState;
import com.merchantgrowth.shared.ui.TwoLines;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;
import java.util.List;

/**
 * 问题回传 of many shops: a coach's bound ones, an administrator's all. The URL holds {@code q}, {@code
 * topic}, {@code state}, {@code belt} and {@code problem}.
 */
@Route(FeedbackRoutes.DESK)
@Menu(title = "coaching.feedback.menu", order = 72, icon = "msg")
@RolesAllowed({Roles.SERVICE_PROVIDER, Roles.ADMIN})
class FeedbackDeskView extends Div implements BeforeEnterObserver, HasDynamicTitle {
  private static final String TEXT = "q";
  private static final String TOPIC = "topic";
  private static final String STATE = "state";
  private static final String BELT = "belt";
  private static final String PROBLEM = "problem";
  private static final int CHOICES = 50;

  private final transient FeedbackActions actions;
  private final transient FeedbackWords words;
  private final FilterBar filters;
  private final Grid<ReportRow> grid;
  private final Span number = new Span();
  private final boolean admin;

  FeedbackDeskView(FeedbackActions actions) {
    this.actions = actions;
    words = new FeedbackWords(this, actions.calendar());
    admin = actions.admin();
    filters = new FilterBar(() -> load(QueryState.current()));
    filters.search(TEXT, words.any("coaching.bulletin.search"), words.t("search.hint"));
    filters.few(TOPIC, words.any("coaching.bulletin.topic"), FeedbackWords.topics(), words::topic);
    filters.few(STATE, words.t("state"), FeedbackWords.states(), code -> words.t("state." + code));
    filters.choice(
        BELT, words.any("merchant.attribute.belt"), actions.catalogue().choices().belts());
    grid = grid();
    add(header(), filters, new Card(words.t("reports")).badge(number).body(grid).flush());
  }

  private PageHeader header() {
    List<Component> bar = new ArrayList<>();
    bar.add(link(FeedbackRoutes.DIGEST, "digest"));
    bar.add(link(FeedbackRoutes.PROBLEMS, "problems"));
    if (!admin) {
      bar.add(Buttons.primary(words.t("report"), this::chooseShop));
    }
    return new PageHeader(
        getPageTitle(),
        words.t(admin ? "desk.subtitle.admin" : "desk.subtitle"),
        bar.toArray(Component[]::new));
  }

  private Anchor link(String route, String key) {
    Anchor link = new Anchor(route, words.t(key));
    link.addClassName("button-link");
    return link;
  }

  private Grid<ReportRow> grid() {
    Grid<ReportRow> rows =
        PageGrid.create(
            "reports", new EmptyState(words.t("desk.none"), words.t("desk.none.why"), null));
    rows.addComponentColumn(
            row ->
                new TwoLines(
                        new Anchor(
                            FeedbackRoutes.report(row.report().id()), row.report().happened()),
                        words.about(row.report()))
                    .phone(words.state(row.report().state()), new Span(row.shop().name())))
        .setHeader(words.t("field.happened"))
        .setFlexGrow(5);
    PhoneColumns.hide(
        rows,
        List.of(
            rows.addComponentColumn(row -> new TwoLines(row.shop().name(), row.shop().code()))
                .setHeader(words.any("coaching.shops.shop"))
                .setFlexGrow(2),
            rows.addColumn(row -> row.report().belt())
                .setHeader(words.any("merchant.attribute.belt"))
                .setFlexGrow(1),
            rows.addComponentColumn(row -> words.state(row.report().state()))
                .setHeader(words.t("state"))
                .setWidth("130px")
                .setFlexGrow(0)));
    return rows;
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    QueryState query = QueryState.of(event);
    filters.read(query);
    load(query);
  }

  private void load(QueryState query) {
    ReportFilter filter =
        new ReportFilter(
            filters.value(TEXT),
            RuleTopic.find(filters.value(TOPIC)).orElse(null),
            ReportState.find(filters.value(STATE)).orElse(null),
            filters.value(BELT),
            query.get(PROBLEM).map(FeedbackDeskView::number).orElse(0L));
    grid.setEmptyStateComponent(
        filter.equals(ReportFilter.ALL)
            ? new EmptyState(words.t("desk.none"), words.t("desk.none.why"), null)
            : new EmptyState(
                words.t("noneFound"), words.any("coaching.bulletin.noneFound.why"), null));
    grid.setItems(
        asked -> actions.desk().page(filter, asked.getOffset(), asked.getLimit()).stream(),
        asked -> {
          long found = actions.desk().count(filter);
          number.removeAll();
          number.add(Badge.neutral(words.t("count", words.formats().count(found))));
          return (int) found;
        });
  }

  /** Ids in addresses are edited by people; what is none names nothing. */
  static long number(String text) {
    return text.matches("\\d{1,18}") ? Long.parseLong(text) : -1;
  }

  private void chooseShop() {
    new ShopDialog(
            actions.shops().list(),
            words,
            shop ->
                new ReportDialog(
                        actions.bulletins().page(shop.id(), BulletinFilter.ALL, 0, CHOICES),
                        words,
                        form -> send(shop, form))
                    .open())
        .open();
  }

  private void send(ShopRef shop, ReportForm form) {
    actions.reports().report(shop.id(), form);
    Notices.saved(words.t("sent"));
    load(QueryState.current());
  }

  @Override
  public String getPageTitle() {
    return getTranslation("coaching.feedback.menu");
  }
}
