package com.merchantgrowth.reward.web;

import com.merchantgrowth.reward.KindBalance;
import com.merchantgrowth.reward.RewardEntry;
import com.merchantgrowth.reward.RewardFilter;
import com.merchantgrowth.reward.RewardGrant;
import com.merchantgrowth.reward.RewardKind;
import com.merchantgrowth.reward.RewardSource;
import com.merchantgrowth.reward.core.Balance;
import com.merchantgrowth.reward.core.GrantState;
import com.merchantgrowth.shared.DomainException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Rewards on the wire. Amounts are whole numbers in the unit of their kind, money in fen. */
final class RewardJson {
  static final int MOST_A_PAGE = 1000;

  private RewardJson() {}

  record BalanceBody(long available, long held, long used, long expired, long revoked) {
    static BalanceBody of(Balance balance) {
      return new BalanceBody(
          balance.available(),
          balance.held(),
          balance.used(),
          balance.expired(),
          balance.revoked());
    }
  }

  /** {@code soon} = expires within 14 days, today included. */
  record KindBody(
      String kind, String nameZh, String nameEn, String unit, BalanceBody balance, long soon) {
    static KindBody of(KindBalance sum) {
      RewardKind kind = sum.kind();
      return new KindBody(
          kind.code(),
          kind.nameZh(),
          kind.nameEn(),
          kind.unit(),
          BalanceBody.of(sum.balance()),
          sum.soon());
    }
  }

  /** {@code version}, {@code level} and {@code run} are 0 where there is none. */
  record SourceBody(String type, String key, int version, int level, long run) {
    static SourceBody of(RewardSource source) {
      return new SourceBody(
          source.type(), source.key(), source.version(), source.level(), source.run());
    }
  }

  /**
   * {@code available} and {@code held} are signed effects; {@code actor} for administrators only.
   */
  record EntryBody(
      long id,
      String type,
      long available,
      long held,
      Instant at,
      @Nullable String actor,
      String reason,
      long run) {
    static EntryBody of(RewardEntry entry, boolean withActor) {
      return new EntryBody(
          entry.id(),
          code(entry.posting().type()),
          entry.posting().available(),
          entry.posting().held(),
          entry.at(),
          withActor ? entry.actor() : null,
          entry.reason(),
          entry.run());
    }
  }

  /** {@code expiresOn} is the last day of use, null = does not expire. */
  record GrantBody(
      long id,
      @Nullable String shop,
      String kind,
      long amount,
      String state,
      BalanceBody balance,
      SourceBody source,
      String occurrence,
      LocalDate issuedOn,
      @Nullable LocalDate expiresOn,
      String note,
      @Nullable Long reissueOf,
      @Nullable Long reissuedAs,
      List<EntryBody> entries) {
    static GrantBody of(RewardGrant grant, @Nullable String shop, List<EntryBody> entries) {
      return new GrantBody(
          grant.id(),
          shop,
          grant.reward().kind(),
          grant.reward().amount(),
          code(grant.state()),
          BalanceBody.of(grant.balance()),
          SourceBody.of(grant.source()),
          grant.occurrence(),
          grant.issuedOn(),
          grant.expiresOn(),
          grant.note(),
          grant.reissueOf(),
          grant.reissuedAs(),
          entries);
    }
  }

  static String code(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }

  /**
   * @throws DomainException invalid, if the state is none
   */
  static RewardFilter filter(String kind, String state, String sourceType, String sourceKey) {
    return new RewardFilter(kind, state(state), sourceType, sourceKey, null, null);
  }

  static @Nullable GrantState state(String code) {
    if (code.isBlank()) {
      return null;
    }
    return Arrays.stream(GrantState.values())
        .filter(state -> code(state).equals(code))
        .findFirst()
        .orElseThrow(
            () ->
                DomainException.invalid(
                    "reward.error.state",
                    Arrays.stream(GrantState.values())
                        .map(RewardJson::code)
                        .collect(Collectors.joining(", "))));
  }

  static void requirePage(int page, int size) {
    if (page < 0 || size < 1 || size > MOST_A_PAGE) {
      throw DomainException.invalid("merchant.error.page", MOST_A_PAGE);
    }
  }
}
