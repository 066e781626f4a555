package com.merchantgrowth.coaching.effect;

import com.merchantgrowth.shared.DomainException;
import java.util.Arrays;
import java.util.Locale;

/** By what coaching is put together to be looked at. */
public enum EffectGroup {
  /** The playbook a plan was made from. */
  PLAYBOOK,
  /** How coach and merchant talked while the plan ran: by call, visit, online, message. */
  CONTACT,
  /** The coach who made the plan. */
  COACH,
  /** The coach's organisation. */
  PROVIDER;

  /** The name on the wire. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The translation key of its name. */
  public String key() {
    return "coaching.effect.group." + code();
  }

  /**
   * @throws DomainException invalid, for anything else
   */
  public static EffectGroup of(String text) {
    return Arrays.stream(values())
        .filter(group -> group.code().equals(text))
        .findFirst()
        .orElseThrow(() -> DomainException.invalid("coaching.effect.error.group", text).at("by"));
  }
}
