package com.merchantgrowth.reward.core;

import static com.merchantgrowth.reward.core.EntryType.EXPIRED;
import static com.merchantgrowth.reward.core.EntryType.HELD;
import static com.merchantgrowth.reward.core.EntryType.ISSUED;
import static com.merchantgrowth.reward.core.EntryType.REISSUED;
import static com.merchantgrowth.reward.core.EntryType.RELEASED;
import static com.merchantgrowth.reward.core.EntryType.REVOKED;
import static com.merchantgrowth.reward.core.EntryType.USED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.merchantgrowth.shared.DomainException;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Where a grant of 1,000 stands after what happened to it: the golden table. */
class BalanceTest {
  private static final LocalDate LAST = LocalDate.of(2026, 12, 21);
  private static final Posting GIVEN = new Posting(ISSUED, 1000, 0);

  private static Posting held(long amount) {
    return new Posting(HELD, -amount, amount);
  }

  private static Posting released(long amount) {
    return new Posting(RELEASED, amount, -amount);
  }

  private static Posting used(long amount) {
    return new Posting(USED, -amount, 0);
  }

  private static Posting usedOfHeld(long amount) {
    return new Posting(USED, 0, -amount);
  }

  private static Posting expired(long amount) {
    return new Posting(EXPIRED, -amount, 0);
  }

  private static Posting revoked(long available, long held) {
    return new Posting(REVOKED, -available, -held);
  }

  /** Available, held, used, expired, revoked, and the state. */
  static Stream<Arguments> table() {
    LocalDate after = LAST.plusDays(1);
    return Stream.of(
        row("just issued", LAST, 1000, 0, 0, 0, 0, GrantState.AVAILABLE),
        row("the day after, not swept", after, 0, 0, 0, 1000, 0, GrantState.EXPIRED),
        row("part used", LAST, 700, 0, 300, 0, 0, GrantState.AVAILABLE, used(300)),
        row("all used", LAST, 0, 0, 1000, 0, 0, GrantState.USED, used(300), used(700)),
        row("all used, long ago", after, 0, 0, 1000, 0, 0, GrantState.USED, used(1000)),
        row("part set aside", LAST, 600, 400, 0, 0, 0, GrantState.AVAILABLE, held(400)),
        row("all set aside", LAST, 0, 1000, 0, 0, 0, GrantState.HELD, held(1000)),
        row("set aside past the end", after, 0, 400, 0, 600, 0, GrantState.HELD, held(400)),
        row(
            "set aside, then used",
            after,
            0,
            0,
            1000,
            0,
            0,
            GrantState.USED,
            held(1000),
            usedOfHeld(1000)),
        row("released", LAST, 1000, 0, 0, 0, 0, GrantState.AVAILABLE, held(9), released(9)),
        row("swept", after, 0, 0, 200, 800, 0, GrantState.EXPIRED, used(200), expired(800)),
        row("taken back", LAST, 0, 0, 0, 0, 1000, GrantState.REVOKED, revoked(1000, 0)),
        row(
            "taken back while set aside",
            LAST,
            0,
            0,
            100,
            0,
            900,
            GrantState.REVOKED,
            used(100),
            held(400),
            revoked(500, 400)),
        row(
            "expired, the set-aside part taken back",
            after,
            0,
            0,
            0,
            600,
            400,
            GrantState.REVOKED,
            held(400),
            expired(600),
            revoked(0, 400)));
  }

  private static Arguments row(
      String name,
      LocalDate day,
      long available,
      long held,
      long used,
      long expired,
      long revoked,
      GrantState state,
      Posting... postings) {
    return Arguments.of(
        name, day, new Balance(available, held, used, expired, revoked), state, List.of(postings));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("table")
  void a_grant_stands_where_the_table_says(
      String name, LocalDate day, Balance expected, GrantState state, List<Posting> postings) {
    List<Posting> all = Stream.concat(Stream.of(GIVEN), postings.stream()).toList();

    Balance balance = Balance.of(all).on(day, LAST);

    assertThat(balance).isEqualTo(expected);
    assertThat(balance.state()).isEqualTo(state);
    assertThat(balance.issued()).isEqualTo(1000);
  }

  @Test
  void what_does_not_expire_is_available_on_any_day() {
    Balance balance = Balance.of(List.of(new Posting(REISSUED, 1, 0)));

    assertThat(balance.on(LocalDate.of(2999, 1, 1), null).state()).isEqualTo(GrantState.AVAILABLE);
  }

  @Test
  void nobody_takes_more_than_there_is() {
    assertThatThrownBy(() -> Balance.of(List.of(GIVEN, used(1001))))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Balance.of(List.of(GIVEN, held(10), usedOfHeld(11))))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static GrantMoves moves(LocalDate day, Posting... postings) {
    return movesUntil(LAST, day, postings);
  }

  private static GrantMoves movesUntil(
      @Nullable LocalDate expiresOn, LocalDate day, Posting... postings) {
    return new GrantMoves(
        Balance.of(Stream.concat(Stream.of(GIVEN), Stream.of(postings)).toList()), day, expiresOn);
  }

  @Test
  void the_last_day_of_use_counts_whole_and_the_next_day_is_too_late() {
    assertThat(moves(LAST).use(1000)).containsExactly(used(1000));
    refused(() -> moves(LAST.plusDays(1)).use(1), "reward.error.expired");
    refused(() -> moves(LAST.plusDays(1)).hold(1), "reward.error.expired");
  }

  @Test
  void more_than_is_free_or_set_aside_is_refused() {
    refused(() -> moves(LAST, held(400)).use(601), "reward.error.notEnough");
    refused(() -> moves(LAST, held(400)).hold(601), "reward.error.notEnough");
    refused(() -> moves(LAST, held(400)).useHeld(401), "reward.error.notHeld");
    refused(() -> moves(LAST, held(400)).release(401), "reward.error.notHeld");
    refused(() -> moves(LAST).use(0), "reward.error.amount");
  }

  @Test
  void what_is_set_aside_can_be_used_past_the_end_but_released_it_expires() {
    LocalDate after = LAST.plusDays(1);

    assertThat(moves(after, held(400)).useHeld(400)).containsExactly(usedOfHeld(400));
    assertThat(moves(after, held(400)).release(100)).containsExactly(released(100), expired(700));
    assertThat(moves(LAST, held(400)).release(100)).containsExactly(released(100));
  }

  @Test
  void only_what_is_past_its_end_expires() {
    assertThat(moves(LAST).expire()).isEmpty();
    assertThat(movesUntil(null, LAST.plusDays(1)).expire()).isEmpty();
    assertThat(moves(LAST.plusDays(1), used(1000)).expire()).isEmpty();
    assertThat(moves(LAST.plusDays(1), used(1)).expire()).containsExactly(expired(999));
  }

  @Test
  void taking_back_takes_all_that_is_left_and_nothing_that_expired() {
    assertThat(moves(LAST, used(100), held(300)).revoke()).containsExactly(revoked(600, 300));
    assertThat(moves(LAST.plusDays(1), held(300)).revoke())
        .containsExactly(expired(700), revoked(0, 300));
    refused(() -> moves(LAST.plusDays(1)).revoke(), "reward.error.nothingLeft");
    refused(() -> moves(LAST, used(1000)).revoke(), "reward.error.nothingLeft");
  }

  @Test
  void what_was_lost_can_be_issued_again_and_no_more() {
    assertThat(moves(LAST.plusDays(1), used(100)).reissuable()).isEqualTo(900);
    assertThat(moves(LAST, used(100), revoked(900, 0)).reissuable()).isEqualTo(900);
    refused(() -> moves(LAST).reissuable(), "reward.error.notLost");
    refused(() -> moves(LAST.plusDays(1), held(1)).reissuable(), "reward.error.notLost");
    refused(() -> moves(LAST, used(1000)).reissuable(), "reward.error.notLost");
  }

  private static void refused(Runnable move, String key) {
    assertThatThrownBy(move::run)
        .isInstanceOfSatisfying(
            DomainException.class, refusal -> assertThat(refusal.key()).isEqualTo(key));
  }
}
