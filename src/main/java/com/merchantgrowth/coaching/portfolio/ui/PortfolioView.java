package com.merchantgrowth.coaching.portfolio.ui;

import com.merchantgrowth.coaching.playbook.Playbooks;
import com.merchantgrowth.coaching.portfolio.Portfolio;
import com.merchantgrowth.coaching.portfolio.PortfolioBook;
import com.merchantgrowth.coaching.portfolio.PortfolioEntry;
import com.merchantgrowth.coaching.portfolio.PortfolioRow;
import com.merchantgrowth.coaching.portfolio.SavedViews;
import com.merchantgrowth.coaching.signal.SignalSettings;
import com.merchantgrowth.identity.Roles;
import com.merchantgrowth.shared.BusinessCalendar;
import com.merchantgrowth.shared.ui.Badge;
import com.merchantgrowth.shared.ui.Buttons;
import com.merchantgrowth.shared.ui.Card;
import com.merchantgrowth.shared.ui.EmptyState;
import com.merchantgrowth.shared.ui.Formats;
import com.merchantgrowth.shared.ui.PageHeader;
import com.merchantgrowth.shared.ui.QueryState;
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
 * 我的店铺: who needs help most today, and why; the chosen shop opens at the side. The URL holds the
 * filters, the order and {@code shop}.
 */
@Route("my-shops")
@RolesAllowed(Roles.SERVICE_PROVIDER)
@Menu(title = "coaching.menu.shops", order = 60, icon = "users")
class PortfolioView extends Div implements BeforeEnterObserver, HasDynamicTitle {
  static final String SHOP = "shop";

  private final transient Portfolio portfolio;
  private final transient Playbooks playbooks;
  private final transient SignalSettings settings;
  private final transient SignalWords words;
  private final transient PortfolioBook book;
  private final PortfolioFilters filters;
  private final PortfolioGrid grid;
  private final Span count = new Span();
  private final Div side = new Div();
  private final Div split = new Div();

  PortfolioView(
      Portfolio portfolio,
      SignalSettings settings,
      SavedViews views,
      Playbooks playbooks,
      BusinessCalendar calendar) {
    this.portfolio = portfolio;
    this.playbooks = playbooks;
    this.settings = settings;
    words = new SignalWords(this);
    book = portfolio.open();
    filters = new PortfolioFilters(book, words, this::load);
    grid = new PortfolioGrid(words, calendar, this::choose);
    addClassName("stack");
    Card card = new Card(words.t("list"));
    if (book.rows().isEmpty()) {
      add(
          new PageHeader(getPageTitle(), words.t("subtitle.none")),
          card.body(new EmptyState(words.t("none"), words.t("none.why"), null)));
      return;
    }
    PortfolioExport export = new PortfolioExport(portfolio, filters::query, words);
    add(
        new PageHeader(
            getPageTitle(),
            words.t("subtitle", words.formats().count(book.rows().size())),
            export.csv(),
            export.xlsx(),
            Buttons.secondary(
                words.t("views"), () -> new SavedViewsDialog(views, filters, words).open())),
        new PortfolioFigures(book.summary(), words, calendar));
    side.addClassNames("side", "stack");
    side.setVisible(false);
    split.add(
        card.badge(count)
            .link(Buttons.text(words.t("explain"), this::explain))
            .flush()
            .body(filters, grid),
        side);
    split.addClassName("split");
    add(split);
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    if (book.rows().isEmpty()) {
      return;
    }
    QueryState query = QueryState.of(event);
    filters.read(query);
    load();
    query
        .get(SHOP)
        .filter(code -> book.rows().stream().anyMatch(row -> row.shop().code().equals(code)))
        .ifPresent(this::show);
  }

  private void load() {
    List<PortfolioRow> rows = book.find(filters.query());
    Formats formats = words.formats();
    count.removeAll();
    count.add(
        Badge.neutral(
            words.t("count", formats.count(rows.size()), formats.count(book.rows().size()))));
    grid.getContent()
        .setItems(
            query ->
                portfolio
                    .entries(
                        rows.subList(
                            query.getOffset(),
                            Math.min(rows.size(), query.getOffset() + query.getLimit())))
                    .stream(),
            query -> rows.size());
  }

  private void choose(PortfolioEntry entry) {
    if (entry.bound()) {
      QueryState.current().set(SHOP, entry.row().shop().code()).replace();
      show(entry.row().shop().code());
    }
  }

  private void show(String code) {
    side.removeAll();
    PortfolioEntry entry = portfolio.entry(code);
    side.add(
        new PortfolioPanel(entry, words, this::close),
        new ProposalsCard(playbooks, entry.row(), Optional.empty(), words));
    side.setVisible(true);
    split.addClassName("open");
  }

  private void close() {
    QueryState.current().remove(SHOP).replace();
    side.removeAll();
    side.setVisible(false);
    split.removeClassName("open");
  }

  private void explain() {
    new NeedDialog(settings.inForce(), new RuleWords(this, words.formats())).open();
  }

  @Override
  public String getPageTitle() {
    return getTranslation("coaching.menu.shops");
  }
}
