package com.merchantgrowth.identity;

import com.merchantgrowth.shared.BusinessCalendar;
import com.merchantgrowth.shared.DomainException;
import com.merchantgrowth.shared.ShortMemory;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * API tokens: shown once, stored as a hash, scoped, expiring, revocable. A token acts as its
 * account, with the account's role of the moment and never more.
 */
@Service
public class ApiTokens {
  /** The longest life of a token. */
  public static final Duration MAX_LIFE = Duration.ofDays(366);

  /** Every token begins with this, so that leak scanners can recognise one. */
  public static final String PREFIX = "mgc_";

  private static final Duration LAST_USED_STEP = Duration.ofMinutes(1);
  private static final int MOST_KNOWN = 10_000;

  /**
   * @param secret what the caller sends as {@code Authorization: Bearer …}; never readable again
   */
  public record Created(ApiTokenRow token, String secret) {}

  private final JdbcClient jdbc;
  private final CurrentAccount current;
  private final AuditTrail audit;
  private final BusinessCalendar calendar;
  private final ShortMemory<String, Bearer> memory = new ShortMemory<>(MOST_KNOWN);

  ApiTokens(JdbcClient jdbc, CurrentAccount current, AuditTrail audit, BusinessCalendar calendar) {
    this.jdbc = jdbc;
    this.current = current;
    this.audit = audit;
    this.calendar = calendar;
  }

  /**
   * A token of the current account.
   *
   * @param expiresAt at most {@link #MAX_LIFE} from now
   * @throws DomainException invalid, if name, scopes or expiry break a rule; forbidden, if a scope
   *     is not the account's to give
   */
  @PreAuthorize("isAuthenticated()")
  @Transactional
  public Created create(String name, Collection<String> scopes, Instant expiresAt) {
    AccountRef owner = current.require();
    Instant now = calendar.now();
    String label = name.strip();
    if (label.isEmpty() || label.length() > 100) {
      throw DomainException.invalid("identity.error.tokenName");
    }
    if (scopes.isEmpty()) {
      throw DomainException.invalid("identity.error.tokenScopes");
    }
    if (!Scopes.of(owner.role()).containsAll(scopes)) {
      throw DomainException.forbidden("identity.error.tokenScopeRole");
    }
    if (!expiresAt.isAfter(now) || expiresAt.isAfter(now.plus(MAX_LIFE))) {
      throw DomainException.invalid("identity.error.tokenExpiry");
    }
    String secret = PREFIX + Secret.random();
    String stored =
        String.join(" ", Scopes.of(owner.role()).stream().filter(scopes::contains).toList());
    jdbc.sql(
            "insert into api_token (account_id, name, token_hash, hint, scopes, created_at,"
                + " expires_at) values (?, ?, ?, ?, ?, ?, ?)")
        .params(
            owner.id(),
            label,
            Secret.sha256(secret),
            secret.substring(0, PREFIX.length() + 6),
            stored,
            utc(now),
            utc(expiresAt))
        .update();
    audit.record("token.create", label, Map.of("scopes", stored, "expires", expiresAt));
    return new Created(byHash(Secret.sha256(secret)).orElseThrow(), secret);
  }

  /** The current account's tokens, newest first; those long gone are left out. */
  @PreAuthorize("isAuthenticated()")
  @Transactional(readOnly = true)
  public List<ApiTokenRow> mine() {
    return jdbc.sql(
            SELECT
                + " where t.account_id = ? and t.expires_at > ?"
                + " order by t.created_at desc, t.id desc")
        .params(current.require().id(), utc(calendar.now().minus(Duration.ofDays(30))))
        .query(ApiTokens::row)
        .list();
  }

  /**
   * Ends one of the current account's tokens; doing it twice does nothing.
   *
   * @throws DomainException not found, if it is not the account's own
   */
  @PreAuthorize("isAuthenticated()")
  @Transactional
  public void revoke(long tokenId) {
    ApiTokenRow token =
        mine().stream()
            .filter(row -> row.id() == tokenId)
            .findFirst()
            .orElseThrow(() -> DomainException.notFound("identity.error.noToken"));
    if (token.revokedAt() == null) {
      jdbc.sql("update api_token set revoked_at = ? where id = ?")
          .params(utc(calendar.now()), tokenId)
          .update();
      audit.record("token.revoke", token.name(), Map.of());
      memory.forget();
    }
  }

  /**
   * Who a request with this token acts as: the account's role and those of the token's scopes the
   * role still allows. Empty for a token that is unknown, expired, revoked, or whose account is
   * disabled. One statement at most; revoked or disabled on another node, a token still opens for
   * {@link ShortMemory#KEPT}.
   */
  public Optional<Authentication> authenticate(String secret) {
    if (!secret.startsWith(PREFIX) || secret.length() > 100) {
      return Optional.empty();
    }
    String hash = Secret.sha256(secret);
    Instant now = calendar.now();
    return memory
        .find(hash, () -> bearer(hash, now))
        .filter(bearer -> bearer.token().usable(now))
        .map(Bearer::authentication);
  }

  /** A token with what its account may do through it. */
  private record Bearer(ApiTokenRow token, Authentication authentication) {}

  /** Whose token this is; marks it as used when it is looked up, at most once a minute. */
  private Optional<Bearer> bearer(String hash, Instant now) {
    Optional<Bearer> found =
        jdbc.sql(
                "select "
                    + COLUMNS
                    + ", a.id, a.username, a.display_name, a.role from api_token t"
                    + " join account a on a.id = t.account_id"
                    + " where t.token_hash = ? and not a.disabled")
            .params(hash)
            .query(
                (row, number) ->
                    bearer(
                        row(row, number),
                        new AccountRef(
                            row.getLong(9),
                            row.getString(10),
                            row.getString(11),
                            row.getString(12))))
            .optional();
    found
        .map(Bearer::token)
        .filter(token -> token.usable(now))
        .filter(token -> unmarked(token, now))
        .ifPresent(
            token ->
                jdbc.sql("update api_token set last_used_at = ? where id = ?")
                    .params(utc(now), token.id())
                    .update());
    return found;
  }

  private static boolean unmarked(ApiTokenRow token, Instant now) {
    return token.lastUsedAt() == null || token.lastUsedAt().plus(LAST_USED_STEP).isBefore(now);
  }

  private static Bearer bearer(ApiTokenRow token, AccountRef account) {
    PortalUser principal = new PortalUser(account, true, null);
    List<String> allowed = Scopes.of(account.role());
    Stream<GrantedAuthority> scopes =
        token.scopes().stream()
            .filter(allowed::contains)
            .map(scope -> new SimpleGrantedAuthority("SCOPE_" + scope));
    List<GrantedAuthority> authorities =
        Stream.<GrantedAuthority>concat(principal.getAuthorities().stream(), scopes).toList();
    return new Bearer(
        token, UsernamePasswordAuthenticationToken.authenticated(principal, null, authorities));
  }

  @EventListener
  void forget(AccountAccessChanged changed) {
    memory.forget();
  }

  private Optional<ApiTokenRow> byHash(String hash) {
    return jdbc.sql(SELECT + " where t.token_hash = ?")
        .params(hash)
        .query(ApiTokens::row)
        .optional();
  }

  private static final String COLUMNS =
      "t.id, t.name, t.hint, t.scopes, t.created_at, t.expires_at, t.last_used_at, t.revoked_at";
  private static final String SELECT = "select " + COLUMNS + " from api_token t";

  private static ApiTokenRow row(ResultSet row, int n) throws SQLException {
    return new ApiTokenRow(
        row.getLong(1),
        row.getString(2),
        row.getString(3),
        Arrays.asList(row.getString(4).split(" ")),
        row.getObject(5, OffsetDateTime.class).toInstant(),
        row.getObject(6, OffsetDateTime.class).toInstant(),
        instant(row.getObject(7, OffsetDateTime.class)),
        instant(row.getObject(8, OffsetDateTime.class)));
  }

  private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
    return time == null ? null : time.toInstant();
  }

  private static OffsetDateTime utc(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }
}
