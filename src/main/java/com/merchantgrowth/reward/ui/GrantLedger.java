package com.merchantgrowth.reward.ui;

import com.merchantgrowth.reward.RewardFilter;
import com.merchantgrowth.shared.BusinessCalendar;
import com.merchantgrowth.shared.ui.Badge;
import com.merchantgrowth.shared.ui.Card;
import com.merchantgrowth.shared.ui.EmptyState;
import com.merchantgrowth.shared.ui.QueryState;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.provider.CallbackDataProvider;
import java.util.List;
import java.util.Optional;

/** Filters, the list, and one reward opened at its side; on the phone in its place. */
final class GrantLedger extends Div {
  /** Where the rows come from, and what opens. */
  interface Source {
    RewardFilters filters(Runnable changed);

    /** The types of source to offer as a filter. */
    List<String> sourceTypes();

    List<GrantRow> page(RewardFilters filters, int offset, int limit);

    long count(RewardFilters filters);

    Optional<GrantRow> find(long id);

    Component details(GrantRow row, GrantLedger ledger);
  }

  private static final String GRANT = "grant";

  /** A list this short is shown whole, without a scroll bar of its own. */
  private static final int SHORT = 30;

  private final transient Source source;
  private final transient RewardWords words;
  private final RewardFilters filters;
  private final GrantGrid grid;
  private final Span count = new Span();
  private final Div side = new Div();
  private final Div split = new Div();

  GrantLedger(Source source, RewardWords words, BusinessCalendar calendar, boolean withShop) {
    this.source = source;
    this.words = words;
    filters = source.filters(this::refresh);
    grid = new GrantGrid(words, calendar.today(), withShop);
    grid.addSelectionListener(
        selected -> {
          if (selected.isFromClient()) {
            selected.getFirstSelectedItem().ifPresentOrElse(row -> open(row.id()), this::close);
          }
        });
    side.addClassName("side");
    side.setVisible(false);
    split.addClassName("split");
    split.add(new Card(words.t("ledger")).badge(count).body(grid).flush(), side);
    add(filters, split);
  }

  RewardFilter filter() {
    return filters.filter();
  }

  /** Takes over the filters and the reward the URL names. */
  void read(QueryState query) {
    filters.read(query, source.sourceTypes());
    load();
    query.get(GRANT).flatMap(GrantLedger::number).flatMap(source::find).ifPresent(this::show);
  }

  private void load() {
    long found = source.count(filters);
    count.removeAll();
    count.add(Badge.neutral(words.t("count", words.formats().count(found))));
    grid.setAllRowsVisible(found > 0 && found <= SHORT);
    String empty = filters.any() ? "noMatch" : "none";
    grid.setEmptyStateComponent(new EmptyState(words.t(empty), words.t(empty + ".why"), null));
    grid.setItems(
        new CallbackDataProvider<>(
            query -> source.page(filters, query.getOffset(), query.getLimit()).stream(),
            query -> (int) Math.min(found, Integer.MAX_VALUE),
            GrantRow::id));
  }

  /** Reads the list again, and what is open. */
  void refresh() {
    load();
    QueryState.current()
        .get(GRANT)
        .flatMap(GrantLedger::number)
        .flatMap(source::find)
        .ifPresent(this::show);
  }

  /** Opens a reward, also one the filters leave out. */
  void open(long id) {
    QueryState.current().set(GRANT, Long.toString(id)).replace();
    source.find(id).ifPresentOrElse(this::show, this::close);
  }

  void close() {
    QueryState.current().remove(GRANT).replace();
    grid.deselectAll();
    side.removeAll();
    side.setVisible(false);
    split.removeClassName("open");
  }

  private void show(GrantRow row) {
    side.removeAll();
    side.add(source.details(row, this));
    side.setVisible(true);
    split.addClassName("open");
    // where it takes the list's place it would otherwise begin out of sight
    side.getElement().executeJs("if (innerWidth <= 1024) this.scrollIntoView()");
  }

  private static Optional<Long> number(String text) {
    try {
      return Optional.of(Long.valueOf(text));
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }
}
