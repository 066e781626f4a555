package com.merchantgrowth.coaching.portfolio;

import com.merchantgrowth.coaching.portfolio.TimelineEntry.Tone;
import com.merchantgrowth.coaching.portfolio.TimelineEntry.Word;
import com.merchantgrowth.coaching.signal.Severity;
import com.merchantgrowth.coaching.signal.ShopSignals;
import com.merchantgrowth.coaching.signal.Signal;
import com.merchantgrowth.merchant.ShopArea;
import com.merchantgrowth.merchant.ShopStages;
import com.merchantgrowth.merchant.ShopTiers;
import com.merchantgrowth.merchant.StageSpan;
import com.merchantgrowth.merchant.TierSpan;
import com.merchantgrowth.onboarding.HelpRequest;
import com.merchantgrowth.onboarding.NewcomerClocks;
import com.merchantgrowth.onboarding.OnboardingRoutes;
import com.merchantgrowth.shared.BusinessCalendar;
import com.merchantgrowth.shared.Wording;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.springframework.stereotype.Component;

/** Signals that began and ended, stages and tiers that changed, help that was asked for. */
@Component
class ShopTimeline implements TimelineSource {
  private static final String KEY = "coaching.timeline.";

  private final ShopSignals signals;
  private final ShopStages stages;
  private final ShopTiers tiers;
  private final NewcomerClocks newcomers;
  private final BusinessCalendar calendar;

  ShopTimeline(
      ShopSignals signals,
      ShopStages stages,
      ShopTiers tiers,
      NewcomerClocks newcomers,
      BusinessCalendar calendar) {
    this.signals = signals;
    this.stages = stages;
    this.tiers = tiers;
    this.newcomers = newcomers;
    this.calendar = calendar;
  }

  @Override
  public List<TimelineEntry> of(long shop, LocalDate from, LocalDate to) {
    List<TimelineEntry> entries = new ArrayList<>();
    // the day before tells what was there already
    signals(signals.history(shop, from.minusDays(1), to), entries);
    stages(stages.spans(shop), entries);
    tiers(tiers.spans(shop), entries);
    help(newcomers.requests(shop, from, to), entries);
    entries.removeIf(one -> one.day().isBefore(from) || one.day().isAfter(to));
    return entries;
  }

  /** Seen on the morning after the day they are as of. */
  static void signals(SortedMap<LocalDate, List<Signal>> days, List<TimelineEntry> entries) {
    Map<String, Signal> before = null;
    for (Map.Entry<LocalDate, List<Signal>> day : days.entrySet()) {
      Map<String, Signal> now = new HashMap<>();
      day.getValue().forEach(one -> now.put(one.code().code(), one));
      if (before != null) {
        Map<String, Signal> gone = new HashMap<>(before);
        gone.keySet().removeAll(now.keySet());
        Map<String, Signal> fresh = new HashMap<>(now);
        fresh.keySet().removeAll(before.keySet());
        fresh.forEach(
            (code, one) ->
                entries.add(
                    entry(
                        day.getKey(),
                        "signal_began",
                        one.severity() == Severity.URGENT ? Tone.BAD : Tone.WARN,
                        one.code().area(),
                        name(code))));
        gone.forEach(
            (code, one) ->
                entries.add(
                    entry(day.getKey(), "signal_ended", Tone.GOOD, one.code().area(), name(code))));
      }
      before = now;
    }
  }

  private static Word name(String code) {
    return new Word("coaching.signal.name." + code);
  }

  private static TimelineEntry entry(
      LocalDate day, String kind, Tone tone, ShopArea area, Object... args) {
    return new TimelineEntry(day, null, kind, tone, KEY + kind, List.of(args), "", area);
  }

  private static void stages(List<StageSpan> spans, List<TimelineEntry> entries) {
    for (int i = 1; i < spans.size(); i++) {
      StageSpan before = spans.get(i - 1);
      StageSpan now = spans.get(i);
      if (now.stage() != null && now.from() != null) {
        entries.add(
            before.stage() == null
                ? entry(
                    now.from(),
                    "stage_set",
                    Tone.NEUTRAL,
                    ShopArea.VIEW,
                    new Word(now.stage().key()))
                : entry(
                    now.from(),
                    "stage_changed",
                    now.stage().compareTo(before.stage()) > 0 ? Tone.GOOD : Tone.NEUTRAL,
                    ShopArea.VIEW,
                    new Word(before.stage().key()),
                    new Word(now.stage().key())));
      }
    }
  }

  private static void tiers(List<TierSpan> spans, List<TimelineEntry> entries) {
    for (int i = 1; i < spans.size(); i++) {
      TierSpan before = spans.get(i - 1);
      TierSpan now = spans.get(i);
      if (!now.tier().isEmpty() && now.from() != null) {
        entries.add(
            before.tier().isEmpty()
                ? entry(now.from(), "tier_set", Tone.NEUTRAL, ShopArea.VIEW, now.tier())
                : entry(
                    now.from(),
                    "tier_changed",
                    Tone.NEUTRAL,
                    ShopArea.VIEW,
                    before.tier(),
                    now.tier()));
      }
    }
  }

  private void help(List<NewcomerClocks.Request> requests, List<TimelineEntry> entries) {
    for (NewcomerClocks.Request one : requests) {
      HelpRequest request = one.request();
      boolean asked = request.cause() == HelpRequest.Cause.ASKED;
      entries.add(
          help(
              request.askedAt(),
              asked ? "help_asked" : "help_stuck",
              asked ? Tone.BAD : Tone.WARN,
              one.item()));
      if (request.resolvedAt() != null) {
        entries.add(help(request.resolvedAt(), "help_closed", Tone.GOOD, one.item()));
      }
    }
  }

  private TimelineEntry help(Instant at, String kind, Tone tone, Wording item) {
    return new TimelineEntry(
        calendar.dayOf(at),
        at,
        kind,
        tone,
        KEY + kind,
        List.of(item),
        OnboardingRoutes.HELP,
        ShopArea.CHECKLIST);
  }
}
