package com.merchantgrowth.demo;

import com.merchantgrowth.demo.DemoProgress.Phase;
import com.merchantgrowth.demo.market.Marketplace;
import com.merchantgrowth.demo.market.ShopPlan;
import com.merchantgrowth.shared.BusinessCalendar;
import java.time.LocalDate;
import java.util.SortedMap;

/**
 * Brings the marketplace up to yesterday. Each step looks at what is there and adds what is
 * missing, wholly or not at all, so it can be stopped anywhere and started again on any later day.
 */
class DemoSeeding {
  private final Marketplace market;
  private final DemoPeople people;
  private final DemoShops shops;
  private final DemoFacts facts;
  private final DemoScores scores;
  private final DemoCreators creators;
  private final DemoProducts products;
  private final DemoGoods goods;
  private final DemoTools tools;
  private final DemoTasks tasks;
  private final DemoProgrammes programmes;
  private final DemoOnboarding onboarding;
  private final DemoCourses courses;
  private final DemoPartners partners;
  private final DemoPlans plans;
  private final DemoRuns runs;
  private final DemoRules rules;
  private final BusinessCalendar calendar;

  DemoSeeding(
      Marketplace market,
      DemoPeople people,
      DemoShops shops,
      DemoFacts facts,
      DemoScores scores,
      DemoCreators creators,
      DemoProducts products,
      DemoGoods goods,
      DemoTools tools,
      DemoTasks tasks,
      DemoProgrammes programmes,
      DemoOnboarding onboarding,
      DemoCourses courses,
      DemoPartners partners,
      DemoPlans plans,
      DemoRuns runs,
      DemoRules rules,
      BusinessCalendar calendar) {
    this.market = market;
    this.people = people;
    this.shops = shops;
    this.facts = facts;
    this.scores = scores;
    this.creators = creators;
    this.products = products;
    this.goods = goods;
    this.tools = tools;
    this.tasks = tasks;
    this.programmes = programmes;
    this.onboarding = onboarding;
    this.courses = courses;
    this.partners = partners;
    this.plans = plans;
    this.runs = runs;
    this.rules = rules;
    this.calendar = calendar;
  }

  /**
   * Returns when everything up to yesterday is there.
   *
   * @throws InterruptedException when the portal is stopped meanwhile; what is missing is made at
   *     the next start
   */
  void catchUp(DemoProgress progress) throws InterruptedException {
    LocalDate lastDay = calendar.yesterday();
    progress.at(Phase.PEOPLE, 0, 0);
    people.makeAccounts();
    progress.at(Phase.SHOPS, 0, 0);
    SortedMap<Long, ShopPlan> all = shops.prepare(market, lastDay);
    progress.at(Phase.FACTS, 0, all.size());
    facts
        .missing(lastDay)
        .ifPresent(
            days ->
                facts.write(all, days, done -> progress.at(Phase.FACTS, done, all.size() * 2L)));
    scores.appeals(market, lastDay);
    creators.prepare(lastDay);
    products.prepare(market, all, lastDay);
    goods.prepare(market, all, lastDay);
    tools.prepare(market, all);
    tasks.prepare(lastDay);
    programmes.prepare(all, lastDay);
    onboarding.prepare(all, lastDay);
    courses.prepare(all, lastDay);
    partners.prepare(market, lastDay, people.password());
    progress.at(Phase.RUNS, 0, 0);
    runs.run(lastDay, (done, total) -> progress.at(Phase.RUNS, done, total));
    scores.ladder();
    onboarding.finish();
    rules.prepare(all, lastDay);
    if (plans.finish(all, lastDay)) {
      runs.again(lastDay);
    }
    progress.ready();
  }
}
