package com.merchantgrowth.marketing.ui.gate;

import com.merchantgrowth.marketing.check.Doubt;
import com.merchantgrowth.marketing.check.ToolCheck;
import com.merchantgrowth.marketing.gate.Finding.Level;
import com.merchantgrowth.marketing.gate.Fix;
import com.merchantgrowth.marketing.gate.GateReport;
import com.merchantgrowth.marketing.price.PricingPolicy;
import com.merchantgrowth.marketing.tool.ToolPlan;
import com.merchantgrowth.marketing.ui.MarketingDesk;
import com.merchantgrowth.marketing.ui.MarketingPages;
import com.merchantgrowth.marketing.ui.ToolWords;
import com.merchantgrowth.merchant.ShopRef;
import com.merchantgrowth.shared.ui.Badge;
import com.merchantgrowth.shared.ui.EmptyState;
import com.merchantgrowth.shared.ui.Figure;
import com.merchantgrowth.shared.ui.Formats;
import com.merchantgrowth.shared.ui.HelpTip;
import com.merchantgrowth.shared.ui.Note;
import com.merchantgrowth.shared.ui.SlowCard;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** 破价检查: the worst price of every SKU a tool reaches, what is wrong with it, how to mend it. */
public final class GateCard extends SlowCard<ToolCheck.Result> {
  private final transient MarketingDesk desk;
  private final transient ShopRef shop;
  private final String kind;
  private final long id;
  private final boolean takes;
  private final transient Supplier<ToolPlan> plan;
  private final transient Consumer<ToolCheck.Result> checked;
  private final transient BiConsumer<ToolPlan, Fix.Kind> take;
  private boolean shown;

  /**
   * @param id of the tool; one that is not saved yet has an id no other tool has
   * @param takes whether fixes can be taken
   * @param plan as it stands in the fields
   * @param checked hears each result
   * @param take hears the plan with a fix in it
   */
  public GateCard(
      MarketingDesk desk,
      ShopRef shop,
      String kind,
      long id,
      boolean takes,
      Supplier<ToolPlan> plan,
      Consumer<ToolCheck.Result> checked,
      BiConsumer<ToolPlan, Fix.Kind> take) {
    super("marketing.gate", Start.ASKED, desk.work());
    this.desk = desk;
    this.shop = shop;
    this.kind = kind;
    this.id = id;
    this.takes = takes;
    this.plan = plan;
    this.checked = checked;
    this.take = take;
    getContent().addClassName("gate-card");
  }

  private String text(String key, Object... args) {
    return getTranslation("marketing.gate." + key, args);
  }

  @Override
  protected boolean computed() {
    return shown;
  }

  @Override
  protected Supplier<ToolCheck.Result> task() {
    ToolPlan now = plan.get();
    return () -> desk.publishing().preview(shop.code(), kind, id, now);
  }

  @Override
  protected void show(ToolCheck.Result result, Div into) {
    shown = true;
    GateReport report = result.report();
    checked.accept(result);
    into.add(verdict(report));
    for (Doubt doubt : result.doubts()) {
      into.add(Note.warn(DoubtWords.sentence(doubt, result.skus())));
    }
    if (report.skus().isEmpty()) {
      into.add(new EmptyState(text("nothing"), text("nothingWhy"), null));
      return;
    }
    boolean costs = desk.edits(shop);
    RuleNames names = new RuleNames(id, report, ToolWords.kind(kind));
    Div detail = new Div();
    detail.addClassName("gate-detail");
    Fixes fixes =
        new Fixes(
            plan,
            desk.types().require(kind),
            desk.calendar().zone(),
            report,
            names,
            takes ? take : null);
    SkuTable table =
        new SkuTable(
            report.skus(),
            result.skus(),
            costs,
            sku -> {
              detail.removeAll();
              detail.add(new SkuDetail(sku, result.skus(), names, costs, desk.calendar(), fixes));
            });
    Div columns = new Div(table, detail);
    columns.addClassName("gate-columns");
    into.add(figures(report), columns);
    table.select(report.skus().getFirst());
  }

  private Component verdict(GateReport report) {
    long blocked = report.count(Level.BLOCKED);
    long approval = report.count(Level.APPROVAL);
    Div line = new Div();
    line.addClassNames("row", "gate-verdict");
    line.add(
        blocked > 0
            ? HelpTip.on(Badge.bad(text("blocked", blocked)), "status.gate_blocked")
            : approval > 0
                ? HelpTip.on(Badge.warn(text("approval", approval)), "status.gate_approval")
                : HelpTip.on(Badge.good(text("passes")), "status.gate_fine"));
    Span how = new Span(text("how", report.skus().size()));
    how.addClassNames("quiet", "small");
    Anchor policy =
        new Anchor(MarketingPages.POLICY, text("policy", PricingPolicy.CURRENT.version()));
    Anchor simulator =
        new Anchor(MarketingPages.of(MarketingPages.SIMULATOR, shop), text("simulator"));
    line.add(how, policy, simulator);
    return line;
  }

  private Component figures(GateReport report) {
    Formats formats = ToolWords.formats();
    long fine =
        report.skus().stream()
            .filter(sku -> sku.level().map(level -> level == Level.HINT).orElse(true))
            .count();
    Div figures = new Div();
    figures.addClassName("gate-figures");
    figures.add(
        toned(new Figure(text("level.BLOCKED"), formats.count(report.count(Level.BLOCKED))), "bad"),
        toned(
            new Figure(text("level.APPROVAL"), formats.count(report.count(Level.APPROVAL))),
            "warn"),
        toned(
            new Figure(text("level.WARNING"), formats.count(report.count(Level.WARNING))), "warn"),
        toned(new Figure(text("level.fine"), formats.count(fine)), "good"),
        new Figure(
            text("liability"),
            report.liability().isPresent()
                ? formats.money(report.liability().getAsLong())
                : text("liability.none"),
            new Span(text(report.liability().isPresent() ? "liability.how" : "liability.open"))),
        new Figure(
            text("conflicts"),
            formats.count(report.conflicts().size()),
            new Span(
                report.conflicts().isEmpty()
                    ? text("conflicts.none")
                    : report.conflicts().stream()
                        .limit(3)
                        .map(one -> text("conflict", one.name(), one.skus()))
                        .collect(Collectors.joining(text("conflict.and"))))));
    return figures;
  }

  private static Figure toned(Figure figure, String tone) {
    figure.addClassName("tone-" + tone);
    return figure;
  }
}
