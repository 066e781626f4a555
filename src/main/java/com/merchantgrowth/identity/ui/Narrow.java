package com.merchantgrowth.identity.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.grid.Grid;

/** On a phone a list keeps only the columns that say everything in their own small rows. */
public final class Narrow {
  private static final int PHONE = 640;

  private Narrow() {}

  /** Hides these columns while the window is narrow. */
  @SafeVarargs
  public static <T> void hide(Grid<T> grid, Grid.Column<T>... columns) {
    grid.addAttachListener(
        attached -> {
          UI ui = attached.getUI();
          ui.getPage()
              .retrieveExtendedClientDetails(
                  details -> show(columns, details.getWindowInnerWidth() > PHONE));
          var registration =
              ui.getPage()
                  .addBrowserWindowResizeListener(
                      resized -> show(columns, resized.getWidth() > PHONE));
          grid.addDetachListener(detached -> registration.remove());
        });
  }

  private static void show(Grid.Column<?>[] columns, boolean visible) {
    for (Grid.Column<?> column : columns) {
      column.setVisible(visible);
    }
  }
}
