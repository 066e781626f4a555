package com.merchantgrowth.creator.web;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.merchantgrowth.creator.CreatorProfile;
import com.merchantgrowth.creator.CreatorTier;
import com.merchantgrowth.creator.CreatorType;
import org.jspecify.annotations.Nullable;

/** A creator on the wire, under the names of the import's header; null = unknown. */
record CreatorBody(
    @JsonProperty("creator_code") String code,
    String name,
    @Nullable String tier,
    @Nullable String type,
    @Nullable String category,
    @Nullable Long fans,
    boolean active) {

  static CreatorBody of(CreatorProfile creator) {
    CreatorTier tier = creator.tier();
    CreatorType type = creator.type();
    return new CreatorBody(
        creator.code(),
        creator.name(),
        tier == null ? null : tier.code(),
        type == null ? null : type.code(),
        creator.category().isEmpty() ? null : creator.category(),
        creator.fans(),
        creator.active());
  }
}
