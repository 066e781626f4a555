package com.merchantgrowth.reward.web;

import com.merchantgrowth.merchant.MerchantAccess;
import com.merchantgrowth.merchant.ShopArea;
import com.merchantgrowth.reward.RewardEntry;
import com.merchantgrowth.reward.RewardFilter;
import com.merchantgrowth.reward.RewardGrant;
import com.merchantgrowth.reward.ShopRewards;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Map;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/shops/{code}/rewards")
@Tag(name = "rewards")
class ShopRewardController {
  private final ShopRewards rewards;
  private final MerchantAccess access;

  ShopRewardController(ShopRewards rewards, MerchantAccess access) {
    this.rewards = rewards;
    this.access = access;
  }

  record WalletBody(
      String shop,
      List<RewardJson.KindBody> balances,
      List<RewardJson.GrantBody> grants,
      long total,
      int page,
      int size) {}

  @GetMapping
  @Operation(
      summary = "A shop's rewards: a balance a kind, and the grants with every entry",
      description =
          "Newest first. state: available, held, used, expired, revoked. Amounts are in the unit of"
              + " the kind, money in fen. available + held + used + expired + revoked is what was"
              + " issued. What is past expiresOn counts as expired at once.")
  WalletBody rewards(
      @PathVariable String code,
      @RequestParam(defaultValue = "") String kind,
      @RequestParam(defaultValue = "") String state,
      @RequestParam(defaultValue = "0") int page,
      @RequestParam(defaultValue = "100") int size) {
    long shop = access.require(code, ShopArea.TASKS).id();
    RewardJson.requirePage(page, size);
    RewardFilter filter = RewardJson.filter(kind, state, "", "");
    List<RewardGrant> grants = rewards.page(shop, filter, (long) page * size, size);
    Map<Long, List<RewardEntry>> entries =
        rewards.entries(shop, grants.stream().map(RewardGrant::id).toList());
    return new WalletBody(
        code,
        rewards.balances(shop).stream().map(RewardJson.KindBody::of).toList(),
        grants.stream()
            .map(
                grant ->
                    RewardJson.GrantBody.of(
                        grant,
                        code,
                        entries.getOrDefault(grant.id(), List.of()).stream()
                            .map(entry -> RewardJson.EntryBody.of(entry, false))
                            .toList()))
            .toList(),
        rewards.count(shop, filter),
        page,
        size);
  }
}
