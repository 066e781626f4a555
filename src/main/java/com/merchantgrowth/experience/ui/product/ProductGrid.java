package com.merchantgrowth.experience.ui.product;

import com.merchantgrowth.experience.ProductBoard;
import com.merchantgrowth.experience.ProductStanding;
import com.merchantgrowth.experience.card.CardDefinition;
import com.merchantgrowth.product.information.InformationField;
import com.merchantgrowth.shared.ui.Badge;
import com.merchantgrowth.shared.ui.EmptyState;
import com.merchantgrowth.shared.ui.Formats;
import com.merchantgrowth.shared.ui.HelpTip;
import com.merchantgrowth.shared.ui.PageGrid;
import com.merchantgrowth.shared.ui.PhoneColumns;
import com.merchantgrowth.shared.ui.QueryState;
import com.merchantgrowth.shared.ui.TwoLines;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridSortOrder;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.data.provider.SortDirection;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A shop's products with grade, forces and what fixing them is worth; the order is in the URL. */
final class ProductGrid extends Composite<Grid<ProductStanding>> {
  private static final String SORT = "sort";

  private final Grid<ProductStanding> grid;
  private final @Nullable CardDefinition card;
  private final Formats formats = Formats.of(UI.getCurrent().getLocale());

  ProductGrid(ProductBoard board, EmptyState nothing) {
    card = board.card();
    grid = PageGrid.create("products", nothing);
    grid.addComponentColumn(this::name)
        .setHeader(text("product"))
        .setWidth("200px")
        .setFlexGrow(3)
        .setKey("name")
        .setComparator(Comparator.comparing(one -> one.product().name()));
    List<Grid.Column<ProductStanding>> wide = new ArrayList<>();
    wide.add(
        grid.addComponentColumn(this::grade)
            .setHeader(text("grade"))
            .setKey("grade")
            .setWidth("90px")
            .setFlexGrow(0)
            .setComparator(order(one -> one.total())));
    wide.add(number("total", text("total"), one -> one.total()));
    if (card != null) {
      for (int d = 0; d < card.dimensions().size(); d++) {
        int force = d;
        wide.add(
            number(
                card.dimensions().get(d).code(),
                card.dimensions().get(d).name().in(UI.getCurrent().getLocale()),
                one -> one.scored() ? one.forces().get(force) : Double.NaN));
      }
    }
    wide.add(
        grid.addColumn(this::weakest)
            .setHeader(text("weakest"))
            .setKey("weakest")
            .setAutoWidth(true));
    wide.add(
        grid.addColumn(this::worth)
            .setHeader(text("worth"))
            .setKey("worth")
            .setAutoWidth(true)
            .setComparator(order(ProductStanding::gain)));
    wide.add(
        grid.addColumn(this::lacking)
            .setHeader(text("lacking"))
            .setKey("lacking")
            .setWidth("110px")
            .setFlexGrow(2)
            .setTooltipGenerator(this::lacking)
            .setComparator(order(one -> Integer.bitCount(one.product().lacks()))));
    PhoneColumns.hide(grid, wide);
    grid.addSortListener(
        sorted -> {
          if (sorted.isFromClient()) {
            QueryState.current().set(SORT, written(sorted.getSortOrder())).replace();
          }
        });
  }

  private static String written(List<GridSortOrder<ProductStanding>> order) {
    return order.stream()
        .findFirst()
        .map(
            one ->
                (one.getDirection() == SortDirection.DESCENDING ? "-" : "")
                    + one.getSorted().getKey())
        .orElse("");
  }

  /** Takes the order from the URL. */
  void read(QueryState query) {
    String asked = query.get(SORT).orElse("-worth");
    boolean descending = asked.startsWith("-");
    Grid.Column<ProductStanding> column =
        grid.getColumnByKey(descending ? asked.substring(1) : asked);
    if (column != null && column.isSortable()) {
      grid.sort(
          List.of(
              new GridSortOrder<>(
                  column, descending ? SortDirection.DESCENDING : SortDirection.ASCENDING)));
    }
  }

  void show(List<ProductStanding> products) {
    grid.setItems(products);
  }

  @Override
  protected Grid<ProductStanding> initContent() {
    return grid;
  }

  private String text(String key, Object... args) {
    return getTranslation("experience.products." + key, args);
  }

  private Grid.Column<ProductStanding> number(
      String key, String header, ToDoubleFunction<ProductStanding> value) {
    return grid.addColumn(one -> formats.score(value.applyAsDouble(one)))
        .setHeader(header)
        .setKey(key)
        .setTextAlign(ColumnTextAlign.END)
        .setWidth("78px")
        .setFlexGrow(0)
        .setComparator(order(value));
  }

  /** What is not known comes first when ascending, last when descending. */
  private static Comparator<ProductStanding> order(ToDoubleFunction<ProductStanding> value) {
    return Comparator.comparingDouble(
        one -> {
          double number = value.applyAsDouble(one);
          return Double.isNaN(number) ? Double.NEGATIVE_INFINITY : number;
        });
  }

  private Component name(ProductStanding one) {
    Anchor link = new Anchor(ProductPages.of(one.product().code()), one.product().name());
    return new TwoLines(link, one.product().code())
        .phone(grade(one))
        .phone(weakest(one) + " · " + worth(one))
        .phone(lacking(one));
  }

  private Component grade(ProductStanding one) {
    CardDefinition scored = card;
    String band = one.band();
    if (scored == null || band == null) {
      return HelpTip.on(Badge.unknown(text("unscored")), "status.not_enough_data");
    }
    return HelpTip.on(
        plain(band, scored.band(band).name().in(UI.getCurrent().getLocale())), "score.band");
  }

  private static Badge plain(String band, String name) {
    return switch (band) {
      case "S", "A" -> Badge.good(name);
      case "D" -> Badge.warn(name);
      default -> Badge.neutral(name);
    };
  }

  private String weakest(ProductStanding one) {
    return card == null || one.weakest().isEmpty()
        ? Formats.MISSING
        : card.dimension(one.weakest()).name().in(UI.getCurrent().getLocale());
  }

  private String worth(ProductStanding one) {
    if (!one.scored()) {
      return Formats.MISSING;
    }
    String points = formats.points(one.gain());
    String then = one.bandThen();
    return then == null || card == null || then.equals(one.band())
        ? points
        : text("worthThen", points, card.band(then).name().in(UI.getCurrent().getLocale()));
  }

  private String lacking(ProductStanding one) {
    return one.product().lacking().stream()
        .map(InformationField::key)
        .map(this::getTranslation)
        .collect(Collectors.joining(text("and")));
  }
}
