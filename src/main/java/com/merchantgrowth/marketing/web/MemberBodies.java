package com.merchantgrowth.marketing.web;

import com.merchantgrowth.marketing.membership.Member;
import com.merchantgrowth.marketing.membership.MemberStatuses;
import com.merchantgrowth.marketing.membership.Programme;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What is sent and answered about memberships. */
final class MemberBodies {
  private MemberBodies() {}

  /**
   * @param entry shop, product, paid, chat, live or video
   * @param bornIn month of birth 1 … 12; left out = not told
   */
  record JoinBody(@Nullable String buyer, @Nullable String entry, @Nullable Integer bornIn) {}

  /**
   * @param occasion the storefront's own key of what was done: the same one counts once
   */
  record TaskBody(@Nullable String occasion) {}

  record TaskAnswer(boolean counted) {}

  record ExchangeBody(@Nullable Long coupon, @Nullable String channel) {}

  record GiftAnswer(long points) {}

  record SampleAnswer(String sample) {}

  record MemberBody(
      String buyer,
      int level,
      LocalDate keptUntil,
      long points,
      String entry,
      Instant joinedAt,
      @Nullable Instant lastPaidAt) {
    static MemberBody of(Member member) {
      return new MemberBody(
          member.buyer(),
          member.level(),
          member.keptUntil(),
          member.points(),
          member.entry(),
          member.joinedAt(),
          member.lastPaidAt().orElse(null));
    }
  }

  record ChangeBody(String kind, long points, String reference, Instant at) {}

  /**
   * @param open whether the programme takes buyers in and lets members earn
   * @param usable points that can be used now
   * @param worth fen a point pays
   * @param maxShare most of a payable points may pay, basis points
   * @param expires when the next points expire
   * @param growth of the rolling window
   * @param toNext growth missing to the next level, 0 = none is above
   * @param toKeep growth missing to keep the level
   */
  record StatusBody(
      MemberBody member,
      String levelName,
      boolean open,
      long usable,
      long worth,
      int maxShare,
      @Nullable Instant expires,
      long growth,
      long toNext,
      long toKeep,
      List<ChangeBody> points) {
    static StatusBody of(MemberStatuses.Status status) {
      Programme programme = status.membership().programme();
      return new StatusBody(
          MemberBody.of(status.member()),
          programme.level(status.member().level()).name(),
          status.membership().open(),
          status.usable(),
          programme.points().worth(),
          programme.points().maxShare(),
          status.soonest().orElse(null),
          status.growth(),
          status.toNext(),
          status.toKeep(),
          status.newest().stream()
              .map(one -> new ChangeBody(one.kind(), one.points(), one.reference(), one.at()))
              .toList());
    }
  }

  /**
   * @param version counts changes, 0 = there is no programme yet
   * @param programme left out, if there is none
   */
  record MembershipBody(
      @Nullable Integer version, @Nullable Boolean open, @Nullable JsonNode programme) {}

  record ReachedBody(String buyer, int level, LocalDate keptUntil, long missing) {}

  record SentBody(int members) {}

  /**
   * @param since when the member has this level
   * @param sentOn left out = it is to be sent
   */
  record SampleBody(
      String buyer, int level, String sample, Instant since, @Nullable LocalDate sentOn) {}
}
