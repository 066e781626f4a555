package com.merchantgrowth.coaching;

/**
 * A provider organisation as others name it.
 *
 * @param id 0 = whichever the administrators choose; its name is empty
 */
public record OrganisationRef(long id, String name) {
  static final OrganisationRef ANY = new OrganisationRef(ProviderRequest.ANY, "");

  /** Whether no organisation was named. */
  public boolean any() {
    return id == ProviderRequest.ANY;
  }
}
