package com.merchantgrowth.coaching.portfolio;

import com.merchantgrowth.coaching.signal.Need;
import com.merchantgrowth.coaching.signal.ShopSignals;
import com.merchantgrowth.coaching.signal.Signal;
import com.merchantgrowth.coaching.signal.SignalRules;
import com.merchantgrowth.coaching.signal.Signals;
import com.merchantgrowth.diagnosis.ShopScores;
import com.merchantgrowth.merchant.ShopArea;
import com.merchantgrowth.merchant.ShopProfile;
import com.merchantgrowth.merchant.Shops;
import com.merchantgrowth.onboarding.NewcomerClocks;
import com.merchantgrowth.shared.BusinessCalendar;
import com.merchantgrowth.shared.DayRange;
import com.merchantgrowth.shared.DomainException;
import com.merchantgrowth.task.NearTasks;
import com.merchantgrowth.task.TaskCard;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The shops the signed-in service provider looks after today: who needs help most, and why. The
 * number of statements never depends on the number of shops.
 */
@Service
@PreAuthorize("hasRole('SERVICE_PROVIDER')")
public class Portfolio {
  /** The days of a trend, the newest one included. */
  public static final int TREND_DAYS = 30;

  private static final double[] NO_SCORE = {Double.NaN, Double.NaN};

  private final BoundShops bound;
  private final Shops shops;
  private final ShopScores scores;
  private final Live live;
  private final BusinessCalendar calendar;

  /** What rooms know of many shops at once. */
  @org.springframework.stereotype.Component("portfolioLive")
  record Live(
      ShopSignals signals,
      NewcomerClocks newcomers,
      NearTasks tasks,
      ExperienceColumn experience,
      ObjectProvider<CoachingFigures> figures) {}

  Portfolio(
      BoundShops bound, Shops shops, ShopScores scores, Live live, BusinessCalendar calendar) {
    this.bound = bound;
    this.shops = shops;
    this.scores = scores;
    this.live = live;
    this.calendar = calendar;
  }

  /** All of them, each with what the list is sorted and counted by. */
  @Transactional(readOnly = true)
  public PortfolioBook open() {
    return book(bound.scopes());
  }

  /** What an owner has not opened is not known here, so that nothing is counted or sorted by it. */
  private PortfolioBook book(Map<Long, Set<ShopArea>> scopes) {
    Set<Long> ids = scopes.keySet();
    if (ids.isEmpty()) {
      return new PortfolioBook(null, List.of());
    }
    LocalDate today = calendar.today();
    Optional<ShopSignals.Newest> newest = live.signals.newest(ids);
    Map<Long, List<Signal>> signals = newest.map(ShopSignals.Newest::signals).orElse(Map.of());
    SignalRules rules = live.signals.rules();
    Map<Long, NewcomerClocks.Waiting> waiting = live.newcomers.waiting(ids);
    Map<Long, CoachingFigures.Figure> figures =
        live.figures.stream().findFirst().map(one -> one.of(ids, today)).orElse(Map.of());
    LocalDate day = newest.map(ShopSignals.Newest::day).orElse(calendar.yesterday());
    Map<Long, double[]> overall = scores.overall(ids, List.of(day.minusDays(TREND_DAYS), day));
    Map<Long, Double> experience = live.experience.of(ids);
    List<PortfolioRow> rows = new ArrayList<>(ids.size());
    for (ShopProfile shop : shops.profiles(ids, today).values()) {
      Set<ShopArea> scope = scopes.getOrDefault(shop.id(), Set.of());
      double[] score =
          scope.contains(ShopArea.DIAGNOSIS) ? overall.getOrDefault(shop.id(), NO_SCORE) : NO_SCORE;
      NewcomerClocks.Waiting waits =
          scope.contains(ShopArea.CHECKLIST) ? waiting.get(shop.id()) : null;
      List<Signal> found =
          signals.getOrDefault(shop.id(), List.of()).stream()
              .filter(signal -> scope.contains(signal.code().area()))
              .toList();
      rows.add(
          new PortfolioRow(
              shop,
              need(found, waits, rules),
              score[1],
              score[1] - score[0],
              scope.contains(ShopArea.SCORES)
                  ? experience.getOrDefault(shop.id(), Double.NaN)
                  : Double.NaN,
              waits,
              figures.get(shop.id())));
    }
    return new PortfolioBook(newest.map(ShopSignals.Newest::day).orElse(null), rows);
  }

  private Need need(List<Signal> found, NewcomerClocks.@Nullable Waiting waits, SignalRules rules) {
    if (waits == null) {
      return found.isEmpty() ? Need.NONE : new Need(found);
    }
    List<Signal> all = new ArrayList<>(found);
    double hours = Duration.between(waits.since(), calendar.now()).toMinutes() / 60.0;
    Signals.help(rules, Math.max(0, hours), waits.open()).ifPresent(all::add);
    return new Need(all);
  }

  /**
   * The rows with what only those in sight need. A shop whose binding has ended since says nothing.
   *
   * @param rows of an earlier {@link #open}
   */
  @Transactional(readOnly = true)
  public List<PortfolioEntry> entries(List<PortfolioRow> rows) {
    Set<Long> ids = rows.stream().map(row -> row.shop().id()).collect(Collectors.toSet());
    Map<Long, Set<ShopArea>> scopes = bound.scopes();
    ids.retainAll(scopes.keySet());
    if (ids.isEmpty()) {
      return rows.stream().map(PortfolioEntry::ended).toList();
    }
    LocalDate day =
        live.signals.newest(List.of()).map(ShopSignals.Newest::day).orElse(calendar.yesterday());
    Map<Long, double[]> trends = scores.overall(ids, DayRange.lastDays(TREND_DAYS, day));
    Map<Long, NewcomerClocks.Standing> newcomers = live.newcomers.standings(ids);
    Map<Long, List<TaskCard>> tasks = live.tasks.of(ids);
    return rows.stream()
        .map(
            row ->
                ids.contains(row.shop().id())
                    ? new PortfolioEntry(
                        row,
                        true,
                        open(scopes, row, ShopArea.DIAGNOSIS)
                            ? trends.getOrDefault(row.shop().id(), new double[0])
                            : new double[0],
                        open(scopes, row, ShopArea.CHECKLIST)
                            ? newcomers.get(row.shop().id())
                            : null,
                        open(scopes, row, ShopArea.TASKS)
                            ? tasks.getOrDefault(row.shop().id(), List.of())
                            : List.of())
                    : PortfolioEntry.ended(row))
        .toList();
  }

  private static boolean open(Map<Long, Set<ShopArea>> scopes, PortfolioRow row, ShopArea area) {
    return scopes.getOrDefault(row.shop().id(), Set.of()).contains(area);
  }

  /**
   * One shop of the portfolio.
   *
   * @throws DomainException not found, unless the shop is bound to the caller today
   */
  @Transactional(readOnly = true)
  public PortfolioEntry entry(String code) {
    Map<Long, Set<ShopArea>> scopes = new HashMap<>(bound.scopes());
    scopes.keySet().retainAll(shops.find(code).map(shop -> Set.of(shop.id())).orElse(Set.of()));
    return entries(book(scopes).rows()).stream()
        .findFirst()
        .orElseThrow(() -> DomainException.notFound("merchant.error.unknown", code));
  }
}
