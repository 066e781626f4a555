package com.merchantgrowth.marketing.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.merchantgrowth.marketing.gate.Finding.Kind;
import com.merchantgrowth.marketing.gate.Finding.Level;
import com.merchantgrowth.marketing.gate.GateItem.LowestPaid;
import com.merchantgrowth.marketing.gate.GateReport.Conflict;
import com.merchantgrowth.marketing.gate.GateReport.SkuResult;
import com.merchantgrowth.marketing.price.Decision;
import com.merchantgrowth.marketing.price.RuleKit;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class GateTest {
  private static final Instant NOW = RuleKit.time("09:00");

  private static Promotion promotion(String words) {
    return new Promotion(RuleKit.rule(words), words, words.startsWith("券"));
  }

  private static GateItem item(String words, long cost, long promise, long lowestPaid) {
    return new GateItem(
        RuleKit.goods(words),
        cost == 0 ? OptionalLong.empty() : OptionalLong.of(cost * 100),
        promise == 0 ? OptionalLong.empty() : OptionalLong.of(promise * 100),
        lowestPaid == 0
            ? Optional.empty()
            : Optional.of(new LowestPaid(lowestPaid * 100, "order-7")),
        OptionalLong.empty());
  }

  private static GateReport check(String checked, List<String> others, GateItem... items) {
    return Gate.check(
        promotion(checked),
        others.stream().map(GateTest::promotion).toList(),
        List.of(items),
        GatePolicy.DEFAULT,
        NOW,
        OptionalLong.of(2_000));
  }

  private static SkuResult only(GateReport report) {
    assertThat(report.skus()).hasSize(1);
    return report.skus().getFirst();
  }

  /** The example of the design: 399 falls to 254 where everything meets on Monday evening. */
  @Test
  void everythingTogetherBreaksTheCostAndThePromise() {
    SkuResult sku =
        only(
            check(
                "券#3 满299减50",
                List.of(
                    "秒杀#1 A=329 20:00-22:00 在live", "满减#2 满300减20 20:00-24:00", "红包#4 减5 在live"),
                item("A 399", 268, 289, 319)));
    assertThat(sku.worst().unitNet()).isEqualTo(254_00);
    assertThat(sku.worst().at()).isEqualTo(RuleKit.time("20:00"));
    assertThat(sku.worst().channel()).isEqualTo("live");
    assertThat(sku.worst().quantity()).isEqualTo(1);
    assertThat(sku.worst().quote().applied())
        .extracting(Decision::saved)
        .containsExactly(70_00L, 20_00L, 50_00L, 5_00L);
    assertThat(sku.findings())
        .extracting(Finding::kind, Finding::compared)
        .containsExactly(
            tuple(Kind.BELOW_COST, 268_00L),
            tuple(Kind.BELOW_PROMISE, 289_00L),
            tuple(Kind.NEW_LOW, 319_00L));
    assertThat(sku.level()).contains(Level.BLOCKED);
    // Apart from the flash sale 399 − 20 − 50 − 5 = 324 is paid with the coupon, with it 329 − 25.
    assertThat(sku.fixes().getFirst())
        .satisfies(
            fix -> {
              assertThat(fix.kind()).isIn(Fix.Kind.KEEP_APART, Fix.Kind.LESS, Fix.Kind.SHORTEN);
              assertThat(fix.worst()).isBetween(289_00L, 324_00L);
            });
    assertThat(sku.fixes()).extracting(Fix::kind).contains(Fix.Kind.KEEP_APART, Fix.Kind.LEAVE_OUT);
  }

  @Test
  void everyFixOfferedPassesWhenItIsTaken() {
    List<String> others = List.of("秒杀#1 A=329 20:00-22:00", "满减#2 满300减20");
    GateItem item = item("A 399", 280, 0, 0);
    SkuResult sku = only(check("券#3 满299减50", others, item));
    assertThat(sku.fixes()).isNotEmpty();
    for (Fix fix : sku.fixes()) {
      GateReport after =
          Gate.check(
              new Promotion(fix.rule(), "fixed", true),
              others.stream().map(GateTest::promotion).toList(),
              List.of(item),
              GatePolicy.DEFAULT,
              NOW,
              OptionalLong.empty());
      assertThat(after.blocked()).as(fix.kind().name()).isFalse();
    }
  }

  @Test
  void equalToTheCostIsNotBelowIt() {
    assertThat(only(check("券#3 减50", List.of(), item("A 100", 50, 0, 0))).findings()).isEmpty();
    assertThat(only(check("券#3 减50.01", List.of(), item("A 100", 50, 0, 0))).level())
        .contains(Level.BLOCKED);
  }

  @Test
  void theNumberOfPiecesThatMeetsTheThresholdIsFound() {
    SkuResult sku = only(check("满减#1 满300减90", List.of(), item("A 100", 0, 0, 0)));
    assertThat(sku.worst().quantity()).isEqualTo(3);
    assertThat(sku.worst().unitNet()).isEqualTo(70_00);
  }

  @Test
  void theCheapestFillerMeetsAThresholdThatOnePieceMisses() {
    GateReport report =
        check(
            "满减#1 满300减100",
            List.of(),
            item("A 290", 200, 0, 0),
            item("B 500", 0, 0, 0),
            item("C 10", 0, 0, 0));
    SkuResult sku =
        report.skus().stream()
            .filter(one -> one.item().goods().listPrice() == 290_00)
            .findFirst()
            .orElseThrow();
    assertThat(sku.worst().filled()).isTrue();
    assertThat(sku.worst().quote().line(2).line().goods().listPrice()).isEqualTo(10_00);
    // 290 ÷ 300 of 100 = 96.67
    assertThat(sku.worst().unitNet()).isEqualTo(193_33);
    assertThat(sku.level()).contains(Level.BLOCKED);
  }

  @Test
  void aBuyerCanBeNewcomerAndMemberAtOnce() {
    SkuResult sku = only(check("券#1 减10 对新客", List.of("会员价#2 8折 对会员"), item("A 100", 0, 0, 0)));
    assertThat(sku.worst().unitNet()).isEqualTo(70_00);
    assertThat(sku.worst().tags()).containsExactlyInAnyOrder("新客", "会员");
  }

  /** 99 in the flash sale misses the threshold; who has had the limit pays 100 and gets 50 off. */
  @Test
  void aBuyerWhoHasUsedUpTheFlashSaleMayPayLess() {
    SkuResult sku =
        only(
            Gate.check(
                promotion("满减#1 满100减50"),
                List.of(promotion("秒杀#2 A=99 每人1")),
                List.of(item("A 100", 0, 0, 0)),
                new GatePolicy(1, 30, Map.of()),
                NOW,
                OptionalLong.empty()));
    assertThat(sku.worst().unitNet()).isEqualTo(50_00);
    assertThat(sku.worst().without()).containsExactly(2L);
  }

  @Test
  void touchingWindowsDoNotMeet() {
    SkuResult sku =
        only(
            check(
                "满减#1 减30 10:00-12:00", List.of("秒杀#2 A=80 12:00-14:00"), item("A 100", 0, 0, 0)));
    assertThat(sku.worst().unitNet()).isEqualTo(70_00);
  }

  @Test
  void aFlashPriceNotBelowWhatWasPaidIsNoRealSaving() {
    assertThat(only(check("秒杀#1 A=90", List.of(), item("A 100", 0, 0, 90))).findings())
        .extracting(Finding::kind, Finding::level, Finding::reference)
        .containsExactly(tuple(Kind.NO_REAL_SAVING, Level.WARNING, "order-7"));
    assertThat(only(check("秒杀#1 A=89", List.of(), item("A 100", 0, 0, 90))).findings())
        .extracting(Finding::kind)
        .containsExactly(Kind.NEW_LOW);
  }

  @Test
  void aCreatorWhoSellsForLessIsAHint() {
    GateItem item =
        new GateItem(
            RuleKit.goods("A 100"),
            OptionalLong.empty(),
            OptionalLong.empty(),
            Optional.empty(),
            OptionalLong.of(80_00));
    assertThat(only(check("秒杀#1 A=90", List.of(), item)).findings())
        .extracting(Finding::kind, Finding::level)
        .containsExactly(tuple(Kind.CREATOR_CHEAPER, Level.HINT));
  }

  @Test
  void aShopMayBeStricterButNotMilder() {
    GatePolicy policy =
        new GatePolicy(10, 30, Map.of(Kind.NEW_LOW, Level.BLOCKED, Kind.BELOW_COST, Level.HINT));
    assertThat(policy.level(Kind.NEW_LOW)).isEqualTo(Level.BLOCKED);
    assertThat(policy.level(Kind.BELOW_COST)).isEqualTo(Level.BLOCKED);
  }

  @Test
  void liabilityIsCountTimesTheLargestDiscountOrTheBudget() {
    GateItem item = item("A 100", 0, 0, 0);
    assertThat(check("券#1 满299减50", List.of(), item).liability()).hasValue(100_000_00L);
    assertThat(check("券#1 满299减50 预算30000", List.of(), item).liability()).hasValue(30_000_00L);
    assertThat(check("券#1 打8折", List.of(), item).liability()).isEmpty();
    assertThat(check("券#1 打8折 封顶20", List.of(), item).liability()).hasValue(40_000_00L);
    assertThat(check("券#1 每满100减10 最多3", List.of(), item).liability()).hasValue(60_000_00L);
    assertThat(check("秒杀#1 A=60 余50", List.of(), item).liability()).hasValue(2_000_00L);
  }

  @Test
  void conflictsNameWhatMeetsOnTheSameGoods() {
    GateReport report =
        check(
            "券#1 减5 10:00-12:00",
            List.of("秒杀#2 A=80 11:00-13:00", "满减#3 减1 12:00-13:00", "满减#4 仅B 减1"),
            item("A 100", 0, 0, 0));
    assertThat(report.conflicts()).containsExactly(new Conflict(2, "秒杀#2 A=80 11:00-13:00", 1));
  }

  @Test
  void theHeaviestComeFirst() {
    GateReport report =
        check(
            "券#1 减50",
            List.of(),
            Stream.of("A 100", "B 100", "C 100")
                .map(words -> item(words, 0, 0, 0))
                .toArray(GateItem[]::new)[0],
            item("B 100", 60, 0, 0),
            item("C 100", 0, 60, 0));
    assertThat(report.skus())
        .extracting(SkuResult::level)
        .containsExactly(Optional.of(Level.BLOCKED), Optional.of(Level.APPROVAL), Optional.empty());
    assertThat(report.count(Level.BLOCKED)).isEqualTo(1);
    assertThat(report.blocked()).isTrue();
  }

  private static SkuResult memberPrice(Promotion.Seen seen, String... others) {
    return only(
        Gate.check(
            new Promotion(RuleKit.rule("会员价#3 7折"), "会员价", false, seen),
            Stream.of(others).map(GateTest::promotion).toList(),
            List.of(item("A 100", 0, 90, 0)),
            GatePolicy.DEFAULT,
            NOW,
            OptionalLong.empty()));
  }

  /** A price of members below a promise: only when nobody else sees it, and that is said. */
  @Test
  void aMemberPriceBelowAPromiseIsHiddenOrBlocked() {
    assertThat(memberPrice(Promotion.Seen.BY_MEMBERS_ONLY).findings())
        .extracting(Finding::kind, Finding::level)
        .containsExactly(tuple(Kind.HIDDEN_BELOW_PROMISE, Level.WARNING));
    assertThat(memberPrice(Promotion.Seen.MEMBERS_PRICE).findings())
        .extracting(Finding::kind, Finding::level)
        .containsExactly(tuple(Kind.MEMBERS_BELOW_PROMISE, Level.BLOCKED));
  }

  /** One click: the same price, seen by members only. */
  @Test
  void aMemberPriceBelowAPromiseCanBeHidden() {
    assertThat(memberPrice(Promotion.Seen.MEMBERS_PRICE).fixes().getFirst())
        .isEqualTo(new Fix(Fix.Kind.HIDE, RuleKit.rule("会员价#3 7折"), 0, 0, 7_000));
    assertThat(memberPrice(Promotion.Seen.MEMBERS_PRICE, "券#4 满100减20").fixes())
        .as("everybody can break the promise: hiding does not help")
        .extracting(Fix::kind)
        .doesNotContain(Fix.Kind.HIDE);
    assertThat(memberPrice(Promotion.Seen.BY_MEMBERS_ONLY).fixes()).isEmpty();
  }

  /** Hiding one price does not hide what everybody can get. */
  @Test
  void aPromiseEverybodyCanBreakStaysTheOwnersToApprove() {
    assertThat(memberPrice(Promotion.Seen.BY_MEMBERS_ONLY, "券#4 满100减20").findings())
        .extracting(Finding::kind)
        .contains(Kind.BELOW_PROMISE);
  }
}
