package com.merchantgrowth.product.ui;

import com.merchantgrowth.product.sku.Sku;
import com.merchantgrowth.product.sku.StockEntry;
import com.merchantgrowth.shared.DomainException;
import com.merchantgrowth.shared.ui.Buttons;
import com.merchantgrowth.shared.ui.DataTable;
import com.merchantgrowth.shared.ui.Formats;
import com.merchantgrowth.shared.ui.KeyValues;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A SKU's stock: how many, the newest moves, and a change by so many pieces. */
final class StockDialog extends Dialog {
  /** Moves stock. */
  @FunctionalInterface
  interface Change {
    /**
     * @param reference the same for one dialog, so that a second click moves nothing
     */
    void by(int delta, String reference);
  }

  private final String reference = UUID.randomUUID().toString();
  private final Formats formats = Formats.of(UI.getCurrent().getLocale());
  private final TextField delta = new TextField(text("delta"));

  /**
   * @param change null = only look
   */
  StockDialog(Sku sku, List<StockEntry> moves, ZoneId zone, @Nullable Change change) {
    setHeaderTitle(text("stockTitle", sku.code()));
    setWidth("min(620px, 96vw)");
    KeyValues now =
        new KeyValues()
            .row(text("sku"), sku.name())
            .row(text("stockHas"), text("pieces", formats.count(sku.stock())));
    Div body = new Div(now);
    body.addClassName("stack");
    if (change != null) {
      delta.setHelperText(text("deltaHint"));
      delta.getElement().setAttribute("inputmode", "text");
      body.add(delta);
    }
    body.add(table(moves, zone));
    add(body);
    getFooter().add(Buttons.secondary(getTranslation("shared.close"), this::close));
    if (change != null) {
      getFooter().add(Buttons.primary(text("change"), () -> run(change)));
    }
  }

  private String text(String key, Object... args) {
    return getTranslation("product.skus." + key, args);
  }

  private DataTable table(List<StockEntry> moves, ZoneId zone) {
    DataTable table =
        new DataTable(
            text("moves"),
            List.of(text("move.at"), text("move.reason"), text("move.actor"), text("move.delta")),
            Set.of(3));
    for (StockEntry move : moves) {
      table.row(
          List.of(
              formats.shortDateTime(move.movedAt(), zone),
              getTranslation(move.reasonKey()),
              move.actor().equals(StockEntry.SYSTEM) ? text("move.system") : move.actor(),
              (move.delta() > 0 ? "+" : "") + formats.count(move.delta())));
    }
    return table;
  }

  private void run(Change change) {
    String typed = delta.getValue().strip().replace('\u2212', '-');
    if (!typed.matches("[+-]?[0-9]{1,9}")) {
      say(getTranslation("product.stock.error.noDelta"));
      return;
    }
    try {
      change.by(Integer.parseInt(typed), reference);
      close();
    } catch (DomainException refused) {
      say(getTranslation(refused.key(), refused.args()));
    }
  }

  private void say(String reason) {
    delta.setErrorMessage(reason);
    delta.setInvalid(true);
  }
}
