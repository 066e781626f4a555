package com.merchantgrowth.shared.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.shared.Registration;
import java.util.List;

/** On a phone a grid keeps the column that says everything in small lines and hides the others. */
public final class PhoneColumns {
  private static final int PHONE = 640;

  private PhoneColumns() {}

  /** Hides these columns while the window is as narrow as a phone. */
  public static <T> void hide(Grid<T> grid, List<Grid.Column<T>> columns) {
    grid.addAttachListener(
        attached -> {
          UI ui = attached.getUI();
          ui.getPage()
              .retrieveExtendedClientDetails(
                  details -> show(columns, details.getWindowInnerWidth() > PHONE));
          Registration resized =
              ui.getPage()
                  .addBrowserWindowResizeListener(
                      window -> show(columns, window.getWidth() > PHONE));
          grid.addDetachListener(
              detached -> {
                resized.remove();
                detached.unregisterListener();
              });
        });
  }

  private static <T> void show(List<Grid.Column<T>> columns, boolean visible) {
    columns.forEach(column -> column.setVisible(visible));
  }
}
