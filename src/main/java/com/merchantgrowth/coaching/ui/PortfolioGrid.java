package com.merchantgrowth.coaching.ui;

import com.merchantgrowth.coaching.PortfolioShop;
import com.merchantgrowth.diagnosis.DiagnosisRoutes;
import com.merchantgrowth.metric.Dimension;
import com.merchantgrowth.shared.ui.Badge;
import com.merchantgrowth.shared.ui.Delta;
import com.merchantgrowth.shared.ui.EmptyState;
import com.merchantgrowth.shared.ui.Formats;
import com.merchantgrowth.shared.ui.PageGrid;
import com.merchantgrowth.shared.ui.PhoneColumns;
import com.merchantgrowth.shared.ui.TwoLines;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridSortOrder;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.provider.SortDirection;
import com.vaadin.flow.function.SerializableRunnable;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** A provider's shops with their scores, sorted by the column whose name stands in the URL. */
final class PortfolioGrid extends Composite<Grid<PortfolioShop>> {
  private final Grid<PortfolioShop> grid;

  /**
   * @param sorted what happens when another order was chosen
   */
  PortfolioGrid(SerializableRunnable sorted) {
    grid =
        PageGrid.create(
            "portfolio",
            new EmptyState(
                getTranslation("coaching.shops.noMatch"),
                getTranslation("coaching.shops.noMatchWhy"),
                null));
    grid.addComponentColumn(PortfolioGrid::shop)
        .setHeader(getTranslation("coaching.shops.shop"))
        .setKey("name")
        .setComparator(Comparator.comparing(row -> row.shop().name()))
        .setFlexGrow(3);
    Grid.Column<PortfolioShop> categories =
        grid.addColumn(row -> known(row.shop().category()))
            .setHeader(getTranslation("merchant.attribute.category"));
    Grid.Column<PortfolioShop> tiers =
        grid.addColumn(row -> known(row.shop().tier()))
            .setHeader(getTranslation("merchant.attribute.tier"));
    Grid.Column<PortfolioShop> belts =
        grid.addColumn(row -> known(row.shop().belt()))
            .setHeader(getTranslation("merchant.attribute.belt"))
            .setFlexGrow(2);
    grid.addComponentColumn(this::overall)
        .setHeader(getTranslation("coaching.shops.overall"))
        .setKey("overall")
        .setComparator(Comparator.comparingDouble(PortfolioShop::overall));
    Grid.Column<PortfolioShop> weakest =
        grid.addComponentColumn(this::weakest)
            .setHeader(getTranslation("coaching.shops.weakest"))
            .setFlexGrow(2);
    grid.addComponentColumn(this::change)
        .setHeader(getTranslation("coaching.shops.change"))
        .setKey("change")
        .setComparator(Comparator.comparingDouble(PortfolioShop::change7));
    grid.addSortListener(order -> sorted.run());
    PhoneColumns.hide(grid, List.of(categories, tiers, belts, weakest));
  }

  @Override
  protected Grid<PortfolioShop> initContent() {
    return grid;
  }

  void show(List<PortfolioShop> shops) {
    grid.setItems(shops);
  }

  /**
   * Sorts as the URL says.
   *
   * @param order the name of a column, with a minus in front for the largest first
   */
  void sort(Optional<String> order) {
    boolean descending = order.filter(text -> text.startsWith("-")).isPresent();
    order
        .map(text -> descending ? text.substring(1) : text)
        .map(grid::getColumnByKey)
        .ifPresent(
            column ->
                grid.sort(
                    List.of(
                        new GridSortOrder<>(
                            column,
                            descending ? SortDirection.DESCENDING : SortDirection.ASCENDING))));
  }

  /** The order as {@link #sort} understands it; empty for none. */
  String order() {
    return grid.getSortOrder().stream()
        .findFirst()
        .map(
            order ->
                (order.getDirection() == SortDirection.DESCENDING ? "-" : "")
                    + order.getSorted().getKey())
        .orElse("");
  }

  private static Component shop(PortfolioShop row) {
    return new TwoLines(
            new Anchor(DiagnosisRoutes.of(row.shop().code()), row.shop().name()), row.shop().code())
        .phone(
            row.shop().category()
                + " · "
                + known(row.shop().tier())
                + " · "
                + known(row.shop().belt()));
  }

  private Component overall(PortfolioShop row) {
    if (!row.scored()) {
      return Badge.unknown(getTranslation("coaching.shops.unscored"));
    }
    Span score = new Span(Formats.of(getLocale()).score(row.overall()));
    score.addClassName("strong");
    return score;
  }

  private Component weakest(PortfolioShop row) {
    Dimension dimension = row.weakest();
    return dimension == null
        ? new Span(Formats.MISSING)
        : new Span(
            getTranslation(
                "coaching.shops.weakestScore",
                getTranslation("diagnosis.dimension." + dimension.code()),
                Formats.of(getLocale()).score(row.weakestScore())));
  }

  private Component change(PortfolioShop row) {
    return Double.isNaN(row.change7())
        ? new Span(Formats.MISSING)
        : Delta.higherIsBetter(
            row.change7(), Formats.of(getLocale()).score(Math.abs(row.change7())));
  }

  private static String known(String text) {
    return text.isEmpty() ? Formats.MISSING : text;
  }
}
