package com.merchantgrowth.marketing.ui.gate;

import com.merchantgrowth.marketing.gate.Finding;
import com.merchantgrowth.marketing.gate.GateReport.SkuResult;
import com.merchantgrowth.marketing.ui.ToolWords;
import com.merchantgrowth.product.sku.Sku;
import com.merchantgrowth.shared.ui.Buttons;
import com.merchantgrowth.shared.ui.DataTable;
import com.merchantgrowth.shared.ui.Formats;
import com.merchantgrowth.shared.ui.TwoLines;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The SKUs of a check, the heaviest first; one of them is looked at more closely. */
final class SkuTable extends Composite<Div> {
  private static final int AT_ONCE = 8;

  private final transient List<SkuResult> results;
  private final transient Map<Long, Sku> skus;
  private final boolean costs;
  private final transient Consumer<SkuResult> chosen;
  private final DataTable table;
  private final transient Map<SkuResult, NativeTableRow> rows = new LinkedHashMap<>();
  private final Button more;
  private int shown = 0;
  private @Nullable NativeTableRow selected;

  /**
   * @param costs whether the one who looks may see them
   * @param chosen hears which SKU is looked at
   */
  SkuTable(
      List<SkuResult> results, Map<Long, Sku> skus, boolean costs, Consumer<SkuResult> chosen) {
    this.results = results;
    this.skus = skus;
    this.costs = costs;
    this.chosen = chosen;
    List<String> headers = new ArrayList<>(List.of(text("sku"), text("worst")));
    if (costs) {
      headers.add(text("cost"));
    }
    headers.addAll(List.of(text("lowest"), text("promise"), text("result")));
    table = new DataTable(text("title"), headers, costs ? Set.of(1, 2, 3, 4) : Set.of(1, 2, 3));
    more = Buttons.text("", this::more);
    getContent().addClassName("gate-table");
    getContent().add(table, more);
    more();
  }

  private String text(String key, Object... args) {
    return getTranslation("marketing.gate." + key, args);
  }

  private void more() {
    int until = Math.min(results.size(), shown == 0 ? AT_ONCE : shown + 50);
    for (; shown < until; shown++) {
      SkuResult result = results.get(shown);
      rows.put(result, row(result));
    }
    more.setVisible(shown < results.size());
    more.setText(text("more", results.size() - shown));
  }

  private NativeTableRow row(SkuResult result) {
    Formats formats = ToolWords.formats();
    Sku sku = skus.get(result.item().goods().sku());
    Button name =
        Buttons.text(sku == null ? Formats.MISSING : sku.productTitle(), () -> select(result));
    Span worst = new Span(formats.money(result.worst().unitNet()));
    worst.addClassName("strong");
    result.level().ifPresent(level -> worst.addClassName(LevelWords.tone(level)));
    List<Component> cells = new ArrayList<>();
    cells.add(new TwoLines(name, sku == null ? "" : sku.fields().specification()));
    cells.add(worst);
    if (costs) {
      cells.add(money(result.item().cost(), formats));
    }
    Div lowest = new Div(new Span(Formats.MISSING));
    result
        .item()
        .lowestPaid()
        .ifPresent(
            paid -> {
              Span order = new Span(text("order", paid.order()));
              order.addClassNames("quiet", "small");
              lowest.removeAll();
              lowest.addClassName("two-lines");
              lowest.add(new Span(formats.money(paid.unitPrice())), order);
            });
    cells.add(lowest);
    cells.add(money(result.item().promise(), formats));
    cells.add(verdict(result));
    return table.cells(cells);
  }

  private Component verdict(SkuResult result) {
    Div cell = new Div(LevelWords.badge(result.level()));
    cell.addClassName("gate-result");
    for (Finding finding : result.findings()) {
      Span why = new Span(LevelWords.sentence(finding, result.worst().unitNet(), costs));
      why.addClassNames("quiet", "small");
      cell.add(why);
    }
    return cell;
  }

  private static Component money(OptionalLong fen, Formats formats) {
    return new Span(fen.isPresent() ? formats.money(fen.getAsLong()) : Formats.MISSING);
  }

  void select(SkuResult result) {
    if (selected != null) {
      selected.removeClassName("selected");
    }
    selected = rows.get(result);
    if (selected != null) {
      selected.addClassName("selected");
    }
    chosen.accept(result);
  }
}
