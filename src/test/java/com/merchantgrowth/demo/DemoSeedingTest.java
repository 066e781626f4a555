package com.merchantgrowth.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.merchantgrowth.coaching.BindingSetup;
import com.merchantgrowth.coaching.plan.PlanSetup;
import com.merchantgrowth.coaching.playbook.PlaybookSetup;
import com.merchantgrowth.course.CourseSetup;
import com.merchantgrowth.creator.CreatorSetup;
import com.merchantgrowth.demo.market.Marketplace;
import com.merchantgrowth.demo.market.Measure;
import com.merchantgrowth.demo.market.Measure.Source;
import com.merchantgrowth.demo.market.ProductPlan;
import com.merchantgrowth.demo.market.ShopDays;
import com.merchantgrowth.demo.market.ShopPlan;
import com.merchantgrowth.demo.market.SkuPlan;
import com.merchantgrowth.demo.market.Story;
import com.merchantgrowth.demo.market.TierReplay;
import com.merchantgrowth.experience.ProductBoards;
import com.merchantgrowth.experience.ProductStanding;
import com.merchantgrowth.experience.ShopExperience;
import com.merchantgrowth.identity.AccountDirectory;
import com.merchantgrowth.identity.AccountSetup;
import com.merchantgrowth.marketing.effect.ToolEffects;
import com.merchantgrowth.marketing.tool.MarketingTools;
import com.merchantgrowth.merchant.ShopCodes;
import com.merchantgrowth.merchant.ShopFlag;
import com.merchantgrowth.merchant.ShopFlags;
import com.merchantgrowth.merchant.ShopProfile;
import com.merchantgrowth.merchant.ShopSetup;
import com.merchantgrowth.merchant.ShopStage;
import com.merchantgrowth.merchant.Shops;
import com.merchantgrowth.metric.MetricResults;
import com.merchantgrowth.metric.fact.FactDays;
import com.merchantgrowth.metric.fact.FactStore;
import com.merchantgrowth.metric.fact.FactWriter;
import com.merchantgrowth.metric.run.DailyRuns;
import com.merchantgrowth.notice.MyNotices;
import com.merchantgrowth.product.ProductSetup;
import com.merchantgrowth.product.price.PaidPrices;
import com.merchantgrowth.product.sku.Sku;
import com.merchantgrowth.product.sku.Skus;
import com.merchantgrowth.programme.ProgrammeSetup;
import com.merchantgrowth.shared.BusinessCalendar;
import com.merchantgrowth.shared.DayRange;
import com.merchantgrowth.shared.SubjectDirectory;
import com.merchantgrowth.shared.SubjectKind;
import com.merchantgrowth.support.People;
import com.merchantgrowth.support.PortalTest;
import com.merchantgrowth.task.TaskSetup;
import com.merchantgrowth.tier.TierMarket;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A small marketplace seeded through the product's services, interrupted, and visited again. */
@PortalTest
class DemoSeedingTest {
  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
  private static final LocalDate LAST = LocalDate.of(2025, 4, 9);
  private static final LocalDate WEEK_LATER = LAST.plusDays(7);
  private static final Marketplace MARKET = Marketplace.of(120);
  private static final List<String> MEASURES = List.of("gmv", "paid_orders", "im_sessions");

  @Autowired TaskSetup tasks;
  @Autowired CourseSetup courseSetup;
  @Autowired CreatorSetup creators;
  @Autowired ProductSetup products;
  @Autowired List<SubjectDirectory> directories;
  @Autowired private DemoRules rules;
  @Autowired private AccountSetup accounts;
  @Autowired private AccountDirectory directory;
  @Autowired private ShopSetup shopSetup;
  @Autowired private ShopCodes codes;
  @Autowired private Shops shops;
  @Autowired private ShopFlags flags;
  @Autowired private BindingSetup bindings;
  @Autowired private DemoPartners partners;
  @Autowired private FactWriter writer;
  @Autowired private FactStore store;
  @Autowired private FactDays factDays;
  @Autowired private DailyRuns daily;
  @Autowired private MyNotices notices;
  @Autowired private MetricResults results;
  @Autowired private UserDetailsService users;
  @Autowired private People visitors;
  @Autowired private PlatformTransactionManager transactions;
  @Autowired private TierMarket tiers;
  @Autowired private DemoScores scores;
  @Autowired private DemoGoods goods;
  @Autowired private DemoTools demoTools;
  @Autowired private DemoClock clock;
  @Autowired private MarketingTools tools;
  @Autowired private ToolEffects effects;
  @Autowired private JdbcClient jdbc;
  @Autowired private Skus skus;
  @Autowired private PaidPrices paid;
  @Autowired private ProductBoards boards;
  @Autowired private ProgrammeSetup programmes;
  @Autowired private ShopExperience experience;
  @Autowired private DemoOnboarding onboarding;
  @Autowired private DemoPlans plans;
  @Autowired private PlanSetup planned;
  @Autowired private PlaybookSetup playbooks;

  @BeforeEach
  void noEvaluationsYet() {
    tiers.begin();
    tiers.end();
  }

  @AfterEach
  void othersImportTheirs() {
    tiers.begin(); // the demo's ladder is the demo's
    tiers.end();
  }

  @Test
  void an_interrupted_start_goes_on_and_a_later_one_adds_the_missing_days()
      throws InterruptedException {
    assertThatThrownBy(() -> killedWhileWritingFacts(LAST)).isInstanceOf(Killed.class);
    assertThat(store.days(SubjectKind.SHOP, Source.TRADE.code(), past(LAST))).isEmpty();

    DemoProgress progress = new DemoProgress();
    seeding(LAST).catchUp(progress);
    assertThat(progress.isReady()).isTrue();
    assertThat(progress.banner()).isEmpty();
    everybodyIsThere(LAST, 120);
    everyDayHasAResult(LAST);
    factsEqualTheMarketplace(MARKET.story(Story.SUJIN), past(LAST));
    tiersAreWhatTheLadderGives();
    everyGradeIsThere();
    goodsAreThere(LAST);
    toolsAreThere();
    scoresEqualAPlainRecomputation();
    nothingOnRecordBeginsAfter(LAST);
    assertThat(depositsOfNewcomers())
        .containsExactlyElementsOf(LAST.minusDays(2).datesUntil(LAST.plusDays(1)).toList());

    seeding(LAST).catchUp(new DemoProgress());
    everybodyIsThere(LAST, 120);
    goodsAreThere(LAST);

    seeding(WEEK_LATER).catchUp(new DemoProgress());
    everybodyIsThere(WEEK_LATER, 127);
    everyDayHasAResult(WEEK_LATER);
    goodsAreThere(WEEK_LATER);
    toolsAreThere();
    nothingOnRecordBeginsAfter(WEEK_LATER);
    assertThat(depositsOfNewcomers())
        .containsExactlyElementsOf(LAST.minusDays(2).datesUntil(WEEK_LATER.plusDays(1)).toList());
    factsEqualTheMarketplace(
        MARKET.story(Story.SUJIN), new DayRange(past(LAST).start(), WEEK_LATER.plusDays(1)));
    factsEqualTheMarketplace(MARKET.inFirstWeek(WEEK_LATER), past(WEEK_LATER));
    toolsAreRenewedLater();
  }

  /** Started again when all are over, there are live ones again, and buyers have come. */
  private void toolsAreRenewedLater() {
    SortedMap<Long, ShopPlan> all = demoShopsWithPeople().prepare(MARKET, WEEK_LATER);
    String shop = MARKET.story(Story.SUJIN).code();
    clock.at(
        Instant.now().plus(Duration.ofDays(60)),
        () -> {
          demoTools.prepare(MARKET, all);
          demoTools.prepare(MARKET, all);
          List<MarketingTools.Standing> now =
              visitors.as(directory.findByUsername("shenyu").orElseThrow(), () -> tools.list(shop));
          assertThat(now)
              .extracting(one -> one.tool().name() + " " + one.state())
              .contains(
                  "全店满减券 ENDED",
                  "全店满减券 第 2 期 LIVE",
                  "新人首单券 第 2 期 LIVE",
                  "每日限时秒杀 第 2 期 LIVE",
                  "下周晚场秒杀 第 2 期 SCHEDULED",
                  "老客回馈券 第 2 期 PAUSED",
                  "会员积分券 第 2 期 LIVE")
              .as("nothing is made twice")
              .doesNotHaveDuplicates();
          assertThat(now)
              .filteredOn(one -> one.tool().name().equals("全店满减券 第 2 期"))
              .allSatisfy(one -> assertThat(one.left().claims().orElse(500)).isLessThan(500));
        });
  }

  private static final class Killed extends RuntimeException {}

  private void killedWhileWritingFacts(LocalDate last) {
    SortedMap<Long, ShopPlan> all = demoShopsWithPeople().prepare(MARKET, last);
    new DemoFacts(writer, store)
        .write(
            all,
            past(last),
            done -> {
              if (done == 60) {
                throw new Killed();
              }
            });
  }

  private DemoShops demoShopsWithPeople() {
    DemoPeople people = people();
    people.makeAccounts();
    return new DemoShops(shopSetup, codes, people, new TransactionTemplate(transactions));
  }

  private DemoPeople people() {
    return new DemoPeople(accounts, directory, shopSetup, bindings, People.PASSWORD);
  }

  private DemoSeeding seeding(LocalDate last) {
    Clock clock =
        Clock.fixed(last.plusDays(1).atTime(LocalTime.NOON).atZone(ZONE).toInstant(), ZONE);
    DemoPeople people = people();
    return new DemoSeeding(
        MARKET,
        people,
        new DemoShops(shopSetup, codes, people, new TransactionTemplate(transactions)),
        new DemoFacts(writer, store),
        scores,
        new DemoCreators(creators, directory(SubjectKind.CREATOR), writer, store),
        new DemoProducts(products, directory(SubjectKind.PRODUCT), writer, store),
        goods,
        demoTools,
        new DemoTasks(tasks),
        new DemoProgrammes(programmes, tasks),
        onboarding,
        new DemoCourses(courseSetup, directory, new BusinessCalendar(clock, ZONE)),
        partners,
        plans,
        new DemoRuns(daily, results, notices, new DemoSignIn(users)),
        rules,
        new BusinessCalendar(clock, ZONE));
  }

  private SubjectDirectory directory(SubjectKind kind) {
    return directories.stream().filter(each -> each.kind() == kind).findFirst().orElseThrow();
  }

  private static DayRange past(LocalDate last) {
    return DayRange.lastDays(DemoFacts.DAYS, last);
  }

  private void everybodyIsThere(LocalDate last, int count) {
    Map<String, Long> ids = codes.all();
    List<ShopPlan> expected =
        count == 120
            ? MARKET.shops(LAST)
            : Stream.concat(
                    MARKET.shops(LAST).stream(), MARKET.opened(LAST.plusDays(1), last).stream())
                .toList();
    assertThat(expected).hasSize(count).allMatch(plan -> ids.containsKey(plan.code()));
    assertThat(ids.keySet().stream().filter(code -> code.matches("N\\d{6}")))
        .hasSize(count - 120 + 6);
    assertThat(store.days(SubjectKind.SHOP, Source.TRADE.code(), past(last)))
        .hasSize(DemoFacts.DAYS);
    assertThat(new DemoFacts(writer, store).missing(last)).isEmpty();
    assertThat(directory.findByUsername("shenyu")).isPresent();
  }

  private void everyDayHasAResult(LocalDate last) {
    assertThat(results.days(SubjectKind.SHOP))
        .containsAll(DayRange.lastDays(DemoRuns.DAYS, last).stream().toList());
    long sujin = codes.all().get(MARKET.story(Story.SUJIN).code());
    assertThat(planned.planned(sujin)).isEqualTo(playbooks.newest("live-again").isPresent());
    assertThat(results.of(results.run(SubjectKind.SHOP, last).orElseThrow(), sujin))
        .hasValueSatisfying(result -> assertThat(result.active()).isTrue());
  }

  private void factsEqualTheMarketplace(ShopPlan plan, DayRange days) {
    long id = codes.all().get(plan.code());
    ShopDays facts = new ShopDays(plan, days);
    factDays
        .of(SubjectKind.SHOP, id, MEASURES, days)
        .forEach(
            stored -> {
              double[] trade = facts.row(stored.day(), Source.TRADE);
              double[] service = facts.row(stored.day(), Source.SERVICE);
              double[] expected = {
                cell(trade, Measure.GMV),
                cell(trade, Measure.PAID_ORDERS),
                cell(service, Measure.IM_SESSIONS)
              };
              assertThat(stored.values()).as(plan + " " + stored.day()).isEqualTo(expected);
            });
  }

  private void scoresEqualAPlainRecomputation() {
    Map<String, Long> ids = codes.all();
    Map<String, Double> plain = PlainScores.on(LAST, MARKET.shops(LAST), past(LAST));
    visitors.as(
        visitors.admin(),
        () -> {
          plain.forEach(
              (code, total) -> {
                double computed =
                    experience.open(ids.get(code), LAST).orElseThrow().sheet().score().total();
                if (total == null) {
                  assertThat(computed).as(code).isNaN();
                } else {
                  assertThat(computed).as(code).isCloseTo(total, within(1e-9));
                }
              });
          return null;
        });
    assertThat(plain.values()).filteredOn(Objects::nonNull).hasSizeGreaterThan(80);
  }

  /** Products of all grades, so that each can be looked at. */
  private void everyGradeIsThere() {
    visitors.as(
        visitors.admin(),
        () -> {
          Set<String> grades = new TreeSet<>();
          for (Map.Entry<String, Long> shop : codes.all().entrySet()) {
            if (MARKET.find(shop.getKey()).isPresent()) {
              boards.of(shop.getValue()).products().stream()
                  .map(ProductStanding::band)
                  .filter(Objects::nonNull)
                  .forEach(grades::add);
            }
          }
          assertThat(grades).containsExactly("A", "B", "C", "D", "S");
          return null;
        });
  }

  /** SKUs as the marketplace has them, and somebody paid for most of them in the last days. */
  private void toolsAreThere() {
    String shop = MARKET.story(Story.SUJIN).code();
    List<MarketingTools.Standing> all =
        visitors.as(directory.findByUsername("shenyu").orElseThrow(), () -> tools.list(shop));
    assertThat(all)
        .extracting(one -> one.tool().name() + " " + one.state())
        .containsExactlyInAnyOrder(
            "全店满减券 LIVE",
            "新人首单券 LIVE",
            "每日限时秒杀 LIVE",
            "下周晚场秒杀 SCHEDULED",
            "老客回馈券 PAUSED",
            "会员积分券 LIVE",
            "银卡会员价 DRAFT",
            "直播间半价券 DRAFT",
            "月末加购券 DRAFT");
    assertThat(
            jdbc.sql("select count(*) from marketing_claim where shop_id = ? and source = 'claim'")
                .param(codes.all().get(shop))
                .query(Integer.class)
                .single())
        .isGreaterThan(80);
    assertThat(
            visitors
                .as(
                    directory.findByUsername("shenyu").orElseThrow(),
                    () ->
                        effects.of(
                            shop,
                            all.stream()
                                .filter(one -> one.tool().name().equals("全店满减券"))
                                .findFirst()
                                .orElseThrow()
                                .tool()
                                .id(),
                            null,
                            null))
                .days()
                .headMap(new BusinessCalendar(Clock.systemUTC(), ZONE).today())
                .values())
        .hasSize(29)
        .allSatisfy(day -> assertThat(day.claimed()).isPositive());
    assertThat(
            jdbc.sql("select level from marketing_member where shop_id = ?")
                .param(codes.all().get(shop))
                .query(Integer.class)
                .list())
        .hasSize(48)
        .contains(1, 2);
    assertThat(
            jdbc.sql(
                    "select count(*) from marketing_member m where m.points <> (select"
                        + " coalesce(sum(p.points), 0) from marketing_points p"
                        + " where p.member_id = m.id)")
                .query(Integer.class)
                .single())
        .isZero();
    assertThat(
            jdbc.sql(
                    "select status from marketing_order where shop_id = ? and refunded < payable"
                        + " and payable <= gross")
                .param(codes.all().get(shop))
                .query(String.class)
                .set())
        .containsExactlyInAnyOrder("paid", "cancelled");
  }

  private void goodsAreThere(LocalDate last) {
    ShopPlan plan = MARKET.story(Story.SUJIN);
    long shop = codes.all().get(plan.code());
    List<Sku> all = skus.ofShop(shop);
    assertThat(all)
        .extracting(Sku::code)
        .containsExactlyInAnyOrderElementsOf(
            ProductPlan.of(plan).stream()
                .flatMap(product -> SkuPlan.of(plan, product).stream())
                .map(SkuPlan::code)
                .toList());
    assertThat(all).anyMatch(sku -> sku.minimumPrice() != null && sku.cost() != null);
    List<Long> ids = all.stream().map(Sku::id).toList();
    Instant end = last.plusDays(1).atStartOfDay(ZONE).toInstant();
    assertThat(paid.lowestPaid(shop, ids, end.minus(Duration.ofDays(7)), end))
        .hasSizeGreaterThan(all.size() / 2);
    assertThat(
            paid.lowestPaid(shop, ids, end.minus(Duration.ofDays(30)), end).values().stream()
                .filter(
                    lowest ->
                        all.stream()
                            .anyMatch(
                                sku ->
                                    sku.id() == lowest.skuId()
                                        && lowest.unitNet() >= sku.listPrice())))
        .isEmpty();
  }

  private static double cell(double[] row, Measure measure) {
    return row == null ? Double.NaN : row[measure.ordinal()];
  }

  private void tiersAreWhatTheLadderGives() {
    Map<String, Long> ids = codes.all();
    for (ShopPlan plan : MARKET.shops(LAST)) {
      ShopProfile profile = shops.profile(ids.get(plan.code()), LAST);
      TierReplay replay = TierReplay.of(plan, LAST);
      for (LocalDate day : List.of(DemoRuns.firstDay(LAST), LocalDate.of(2025, 3, 31), LAST)) {
        assertThat(shops.profile(profile.id(), day).tier())
            .as("%s on %s", plan, day)
            .isEqualTo(replay.tier(day));
      }
      assertThat(profile.stage())
          .as("%s has come at least as far as it began", plan)
          .isGreaterThanOrEqualTo(plan.newcomer() ? ShopStage.ENTRY : plan.stage(LAST));
    }
  }

  private void nothingOnRecordBeginsAfter(LocalDate last) {
    assertThat(onRecord(plan -> true))
        .isNotEmpty()
        .allSatisfy(flag -> assertThat(flag.since()).isBeforeOrEqualTo(last));
  }

  /** The days on which shops that opened one a day paid theirs, a week after opening. */
  private List<LocalDate> depositsOfNewcomers() {
    return onRecord(ShopPlan::newcomer).stream()
        .filter(flag -> flag.flag().equals("deposit_paid"))
        .map(ShopFlag::since)
        .sorted()
        .toList();
  }

  private List<ShopFlag> onRecord(Predicate<ShopPlan> which) {
    return visitors.as(
        visitors.admin(),
        () ->
            codes.all().entrySet().stream()
                .filter(shop -> MARKET.find(shop.getKey()).filter(which).isPresent())
                .flatMap(shop -> flags.ofShop(shop.getValue()).stream())
                .toList());
  }
}
