package com.merchantgrowth.merchant;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A shop with its attributes as of one day. A text nobody has told us is empty, the rest is null.
 *
 * @see ShopAttributes for limits and meaning
 */
public record ShopProfile(
    long id,
    String code,
    String name,
    String category,
    String tier,
    @Nullable ShopType type,
    String belt,
    @Nullable LocalDate openedOn,
    @Nullable ShopStage stage) {

  static ShopProfile of(long id, String code, ShopAttributes attributes) {
    return new ShopProfile(
        id,
        code,
        attributes.name(),
        attributes.category(),
        attributes.tier(),
        attributes.type(),
        attributes.belt(),
        attributes.openedOn(),
        attributes.stage());
  }

  public ShopRef ref() {
    return new ShopRef(id, code, name);
  }
}
