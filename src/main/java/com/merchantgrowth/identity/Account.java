package com.merchantgrowth.identity;

import com.merchantgrowth.shared.DomainException;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.text.Normalizer;
import java.time.Instant;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A person's (or a firm's) way in. Never deleted: the audit trail and other rooms refer to it. */
@Entity
@Table(name = "account")
class Account {
  private static final Pattern USERNAME = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}._@-]{1,63}");

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private @Nullable Long id;

  @Column(nullable = false)
  private String username;

  @Column(name = "display_name", nullable = false)
  private String displayName;

  @Column(nullable = false)
  private String role;

  @Column(name = "password_hash")
  private @Nullable String passwordHash;

  @Column(nullable = false)
  private boolean disabled;

  @Column(name = "created_at", nullable = false)
  private Instant createdAt;

  @Column(name = "password_changed_at")
  private @Nullable Instant passwordChangedAt;

  @Column(name = "last_sign_in_at")
  private @Nullable Instant lastSignInAt;

  @Version private int version;

  @SuppressWarnings("NullAway.Init")
  protected Account() {}

  Account(String username, String displayName, String role, Instant now) {
    this.username = normalise(username);
    if (!USERNAME.matcher(this.username).matches()) {
      throw DomainException.invalid("identity.error.username");
    }
    String name = displayName.strip();
    if (name.isEmpty() || name.length() > 100) {
      throw DomainException.invalid("identity.error.displayName");
    }
    this.displayName = name;
    this.role = known(role);
    this.createdAt = now;
  }

  /** The form a user name is stored and looked up in: NFKC, lower case, no outer blanks. */
  static String normalise(String username) {
    return Normalizer.normalize(username.strip(), Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
  }

  private static String known(String role) {
    if (!Roles.all().contains(role)) {
      throw DomainException.invalid("identity.error.role", role);
    }
    return role;
  }

  void usePassword(String hash, Instant now) {
    this.passwordHash = hash;
    this.passwordChangedAt = now;
  }

  void disable() {
    disabled = true;
  }

  void enable() {
    disabled = false;
  }

  void changeRole(String newRole) {
    role = known(newRole);
  }

  AccountRef ref() {
    return new AccountRef(id(), username, displayName, role);
  }

  AccountRow row() {
    return new AccountRow(ref(), disabled, passwordHash != null, createdAt, lastSignInAt);
  }

  PortalUser user() {
    return new PortalUser(ref(), !disabled, passwordHash);
  }

  long id() {
    return Objects.requireNonNull(id, "not stored yet");
  }

  String username() {
    return username;
  }

  String role() {
    return role;
  }

  boolean disabled() {
    return disabled;
  }

  @Nullable String passwordHash() {
    return passwordHash;
  }
}
