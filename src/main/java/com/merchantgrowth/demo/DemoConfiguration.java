package com.merchantgrowth.demo;

import com.merchantgrowth.coaching.BindingSetup;
import com.merchantgrowth.coaching.Partnerships;
import com.merchantgrowth.coaching.ProviderDirectory;
import com.merchantgrowth.coaching.ShopProviders;
import com.merchantgrowth.coaching.bulletin.BulletinAuthoring;
import com.merchantgrowth.coaching.bulletin.BulletinDesk;
import com.merchantgrowth.coaching.bulletin.BulletinSending;
import com.merchantgrowth.coaching.bulletin.BulletinSetup;
import com.merchantgrowth.coaching.bulletin.ShopBulletins;
import com.merchantgrowth.coaching.feedback.KnownProblems;
import com.merchantgrowth.coaching.feedback.ReportDesk;
import com.merchantgrowth.coaching.feedback.RuleReports;
import com.merchantgrowth.coaching.plan.PlanSetup;
import com.merchantgrowth.coaching.plan.PlansByData;
import com.merchantgrowth.coaching.salon.SalonDesk;
import com.merchantgrowth.coaching.salon.SalonPlanning;
import com.merchantgrowth.coaching.salon.ShopSalons;
import com.merchantgrowth.coaching.salon.Venues;
import com.merchantgrowth.course.CourseSetup;
import com.merchantgrowth.creator.CreatorSetup;
import com.merchantgrowth.demo.market.Marketplace;
import com.merchantgrowth.experience.appeal.AppealDesk;
import com.merchantgrowth.experience.appeal.Appeals;
import com.merchantgrowth.experience.appeal.ForgivenEvents;
import com.merchantgrowth.identity.AccountDirectory;
import com.merchantgrowth.identity.AccountSetup;
import com.merchantgrowth.marketing.effect.ToolEffects;
import com.merchantgrowth.marketing.membership.Members;
import com.merchantgrowth.marketing.membership.Memberships;
import com.merchantgrowth.marketing.publish.ToolPublishing;
import com.merchantgrowth.marketing.runtime.Coupons;
import com.merchantgrowth.marketing.runtime.Orders;
import com.merchantgrowth.marketing.runtime.Quotes;
import com.merchantgrowth.marketing.tool.MarketingTools;
import com.merchantgrowth.merchant.MyShops;
import com.merchantgrowth.merchant.ShopCodes;
import com.merchantgrowth.merchant.ShopSetup;
import com.merchantgrowth.merchant.Shops;
import com.merchantgrowth.metric.MetricResults;
import com.merchantgrowth.metric.fact.FactStore;
import com.merchantgrowth.metric.fact.FactWriter;
import com.merchantgrowth.metric.run.DailyRuns;
import com.merchantgrowth.notice.MyNotices;
import com.merchantgrowth.onboarding.OnboardingSetup;
import com.merchantgrowth.product.ProductSetup;
import com.merchantgrowth.product.Products;
import com.merchantgrowth.product.price.PaidPrices;
import com.merchantgrowth.product.price.PromiseDesk;
import com.merchantgrowth.product.sku.SkuSetup;
import com.merchantgrowth.product.sku.Skus;
import com.merchantgrowth.programme.ProgrammeSetup;
import com.merchantgrowth.shared.BusinessCalendar;
import com.merchantgrowth.shared.SubjectDirectory;
import com.merchantgrowth.shared.SubjectKind;
import com.merchantgrowth.task.TaskSetup;
import com.merchantgrowth.tier.TierLadders;
import java.time.Clock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Puts the demo together. Whether there is one is asked when the portal runs, not when it is put
 * together: a build that was put together ahead of time serves both.
 */
@Configuration(proxyBeanMethods = false)
class DemoConfiguration {
  @Bean
  @Primary
  DemoClock demoClock() {
    return new DemoClock(Clock.systemUTC());
  }

  @Bean
  DemoPeople demoPeople(
      AccountSetup accounts, AccountDirectory directory, ShopSetup shops, BindingSetup bindings) {
    return new DemoPeople(accounts, directory, shops, bindings, "demo");
  }

  @Bean
  DemoShops demoShops(
      ShopSetup setup,
      ShopCodes codes,
      DemoPeople people,
      PlatformTransactionManager transactions) {
    return new DemoShops(setup, codes, people, new TransactionTemplate(transactions));
  }

  @Bean
  DemoFacts demoFacts(FactWriter writer, FactStore store) {
    return new DemoFacts(writer, store);
  }

  @Bean
  DemoCreators demoCreators(
      CreatorSetup setup,
      ObjectProvider<SubjectDirectory> directories,
      FactWriter writer,
      FactStore store) {
    SubjectDirectory creators =
        directories.stream()
            .filter(each -> each.kind() == SubjectKind.CREATOR)
            .findFirst()
            .orElseThrow();
    return new DemoCreators(setup, creators, writer, store);
  }

  @Bean
  DemoProducts demoProducts(
      ProductSetup setup,
      ObjectProvider<SubjectDirectory> directories,
      FactWriter writer,
      FactStore store) {
    SubjectDirectory products =
        directories.stream()
            .filter(each -> each.kind() == SubjectKind.PRODUCT)
            .findFirst()
            .orElseThrow();
    return new DemoProducts(setup, products, writer, store);
  }

  @Bean
  DemoGoods demoGoods(
      SkuSetup setup,
      Skus skus,
      Products products,
      PaidPrices paid,
      PromiseDesk promises,
      DemoSignIn signIn,
      BusinessCalendar calendar) {
    return new DemoGoods(setup, skus, products, paid, promises, signIn, calendar);
  }

  @Bean
  DemoBuyers demoBuyers(
      Coupons coupons,
      Quotes quotes,
      Orders orders,
      ToolEffects effects,
      DemoClock clock,
      PlatformTransactionManager transactions) {
    return new DemoBuyers(
        coupons, quotes, orders, effects, clock, new TransactionTemplate(transactions));
  }

  @Bean
  DemoTools demoTools(
      MarketingTools tools,
      ToolPublishing publishing,
      Skus skus,
      DemoBuyers buyers,
      DemoMembers members,
      DemoSignIn signIn,
      DemoClock clock,
      BusinessCalendar calendar) {
    return new DemoTools(tools, publishing, skus, buyers, members, signIn, clock, calendar);
  }

  @Bean
  DemoMembers demoMembers(
      Memberships memberships,
      Members members,
      MarketingTools tools,
      Quotes quotes,
      Orders orders,
      PlatformTransactionManager transactions) {
    return new DemoMembers(
        memberships, members, tools, quotes, orders, new TransactionTemplate(transactions));
  }

  @Bean
  DemoProgrammes demoProgrammes(ProgrammeSetup programmes, TaskSetup tasks) {
    return new DemoProgrammes(programmes, tasks);
  }

  @Bean
  DemoTasks demoTasks(TaskSetup setup) {
    return new DemoTasks(setup);
  }

  @Bean
  DemoOnboarding demoOnboarding(
      OnboardingSetup setup,
      BindingSetup bindings,
      AccountDirectory directory,
      ShopSetup shops,
      MyShops mine,
      DemoSignIn signIn) {
    return new DemoOnboarding(setup, bindings, directory, shops, mine, signIn);
  }

  @Bean
  DemoCourses demoCourses(CourseSetup setup, AccountDirectory accounts, BusinessCalendar calendar) {
    return new DemoCourses(setup, accounts, calendar);
  }

  @Bean
  DemoPartners demoPartners(
      AccountSetup accounts,
      ProviderDirectory directory,
      Partnerships partnerships,
      ShopProviders providers,
      DemoSignIn signIn) {
    return new DemoPartners(accounts, directory, partnerships, providers, signIn);
  }

  @Bean
  DemoPlans demoPlans(
      PlanSetup setup,
      PlansByData data,
      AccountDirectory accounts,
      MetricResults results,
      MyShops mine,
      DemoSignIn signIn) {
    return new DemoPlans(setup, data, accounts, results, mine, signIn);
  }

  @Bean
  DemoSignIn demoSignIn(UserDetailsService users) {
    return new DemoSignIn(users);
  }

  @Bean
  DemoScores demoScores(
      Appeals appeals,
      AppealDesk desk,
      ForgivenEvents events,
      TierLadders ladders,
      Shops shops,
      DemoSignIn signIn,
      BusinessCalendar calendar) {
    return new DemoScores(appeals, desk, events, ladders, shops, signIn, calendar);
  }

  @Bean
  DemoRuns demoRuns(DailyRuns daily, MetricResults results, MyNotices notices, DemoSignIn signIn) {
    return new DemoRuns(daily, results, notices, signIn);
  }

  @Bean
  DemoRules demoRules(
      BulletinSetup setup,
      BulletinAuthoring authoring,
      BulletinSending sending,
      BulletinDesk desk,
      ShopBulletins bulletins,
      DemoReports reports,
      DemoSalons salons,
      DemoSignIn signIn,
      DemoClock clock,
      BusinessCalendar calendar) {
    return new DemoRules(
        setup, authoring, sending, desk, bulletins, reports, salons, signIn, clock, calendar);
  }

  @Bean
  DemoReports demoReports(
      RuleReports reports,
      ReportDesk desk,
      KnownProblems problems,
      MyShops mine,
      DemoSignIn signIn,
      DemoClock clock,
      BusinessCalendar calendar) {
    return new DemoReports(reports, desk, problems, mine, signIn, clock, calendar);
  }

  @Bean
  DemoSalons demoSalons(
      Venues venues,
      SalonPlanning planning,
      SalonDesk desk,
      ShopSalons salons,
      MyShops mine,
      DemoSignIn signIn,
      DemoClock clock,
      BusinessCalendar calendar) {
    return new DemoSalons(venues, planning, desk, salons, mine, signIn, clock, calendar);
  }

  @Bean
  DemoSeeding demoSeeding(
      @Value("${portal.demo-shops:2000}") int size,
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
    return new DemoSeeding(
        Marketplace.of(size),
        people,
        shops,
        facts,
        scores,
        creators,
        products,
        goods,
        tools,
        tasks,
        programmes,
        onboarding,
        courses,
        partners,
        plans,
        runs,
        rules,
        calendar);
  }

  @Bean
  DemoRunner demoRunner(
      @Value("${portal.demo:false}") boolean wanted, DemoSeeding seeding, DemoPeople people) {
    return new DemoRunner(wanted, seeding, people, new DemoProgress());
  }
}
