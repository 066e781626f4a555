package com.merchantgrowth.coaching;

import com.merchantgrowth.shared.DomainException;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Persistable;

/** An account that coaches for an organisation; one account works for one. */
@Entity
class ProviderCoach implements Persistable<Long> {
  static final int MOST = 10_000;

  @Id private long accountId;

  @Version private @Nullable Integer version;

  private long organisationId;
  private boolean leads;
  private @Nullable Integer capacity;

  protected ProviderCoach() {}

  ProviderCoach(long accountId, long organisationId, boolean leads, @Nullable Integer capacity) {
    this.accountId = accountId;
    this.organisationId = organisationId;
    edit(leads, capacity);
  }

  /**
   * @param most how many shops at once; null = as many as come
   */
  final void edit(boolean nowLeads, @Nullable Integer most) {
    if (most != null && (most < 1 || most > MOST)) {
      throw DomainException.invalid("coaching.error.capacityRange", MOST).at("capacity");
    }
    leads = nowLeads;
    capacity = most;
  }

  long accountId() {
    return accountId;
  }

  long organisationId() {
    return organisationId;
  }

  /** Sees all shops of the organisation and decides who looks after which. */
  boolean leads() {
    return leads;
  }

  @Nullable Integer capacity() {
    return capacity;
  }

  /** Whether one more fits to so many. */
  boolean takesOneMoreThan(long shops) {
    return capacity == null || shops < capacity;
  }

  @Override
  public Long getId() {
    return accountId;
  }

  @Override
  public boolean isNew() {
    return version == null;
  }
}
