package com.merchantgrowth.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.merchantgrowth.identity.Roles;
import com.merchantgrowth.shared.BusinessCalendar;
import com.merchantgrowth.support.PortalTest;
import com.merchantgrowth.support.SqlCount;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** The door: whoever sends the same twice has sent it once. */
@PortalTest
class NoticeSendingTest {
  @Autowired private NoticeSending sending;
  @Autowired private BusinessCalendar calendar;
  @Autowired private JdbcClient jdbc;
  @Autowired private TransactionTemplate transaction;

  private static NoticeMessage toShop(long shop, String once) {
    return NoticeMessage.toShop(
        TestKinds.SHARED,
        shop,
        TestKinds.SENTENCE,
        List.of(Arg.text("甲", "A"), Arg.count(2)),
        "home",
        once);
  }

  private long stored(String once) {
    return jdbc.sql("select count(*) from notice where once = ?")
        .param(once)
        .query(Long.class)
        .single();
  }

  @Test
  void the_same_message_is_sent_once_to_each_recipient() {
    sending.send(toShop(700_001, "door-same"));
    sending.send(toShop(700_001, "door-same"));
    sending.send(
        List.of(
            toShop(700_001, "door-same"),
            toShop(700_002, "door-same"),
            toShop(700_002, "door-same")));

    assertThat(stored("door-same")).isEqualTo(2);
  }

  @Test
  void thousands_take_a_statement_a_thousand_and_again_change_nothing() {
    List<NoticeMessage> many =
        IntStream.range(0, 3_000).mapToObj(i -> toShop(710_000 + i, "door-many")).toList();

    assertThat(SqlCount.of(() -> sending.send(many))).isEqualTo(3);
    assertThat(stored("door-many")).isEqualTo(3_000);

    sending.send(many);
    assertThat(stored("door-many")).isEqualTo(3_000);
  }

  @Test
  void nothing_to_say_sends_nothing() {
    assertThat(SqlCount.of(() -> sending.send(List.of()))).isZero();
  }

  @Test
  void a_message_goes_with_the_transaction_it_was_sent_in() {
    transaction.executeWithoutResult(
        status -> {
          sending.send(toShop(720_001, "door-rolled-back"));
          status.setRollbackOnly();
        });

    assertThat(stored("door-rolled-back")).isZero();
  }

  @Test
  void what_is_over_already_is_not_sent() {
    sending.send(toShop(730_001, "door-over").until(calendar.now().minusSeconds(1)));
    sending.send(toShop(730_001, "door-on").until(calendar.now().plus(Duration.ofHours(1))));

    assertThat(stored("door-over")).isZero();
    assertThat(stored("door-on")).isEqualTo(1);
  }

  @Test
  void a_kind_nobody_contributes_and_a_role_that_does_not_see_it_are_mistakes() {
    assertThatThrownBy(
            () ->
                sending.send(
                    NoticeMessage.toShop("no.such", 1, "key", List.of(), "home", "door-kind")))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(
            () ->
                sending.send(
                    new NoticeMessage(
                        TestKinds.MERCHANT,
                        new Recipient.Role(Roles.ADMIN),
                        "key",
                        List.of(),
                        "",
                        "door-role",
                        null)))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(stored("door-kind") + stored("door-role")).isZero();
  }
}
