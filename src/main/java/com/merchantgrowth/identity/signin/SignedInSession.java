package com.merchantgrowth.identity.signin;

import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.WrappedSession;
import jakarta.servlet.http.HttpSessionBindingEvent;
import jakarta.servlet.http.HttpSessionBindingListener;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;

/** One signed-in browser. Bound to the HTTP session, so it goes when that goes, however it goes. */
final class SignedInSession implements HttpSessionBindingListener {
  static final String ATTRIBUTE = SignedInSession.class.getName();

  private final String id = UUID.randomUUID().toString();
  private final long accountId;
  private final Device device;
  private final String address;
  private final Instant startedAt;
  private final Consumer<SignedInSession> onClose;
  private volatile Instant lastSeen;
  private volatile Instant checkedAt;
  private volatile boolean revoked;

  SignedInSession(
      long accountId,
      Device device,
      String address,
      Instant now,
      Consumer<SignedInSession> onClose) {
    this.accountId = accountId;
    this.device = device;
    this.address = address;
    this.startedAt = now;
    this.lastSeen = now;
    this.checkedAt = now;
    this.onClose = onClose;
  }

  /** The session of the request being served to a view; empty if it was not signed in by form. */
  static Optional<SignedInSession> current() {
    VaadinRequest request = VaadinRequest.getCurrent();
    WrappedSession session = request == null ? null : request.getWrappedSession(false);
    return session != null && session.getAttribute(ATTRIBUTE) instanceof SignedInSession known
        ? Optional.of(known)
        : Optional.empty();
  }

  @Override
  public void valueUnbound(HttpSessionBindingEvent event) {
    onClose.accept(this);
  }

  void seen(Instant now) {
    lastSeen = now;
  }

  /** Whether the account should be looked at again; says so once per period. */
  boolean dueForCheck(Instant now, Duration period) {
    if (checkedAt.plus(period).isAfter(now)) {
      return false;
    }
    checkedAt = now;
    return true;
  }

  void revoke() {
    revoked = true;
  }

  /** A name for lists and buttons; it is not the cookie's value. */
  String id() {
    return id;
  }

  long accountId() {
    return accountId;
  }

  Device device() {
    return device;
  }

  String address() {
    return address;
  }

  Instant startedAt() {
    return startedAt;
  }

  Instant lastSeen() {
    return lastSeen;
  }

  boolean revoked() {
    return revoked;
  }
}
