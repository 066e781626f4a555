package com.merchantgrowth.reward;

import com.merchantgrowth.identity.Roles;
import com.merchantgrowth.merchant.ShopRef;
import com.merchantgrowth.notice.Arg;
import com.merchantgrowth.notice.NoticeKind;
import com.merchantgrowth.notice.NoticeMessage;
import com.merchantgrowth.notice.NoticeSending;
import com.merchantgrowth.shared.BusinessCalendar;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;

/** What a shop's people hear about their rewards. */
@Component
class RewardMessages {
  private static final String EXPIRING = "reward.expiring";
  private static final String RECEIVED = "reward.received";
  private static final String REVOKED = "reward.revoked";

  private final NoticeSending notices;
  private final KindRows kinds;
  private final BusinessCalendar calendar;

  RewardMessages(NoticeSending notices, KindRows kinds, BusinessCalendar calendar) {
    this.notices = notices;
    this.kinds = kinds;
    this.calendar = calendar;
  }

  @Configuration(proxyBeanMethods = false)
  static class Kinds {
    @Bean
    NoticeKind rewardExpiring() {
      return NoticeKind.of(EXPIRING, NoticeKind.Tone.WARN, 300, false, Roles.MERCHANT);
    }

    @Bean
    NoticeKind rewardReceived() {
      return NoticeKind.of(RECEIVED, NoticeKind.Tone.GOOD, 310, false, Roles.MERCHANT);
    }

    @Bean
    NoticeKind rewardRevoked() {
      return NoticeKind.of(REVOKED, NoticeKind.Tone.BAD, 320, true, Roles.MERCHANT);
    }
  }

  /** Something is left and its last day is near; each reward is named once. */
  void expiring(List<RewardGrant> grants, Map<Long, ShopRef> shops) {
    Map<String, RewardKind> byCode = kinds.byCode();
    notices.send(
        grants.stream()
            .filter(grant -> shops.containsKey(grant.shopId()) && grant.expiresOn() != null)
            .map(
                grant -> expiring(grant, Objects.requireNonNull(shops.get(grant.shopId())), byCode))
            .toList());
  }

  private NoticeMessage expiring(RewardGrant grant, ShopRef shop, Map<String, RewardKind> byCode) {
    RewardKind kind = Objects.requireNonNull(byCode.get(grant.reward().kind()));
    var last = Objects.requireNonNull(grant.expiresOn());
    return NoticeMessage.toShop(
            EXPIRING,
            shop.id(),
            "reward.notice.expiring",
            List.of(name(kind), amount(kind, grant.balance().available()), Arg.day(last)),
            RewardRoutes.grant(shop.code(), grant.id()),
            "grant-" + grant.id())
        .until(last.plusDays(1).atStartOfDay(calendar.zone()).toInstant());
  }

  /** The platform gave something by hand, for the first time or again. */
  void received(ShopRef shop, long grantId, RewardAmount reward, String reason) {
    send(RECEIVED, "reward.notice.received", shop, grantId, reward, reason);
  }

  /** The platform took something back. */
  void revoked(ShopRef shop, long grantId, RewardAmount reward, String reason) {
    send(REVOKED, "reward.notice.revoked", shop, grantId, reward, reason);
  }

  private void send(
      String notice, String key, ShopRef shop, long grantId, RewardAmount reward, String reason) {
    RewardKind kind = kinds.find(reward.kind()).orElseThrow();
    notices.send(
        NoticeMessage.toShop(
            notice,
            shop.id(),
            key,
            List.of(name(kind), amount(kind, reward.amount()), Arg.text(reason)),
            RewardRoutes.grant(shop.code(), grantId),
            "grant-" + grantId));
  }

  private static Arg name(RewardKind kind) {
    return Arg.text(kind.nameZh(), kind.nameEn());
  }

  private static Arg amount(RewardKind kind, long amount) {
    return Arg.text(kind.amount(amount, Locale.CHINESE), kind.amount(amount, Locale.ENGLISH));
  }
}
