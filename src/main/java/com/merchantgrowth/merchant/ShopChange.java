package com.merchantgrowth.merchant;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** New values for some attributes of a shop; null keeps what is there. */
public record ShopChange(
    @Nullable String name,
    @Nullable String category,
    @Nullable String tier,
    @Nullable ShopType type,
    @Nullable String belt,
    @Nullable LocalDate openedOn,
    @Nullable ShopStage stage) {

  /** Everything that is known in these attributes; what is unknown keeps what is there. */
  static ShopChange of(ShopAttributes attributes) {
    return new ShopChange(
        known(attributes.name()),
        known(attributes.category()),
        known(attributes.tier()),
        attributes.type(),
        known(attributes.belt()),
        attributes.openedOn(),
        attributes.stage());
  }

  private static @Nullable String known(String text) {
    return text.isEmpty() ? null : text;
  }

  /** The same change without the attributes that the marketplace computes itself. */
  ShopChange without(boolean tierToo, boolean stageToo) {
    return new ShopChange(
        name, category, tierToo ? null : tier, type, belt, openedOn, stageToo ? null : stage);
  }

  ShopAttributes applyTo(ShopAttributes current) {
    return new ShopAttributes(
        name == null ? current.name() : name,
        category == null ? current.category() : category,
        tier == null ? current.tier() : tier,
        type == null ? current.type() : type,
        belt == null ? current.belt() : belt,
        openedOn == null ? current.openedOn() : openedOn,
        stage == null ? current.stage() : stage);
  }
}
