package com.merchantgrowth.merchant;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/** What a merchant's account is in a shop; the table is {@code src/docs/permissions.md}. */
public enum MemberRole {
  OWNER(EnumSet.allOf(ShopArea.class)),
  OPERATOR(EnumSet.range(ShopArea.VIEW, ShopArea.COACH)),
  VIEWER(ShopArea.READING);

  private final Set<ShopArea> areas;

  MemberRole(Set<ShopArea> areas) {
    this.areas = areas;
  }

  Set<ShopArea> areas() {
    return areas;
  }

  public boolean may(ShopArea area) {
    return areas.contains(area);
  }

  /** The translation key of its name. */
  public String key() {
    return "merchant.role." + name().toLowerCase(Locale.ROOT);
  }
}
