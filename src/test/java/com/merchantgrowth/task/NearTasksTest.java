package com.merchantgrowth.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.merchantgrowth.eligibility.condition.Comparison;
import com.merchantgrowth.identity.AccountRef;
import com.merchantgrowth.merchant.ShopRef;
import com.merchantgrowth.support.People;
import com.merchantgrowth.support.PortalTest;
import com.merchantgrowth.support.SqlCount;
import com.merchantgrowth.task.definition.TaskDefinition;
import com.merchantgrowth.task.definition.TaskDraft;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Many shops at once, against the board each of them sees. */
@PortalTest
class NearTasksTest {
  @Autowired TaskMarket market;
  @Autowired TaskBoards boards;
  @Autowired NearTasks near;
  @Autowired People people;

  @BeforeEach
  void rewind() {
    market.rewind();
  }

  @AfterEach
  void restore() {
    market.restore();
  }

  @Test
  void a_task_is_near_from_four_fifths_of_its_goal_until_it_is_reached() {
    List<ShopRef> shops = market.shops("快完成", 5);
    market.publish("near-orders", orders("快完成"), market.day(3));
    double[] paid = {0, 7, 8, 9, 10};
    market.run(3, 1);
    for (int i = 0; i < paid.length; i++) {
      market.fact(shops.get(i), market.day(0), "paid_orders", paid[i]);
    }
    market.run(0, 0);
    List<Long> ids = shops.stream().map(ShopRef::id).toList();

    Map<Long, List<TaskCard>> found = near.of(ids);

    assertThat(found).containsOnlyKeys(shops.get(2).id(), shops.get(3).id());
    AccountRef admin = people.admin();
    for (ShopRef shop : shops) {
      List<TaskCard> seen = people.as(admin, () -> boards.of(shop.id())).nearest(100);
      List<TaskCard> expected =
          seen.stream().filter(card -> card.progress().share() >= NearTasks.NEAR).toList();
      assertThat(found.getOrDefault(shop.id(), List.of()))
          .extracting(TaskCard::code, card -> card.progress().share())
          .containsExactlyElementsOf(
              expected.stream().map(card -> tuple(card.code(), card.progress().share())).toList());
    }
    List<Long> more = new ArrayList<>(ids);
    more.add(-1L); // nobody's
    assertThat(near.of(more)).isEqualTo(found);
    int one = SqlCount.of(() -> near.of(ids.subList(0, 1)));
    assertThat(SqlCount.of(() -> near.of(ids))).isEqualTo(one).isLessThanOrEqualTo(8);
  }

  private TaskDefinition orders(String category) {
    return TaskDraft.of("十单", "Ten orders", "因为", "Because")
        .audience(TaskMarket.in(category))
        .between(market.day(6), market.day(-20))
        .goal(
            TaskDraft.own("SUM", "paid_orders", "count"),
            Comparison.AT_LEAST,
            10,
            "live_traffic",
            500)
        .build();
  }
}
