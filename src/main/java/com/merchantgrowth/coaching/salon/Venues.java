package com.merchantgrowth.coaching.salon;

import com.merchantgrowth.identity.AuditTrail;
import com.merchantgrowth.identity.Roles;
import com.merchantgrowth.shared.DomainException;
import java.util.List;
import java.util.Map;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The rooms (场地) organisers book; administrators keep them. */
@Service
@PreAuthorize("hasAnyRole('" + Roles.ADMIN + "', '" + Roles.SERVICE_PROVIDER + "')")
public class Venues {
  private static final int DAY = 24 * 60;
  private static final int HALF_HOUR = 30;
  private static final int LONGEST_NAME = 60;
  private static final int LONGEST_ADDRESS = 200;

  private final VenueStore venues;
  private final AuditTrail audit;

  Venues(VenueStore venues, AuditTrail audit) {
    this.venues = venues;
    this.audit = audit;
  }

  /** All, those that can be booked first. */
  @Transactional(readOnly = true)
  public List<Venue> list() {
    return venues.all();
  }

  /**
   * Keeps a room; number 0 makes a new one. Bookings that exist stay.
   *
   * @throws DomainException invalid at its field
   */
  @Transactional
  @PreAuthorize("hasRole('" + Roles.ADMIN + "')")
  public void save(Venue venue) {
    if (venue.name().isBlank() || venue.name().longest() > LONGEST_NAME) {
      throw DomainException.invalid("coaching.salon.error.venueName", LONGEST_NAME).at("name");
    }
    if (venue.address().isBlank() || venue.address().length() > LONGEST_ADDRESS) {
      throw DomainException.invalid("coaching.salon.error.address", LONGEST_ADDRESS).at("address");
    }
    if (venue.seats() < 1 || venue.seats() > SalonForm.MOST_SEATS) {
      throw DomainException.invalid("coaching.salon.error.seats", SalonForm.MOST_SEATS).at("seats");
    }
    if (venue.opensAt() < 0
        || venue.closesAt() > DAY
        || venue.opensAt() >= venue.closesAt()
        || venue.opensAt() % HALF_HOUR != 0
        || venue.closesAt() % HALF_HOUR != 0) {
      throw DomainException.invalid("coaching.salon.error.venueHours").at("opensAt");
    }
    if (venue.id() == 0) {
      venues.insert(venue);
    } else {
      venues.rewrite(venue);
    }
    audit.record("salon.venue", venue.name().zh(), Map.of("open", venue.open()));
  }
}
