package com.merchantgrowth.coaching;

import com.merchantgrowth.merchant.ShopArea;
import com.merchantgrowth.shared.DomainException;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Somebody asks for a binding; it waits until the other side has answered. */
@Entity
class ProviderRequest {
  /** As organisation: whichever the administrators choose. */
  static final long ANY = 0;

  static final int LONGEST = 500;
  static final int MOST_MONTHS = 36;

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private long id;

  @Version private int version;

  private long shopId;
  private long organisationId;

  @Enumerated(EnumType.STRING)
  private Side side;

  private long askedBy;
  private Instant askedAt;
  private String message;
  private String scope;
  private int months;

  @Enumerated(EnumType.STRING)
  private RequestState state;

  private @Nullable Integer openOne;
  private @Nullable Long answeredBy;
  private @Nullable Instant answeredAt;
  private String answer = "";

  protected ProviderRequest() {}

  /**
   * @throws DomainException invalid, if the message is too long or there are too many months
   */
  ProviderRequest(long shopId, long organisationId, Side side, Wish wish, long by, Instant at) {
    if (wish.message().length() > LONGEST) {
      throw DomainException.invalid("coaching.error.tooLong", LONGEST).at("message");
    }
    requireMonths(wish.months());
    this.shopId = shopId;
    this.organisationId = organisationId;
    this.side = side;
    this.askedBy = by;
    this.askedAt = at;
    this.message = wish.message().strip();
    this.scope = Scope.write(Scope.checked(wish.scope()));
    this.months = wish.months();
    this.state = RequestState.OPEN;
    this.openOne = 1;
  }

  /**
   * @throws DomainException invalid, outside 0 … {@link #MOST_MONTHS}
   */
  static void requireMonths(int months) {
    if (months < 0 || months > MOST_MONTHS) {
      throw DomainException.invalid("coaching.error.months", MOST_MONTHS).at("months");
    }
  }

  /** The first day a binding of so many months no longer holds; null = until further notice. */
  static @Nullable LocalDate end(LocalDate from, int months) {
    return months == 0 ? null : from.plusMonths(months);
  }

  /**
   * @throws DomainException conflict, if it was answered before
   */
  void answer(RequestState as, long by, Instant at, String text) {
    if (state != RequestState.OPEN) {
      throw DomainException.conflict("coaching.error.answered");
    }
    if (text.length() > LONGEST) {
      throw DomainException.invalid("coaching.error.tooLong", LONGEST).at("answer");
    }
    state = as;
    openOne = null;
    answeredBy = by;
    answeredAt = at;
    answer = text.strip();
  }

  long id() {
    return id;
  }

  long shopId() {
    return shopId;
  }

  long organisationId() {
    return organisationId;
  }

  Side side() {
    return side;
  }

  long askedBy() {
    return askedBy;
  }

  Instant askedAt() {
    return askedAt;
  }

  String message() {
    return message;
  }

  Set<ShopArea> scope() {
    return Scope.read(scope);
  }

  int months() {
    return months;
  }

  RequestState state() {
    return state;
  }

  boolean isOpen() {
    return state == RequestState.OPEN;
  }

  String answer() {
    return answer;
  }
}
