package com.merchantgrowth.marketing.ui.gate;

import com.merchantgrowth.marketing.gate.Finding.Level;
import com.merchantgrowth.marketing.gate.Fix;
import com.merchantgrowth.marketing.gate.GateReport;
import com.merchantgrowth.marketing.gate.GateReport.SkuResult;
import com.merchantgrowth.marketing.tool.ToolPlan;
import com.merchantgrowth.marketing.tool.ToolType;
import com.merchantgrowth.marketing.ui.ToolWords;
import com.merchantgrowth.shared.DomainException;
import com.merchantgrowth.shared.ui.AppIcon;
import com.merchantgrowth.shared.ui.Buttons;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.time.ZoneId;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The changes that let a SKU pass, the one that takes least from buyers first. */
final class Fixes {
  private final Supplier<ToolPlan> plan;
  private final ToolType type;
  private final ZoneId zone;
  private final GateReport report;
  private final RuleNames names;
  private final @Nullable BiConsumer<ToolPlan, Fix.Kind> take;

  /**
   * @param plan as it stands in the fields
   * @param take null = they can be read only
   */
  Fixes(
      Supplier<ToolPlan> plan,
      ToolType type,
      ZoneId zone,
      GateReport report,
      RuleNames names,
      @Nullable BiConsumer<ToolPlan, Fix.Kind> take) {
    this.plan = plan;
    this.type = type;
    this.zone = zone;
    this.report = report;
    this.names = names;
    this.take = take;
  }

  private static String text(String key, Object... args) {
    return UI.getCurrent().getTranslation("marketing.fix." + key, args);
  }

  Component of(SkuResult sku) {
    Div all = new Div();
    all.addClassName("fixes");
    boolean first = true;
    for (Fix fix : sku.fixes()) {
      Optional<ToolPlan> after = taken(fix);
      if (after.isPresent()) {
        all.add(first ? best(sku, fix) : row(sku, fix));
        first = false;
      }
    }
    Set<Long> stopped =
        report.skus().stream()
            .filter(one -> one.level().filter(level -> level == Level.BLOCKED).isPresent())
            .map(one -> one.item().goods().sku())
            .collect(Collectors.toSet());
    if (stopped.size() > 1 && stopped.contains(sku.item().goods().sku()) && take != null) {
      Div row =
          new Div(
              new Span(text("allOut", stopped.size())),
              Buttons.text(
                  text("take"),
                  () ->
                      accept(
                          () -> Optional.of(FixTaker.without(plan.get(), stopped)),
                          Fix.Kind.LEAVE_OUT)));
      row.addClassName("fix-row");
      all.add(row);
    }
    return all;
  }

  private Optional<ToolPlan> taken(Fix fix) {
    try {
      return FixTaker.taken(plan.get(), fix, type, zone);
    } catch (DomainException unreadable) {
      return Optional.empty();
    }
  }

  private Component best(SkuResult sku, Fix fix) {
    Span title = new Span(text("best", what(fix)));
    title.addClassName("strong");
    Div box = new Div(new Div(AppIcon.CIRCLE_TICK.create(), title), new Span(effect(sku, fix)));
    box.addClassName("fix-best");
    if (take != null) {
      box.add(Buttons.secondary(text("takeThis"), () -> accept(() -> taken(fix), fix.kind())));
    }
    return box;
  }

  private Component row(SkuResult sku, Fix fix) {
    Span effect = new Span(effect(sku, fix));
    effect.addClassNames("quiet", "small");
    Div row = new Div(new Span(what(fix)), effect);
    row.addClassName("fix-row");
    if (take != null) {
      row.add(Buttons.text(text("take"), () -> accept(() -> taken(fix), fix.kind())));
    }
    return row;
  }

  private void accept(Supplier<Optional<ToolPlan>> after, Fix.Kind kind) {
    BiConsumer<ToolPlan, Fix.Kind> taker = take;
    if (taker != null) {
      after.get().ifPresent(changed -> taker.accept(changed, kind));
    }
  }

  private String what(Fix fix) {
    return switch (fix.kind()) {
      case KEEP_APART -> text("KEEP_APART", names.of(fix.other()));
      case SHORTEN ->
          text(
              "SHORTEN",
              names.of(fix.other()),
              ToolWords.formats().shortDateTime(fix.rule().start(), zone),
              ToolWords.formats().shortDateTime(fix.rule().end(), zone));
      case LESS -> text("LESS", ToolWords.formats().money(fix.amount()));
      case HIDE, LEAVE_OUT -> text(fix.kind().name());
    };
  }

  private String effect(SkuResult sku, Fix fix) {
    return text(
        fix.kind() == Fix.Kind.HIDE ? "effect.HIDE" : "effect",
        ToolWords.formats().money(sku.worst().unitNet()),
        ToolWords.formats().money(fix.worst()));
  }
}
