package com.merchantgrowth.creator.ui;

import com.merchantgrowth.creator.CreatorTier;
import com.merchantgrowth.creator.CreatorType;
import com.merchantgrowth.shared.ui.Formats;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import org.jspecify.annotations.Nullable;

/** Attributes as words in a component's language; what nobody knows is a dash. */
final class CreatorWords {
  private CreatorWords() {}

  static String known(String text) {
    return text.isEmpty() ? Formats.MISSING : text;
  }

  static String tier(Component in, @Nullable CreatorTier tier) {
    return tier == null ? Formats.MISSING : in.getTranslation(tier.key());
  }

  static String type(Component in, @Nullable CreatorType type) {
    return type == null ? Formats.MISSING : in.getTranslation(type.key());
  }

  static String fans(@Nullable Long fans) {
    return fans == null ? Formats.MISSING : Formats.of(UI.getCurrent().getLocale()).count(fans);
  }
}
