package com.merchantgrowth.marketing.check;

import com.merchantgrowth.marketing.gate.Finding;
import com.merchantgrowth.marketing.gate.GateReport.SkuResult;
import com.merchantgrowth.marketing.price.Rule;
import com.merchantgrowth.marketing.tool.Tool;
import com.merchantgrowth.marketing.tool.ToolStore;
import com.merchantgrowth.merchant.ShopRef;
import com.merchantgrowth.merchant.Shops;
import com.merchantgrowth.notice.Arg;
import com.merchantgrowth.notice.NoticeMessage;
import com.merchantgrowth.notice.NoticeSending;
import com.merchantgrowth.shared.BusinessCalendar;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Passes what a shop has in force through the gate again: costs, promises and list prices change
 * after a publication. The shop is told of what has become worse than it was the day before. What
 * an owner agreed to when it was published is no news; below cost always is.
 */
@Component
class Recheck {
  private final ToolStore store;
  private final ToolCheck check;
  private final RecheckRows rows;
  private final Shops shops;
  private final NoticeSending sending;
  private final BusinessCalendar calendar;

  Recheck(
      ToolStore store,
      ToolCheck check,
      RecheckRows rows,
      Shops shops,
      NoticeSending sending,
      BusinessCalendar calendar) {
    this.store = store;
    this.check = check;
    this.rows = rows;
    this.shops = shops;
    this.sending = sending;
    this.calendar = calendar;
  }

  /**
   * @return whether it was this call's to do; of several at once one is
   */
  @Transactional
  public boolean shop(long shopId, LocalDate today) {
    if (!rows.claim(shopId, today)) {
      return false;
    }
    Map<Long, String> before = rows.levels(shopId);
    Map<Long, String> now = new TreeMap<>();
    List<NoticeMessage> messages = new ArrayList<>();
    List<Tool> tools = store.inForce(List.of(shopId, Rule.PLATFORM), calendar.now());
    ShopRef shop = shops.require(shopId);
    for (Tool tool : tools.stream().filter(tool -> tool.shopId() == shopId).toList()) {
      List<SkuResult> heavy =
          check.check(tool, tools).report().skus().stream().filter(Recheck::heavy).toList();
      Optional<Finding.Level> level = heavy.stream().findFirst().flatMap(SkuResult::level);
      now.put(tool.id(), level.map(Enum::name).orElse(RecheckRows.SOUND));
      if (level.isPresent() && worse(level.get(), before.get(tool.id()))) {
        messages.add(message(shop, tool, level.get(), heavy.size(), today));
      }
    }
    rows.keep(shopId, now);
    sending.send(messages);
    return true;
  }

  private static boolean heavy(SkuResult sku) {
    return sku.level().filter(level -> level.compareTo(Finding.Level.APPROVAL) <= 0).isPresent();
  }

  private static boolean worse(
      Finding.Level now, @org.jspecify.annotations.Nullable String before) {
    if (before == null) {
      return now == Finding.Level.BLOCKED;
    }
    return before.equals(RecheckRows.SOUND) || now.compareTo(Finding.Level.valueOf(before)) < 0;
  }

  private static NoticeMessage message(
      ShopRef shop, Tool tool, Finding.Level level, int skus, LocalDate today) {
    return NoticeMessage.toShop(
        DailyRecheck.BELOW,
        shop.id(),
        level == Finding.Level.BLOCKED ? "marketing.notice.blocked" : "marketing.notice.promise",
        List.of(Arg.text(tool.name()), Arg.count(skus)),
        "marketing/" + tool.id() + "?shop=" + shop.code(),
        tool.id() + "/" + level + "/" + today);
  }
}
