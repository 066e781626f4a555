package com.merchantgrowth.coaching.portfolio.ui;

import com.merchantgrowth.coaching.portfolio.PortfolioBook;
import com.merchantgrowth.coaching.portfolio.PortfolioOrder;
import com.merchantgrowth.coaching.portfolio.PortfolioQuery;
import com.merchantgrowth.coaching.signal.SignalCode;
import com.merchantgrowth.merchant.ShopProfile;
import com.merchantgrowth.merchant.ShopStage;
import com.merchantgrowth.shared.ui.FilterBar;
import com.merchantgrowth.shared.ui.QueryState;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.function.SerializableRunnable;
import com.vaadin.flow.router.QueryParameters;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What the portfolio is narrowed down with; a saved view is a set of these under a name. */
final class PortfolioFilters extends Composite<Div> {
  static final String TEXT = "q";
  static final String BELT = "belt";
  static final String STAGE = "stage";
  static final String TIER = "tier";
  static final String CATEGORY = "category";
  static final String SIGNAL = "signal";
  static final String SORT = "sort";

  /** Every parameter of the address that belongs to the list. */
  static final List<String> ALL = List.of(TEXT, BELT, STAGE, TIER, CATEGORY, SIGNAL, SORT);

  private final FilterBar bar;
  private final SerializableRunnable changed;

  PortfolioFilters(PortfolioBook book, SignalWords words, SerializableRunnable changed) {
    this.changed = changed;
    bar = new FilterBar(changed);
    bar.addClassName("card-toolbar");
    bar.search(TEXT, words.any("merchant.shops.search"), words.any("merchant.shops.searchHint"));
    bar.choice(BELT, words.any("merchant.attribute.belt"), book.values(ShopProfile::belt));
    bar.few(
        STAGE,
        words.any("merchant.attribute.stage"),
        Arrays.stream(ShopStage.values()).map(ShopStage::code).toList(),
        code -> words.any(ShopStage.of(code).key()));
    bar.choice(TIER, words.any("merchant.attribute.tier"), book.values(ShopProfile::tier));
    bar.choice(
        CATEGORY, words.any("merchant.attribute.category"), book.values(ShopProfile::category));
    bar.few(
        SIGNAL,
        words.any("coaching.signal.col.signal"),
        Arrays.stream(SignalCode.values()).map(SignalCode::code).toList(),
        code -> words.name(SignalCode.of(code)));
    bar.few(
        SORT,
        words.t("sort"),
        words.t("sort.need"),
        Arrays.stream(PortfolioOrder.values())
            .filter(order -> order != PortfolioOrder.NEED)
            .map(PortfolioOrder::code)
            .toList(),
        code -> words.t("sort." + code));
    getContent().add(bar);
  }

  void read(QueryState query) {
    bar.read(query);
  }

  PortfolioQuery query() {
    String stage = bar.value(STAGE);
    String signal = bar.value(SIGNAL);
    String order = bar.value(SORT);
    return new PortfolioQuery(
        bar.value(TEXT),
        bar.value(BELT),
        stage.isEmpty() ? null : ShopStage.of(stage),
        bar.value(TIER),
        bar.value(CATEGORY),
        signal.isEmpty() ? null : SignalCode.of(signal),
        order.isEmpty() ? PortfolioOrder.NEED : PortfolioOrder.of(order));
  }

  /** The filters and the order as in the address: what a saved view keeps. */
  String written() {
    Map<String, String> values = new LinkedHashMap<>();
    for (String name : ALL) {
      String value = bar.value(name);
      if (!value.isEmpty()) {
        values.put(name, value);
      }
    }
    return QueryParameters.simple(values).getQueryString();
  }

  /** Takes what {@link #written} gave: into the fields, the address and the list. */
  void take(String written) {
    QueryParameters kept = QueryParameters.fromString(written);
    QueryState query = QueryState.current();
    ALL.forEach(name -> query.set(name, kept.getSingleParameter(name).orElse("")));
    query.replace();
    bar.read(query);
    changed.run();
  }
}
