package com.merchantgrowth.merchant.ui;

import com.merchantgrowth.merchant.ShopStage;
import com.merchantgrowth.merchant.ShopType;
import com.merchantgrowth.shared.ui.Formats;
import com.merchantgrowth.shared.ui.HelpTip;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Attributes as words in a component's language; what nobody knows is a dash. */
final class ShopWords {
  private ShopWords() {}

  static String known(String text) {
    return text.isEmpty() ? Formats.MISSING : text;
  }

  static String type(Component in, @Nullable ShopType type) {
    return type == null ? Formats.MISSING : in.getTranslation(type.key());
  }

  /** The stage with its question mark. */
  static Component staged(Component in, @Nullable ShopStage stage) {
    Span name = new Span(stage(in, stage));
    return stage == null
        ? name
        : HelpTip.beside(name, "status.stage_" + stage.code(), stage(in, stage));
  }

  static String stage(Component in, @Nullable ShopStage stage) {
    return stage == null ? Formats.MISSING : in.getTranslation(stage.key());
  }

  static String day(@Nullable LocalDate day) {
    return day == null ? Formats.MISSING : formats().fullDay(day);
  }

  /** Numbers and days in the language of the page. */
  static Formats formats() {
    return Formats.of(UI.getCurrent().getLocale());
  }

  /** A flag's name where there is one, else its code. */
  static String flag(Component in, String flag) {
    String key = "merchant.flag." + flag;
    String name = in.getTranslation(key);
    return name.contains(key) ? flag : name;
  }
}
