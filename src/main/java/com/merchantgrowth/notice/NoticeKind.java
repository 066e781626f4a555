package com.merchantgrowth.notice;

import com.merchantgrowth.identity.Roles;
import com.merchantgrowth.merchant.ShopArea;
import java.util.List;

/**
 * A sort of message, contributed as a Spring bean by the room that sends it. Its texts stand in
 * that room's section of the translations: {@code notice.kind.<code>.name} (two to six words, in
 * lists and settings) and {@code notice.kind.<code>.about} (one sentence: when it comes).
 */
public interface NoticeKind {
  /** What a message is about for its reader; decides icon and colour. */
  enum Tone {
    /** Good to know. */
    INFO,
    /** Something was reached or received. */
    GOOD,
    /** A deadline or an edge is near. */
    WARN,
    /** Something failed or was lost. */
    BAD
  }

  /** Stable, {@code room.event} in lower case, e.g. {@code task.completed}; at most 60 letters. */
  String code();

  /**
   * The {@link Roles} that see such messages. A message to a shop reaches the shop's people if
   * MERCHANT is among them, and its service providers if SERVICE_PROVIDER is.
   */
  List<String> roles();

  /** Whether it stays in everybody's bell; others can be switched off. */
  boolean mandatory();

  Tone tone();

  /** What a shop's owner has to have opened for its service providers to see such messages. */
  default ShopArea area() {
    return ShopArea.VIEW;
  }

  /** Ascending place in the settings. */
  int order();

  /** A kind that is nothing but data, for a {@code @Bean} method. */
  static Fixed of(String code, Tone tone, int order, boolean mandatory, String... roles) {
    return new Fixed(code, List.of(roles), mandatory, tone, order, ShopArea.VIEW);
  }

  /** See {@link #of}. */
  record Fixed(
      String code, List<String> roles, boolean mandatory, Tone tone, int order, ShopArea area)
      implements NoticeKind {
    /** The same, for service providers only where the owner opened the area. */
    public Fixed about(ShopArea part) {
      return new Fixed(code, roles, mandatory, tone, order, part);
    }
  }
}
