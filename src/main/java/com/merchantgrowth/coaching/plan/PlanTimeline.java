package com.merchantgrowth.coaching.plan;

import com.merchantgrowth.coaching.portfolio.TimelineEntry;
import com.merchantgrowth.coaching.portfolio.TimelineEntry.Tone;
import com.merchantgrowth.coaching.portfolio.TimelineEntry.Word;
import com.merchantgrowth.coaching.portfolio.TimelineSource;
import com.merchantgrowth.merchant.ShopArea;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** Plans that began and closed, and contacts. */
@Component
class PlanTimeline implements TimelineSource {
  private static final String KEY = "coaching.timeline.";
  private static final int MOST_CONTACTS = 200;

  private final PlanRows plans;
  private final TalkRows talks;

  PlanTimeline(PlanRows plans, TalkRows talks) {
    this.plans = plans;
    this.talks = talks;
  }

  @Override
  public List<TimelineEntry> of(long shop, LocalDate from, LocalDate to) {
    List<TimelineEntry> entries = new ArrayList<>();
    for (SharedPlan plan : plans.ofShop(shop)) {
      String link = PlanRoutes.LIST + "/" + plan.id();
      entries.add(entry(plan.startsOn(), "plan_began", Tone.NEUTRAL, List.of(plan.title()), link));
      SharedPlan.Closing closing = plan.closing();
      if (closing != null) {
        entries.add(
            entry(
                closing.day(),
                "plan_closed",
                closing.result() == PlanResult.REACHED ? Tone.GOOD : Tone.NEUTRAL,
                List.of(plan.title(), new Word("coaching.plan.result." + closing.result().code())),
                link));
      }
    }
    for (Contact contact : talks.contacts(shop, MOST_CONTACTS)) {
      entries.add(
          entry(
              contact.day(),
              "contact",
              Tone.NEUTRAL,
              List.of(
                  new Word("coaching.plan.contact.kind." + contact.kind().code()),
                  contact.outcome()),
              ""));
    }
    entries.removeIf(one -> one.day().isBefore(from) || one.day().isAfter(to));
    return entries;
  }

  private static TimelineEntry entry(
      LocalDate day, String kind, Tone tone, List<Object> args, String link) {
    return new TimelineEntry(day, null, kind, tone, KEY + kind, args, link, ShopArea.VIEW);
  }
}
