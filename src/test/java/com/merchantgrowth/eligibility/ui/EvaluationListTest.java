package com.merchantgrowth.eligibility.ui;

import static com.merchantgrowth.eligibility.ui.ConditionWordsTest.formula;
import static com.merchantgrowth.eligibility.ui.ConditionWordsTest.metric;
import static org.assertj.core.api.Assertions.assertThat;

import com.merchantgrowth.eligibility.condition.Condition;
import com.merchantgrowth.eligibility.condition.Condition.AttributeIn;
import com.merchantgrowth.eligibility.condition.Condition.Flagged;
import com.merchantgrowth.eligibility.condition.Condition.Not;
import com.merchantgrowth.eligibility.condition.Condition.OpenedWithin;
import com.merchantgrowth.eligibility.condition.Evaluator;
import com.merchantgrowth.eligibility.condition.ShopAttribute;
import com.merchantgrowth.eligibility.condition.Term;
import com.merchantgrowth.eligibility.condition.TestShop;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.dom.Element;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Requirement · met or not · explanation. */
class EvaluationListTest {
  private static final LocalDate DAY = LocalDate.of(2026, 11, 20);

  private static List<String> rows(Condition condition, TestShop shop) {
    return body(condition, shop)
        .map(
            row ->
                row.getChildren()
                    .map(cell -> text(cell.getElement()))
                    .collect(Collectors.joining(" | ")))
        .toList();
  }

  private static Stream<Component> body(Condition condition, TestShop shop) {
    return all(new EvaluationList(
            Catalogue.words(Locale.CHINESE), Evaluator.evaluate(condition, shop), DAY))
        .filter(NativeTableBody.class::isInstance)
        .flatMap(Component::getChildren)
        .filter(NativeTableRow.class::isInstance);
  }

  private static Stream<Component> all(Component component) {
    return Stream.concat(
        Stream.of(component), component.getChildren().flatMap(EvaluationListTest::all));
  }

  private static String text(Element element) {
    return element.getTextRecursively().strip();
  }

  @Test
  void what_must_all_hold_stands_in_plain_rows() {
    Condition live = formula("MAX_DAY live_minutes own min", ">=", 300);
    Term term = live.terms().getFirst();
    assertThat(
            rows(
                Condition.all(AttributeIn.of(ShopAttribute.TIER, "L3"), live, new OpenedWithin(30)),
                TestShop.on(DAY).with(ShopAttribute.TIER, "L3").with(term, 200)))
        .containsExactly(
            "层级是 L3 | 已满足 | 你是 L3",
            "任务期内单日直播时长不少于 5 小时 | 未满足 | 你 3 时 20 分，还差 1 时 40 分",
            "开店 30 天内 | 还不能判断 | 还没有登记开店日期");
  }

  @Test
  void a_choice_has_a_heading_and_its_parts_below() {
    assertThat(
            rows(
                Condition.all(
                    new OpenedWithin(30),
                    Condition.any(new Flagged("deposit_paid"), metric("paid_orders_30", ">=", 5))),
                TestShop.on(DAY).opened("2026-11-20").with(new Term.Metric("paid_orders_30"), 7)))
        .containsExactly(
            "开店 30 天内 | 已满足 | 开店第 1 天",
            "以下 2 项满足任一项即可 | 已满足 | 2 项中满足 1 项",
            "已缴保证金 | 未满足 | 没有记录",
            "近30天支付订单数不少于 5 单 | 已满足 | 你 7 单");
  }

  @Test
  void a_part_that_is_not_needed_any_more_is_not_marked_as_bad() {
    Condition choice =
        Condition.any(new Flagged("deposit_paid"), metric("paid_orders_30", ">=", 5));
    TestShop shop = TestShop.on(DAY).with(new Term.Metric("paid_orders_30"), 7);
    assertThat(body(choice, shop).flatMap(EvaluationListTest::all).map(EvaluationListTest::classes))
        .noneMatch(classes -> classes.contains("badge bad"));
    TestShop neither = shop.with(new Term.Metric("paid_orders_30"), 1);
    assertThat(
            body(choice, neither).flatMap(EvaluationListTest::all).map(EvaluationListTest::classes))
        .anyMatch(classes -> classes.contains("badge bad"));
  }

  private static String classes(Component component) {
    return String.valueOf(component.getElement().getAttribute("class"));
  }

  @Test
  void an_exclusion_is_said_as_what_must_not_be() {
    TestShop shop = TestShop.on(DAY).flagged("violation", "2026-11-03", "2026-11-30");
    assertThat(rows(new Not(new Flagged("violation")), shop))
        .containsExactly("没有「违规在案」标记 | 未满足 | 11月3日至11月30日有效；最早 12月1日");
    assertThat(
            rows(
                new Not(Condition.any(new Flagged("violation"), new Flagged("deposit_paid"))),
                shop))
        .containsExactly("没有「违规在案」标记 | 未满足 | 11月3日至11月30日有效", "没有「已缴保证金」标记 | 已满足 | 没有记录");
  }

  @Test
  void everybody_is_one_row() {
    assertThat(rows(Condition.EVERYBODY, TestShop.on(DAY))).containsExactly("所有店铺 | 已满足 | ");
  }
}
