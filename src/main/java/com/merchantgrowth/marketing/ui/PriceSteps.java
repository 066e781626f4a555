package com.merchantgrowth.marketing.ui;

import com.merchantgrowth.marketing.price.Decision;
import com.merchantgrowth.marketing.price.Decision.LineSaving;
import com.merchantgrowth.marketing.price.PricingPolicy;
import com.merchantgrowth.marketing.price.Quote;
import com.merchantgrowth.marketing.price.Quote.QuotedLine;
import com.merchantgrowth.marketing.price.Quote.Units;
import com.merchantgrowth.shared.ui.chart.WaterfallChart.Step;
import com.vaadin.flow.component.UI;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;

/** A quote as steps from the list price down. */
public final class PriceSteps {
  private PriceSteps() {}

  private static String text(String key) {
    return UI.getCurrent().getTranslation("marketing.lane." + key);
  }

  /**
   * The way of the cheapest unit of a line. What later lanes took off the line is shared out among
   * their steps in proportion, the last one taking what rounding leaves.
   *
   * @param number of the line
   * @param own which step to set off from the others
   */
  public static List<Step> lowestUnit(
      Quote quote, int number, Function<Decision, String> name, Predicate<Decision> own) {
    QuotedLine line = quote.line(number);
    Units unit = line.units().stream().min(Comparator.comparingLong(Units::net)).orElseThrow();
    List<Step> steps = new ArrayList<>();
    long list = line.line().goods().listPrice();
    steps.add(new Step(text("list"), "", list, false));
    List<Decision> later = new ArrayList<>();
    for (Decision decision : quote.applied()) {
      boolean first = decision.lane().equals(PricingPolicy.UNIT_PRICE);
      if (first && decision.rule() == unit.rule() && unit.unitPrice() < list) {
        steps.add(step(decision, list - unit.unitPrice(), name, own));
      } else if (!first && saved(decision, number) > 0) {
        later.add(decision);
      }
    }
    long left = unit.unitPrice() - unit.net();
    long weights = later.stream().mapToLong(decision -> saved(decision, number)).sum();
    for (int i = 0; i < later.size() && weights > 0; i++) {
      long weight = saved(later.get(i), number);
      long share = i == later.size() - 1 ? left : left * weight / weights;
      steps.add(step(later.get(i), share, name, own));
      left -= share;
      weights -= weight;
    }
    return steps;
  }

  /** The way of a whole basket. */
  public static List<Step> whole(Quote quote, Function<Decision, String> name) {
    List<Step> steps = new ArrayList<>();
    steps.add(new Step(text("gross"), "", quote.gross(), false));
    for (Decision decision : quote.applied()) {
      steps.add(step(decision, decision.saved(), name, one -> false));
    }
    return steps;
  }

  private static Step step(
      Decision decision, long amount, Function<Decision, String> name, Predicate<Decision> own) {
    return new Step(name.apply(decision), text(decision.lane()), amount, own.test(decision));
  }

  private static long saved(Decision decision, int line) {
    return decision.lines().stream()
        .filter(one -> one.line() == line)
        .mapToLong(LineSaving::saved)
        .sum();
  }
}
