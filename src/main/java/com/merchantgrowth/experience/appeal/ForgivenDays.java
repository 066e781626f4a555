package com.merchantgrowth.experience.appeal;

import com.merchantgrowth.experience.CardVersion;
import com.merchantgrowth.experience.Scorecards;
import com.merchantgrowth.metric.MeasureSum;
import com.merchantgrowth.metric.MetricDefinition;
import com.merchantgrowth.metric.MetricDefinitions;
import com.merchantgrowth.metric.fact.FactDay;
import com.merchantgrowth.metric.fact.FactDays;
import com.merchantgrowth.metric.fact.Measure;
import com.merchantgrowth.metric.fact.Measures;
import com.merchantgrowth.shared.BusinessCalendar;
import com.merchantgrowth.shared.DayRange;
import com.merchantgrowth.shared.DomainException;
import com.merchantgrowth.shared.SubjectKind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What can be forgiven at all: which measures, and how much of them a day has. */
@Component
class ForgivenDays {
  /** An event of longer ago is in no window that can be forgiven. */
  static final int MOST_DAYS_AGO = 90;

  private final Scorecards cards;
  private final MetricDefinitions metrics;
  private final Measures measures;
  private final FactDays facts;
  private final BusinessCalendar calendar;

  ForgivenDays(
      Scorecards cards,
      MetricDefinitions metrics,
      Measures measures,
      FactDays facts,
      BusinessCalendar calendar) {
    this.cards = cards;
    this.metrics = metrics;
    this.measures = measures;
    this.facts = facts;
    this.calendar = calendar;
  }

  /** The metrics of the scorecard in force from which something can be left out. */
  List<MetricDefinition> metrics() {
    List<String> items =
        cards
            .inForce(SubjectKind.SHOP)
            .map(CardVersion::card)
            .map(card -> card.items())
            .orElse(List.of());
    return metrics.current(SubjectKind.SHOP).stream()
        .filter(metric -> items.contains(metric.code()) && Forgiving.possible(metric))
        .toList();
  }

  /** What the shop reported on a day, of everything that can be left out; NaN = nothing. */
  Map<Measure, Double> reported(long shop, LocalDate day) {
    Map<String, Measure> known = measures.byCode();
    List<String> codes =
        metrics().stream()
            .flatMap(
                metric ->
                    Stream.concat(
                        metric.numerator().measures().stream(),
                        Optional.ofNullable(metric.denominator()).stream()
                            .map(MeasureSum::measures)
                            .flatMap(List::stream)))
            .distinct()
            .filter(known::containsKey)
            .toList();
    FactDay fact = facts.of(SubjectKind.SHOP, shop, codes, DayRange.closed(day, day)).getFirst();
    Map<Measure, Double> reported = new LinkedHashMap<>();
    for (int i = 0; i < codes.size(); i++) {
      reported.put(known.get(codes.get(i)), fact.values()[i]);
    }
    return reported;
  }

  /**
   * @throws DomainException invalid, naming what is wrong: a day that is not over or too long ago,
   *     nothing at all, a measure no score reads, more than the day has
   */
  void check(long shop, LocalDate day, Map<String, Double> amounts) {
    if (day.isAfter(calendar.yesterday())
        || day.isBefore(calendar.yesterday().minusDays(MOST_DAYS_AGO - 1L))) {
      throw DomainException.invalid("experience.appeal.error.day", MOST_DAYS_AGO);
    }
    if (amounts.isEmpty()) {
      throw DomainException.invalid("experience.appeal.error.nothing");
    }
    Map<String, Double> most = new LinkedHashMap<>();
    reported(shop, day).forEach((measure, value) -> most.put(measure.code(), value));
    List<String> wrong = new ArrayList<>();
    amounts.forEach(
        (measure, amount) -> {
          Double reported = most.get(measure);
          if (reported == null) {
            throw DomainException.invalid("experience.appeal.error.measure", measure);
          }
          if (!(amount > 0) || !(amount <= reported)) {
            wrong.add(measure);
          }
        });
    if (!wrong.isEmpty()) {
      throw DomainException.invalid("experience.appeal.error.amount", wrong.getFirst());
    }
  }
}
