package com.merchantgrowth.shared.ui;

import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;

/** The list of a page: as high as the window allows, framed by its card, with nothing to select. */
public final class PageGrid {
  private PageGrid() {}

  /**
   * @param id what journeys and tests find it by
   * @param nothing what stands there instead of rows
   */
  public static <T> Grid<T> create(String id, EmptyState nothing) {
    Grid<T> grid = new Grid<>();
    grid.setId(id);
    grid.addClassName("page-grid");
    grid.addThemeVariants(GridVariant.NO_BORDER);
    grid.setSelectionMode(Grid.SelectionMode.NONE);
    grid.setEmptyStateComponent(nothing);
    return grid;
  }
}
