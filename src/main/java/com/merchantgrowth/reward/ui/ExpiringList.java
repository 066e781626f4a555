package com.merchantgrowth.reward.ui;

import com.merchantgrowth.reward.RewardGrant;
import com.merchantgrowth.reward.RewardKind;
import com.merchantgrowth.reward.RewardRoutes;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** What expires soon, the most urgent first; each a link that opens the reward. */
final class ExpiringList extends UnorderedList {
  ExpiringList(
      List<RewardGrant> grants,
      Map<String, RewardKind> kinds,
      String shopCode,
      LocalDate today,
      RewardWords words) {
    addClassName("reward-expiring");
    for (RewardGrant grant : grants) {
      RewardKind kind = Objects.requireNonNull(kinds.get(grant.reward().kind()));
      Anchor name =
          new Anchor(
              RewardRoutes.grant(shopCode, grant.id()),
              words.t(
                  "title",
                  kind.name(words.locale()),
                  words.amount(kind, grant.balance().available())));
      ListItem item =
          new ListItem(RewardWords.icon(kind).create(), name, words.deadline(grant, today));
      add(item);
    }
  }
}
