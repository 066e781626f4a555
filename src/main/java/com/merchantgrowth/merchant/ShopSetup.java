package com.merchantgrowth.merchant;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Makes shops for code that acts without a person: the demo marketplace, the measurements. People
 * use {@link ShopImport} and {@link ShopStaff}.
 */
@Service
public class ShopSetup {
  private final ShopUpserts upserts;
  private final ShopMembers members;
  private final ShopFlagStore flags;
  private final ShopSettings settings;

  ShopSetup(ShopUpserts upserts, ShopMembers members, ShopFlagStore flags, ShopSettings settings) {
    this.upserts = upserts;
    this.members = members;
    this.flags = flags;
    this.settings = settings;
  }

  /** From now on the portal works tiers out; what shops have stays until the next evaluation. */
  @Transactional
  public void computeTiers() {
    settings.set(AttributeMode.COMPUTED, settings.stageMode());
  }

  /** From now on the portal works stages out; what shops have stays until the next run. */
  @Transactional
  public void computeStages() {
    settings.set(settings.tierMode(), AttributeMode.COMPUTED);
  }

  /** Creates or changes these shops, by code; the codes and texts keep the limits of an import. */
  @Transactional
  public ShopImportReport shops(Map<String, ShopAttributes> byCode) {
    List<ShopRow> rows =
        byCode.entrySet().stream()
            .map(shop -> new ShopRow(0, shop.getKey(), ShopChange.of(shop.getValue())))
            .toList();
    return upserts.write(rows, report -> {});
  }

  /** Lets an account into a shop, or gives it another role there. */
  @Transactional
  public void member(long shopId, long accountId, MemberRole role) {
    members.put(shopId, accountId, role);
  }

  /** Puts the same flag on record about many shops, each from its own first day on. */
  @Transactional
  public void flags(String flag, Map<Long, LocalDate> sinceByShop, String note) {
    flags.put(
        sinceByShop.entrySet().stream()
            .map(
                entry ->
                    new ShopFlagStore.Entry(entry.getKey(), flag, entry.getValue(), null, note))
            .toList());
  }

  /** Puts something on record about a shop; the same flag with the same first day is replaced. */
  @Transactional
  public void flag(
      long shopId, String flag, LocalDate since, @Nullable LocalDate until, String note) {
    flags.put(List.of(new ShopFlagStore.Entry(shopId, flag, since, until, note)));
  }
}
