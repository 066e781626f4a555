package com.merchantgrowth.marketing.ui.simulator;

import com.merchantgrowth.marketing.check.PriceTrials.Trial;
import com.merchantgrowth.marketing.price.Benefit.Measure;
import com.merchantgrowth.marketing.price.Decision;
import com.merchantgrowth.marketing.price.Decision.Shortfall;
import com.merchantgrowth.marketing.price.Quote;
import com.merchantgrowth.marketing.price.Quote.QuotedLine;
import com.merchantgrowth.marketing.tool.Tool;
import com.merchantgrowth.marketing.ui.PriceSteps;
import com.merchantgrowth.marketing.ui.ToolWords;
import com.merchantgrowth.product.sku.Sku;
import com.merchantgrowth.shared.BusinessCalendar;
import com.merchantgrowth.shared.ui.Badge;
import com.merchantgrowth.shared.ui.Card;
import com.merchantgrowth.shared.ui.DataTable;
import com.merchantgrowth.shared.ui.EmptyState;
import com.merchantgrowth.shared.ui.Figure;
import com.merchantgrowth.shared.ui.Formats;
import com.merchantgrowth.shared.ui.HelpTip;
import com.merchantgrowth.shared.ui.TwoLines;
import com.merchantgrowth.shared.ui.chart.WaterfallChart;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** A quote with the reason of everything that applied, and of everything that did not. */
final class Answer extends Composite<Div> {
  private final transient Trial trial;
  private final transient Formats formats = ToolWords.formats();

  Answer(Trial trial, BusinessCalendar calendar) {
    this.trial = trial;
    getContent().addClassNames("stack", "simulator-answer");
    Quote quote = trial.quote();
    Div figures =
        new Div(
            new Figure(text("payable"), formats.money(quote.payable())),
            new Figure(text("gross"), formats.money(quote.gross())),
            new Figure(text("saved"), formats.money(quote.saved())));
    figures.addClassName("figures");
    WaterfallChart chart =
        new WaterfallChart(
            PriceSteps.whole(quote, this::name),
            List.of(),
            text("payable"),
            "good",
            text("chart", formats.money(quote.gross()), formats.money(quote.payable())));
    getContent()
        .add(
            new Card(text("answer"))
                .note(text("when", formats.dateTime(quote.at(), calendar.zone()), quote.policy()))
                .body(figures, chart),
            new Card(text("decisions")).body(decisions(quote)),
            new Card(text("lines")).body(lines(quote)).flush());
  }

  private String text(String key, Object... args) {
    return getTranslation("marketing.simulator." + key, args);
  }

  private String name(Decision decision) {
    return name(decision.rule(), decision.tool());
  }

  private String name(long rule, String kind) {
    Tool tool = trial.tools().get(rule);
    return tool == null ? ToolWords.kind(kind) : tool.name();
  }

  private Component decisions(Quote quote) {
    Div list = new Div();
    list.addClassName("decisions");
    if (quote.decisions().isEmpty()) {
      list.add(new EmptyState(text("noRules"), text("noRulesWhy"), null));
    }
    quote.decisions().forEach(decision -> list.add(decision(decision)));
    return list;
  }

  private Component decision(Decision decision) {
    Div row = new Div();
    row.addClassName("decision");
    String reason = getTranslation("marketing.reason." + decision.reason().name());
    row.add(
        decision.applied()
            ? HelpTip.on(
                Badge.good(text("applied", formats.money(decision.saved()))), "status.rule_applied")
            : HelpTip.on(Badge.neutral(text("notApplied")), "status.rule_not_applied"));
    StringBuilder words = new StringBuilder(reason);
    decision.missing().ifPresent(missing -> words.append(text("missing", amount(missing))));
    if (decision.because() != 0) {
      words.append(text("because", name(decision.because(), decision.tool())));
    }
    decision
        .next()
        .ifPresent(
            next ->
                words.append(text("next", amount(next.missing()), formats.money(next.extra()))));
    Span kind =
        HelpTip.beside(
            new Span(
                ToolWords.kind(decision.tool())
                    + " · "
                    + getTranslation("marketing.lane." + decision.lane())),
            "tool." + decision.tool(),
            ToolWords.kind(decision.tool()));
    row.add(new TwoLines(new Span(name(decision)), kind));
    row.add(new Span(words.toString()));
    return row;
  }

  private String amount(Shortfall missing) {
    return missing.measure() == Measure.AMOUNT
        ? formats.money(missing.amount())
        : text("piecesMissing", missing.amount());
  }

  private Component lines(Quote quote) {
    DataTable table =
        new DataTable(
            text("lines"),
            List.of(
                text("goods"), text("quantity"), text("lineGross"), text("lineNet"), text("each")),
            Set.of(1, 2, 3));
    for (QuotedLine line : quote.lines()) {
      Sku sku = trial.skus().get(line.line().goods().sku());
      table.cells(
          List.of(
              new TwoLines(sku == null ? "" : sku.name(), sku == null ? "" : sku.code()),
              new Span(formats.count(line.line().quantity())),
              new Span(formats.money(line.gross())),
              new Span(formats.money(line.net())),
              new Span(
                  line.units().stream()
                      .map(units -> text("units", units.count(), formats.money(units.net())))
                      .collect(Collectors.joining(text("and"))))));
    }
    return table;
  }
}
