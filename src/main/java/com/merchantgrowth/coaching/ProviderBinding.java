package com.merchantgrowth.coaching;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A service provider may look at a shop, for a time. */
@Entity
class ProviderBinding {
  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private long id;

  @Version private int version;

  private long accountId;
  private long shopId;
  private LocalDate validFrom;
  private @Nullable LocalDate validTo;

  protected ProviderBinding() {}

  ProviderBinding(long accountId, long shopId, LocalDate validFrom) {
    this.accountId = accountId;
    this.shopId = shopId;
    this.validFrom = validFrom;
  }

  long id() {
    return id;
  }

  long accountId() {
    return accountId;
  }

  long shopId() {
    return shopId;
  }

  LocalDate validFrom() {
    return validFrom;
  }

  @Nullable LocalDate validTo() {
    return validTo;
  }

  /** Whether it would still count on the day or later. */
  boolean reaches(LocalDate day) {
    return validTo == null || validTo.isAfter(day);
  }

  /** Whether it has not counted for a single day before this one. */
  boolean beginsOnOrAfter(LocalDate day) {
    return !validFrom.isBefore(day);
  }

  void endBefore(LocalDate day) {
    validTo = day;
  }
}
