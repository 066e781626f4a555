package com.merchantgrowth.creator.ui;

import com.merchantgrowth.creator.CreatorFilter;
import com.merchantgrowth.creator.CreatorImport;
import com.merchantgrowth.creator.CreatorProfile;
import com.merchantgrowth.creator.CreatorSort;
import com.merchantgrowth.creator.Creators;
import com.merchantgrowth.identity.Roles;
import com.merchantgrowth.shared.ui.Badge;
import com.merchantgrowth.shared.ui.Buttons;
import com.merchantgrowth.shared.ui.Card;
import com.merchantgrowth.shared.ui.Downloads;
import com.merchantgrowth.shared.ui.EmptyState;
import com.merchantgrowth.shared.ui.Formats;
import com.merchantgrowth.shared.ui.Notices;
import com.merchantgrowth.shared.ui.PageHeader;
import com.merchantgrowth.shared.ui.PhoneColumns;
import com.merchantgrowth.shared.ui.QueryState;
import com.merchantgrowth.shared.ui.TwoLines;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridSortOrder;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.provider.SortDirection;
import com.vaadin.flow.function.ValueProvider;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** All creators of the marketplace, for administrators. */
@Route("admin/creators")
@RolesAllowed(Roles.ADMIN)
@Menu(title = "creator.menu", order = 503, icon = "users")
class CreatorsView extends Div implements BeforeEnterObserver, HasDynamicTitle {
  private final transient Creators creators;
  private final transient CreatorImport imports;
  private final Grid<CreatorProfile> grid = new Grid<>();
  private final Span count = new Span();
  private final CreatorFilters filters;
  private CreatorFilter filter = CreatorFilter.ALL;

  CreatorsView(Creators creators, CreatorImport imports) {
    this.creators = creators;
    this.imports = imports;
    filters = new CreatorFilters(creators.categories(), this::load);
    List<String> header = imports.header();
    add(
        new PageHeader(
            getTranslation("creator.list.title"),
            getTranslation("creator.list.subtitle"),
            Buttons.secondary(getTranslation("creator.edit.new"), () -> edit(null)),
            Downloads.button(
                getTranslation("creator.list.export"),
                "creators.csv",
                "text/csv;charset=utf-8",
                out -> CreatorExport.write(creators, header, filter, out)),
            Buttons.primary(getTranslation("creator.import.title"), this::upload)),
        filters,
        new Card(getTranslation("creator.list.list")).badge(count).body(table()).flush());
  }

  private Component table() {
    grid.setId("creators");
    grid.addClassName("page-grid");
    grid.addThemeVariants(GridVariant.NO_BORDER);
    grid.addComponentColumn(this::name)
        .setHeader(getTranslation("creator.attribute.name"))
        .setFlexGrow(2)
        .setKey(CreatorSort.By.NAME.name())
        .setSortProperty(CreatorSort.By.NAME.name());
    PhoneColumns.hide(
        grid,
        List.of(
            column(CreatorSort.By.TIER, "tier", each -> CreatorWords.tier(this, each.tier())),
            column(CreatorSort.By.TYPE, "type", each -> CreatorWords.type(this, each.type())),
            column(
                CreatorSort.By.CATEGORY, "category", each -> CreatorWords.known(each.category())),
            column(CreatorSort.By.FANS, "fans", each -> CreatorWords.fans(each.fans())),
            grid.addColumn(each -> getTranslation("creator.active." + each.active()))
                .setHeader(getTranslation("creator.attribute.active"))));
    grid.addComponentColumn(
            each -> Buttons.text(getTranslation("creator.edit.open"), () -> edit(each)))
        .setHeader("")
        .setKey("edit")
        .setWidth("90px")
        .setFlexGrow(0);
    grid.setEmptyStateComponent(
        new EmptyState(
            getTranslation("creator.list.none"),
            getTranslation("creator.list.noneWhy"),
            Buttons.secondary(getTranslation("creator.import.title"), this::upload)));
    return grid;
  }

  private Grid.Column<CreatorProfile> column(
      CreatorSort.By by, String key, ValueProvider<CreatorProfile, String> value) {
    return grid.addColumn(value)
        .setHeader(getTranslation("creator.attribute." + key))
        .setKey(by.name())
        .setSortProperty(by.name());
  }

  private Component name(CreatorProfile creator) {
    return new TwoLines(creator.name(), creator.code())
        .phone(
            String.join(
                " · ",
                CreatorWords.tier(this, creator.tier()),
                CreatorWords.type(this, creator.type()),
                CreatorWords.known(creator.category())));
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    load(filters.read(QueryState.of(event)));
  }

  private void load(CreatorFilter chosen) {
    filter = chosen;
    grid.setItems(
        query -> creators.page(chosen, sort(), query.getOffset(), query.getLimit()).stream(),
        query -> {
          long found = creators.count(chosen);
          count.removeAll();
          count.add(
              Badge.neutral(
                  getTranslation("creator.list.count", Formats.of(getLocale()).count(found))));
          return (int) found;
        });
  }

  private CreatorSort sort() {
    List<GridSortOrder<CreatorProfile>> order = grid.getSortOrder();
    if (order.isEmpty()) {
      return CreatorSort.BY_CODE;
    }
    GridSortOrder<CreatorProfile> first = order.getFirst();
    return new CreatorSort(
        CreatorSort.By.valueOf(first.getSorted().getKey()),
        first.getDirection() == SortDirection.DESCENDING);
  }

  private void edit(@Nullable CreatorProfile creator) {
    new CreatorDialog(
            creator,
            fields -> {
              imports.save(fields);
              Notices.saved(getTranslation("creator.edit.saved", fields.get("name")));
              load(filters.filter());
            })
        .open();
  }

  private void upload() {
    CreatorImportDialog.of(this, imports, () -> load(filters.filter())).open();
  }

  @Override
  public String getPageTitle() {
    return getTranslation("creator.list.title");
  }
}
