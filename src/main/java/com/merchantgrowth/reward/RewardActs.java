package com.merchantgrowth.reward;

import com.merchantgrowth.identity.AuditTrail;
import com.merchantgrowth.merchant.ShopRef;
import com.merchantgrowth.merchant.Shops;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What an administrator did about a shop's reward: kept in the trail, and told to the shop. */
@Component
class RewardActs {
  private final AuditTrail audit;
  private final RewardMessages messages;
  private final Shops shops;

  RewardActs(AuditTrail audit, RewardMessages messages, Shops shops) {
    this.audit = audit;
    this.messages = messages;
    this.shops = shops;
  }

  void issued(ShopRef shop, long grantId, RewardAmount reward, String reason) {
    audit.record("reward.issue", shop.code(), details(grantId, reward, reason));
    messages.received(shop, grantId, reward, reason);
  }

  void revoked(RewardGrant grant, RewardAmount taken, String reason) {
    ShopRef shop = shops.require(grant.shopId());
    audit.record("reward.revoke", shop.code(), details(grant.id(), taken, reason));
    messages.revoked(shop, grant.id(), taken, reason);
  }

  void reissued(RewardGrant lost, long newGrantId, RewardAmount reward, String reason) {
    ShopRef shop = shops.require(lost.shopId());
    audit.record("reward.reissue", shop.code(), details(lost.id(), reward, reason));
    messages.received(shop, newGrantId, reward, reason);
  }

  private static Map<String, Object> details(long id, RewardAmount reward, String reason) {
    Map<String, Object> details = new LinkedHashMap<>();
    details.put("reward", id);
    details.put("kind", reward.kind());
    details.put("amount", reward.amount());
    details.put("reason", reason);
    return details;
  }
}
