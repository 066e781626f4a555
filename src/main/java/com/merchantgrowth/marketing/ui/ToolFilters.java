package com.merchantgrowth.marketing.ui;

import com.merchantgrowth.marketing.tool.MarketingTools.Standing;
import com.merchantgrowth.marketing.tool.ToolState;
import com.merchantgrowth.marketing.tool.ToolType;
import com.merchantgrowth.shared.ui.FilterBar;
import com.merchantgrowth.shared.ui.QueryState;
import com.vaadin.flow.component.Composite;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** What the list of tools is narrowed down with: a part of the name, kind and state. */
final class ToolFilters extends Composite<FilterBar> {
  private final FilterBar fields;
  private final boolean choosesKind;

  /**
   * @param kinds to choose from; fewer than two need no choice
   */
  ToolFilters(List<ToolType> kinds, Runnable changed) {
    fields = new FilterBar(changed::run);
    fields.search("q", getTranslation("marketing.search"), getTranslation("marketing.searchHint"));
    choosesKind = kinds.size() > 1;
    if (choosesKind) {
      fields.few(
          "kind",
          getTranslation("marketing.kind"),
          kinds.stream().map(ToolType::code).toList(),
          ToolWords::kind);
    }
    fields.few(
        "state",
        getTranslation("marketing.state"),
        Arrays.stream(ToolState.values()).map(ToolState::code).toList(),
        code -> ToolWords.state(ToolState.valueOf(code.toUpperCase(Locale.ROOT))));
  }

  @Override
  protected FilterBar initContent() {
    return fields;
  }

  void read(QueryState query) {
    fields.read(query);
  }

  boolean keeps(Standing one) {
    String name = fields.value("q").strip().toLowerCase(Locale.ROOT);
    String kind = choosesKind ? fields.value("kind") : "";
    String state = fields.value("state");
    return one.tool().name().toLowerCase(Locale.ROOT).contains(name)
        && (kind.isEmpty() || kind.equals(one.tool().kind()))
        && (state.isEmpty() || state.equals(one.state().code()));
  }
}
