package com.merchantgrowth.metric.run;

import com.merchantgrowth.metric.AggregateRequest;
import com.merchantgrowth.metric.MetricWindow;
import com.merchantgrowth.shared.DayRange;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How all requests of a day are answered from the facts: which days and measures are read, and by
 * which statements. Windows that lie close together share a {@link ScanPart}; a long window of few
 * requests gets its own, so that it does not make the many others look at its days.
 *
 * <p>A window never looks past the day it is computed for: facts of later days change no result.
 */
final class ScanPlan {
  /** A shop is active with at least one fact in this many days. */
  static final int ACTIVE_DAYS = 30;

  private final LocalDate day;
  private final int size;
  private final DayRange range;
  private final Set<String> measures = new LinkedHashSet<>();
  private final List<PersonalWindows> personal;
  private final ScanPart activity;
  private final List<ScanPart> parts;

  ScanPlan(List<AggregateRequest> requests, LocalDate day) {
    this(requests, List.of(), day);
  }

  /**
   * @param personal the windows of all requests over a {@link MetricWindow.Personal}, by its name
   */
  ScanPlan(List<AggregateRequest> requests, List<PersonalWindows> personal, LocalDate day) {
    this.personal = List.copyOf(personal);
    this.day = day;
    size = requests.size();
    DayRange recent = DayRange.lastDays(ACTIVE_DAYS, day);
    DayRange all = recent;
    Map<DayRange, List<ScanPart.Asked>> shared = new LinkedHashMap<>();
    Map<MetricWindow, List<ScanPart.Asked>> own = new LinkedHashMap<>();
    shared.put(recent, new ArrayList<>());
    for (int i = 0; i < requests.size(); i++) {
      AggregateRequest request = requests.get(i);
      DayRange window = window(request);
      if (window != null) {
        all = all.cover(window);
        measures.addAll(request.measures());
        (request.window() instanceof MetricWindow.Personal
                ? own.computeIfAbsent(request.window(), _ -> new ArrayList<>())
                : shared.computeIfAbsent(window, _ -> new ArrayList<>()))
            .add(new ScanPart.Asked(i, request, window));
      }
    }
    range = all;
    List<ScanPart> statements = new ArrayList<>();
    List<ScanGrouping.Group> groups = ScanGrouping.of(shared);
    groups.forEach(
        group -> statements.add(new ScanPart(group.range(), ScanPart.NOT_PERSONAL, group.asked())));
    int recently = 0;
    while (!groups.get(recently).range().covers(recent)) {
      recently++;
    }
    activity = statements.get(recently);
    own.forEach(
        (window, asked) ->
            statements.add(
                new ScanPart(
                    asked.getFirst().days(), number((MetricWindow.Personal) window), asked)));
    parts = List.copyOf(statements);
  }

  /** All days it reads. */
  DayRange range() {
    return range;
  }

  /** All measures it reads. */
  Set<String> measures() {
    return new LinkedHashSet<>(measures);
  }

  LocalDate day() {
    return day;
  }

  /** Whether what is opened for this plan is enough for the other. */
  boolean holds(ScanPlan other) {
    return range.covers(other.range) && measures.containsAll(other.measures);
  }

  /** How many requests it answers. */
  int size() {
    return size;
  }

  /** The statements; each answers other requests. */
  List<ScanPart> parts() {
    return parts;
  }

  /** Whether the last day this part finds for a subject tells if the subject is active. */
  boolean tellsActivity(ScanPart part) {
    return part == activity;
  }

  /** What {@link FactScan} puts beside the facts before it asks. */
  List<PersonalWindows> personal() {
    return personal;
  }

  private @Nullable DayRange window(AggregateRequest request) {
    if (!request.aggregate().readsFacts()) {
      return null;
    }
    DayRange window = request.window().on(day);
    if (window.start().isAfter(day)) {
      return null;
    }
    LocalDate after = day.plusDays(1);
    return window.end().isAfter(after) ? new DayRange(window.start(), after) : window;
  }

  private int number(MetricWindow.Personal window) {
    for (int i = 0; i < personal.size(); i++) {
      if (personal.get(i).name().equals(window.name())) {
        return i;
      }
    }
    throw new IllegalArgumentException("no windows called " + window.name());
  }
}
