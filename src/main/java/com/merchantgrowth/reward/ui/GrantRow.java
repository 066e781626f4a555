package com.merchantgrowth.reward.ui;

import com.merchantgrowth.merchant.ShopRef;
import com.merchantgrowth.reward.RewardGrant;
import com.merchantgrowth.reward.RewardKind;
import com.merchantgrowth.reward.ui.RewardSources.SourceId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A reward with the words that belong to it.
 *
 * @param source what it was given for
 * @param shop null where all are of the same shop
 */
record GrantRow(RewardGrant grant, RewardKind kind, String source, @Nullable ShopRef shop) {
  static List<GrantRow> of(
      List<RewardGrant> grants,
      Map<String, RewardKind> kinds,
      Map<SourceId, String> names,
      Map<Long, ShopRef> shops) {
    return grants.stream()
        .map(
            grant ->
                new GrantRow(
                    grant,
                    Objects.requireNonNull(kinds.get(grant.reward().kind())),
                    names.getOrDefault(SourceId.of(grant.source()), grant.source().key()),
                    shops.get(grant.shopId())))
        .toList();
  }

  long id() {
    return grant.id();
  }

  /** E.g. 直播流量券 1,000 次曝光. */
  String title(RewardWords words) {
    return words.t("title", kind.name(words.locale()), words.amount(kind, grant.reward().amount()));
  }
}
