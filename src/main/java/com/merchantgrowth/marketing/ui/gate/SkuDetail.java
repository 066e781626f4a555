package com.merchantgrowth.marketing.ui.gate;

import com.merchantgrowth.marketing.gate.GateReport.SkuResult;
import com.merchantgrowth.marketing.gate.Worst;
import com.merchantgrowth.marketing.price.Decision;
import com.merchantgrowth.marketing.price.Quote;
import com.merchantgrowth.marketing.price.Reason;
import com.merchantgrowth.marketing.tool.ToolAudience;
import com.merchantgrowth.marketing.ui.PriceSteps;
import com.merchantgrowth.marketing.ui.ToolWords;
import com.merchantgrowth.product.sku.Sku;
import com.merchantgrowth.shared.BusinessCalendar;
import com.merchantgrowth.shared.ui.Formats;
import com.merchantgrowth.shared.ui.chart.WaterfallChart;
import com.merchantgrowth.shared.ui.chart.WaterfallChart.Level;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** How one SKU gets to its worst price, in which situation, and what would mend it. */
final class SkuDetail extends Composite<Div> {
  private final RuleNames names;
  private final Formats formats = ToolWords.formats();

  SkuDetail(
      SkuResult result,
      Map<Long, Sku> skus,
      RuleNames names,
      boolean costs,
      BusinessCalendar calendar,
      Fixes fixes) {
    this.names = names;
    Worst worst = result.worst();
    Sku sku = skus.get(result.item().goods().sku());
    Span when = new Span(situation(worst, skus, calendar));
    when.addClassNames("quiet", "small");
    getContent().addClassName("stack");
    String name = sku == null ? "" : sku.name();
    getContent().add(new H3(name), when, chart(result, name, costs));
    String not = notApplied(worst.quote());
    if (!not.isEmpty()) {
      Span others = new Span(text("notApplied", not));
      others.addClassNames("quiet", "small");
      getContent().add(others);
    }
    getContent().add(fixes.of(result));
  }

  private String text(String key, Object... args) {
    return getTranslation("marketing.gate." + key, args);
  }

  private String situation(Worst worst, Map<Long, Sku> skus, BusinessCalendar calendar) {
    List<String> parts = new ArrayList<>();
    parts.add(text("from", formats.shortDateTime(worst.at(), calendar.zone())));
    parts.add(ToolWords.channel(worst.channel()));
    parts.add(
        worst.tags().isEmpty()
            ? ToolWords.tag("everybody")
            : worst.tags().stream()
                .map(ToolAudience::plain)
                .distinct()
                .sorted()
                .map(ToolWords::tag)
                .collect(Collectors.joining(text("tag.and"))));
    parts.add(text("pieces", worst.quantity()));
    if (worst.filled()) {
      Quote.QuotedLine filler = worst.quote().lines().get(1);
      Sku with = skus.get(filler.line().goods().sku());
      parts.add(text("filler", with == null ? "" : with.name(), filler.line().quantity()));
    }
    return String.join(" · ", parts);
  }

  private WaterfallChart chart(SkuResult result, String name, boolean costs) {
    Worst worst = result.worst();
    List<WaterfallChart.Step> steps =
        PriceSteps.lowestUnit(worst.quote(), 1, names::of, names::own);
    List<Level> levels = new ArrayList<>();
    result
        .item()
        .lowestPaid()
        .ifPresent(paid -> levels.add(new Level(text("line.lowest"), paid.unitPrice(), "plain")));
    result
        .item()
        .promise()
        .ifPresent(price -> levels.add(new Level(text("line.promise"), price, "warn")));
    if (costs) {
      result.item().cost().ifPresent(cost -> levels.add(new Level(text("line.cost"), cost, "bad")));
    }
    String tone =
        result
            .level()
            .map(
                level ->
                    switch (level) {
                      case BLOCKED -> "bad";
                      case APPROVAL, WARNING -> "warn";
                      case HINT -> "good";
                    })
            .orElse("good");
    return new WaterfallChart(
        steps,
        levels,
        text("worst"),
        tone,
        text(
            "chart",
            name,
            formats.money(result.item().goods().listPrice()),
            formats.money(worst.unitNet())));
  }

  private String notApplied(Quote quote) {
    return quote.decisions().stream()
        .filter(decision -> !decision.applied())
        .filter(
            decision ->
                decision.reason() == Reason.BETTER_PRICE
                    || decision.reason() == Reason.BETTER_COUPON
                    || decision.reason() == Reason.GIVES_WAY
                    || decision.reason() == Reason.KEPT_OUT
                    || decision.reason() == Reason.BELOW_THRESHOLD)
        .map(this::notApplied)
        .distinct()
        .limit(4)
        .collect(Collectors.joining(text("sentence.and")));
  }

  private String notApplied(Decision decision) {
    return text(
        "notApplied.one",
        names.of(decision),
        getTranslation("marketing.reason." + decision.reason().name()));
  }
}
