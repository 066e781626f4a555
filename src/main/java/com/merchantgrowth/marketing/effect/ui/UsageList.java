package com.merchantgrowth.marketing.effect.ui;

import com.merchantgrowth.marketing.effect.ToolUsage;
import com.merchantgrowth.shared.ui.Badge;
import com.merchantgrowth.shared.ui.Card;
import com.merchantgrowth.shared.ui.Downloads;
import com.merchantgrowth.shared.ui.EmptyState;
import com.merchantgrowth.shared.ui.FilterBar;
import com.merchantgrowth.shared.ui.QueryState;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.function.Consumer;

/** A lazy list of what a tool was used for, with its filter in the URL and its files. */
final class UsageList<T> {
  private static final String STATE = "state";

  /** What a page lists. */
  interface Source<T> {
    /** Of texts and files. */
    String key();

    /** The page's own route. */
    String route();

    ToolPage.Of tool();

    /** Codes to narrow down with. */
    List<String> states();

    ToolUsage.Page<T> page(String state, int offset, int limit);

    Grid<T> grid(EmptyState nothing);

    /** Keys of the file's columns. */
    List<String> headers();

    /** Hands over every row for a file. */
    void rows(String state, Consumer<List<Object>> each);
  }

  private final Source<T> source;
  private final UsageFiles files;
  private final EffectWords words;
  private final Span count = new Span();

  UsageList(Source<T> source, EffectDesk desk, EffectWords words) {
    this.source = source;
    this.files = new UsageFiles(desk.calendar());
    this.words = words;
  }

  private String text(String key) {
    return words.t(source.key() + "." + key);
  }

  void into(Div view, ToolPage page, QueryState query) {
    Grid<T> grid = source.grid(new EmptyState(text("none"), text("noneWhy"), null));
    FilterBar bar = new FilterBar(() -> grid.getDataProvider().refreshAll());
    bar.few(
        STATE, words.t("state"), source.states(), code -> words.t(source.key() + ".state." + code));
    bar.read(query);
    grid.setPageSize(50);
    grid.setItems(
        asked -> source.page(bar.value(STATE), asked.getOffset(), asked.getLimit()).rows().stream(),
        asked -> {
          long total = source.page(bar.value(STATE), 0, 1).total();
          count.removeAll();
          count.add(Badge.neutral(words.t("count", words.count(total))));
          return (int) Math.min(Integer.MAX_VALUE, total);
        });
    view.add(
        page.header(source.tool(), source.route(), file(bar, "csv"), file(bar, "xlsx")),
        bar,
        new Card(text("title")).badge(count).body(grid).flush());
  }

  private com.vaadin.flow.component.html.Anchor file(FilterBar bar, String ending) {
    boolean csv = ending.equals("csv");
    return Downloads.button(
        words.t("export." + ending),
        source.key() + "-" + source.tool().id() + "." + ending,
        csv ? UsageFiles.CSV : EffectWorkbook.XLSX,
        out -> {
          List<String> headers = source.headers().stream().map(words::t).toList();
          UsageFiles.Rows rows = each -> source.rows(bar.value(STATE), each);
          if (csv) {
            files.csv(headers, rows, out);
          } else {
            files.xlsx(text("title"), headers, rows, out);
          }
        });
  }
}
