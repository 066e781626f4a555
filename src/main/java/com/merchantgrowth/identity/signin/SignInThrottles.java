package com.merchantgrowth.identity.signin;

import com.merchantgrowth.shared.BusinessCalendar;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import org.springframework.stereotype.Component;

/** The throttles of this node: a tight one per account name, a wider one per source address. */
@Component
class SignInThrottles {
  private final SignInThrottle names = new SignInThrottle(5, 50_000);
  private final SignInThrottle addresses = new SignInThrottle(30, 50_000);
  private final BusinessCalendar calendar;

  SignInThrottles(BusinessCalendar calendar) {
    this.calendar = calendar;
  }

  /**
   * Begins an attempt.
   *
   * @throws ThrottledException if there is a pause for the name or the address
   */
  void attempt(String name, String address) {
    Instant now = calendar.now();
    Duration wait = addresses.attempt(network(address), now);
    if (wait.isZero()) {
      wait = names.attempt(name, now);
      if (!wait.isZero()) {
        addresses.tookBack(network(address), now);
      }
    }
    if (!wait.isZero()) {
      throw new ThrottledException(wait);
    }
  }

  void succeeded(String name, String address) {
    names.succeeded(name);
    addresses.tookBack(network(address), calendar.now());
  }

  /** IPv6 addresses count by their /64, of which one person usually has all. */
  static String network(String address) {
    if (!address.contains(":")) {
      return address;
    }
    try {
      InetAddress parsed = InetAddress.getByName(address.replaceFirst("%.*", ""));
      return parsed instanceof Inet6Address
          ? HexFormat.of().formatHex(Arrays.copyOf(parsed.getAddress(), 8))
          : parsed.getHostAddress();
    } catch (UnknownHostException e) {
      return address;
    }
  }
}
