package com.merchantgrowth.identity.ui;

import com.vaadin.flow.component.Component;
import java.util.Set;

/** Where a request came from, in words where there are some. */
public final class AddressWords {
  private static final Set<String> LOOPBACK = Set.of("127.0.0.1", "0:0:0:0:0:0:0:1", "::1");

  private AddressWords() {}

  /** The machine itself and the system have a name; others are shown as they are. */
  public static String of(Component in, String address) {
    if (address.isEmpty()) {
      return in.getTranslation("identity.audit.system");
    }
    return LOOPBACK.contains(address) ? in.getTranslation("identity.audit.local") : address;
  }
}
