package com.merchantgrowth.coaching.salon.web;

import com.merchantgrowth.coaching.salon.Salon;
import com.merchantgrowth.coaching.salon.ShopSalon;
import com.merchantgrowth.coaching.salon.SignUp;
import com.merchantgrowth.coaching.salon.Venue;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Salons as REST answers them. */
final class SalonBodies {
  private SalonBodies() {}

  /**
   * A salon.
   *
   * @param state draft, open or cancelled
   * @param about Markdown
   * @param venue the number of the room; null = none of ours
   */
  record SalonBody(
      long id,
      String state,
      String kind,
      String titleZh,
      String titleEn,
      String aboutZh,
      String aboutEn,
      String organiser,
      boolean byProvider,
      @Nullable Long venue,
      String place,
      String link,
      Instant startsAt,
      Instant endsAt,
      int seats,
      int taken,
      int invited,
      String material,
      String materialLink,
      String cancelledWhy) {
    static SalonBody of(Salon salon) {
      return new SalonBody(
          salon.id(),
          salon.state().code(),
          salon.form().kind().code(),
          salon.form().title().zh(),
          salon.form().title().en(),
          salon.form().about().zh(),
          salon.form().about().en(),
          salon.organiser(),
          salon.byProvider(),
          salon.form().venue(),
          salon.form().place(),
          salon.form().link(),
          salon.form().startsAt(),
          salon.form().endsAt(),
          salon.form().seats(),
          salon.taken(),
          salon.invited(),
          salon.material(),
          salon.materialLink(),
          salon.cancelledWhy());
    }
  }

  /** One page of them. */
  record SalonsBody(long total, List<SalonBody> salons) {}

  /**
   * A salon a shop is invited to.
   *
   * @param own seat, waiting or cancelled; null = not signed up
   * @param waiting how many wait
   */
  record InvitedBody(
      SalonBody salon,
      @Nullable VenueBody venue,
      @Nullable String own,
      int waiting,
      @Nullable Boolean attended) {
    static InvitedBody of(ShopSalon invited) {
      return new InvitedBody(
          SalonBody.of(invited.salon()),
          invited.venue() == null ? null : VenueBody.of(invited.venue()),
          invited.own() == null ? null : invited.own().code(),
          invited.waiting(),
          invited.attended());
    }
  }

  /** One page of them. */
  record InvitationsBody(long total, List<InvitedBody> salons) {}

  /** Whether the shop has a seat or waits. */
  record SignedUpBody(String state) {}

  /** A room; hours in minutes of the day. */
  record VenueBody(
      long id,
      String nameZh,
      String nameEn,
      String belt,
      String address,
      int seats,
      int opensAt,
      int closesAt,
      boolean open) {
    static VenueBody of(Venue venue) {
      return new VenueBody(
          venue.id(),
          venue.name().zh(),
          venue.name().en(),
          venue.belt(),
          venue.address(),
          venue.seats(),
          venue.opensAt(),
          venue.closesAt(),
          venue.open());
    }
  }

  /** A shop that signed up. */
  record SignUpBody(
      String shop,
      String name,
      String person,
      String state,
      Instant signedAt,
      @Nullable Boolean attended) {
    static SignUpBody of(SignUp signUp) {
      return new SignUpBody(
          signUp.shop().code(),
          signUp.shop().name(),
          signUp.person(),
          signUp.state().code(),
          signUp.signedAt(),
          signUp.attended());
    }
  }
}
