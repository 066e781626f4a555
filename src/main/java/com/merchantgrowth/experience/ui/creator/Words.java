package com.merchantgrowth.experience.ui.creator;

import com.merchantgrowth.creator.CreatorProfile;
import com.merchantgrowth.creator.CreatorTier;
import com.merchantgrowth.creator.CreatorType;
import com.merchantgrowth.experience.card.CardDefinition;
import com.merchantgrowth.shared.ui.Badge;
import com.merchantgrowth.shared.ui.Formats;
import com.merchantgrowth.shared.ui.HelpTip;
import com.vaadin.flow.component.UI;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Scores and what they are made of as words, in the language of the page. */
final class Words {
  private final Locale locale = UI.getCurrent().getLocale();
  private final Formats formats = Formats.of(locale);

  String t(String key, Object... args) {
    return UI.getCurrent().getTranslation("experience.creator." + key, args);
  }

  Formats formats() {
    return formats;
  }

  Locale locale() {
    return locale;
  }

  /** A total as it is shown: further decimals are cut. */
  String total(CardDefinition card, double total) {
    return Double.isNaN(total)
        ? Formats.MISSING
        : BigDecimal.valueOf(total).setScale(card.decimals(), RoundingMode.DOWN).toPlainString();
  }

  /** A part of a total, with enough digits that small parts do not vanish: +0.012. */
  String part(double part) {
    String number = String.format(Locale.ROOT, "%.3f", Math.abs(part));
    return number.equals("0.000") ? number : (part < 0 ? "−" : "+") + number;
  }

  String tier(@Nullable CreatorTier tier) {
    return tier == null ? Formats.MISSING : UI.getCurrent().getTranslation(tier.key());
  }

  String type(@Nullable CreatorType type) {
    return type == null ? Formats.MISSING : UI.getCurrent().getTranslation(type.key());
  }

  /** 腰部 · 垂直电商 · 女装 · 粉丝 12 万. */
  String about(CreatorProfile creator) {
    List<String> parts = new ArrayList<>(List.of(tier(creator.tier()), type(creator.type())));
    if (!creator.category().isEmpty()) {
      parts.add(creator.category());
    }
    Long fans = creator.fans();
    if (fans != null) {
      parts.add(t("fans", formats.value(fans, "count")));
    }
    return String.join(" · ", parts);
  }

  /** The band as a badge: the best good, the last bad, what lies between by its place. */
  HelpTip band(CardDefinition card, @Nullable String code) {
    return code == null
        ? HelpTip.on(Badge.unknown(t("notScored")), "status.not_enough_data")
        : HelpTip.on(plain(card, code), "score.band");
  }

  private Badge plain(CardDefinition card, String code) {
    List<String> codes = card.bands().stream().map(CardDefinition.BandDefinition::code).toList();
    String name = card.band(code).name().in(locale);
    int place = codes.indexOf(code);
    if (place == 0) {
      return Badge.good(name);
    }
    if (place == codes.size() - 1) {
      return Badge.bad(name);
    }
    return place == codes.size() - 2 ? Badge.warn(name) : Badge.neutral(name);
  }
}
