package com.merchantgrowth.reward.core;

import static org.assertj.core.api.Assertions.assertThat;

import com.merchantgrowth.shared.DomainException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;

/** What holds after any history of a grant. */
class GrantLaws {
  private static final LocalDate FIRST = LocalDate.of(2026, 1, 1);

  /** Tries random moves on successive days; what is refused appends nothing. */
  private static List<Posting> history(Random random, long amount, LocalDate expiresOn) {
    List<Posting> postings = new ArrayList<>(List.of(new Posting(EntryType.ISSUED, amount, 0)));
    LocalDate day = FIRST;
    for (int step = random.nextInt(12); step > 0; step--) {
      day = day.plusDays(random.nextInt(3));
      GrantMoves moves = new GrantMoves(Balance.of(postings), day, expiresOn);
      long part = 1 + random.nextLong(amount + 1);
      try {
        postings.addAll(
            switch (random.nextInt(8)) {
              case 0, 1 -> moves.use(part);
              case 2, 3 -> moves.hold(part);
              case 4 -> moves.useHeld(part);
              case 5 -> moves.release(part);
              case 6 -> moves.expire();
              default -> random.nextInt(4) == 0 ? moves.revoke() : List.of();
            });
      } catch (DomainException refused) {
        // the ledger stays as it is
      }
    }
    return postings;
  }

  @Property
  void the_balance_is_the_sum_of_the_postings_and_no_part_is_negative(
      @ForAll long seed, @ForAll @LongRange(min = 1, max = 50) long amount) {
    List<Posting> postings = history(new Random(seed), amount, FIRST.plusDays(6));

    Balance balance = Balance.of(postings);

    assertThat(balance.available()).isEqualTo(sum(postings, false)).isNotNegative();
    assertThat(balance.held()).isEqualTo(sum(postings, true)).isNotNegative();
    assertThat(balance.issued()).isEqualTo(amount);
  }

  private static long sum(List<Posting> postings, boolean held) {
    return postings.stream().mapToLong(p -> held ? p.held() : p.available()).sum();
  }

  @Property
  void sweeping_changes_nothing_anybody_sees(
      @ForAll long seed,
      @ForAll @LongRange(min = 1, max = 50) long amount,
      @ForAll @IntRange(max = 30) int later) {
    LocalDate expiresOn = FIRST.plusDays(6);
    LocalDate day = FIRST.plusDays(24L + later);
    List<Posting> postings = history(new Random(seed), amount, expiresOn);
    Balance before = Balance.of(postings).on(day, expiresOn);

    postings.addAll(new GrantMoves(Balance.of(postings), day, expiresOn).expire());

    assertThat(Balance.of(postings)).isEqualTo(before);
    assertThat(new GrantMoves(Balance.of(postings), day, expiresOn).expire()).isEmpty();
  }

  @Property
  void taking_back_and_issuing_again_gives_what_was_not_used(
      @ForAll long seed, @ForAll @LongRange(min = 1, max = 50) long amount) {
    LocalDate expiresOn = FIRST.plusDays(6);
    LocalDate day = FIRST.plusDays(40);
    List<Posting> postings = history(new Random(seed), amount, expiresOn);
    Balance before = Balance.of(postings);
    if (before.on(day, expiresOn).left() > 0) {
      postings.addAll(new GrantMoves(before, day, expiresOn).revoke());
    }
    if (before.used() < amount) {
      long again = new GrantMoves(Balance.of(postings), day, expiresOn).reissuable();

      assertThat(again).isEqualTo(amount - before.used());
    }
    assertThat(Balance.of(postings).on(day, expiresOn).left()).isZero();
  }
}
