package com.merchantgrowth.coaching;

import com.merchantgrowth.merchant.ShopArea;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An organisation may look at a shop and coach it, for a time. It holds from {@code validFrom}
 * until the day before {@code validTo}; one that began and ended on the same day held for the hours
 * between.
 */
@Entity
class ProviderBinding {
  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private long id;

  @Version private int version;

  private long organisationId;
  private @Nullable Long accountId;
  private long shopId;
  private String scope;

  @Enumerated(EnumType.STRING)
  private Consent consent;

  private @Nullable Long consentBy;
  private LocalDate validFrom;
  private @Nullable LocalDate validTo;

  @Enumerated(EnumType.STRING)
  private @Nullable Side endedBy;

  private String endReason = "";

  protected ProviderBinding() {}

  ProviderBinding(Agreement agreement, @Nullable Long coach) {
    organisationId = agreement.organisation();
    shopId = agreement.shop();
    scope = Scope.write(agreement.scope());
    consent = agreement.consent();
    consentBy = agreement.consentBy();
    validFrom = agreement.from();
    validTo = agreement.to();
    accountId = coach;
  }

  long id() {
    return id;
  }

  long organisationId() {
    return organisationId;
  }

  /** Who looks after the shop; null = nobody was chosen, the leads do. */
  @Nullable Long coach() {
    return accountId;
  }

  long shopId() {
    return shopId;
  }

  /** What of {@link ShopArea#SHARED} the owner opened. */
  Set<ShopArea> scope() {
    return Scope.read(scope);
  }

  Consent consent() {
    return consent;
  }

  LocalDate validFrom() {
    return validFrom;
  }

  @Nullable LocalDate validTo() {
    return validTo;
  }

  @Nullable Side endedBy() {
    return endedBy;
  }

  String endReason() {
    return endReason;
  }

  /** Whether it would still count on the day or later. */
  boolean reaches(LocalDate day) {
    return validTo == null || validTo.isAfter(day);
  }

  void assign(@Nullable Long coach) {
    accountId = coach;
  }

  void open(Set<ShopArea> areas) {
    scope = Scope.write(areas);
  }

  void end(LocalDate today, Side by, String reason) {
    validTo = validFrom.isAfter(today) ? validFrom : today;
    endedBy = by;
    endReason = reason;
  }
}
