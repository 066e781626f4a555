package com.merchantgrowth.tier.ui;

import com.merchantgrowth.eligibility.condition.Condition;
import com.merchantgrowth.eligibility.condition.Evaluation;
import com.merchantgrowth.eligibility.condition.Evaluation.Actual;
import com.merchantgrowth.eligibility.condition.Truth;
import com.merchantgrowth.shared.ui.Formats;
import com.merchantgrowth.tier.ShopTier;
import com.merchantgrowth.tier.TierEvaluation;
import com.merchantgrowth.tier.TierProspect;
import com.merchantgrowth.tier.ladder.Rhythm;
import com.merchantgrowth.tier.ladder.TierStep;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a tier asks, and how far the shop is: in the last evaluation, if evaluated today, and in the
 * next one. Each cell is a number, a shape and a word; it stays a table on the phone.
 */
final class OutlookTable extends Div {
  private final ShopTier tier;
  private final TierStep step;
  private final TierWords words;

  OutlookTable(ShopTier tier, TierStep step, TierWords words) {
    this.tier = tier;
    this.step = step;
    this.words = words;
    addClassName("tier-table");
    NativeTable table = new NativeTable();
    table.setCaptionText(words.t("table.caption", words.named(step)));
    NativeTableRow head = table.getHead().addRow();
    head.add(
        header(words.t("table.condition"), ""),
        header(words.t("table.last"), last()),
        header(words.t("table.today"), today()),
        header(
            words.t("table.next"),
            words.t("table.forecast", words.formats().day(tier.nextFrom()))));
    for (Condition demand : step.demands()) {
      table.getBody().addRow().add(name(demand), before(demand), now(demand), next(demand));
    }
    add(table);
  }

  private String last() {
    TierEvaluation last = tier.last();
    return last == null ? words.t("table.never") : words.formats().day(last.from());
  }

  private String today() {
    LocalDate day = tier.day();
    return day == null
        ? Formats.MISSING
        : tier.ladder().rhythm() == Rhythm.MONTHLY ? words.monthTo(day) : words.formats().day(day);
  }

  private static NativeTableHeaderCell header(String title, String below) {
    NativeTableHeaderCell cell = new NativeTableHeaderCell();
    cell.getElement().setAttribute("scope", "col");
    cell.add(new Span(title));
    if (!below.isEmpty()) {
      cell.add(new Span(below));
    }
    return cell;
  }

  private NativeTableCell name(Condition demand) {
    NativeTableCell cell = new NativeTableCell(new Span(words.demand(demand)));
    if (demand instanceof Condition.MetricIs metric) {
      Span needed = new Span(words.needed(metric));
      needed.addClassNames("quiet", "small");
      cell.add(needed);
    }
    return cell;
  }

  private NativeTableCell before(Condition demand) {
    TierEvaluation last = tier.last();
    if (last == null) {
      return cell(Formats.MISSING, null);
    }
    Truth truth = last.truth(demand);
    if (demand instanceof Condition.MetricIs metric) {
      double value = last.number(metric.term());
      Truth met =
          Double.isNaN(value)
              ? Truth.UNKNOWN
              : metric.is().holds(value, metric.value()) ? Truth.PASS : Truth.FAIL;
      return cell(
          words.conditions().found(metric.term(), value, metric.value()),
          status(met, words.t("status.missed"), false));
    }
    return cell("", status(truth, words.t("status.missed"), false));
  }

  private NativeTableCell now(Condition demand) {
    TierProspect today = tier.today();
    return today == null
        ? cell(Formats.MISSING, tier.day() == null ? null : Status.unknown(words.t("status.done")))
        : cell(demand, today, false);
  }

  private NativeTableCell next(Condition demand) {
    TierProspect forecast = tier.forecast();
    return forecast == null ? cell(Formats.MISSING, null) : cell(demand, forecast, true);
  }

  private NativeTableCell cell(Condition demand, TierProspect prospect, boolean forecast) {
    List<Evaluation> demands = prospect.demands(step);
    Evaluation found = demands.get(step.demands().indexOf(demand));
    String number = "";
    String missing = words.t("status.missed");
    if (found.actual() instanceof Actual.Number reading
        && demand instanceof Condition.MetricIs metric) {
      double value = reading.reading().value();
      number = words.conditions().found(metric.term(), value, metric.value());
      if (!Double.isNaN(value)) {
        missing = words.t("status.gap", words.conditions().gap(metric.term(), reading.gap()));
      }
    }
    NativeTableCell cell = cell(number, status(found.truth(), missing, forecast));
    if (forecast) {
      cell.addClassName("forecast");
    }
    return cell;
  }

  private Status status(Truth truth, String missing, boolean forecast) {
    return switch (truth) {
      case PASS -> Status.good(words.t("status.met"));
      case FAIL -> forecast ? Status.warn(missing) : Status.bad(missing);
      case UNKNOWN -> Status.unknown(words.t("status.unknown"));
    };
  }

  private static NativeTableCell cell(String number, @Nullable Status status) {
    NativeTableCell cell = new NativeTableCell();
    if (!number.isEmpty()) {
      Span value = new Span(number);
      value.addClassName("tier-number");
      cell.add(value);
    }
    if (status != null) {
      cell.add(status);
    }
    return cell;
  }
}
