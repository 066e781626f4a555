package com.merchantgrowth.creator;

import org.jspecify.annotations.Nullable;

/** New values for some attributes of a creator; null keeps what is there. */
public record CreatorChange(
    @Nullable String name,
    @Nullable CreatorTier tier,
    @Nullable CreatorType type,
    @Nullable String category,
    @Nullable Long fans,
    @Nullable Boolean active) {

  /** Everything that is known in these attributes; what is unknown keeps what is there. */
  static CreatorChange of(CreatorAttributes attributes) {
    return new CreatorChange(
        attributes.name().isEmpty() ? null : attributes.name(),
        attributes.tier(),
        attributes.type(),
        attributes.category().isEmpty() ? null : attributes.category(),
        attributes.fans(),
        attributes.active());
  }

  CreatorAttributes applyTo(CreatorAttributes current) {
    return new CreatorAttributes(
        name == null ? current.name() : name,
        tier == null ? current.tier() : tier,
        type == null ? current.type() : type,
        category == null ? current.category() : category,
        fans == null ? current.fans() : fans,
        active == null ? current.active() : active);
  }
}
